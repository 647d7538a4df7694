/**
 * What a page's map shows, as plain shapes in a frame: land and borders, shaded areas, movements, the places of the
 * page with their names, its neighbours quietly. One printer makes SVG of it for the page, another a PNG for cards. It
 * draws the same scene as the live map and the overview without WebGL, on the ground of the basemap's archive.
 */
import greatCircle from '@turf/great-circle';
import type { FeatureCollection } from 'geojson';
import { type LngLat, surroundings } from '../../src/core/geo.ts';
import type { Place } from '../../src/core/model.ts';
import { nameOf } from '../../src/core/nameOf.ts';
import { isArea, type Leg, type Mark, makeScene } from '../../src/core/scene.ts';
import { type Frame, fitProjection, type Projection } from '../../src/ui/overview/project.ts';
import { placeCountryNames } from '../../src/ui/print/countryNames.ts';
import type { Ground, ReadGround } from './ground.ts';
import { isCovered, LABEL_SIZE, type PlacedName, placeNames } from './placeNames.ts';
import type { Records } from './records.ts';
import { type Box, parseLines, trimLines, trimPath } from './trimPath.ts';

/** A card is 1200 × 630 pixels: two to a unit. */
export const FRAME: Frame = { width: 600, height: 315 };
const MARGIN = 44;
/** Lines that leave the frame are cut out of sight. */
const SIGHT: Box = { left: -8, top: -8, right: FRAME.width + 8, bottom: FRAME.height + 8 };
/** Ground around a place, so that a map of one shows where in the world it is. */
const SURROUNDINGS_KM = 420;
/** Two marks closer than this are one. */
const CLUSTER_RADIUS = 20;
const ARC_POINTS = 96;
/** Units that a smooth arc may stray. */
const ARC_FINEST = 0.08;
/** Between the tip of an arrow and the middle of what it leads to. */
const END_GAP = 14;
/** Length of its barbs. */
const HEAD = 6;
/** Kilometres of doubt above which an end is no spot to point an arrow at; the live map draws none either. */
const VAGUE_KM = 500;

/** Towns named for orientation, where the page's own names leave room. */
const MOST_TOWNS = 7;

export interface Basemap {
  readonly readGround: ReadGround;
  /** The world's countries, coarse, which say where their names have room: public/basemap/overview.geojson. */
  readonly world: FeatureCollection;
  /** Countries and regions that records shade, by id: public/basemap/outlines.geojson. */
  readonly areas: FeatureCollection;
}

export interface PictureMark {
  readonly at: readonly [x: number, y: number];
  readonly radius: number;
  /** `''` where a number would say nothing. */
  readonly text: string;
  readonly imprecise: boolean;
  /** What the page is about, or a neighbour for orientation. */
  readonly quiet: boolean;
}

/** A movement, with the head of its arrow apart: that is never dashed. */
export interface PictureLeg {
  readonly path: string;
  readonly head: string;
  readonly inferred: boolean;
}

export interface Picture {
  readonly frame: Frame;
  readonly ground: Ground;
  /** SVG path data. */
  readonly shaded: string;
  readonly legs: readonly PictureLeg[];
  readonly marks: readonly PictureMark[];
  readonly towns: readonly (readonly [x: number, y: number])[];
  readonly names: readonly PlacedName[];
}

/**
 * @param events indexes of the page's events
 * @param focus the place that the page is about; it is drawn even where its events name others
 * @returns `null` where nothing has a place on the map
 */
export async function makePicture(
  records: Records,
  basemap: Basemap,
  events: readonly number[],
  focus: Place | null = null,
): Promise<Picture | null> {
  const { dataset, lang } = records;
  const first = makeScene(dataset, events, { zoom: 0, clusterRadius: 0 });
  const grounds = groundsOf(
    first.marks,
    first.areas.map(({ place }) => place),
    first.legs,
    focus,
    basemap,
  );
  const [anchor] = grounds;
  if (!anchor) return null;
  const projection = fitProjection(grounds, FRAME, MARGIN);
  const ground = await basemap.readGround(FRAME, projection, anchor);
  const scene = makeScene(dataset, events, { zoom: projection.zoom, clusterRadius: CLUSTER_RADIUS });
  const shown = focus ? scene.marks.filter(({ places }) => places.includes(focus)) : scene.marks;
  const marks = shown.map((mark) => toMark(mark, projection, false));
  const neighbours = neighboursOf(records, shown, projection);
  const areas = (focus && isArea(focus) ? [focus] : focus ? [] : scene.areas.map(({ place }) => place)).filter(
    (place) => place.geometry !== null || place.outline !== undefined,
  );
  const inFrame = ({ at: [x, y] }: PictureMark) => x > 0 && y > 0 && x < FRAME.width && y < FRAME.height;
  const shadedIds = new Set(areas.flatMap(({ outline }) => outline ?? []));
  const shadedAreas = basemap.areas.features.filter(({ id }) => shadedIds.has(String(id)));
  const names = placeNames(
    FRAME,
    [...marks, ...neighbours.map(({ mark }) => mark)],
    [
      ...shown.map((mark, index) => ({
        text: nameOfMark(mark, lang),
        mark: marks[index] as PictureMark,
        weight: 'strong' as const,
      })),
      ...areas.flatMap((place) => {
        const count = scene.areas.find((area) => area.place === place)?.count ?? 0;
        const text = count > 1 ? `${nameOf(place, lang)} · ${count}` : nameOf(place, lang);
        return place.geometry
          ? [{ text, at: projection.project(place.geometry.coordinates), weight: 'area' as const }]
          : [];
      }),
      ...neighbours.map(({ mark, place }) => ({ text: nameOf(place, lang), mark, weight: 'quiet' as const })),
    ],
  );
  const towns = namedTowns(ground, records, names, [...marks, ...neighbours.map(({ mark }) => mark)]);
  const taken = [...marks, ...[...names, ...towns.names].map(({ x, y }) => ({ at: [x, y] as const }))].map(
    ({ at }) => ({
      label: '',
      places: [],
      isArea: false,
      at,
      letterAt: at,
      numbers: [],
    }),
  );
  const countries = placeCountryNames(basemap.world, { frame: FRAME, projection, spots: taken, legs: [] }, lang)
    .filter(({ id }) => !shadedIds.has(id))
    .map(({ name, at }): PlacedName => ({ text: name, x: at[0], y: at[1], anchor: 'middle', weight: 'country' }))
    .filter((name) => !isCovered(name, [...names, ...towns.names]));
  return {
    frame: FRAME,
    ground,
    shaded: trimPath(shadedAreas.map(({ geometry }) => projection.toPath(geometry)).join(''), SIGHT),
    legs: focus ? [] : drawLegs(scene.legs, events.length > 1, projection),
    marks: [...neighbours.map(({ mark }) => mark), ...marks].filter(inFrame),
    towns: towns.dots,
    names: [...countries, ...towns.names, ...names],
  };
}

type Spot = NonNullable<Place['geometry']>;

/** What has to be in the frame: the places, the ends of movements, and areas only where there is nothing else. */
function groundsOf(
  marks: readonly Mark[],
  areas: readonly Place[],
  legs: readonly { readonly from: Place; readonly to: Place }[],
  focus: Place | null,
  { areas: outlines }: Pick<Basemap, 'areas'>,
): LngLat[] {
  const points = (places: readonly Place[]) =>
    places.flatMap(({ geometry }) => (geometry ? surroundings(geometry.coordinates, SURROUNDINGS_KM) : []));
  const whole = (place: Place): LngLat[] => {
    const bbox = outlines.features.find(({ id }) => id === place.outline)?.properties?.bbox;
    if (!isBox(bbox)) return points([place]);
    const [west, south, east, north] = bbox;
    const middle = (west + (east < west ? east + 360 : east)) / 2;
    return [
      [west, south],
      [middle > 180 ? middle - 360 : middle, (south + north) / 2],
      [east, north],
    ];
  };
  if (focus) return isArea(focus) ? whole(focus) : points([focus]);
  const ends = areas.filter((place) => legs.some(({ from, to }) => from === place || to === place));
  const places = marks.flatMap((mark) => mark.places);
  return places.length + ends.length > 0 ? points([...places, ...ends]) : areas.flatMap(whole);
}

const isBox = (value: unknown): value is readonly [number, number, number, number] =>
  Array.isArray(value) && value.length === 4 && value.every((number) => typeof number === 'number');

function toMark(mark: Mark, projection: Projection, quiet: boolean): PictureMark {
  const isCounted = !quiet && (mark.count > 1 || mark.places.length > 1);
  return {
    at: projection.project(mark.position),
    radius: quiet ? 3 : isCounted ? 9 + Math.min(6, Math.sqrt(mark.count)) : 6,
    text: isCounted ? String(mark.count) : '',
    imprecise: mark.imprecise,
    quiet,
  };
}

/** Other places of the dataset that happen to be in sight and stand clear of the page's own. */
function neighboursOf(records: Records, shown: readonly Mark[], projection: Projection) {
  const own = new Set(shown.flatMap(({ places }) => places));
  const all = makeScene(records.dataset, records.events.keys(), { zoom: projection.zoom, clusterRadius: 0 });
  const near = shown.map(({ position }) => projection.project(position));
  return all.marks.flatMap((mark) => {
    const [place] = mark.places;
    const at = projection.project(mark.position);
    const isClear = near.every((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) > CLUSTER_RADIUS);
    return place && !own.has(place) && isClear ? [{ place, mark: toMark(mark, projection, true) }] : [];
  });
}

/** The largest towns that have room beside what the page itself names. */
function namedTowns(
  { towns }: Ground,
  { lang, places }: Records,
  taken: readonly PlacedName[],
  marks: readonly { readonly at: readonly [number, number]; readonly radius: number }[],
): { readonly names: readonly PlacedName[]; readonly dots: readonly (readonly [number, number])[] } {
  const named = new Set(places.map((place) => nameOf(place, lang)));
  const names: PlacedName[] = [];
  const dots: (readonly [number, number])[] = [];
  for (const { names: spellings, at } of towns) {
    if (dots.length === MOST_TOWNS) break;
    const text = spellings[lang] ?? spellings.en ?? '';
    if (text === '' || named.has(text)) continue;
    const spot = { at, radius: 2 };
    const [found] = placeNames(FRAME, marks, [{ text, mark: spot, weight: 'town' }], [...taken, ...names]);
    const isHidden = marks.some((mark) => Math.hypot(mark.at[0] - at[0], mark.at[1] - at[1]) < mark.radius + 4);
    if (!found || isHidden) continue;
    names.push(found);
    dots.push(at);
  }
  return { names, dots };
}

/** A cluster bears the name of the place that leads it, and how many more it holds. */
function nameOfMark({ places }: Mark, lang: string): string {
  const [place] = places;
  if (!place) return '';
  return places.length > 1 ? `${nameOf(place, lang)} +${places.length - 1}` : nameOf(place, lang);
}

/**
 * Several movements on one way are one line, solid where one of them is stated.
 * @param areMany of many events, a line into the middle of a country says more than the articles that only name it
 */
function drawLegs(legs: readonly Leg[], areMany: boolean, projection: Projection): PictureLeg[] {
  const drawn = new Map<string, PictureLeg>();
  for (const { from, to, inferred } of legs) {
    const isVague = areMany && Math.max(from.uncertainty_km, to.uncertainty_km) > VAGUE_KM;
    const arc = from.geometry && to.geometry && !isVague ? drawArc(from.geometry, to.geometry, projection) : null;
    const way = `${from.id}/${to.id}`;
    if (arc) drawn.set(way, { ...arc, inferred: inferred && (drawn.get(way)?.inferred ?? true) });
  }
  return [...drawn.values()];
}

/** Ends before what it leads to; two ends that close together need no line. */
function drawArc(from: Spot, to: Spot, projection: Projection): Pick<PictureLeg, 'path' | 'head'> | null {
  const [x1, y1] = projection.project(from.coordinates);
  const [x2, y2] = projection.project(to.coordinates);
  if (Math.hypot(x2 - x1, y2 - y1) < LABEL_SIZE * 3) return null;
  const { geometry } = greatCircle([...from.coordinates], [...to.coordinates], { npoints: ARC_POINTS });
  const lines = parseLines(projection.toPath(geometry));
  const last = lines.at(-1)?.points ?? [];
  const end = last.at(-1);
  const kept = end ? last.filter(([x, y]) => Math.hypot(x - end[0], y - end[1]) >= END_GAP) : [];
  const [before, tip] = [kept.at(-2), kept.at(-1)];
  if (!before || !tip) return null;
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const barb = (turn: number) =>
    [tip[0] - HEAD * Math.cos(angle + turn), tip[1] - HEAD * Math.sin(angle + turn)].map((n) => n.toFixed(1)).join(',');
  return {
    path: trimLines([...lines.slice(0, -1), { points: kept, closed: false }], SIGHT, ARC_FINEST),
    head: `M${barb(0.45)}L${tip.map((n) => n.toFixed(1)).join(',')}L${barb(-0.45)}`,
  };
}

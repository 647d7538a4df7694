/**
 * The names that a view wants on the map, each with the spots at which it may stand, the best first. A pure function
 * of view and zoom; core of what src/map/layers/names.ts prints.
 *
 * A place is named beside its mark. A country or region is named on its own ground, or hard by the mark that stands
 * there: farther off it would name somebody else's, and goes unnamed.
 */
import type { LngLat } from '../core/geo.ts';
import { nameOf } from '../core/nameOf.ts';
import type { Area, Mark, Scene } from '../core/scene.ts';
import { contestedIn } from './contestedIn.ts';
import { isCell, isCluster } from './isCluster.ts';
import { fullRadiusOf, labelOf } from './layers/footprints.ts';
import { OUTER_ROOM, radiusOf } from './markSize.ts';
import type { MapView } from './view.ts';

/** A piece of a line: a name in the label's own colour, a number in ink, a sign in the accent. */
export interface Run {
  readonly text: string;
  readonly part: 'name' | 'number' | 'sign';
}

export interface LabelText {
  readonly lines: readonly (readonly Run[])[];
  /** CSS pixels. */
  readonly size: number;
  /** Between letters, in em. */
  readonly spacing: number;
  readonly weight: 400 | 600;
  readonly colour: 'ink' | 'inkFaint' | 'accent';
  readonly align: 'left' | 'center' | 'right';
}

/** A spot: what is printed, and where the middle of its box stands from the anchor, in CSS pixels. */
export interface Spot {
  /** Says which of its label's spots it is, whatever is printed there. */
  readonly at: string;
  readonly text: LabelText;
  readonly width: number;
  readonly height: number;
  readonly dx: number;
  readonly dy: number;
}

export interface MapLabel {
  readonly id: string;
  /** Id of the area that it names; `null` where it names a mark. */
  readonly area: string | null;
  readonly position: LngLat;
  /** Lower is placed first. */
  readonly rank: number;
  readonly spots: readonly Spot[];
}

export type Measure = (text: LabelText) => { readonly width: number; readonly height: number };

/** CSS pixels a name keeps from its mark. */
const GAP = 5;
const MARK_SIZE = 12;
/** Widths at which names are broken, in em. */
const MARK_EMS = 9;
const AREA_EMS = 6.5;

/** A map of the world names the countries that it is about; those with less than this share of the most come closer up. */
const MAIN_SHARE = 0.25;
const MINOR_COUNTRY_ZOOM = 2;
const REGION_ZOOM = 3;

/** Marks beyond this many, by count, go unnamed: there would be no room for them anyway. */
const MOST_NAMES = 300;

const EARTH_KM = 40_075;

export function mapLabels(view: MapView, zoom: number, measure: Measure): MapLabel[] {
  return [...areaLabels(view, zoom, measure), ...markLabels(view, measure)];
}

function markLabels({ scene, fan, lang, dataset, selectedPlaces }: MapView, measure: Measure): MapLabel[] {
  const marks = [
    ...scene.marks.filter((mark) => mark.id !== fan?.cluster && !isCell(mark)),
    ...(fan?.members.map(({ mark, ground }) => ({ ...mark, position: ground })) ?? []),
  ];
  const isSelected = (mark: Mark) => mark.places.some(({ id }) => selectedPlaces.has(id));
  return marks
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES)
    .map((mark) => {
      const selected = isSelected(mark);
      const base = {
        size: MARK_SIZE,
        spacing: 0,
        weight: 600,
        colour: selected ? 'accent' : 'ink',
      } as const;
      const lines: Run[][] = broken(labelOf(mark, lang, selectedPlaces), MARK_EMS * MARK_SIZE, (line) =>
        widthOf(line, base, measure),
      ).map((line) => [{ text: line, part: 'name' }]);
      // Of several places, a sign would seem to be about the one that is named.
      if (mark.contested && !isCluster(mark)) lines.push([{ text: contestedIn(lang), part: 'sign' }]);
      const away = fullRadiusOf(mark, dataset) + GAP;
      const spot = (align: LabelText['align'], x: -1 | 0 | 1, y: -1 | 0 | 1): Spot => {
        const text: LabelText = { ...base, lines, align };
        const { width, height } = measure(text);
        return { at: `${x} ${y}`, text, width, height, dx: x * (away + width / 2), dy: y * (away + height / 2) };
      };
      return {
        id: mark.id,
        area: null,
        position: mark.position,
        rank: selected ? -1e6 : -mark.count,
        spots: [spot('left', 1, 0), spot('right', -1, 0), spot('center', 0, 1), spot('center', 0, -1)],
      };
    });
}

function areaLabels({ whole, scene, lang, selectedPlaces }: MapView, zoom: number, measure: Measure): MapLabel[] {
  const now = new Map(scene.areas.map((area) => [area.place.id, area]));
  const most = Math.max(0, ...whole.areas.map((area) => (area.place.kind === 'country' ? area.count : 0)));
  return whole.areas.flatMap((area): MapLabel[] => {
    const { place } = area;
    if (!place.geometry) return [];
    const selected = selectedPlaces.has(place.id);
    const country = place.kind === 'country';
    if (!selected && zoom < minzoomOf(area, most)) return [];
    const count = now.get(place.id)?.count ?? 0;
    const [, lat] = place.geometry.coordinates;
    const reach = (place.uncertainty_km * 512 * 2 ** zoom) / (EARTH_KM * Math.cos((lat * Math.PI) / 180));
    const name = nameOf(place, lang);
    const number: Run[] = count > 0 ? [{ text: ` · ${count}`, part: 'number' }] : [];
    if (now.get(place.id)?.contested) number.push({ text: ` · ${contestedIn(lang)}`, part: 'sign' });
    const base = {
      spacing: country ? 0.08 : 0.02,
      weight: country ? 600 : 400,
      colour: selected ? 'accent' : count > 0 ? 'ink' : 'inkFaint',
      align: 'center',
    } as const;
    const shown = country ? name.toLocaleUpperCase(lang) : name;
    const shapes = [1, 0.88].flatMap((share) => {
      const size = Math.round(areaSize(zoom, country) * share * 2) / 2;
      const ems = { ...base, size };
      return [AREA_EMS, 0].map((width): LabelText => {
        const lines: Run[][] = broken(shown, width * size, (line) => widthOf(line, ems, measure)).map((line) => [
          { text: line, part: 'name' },
        ]);
        lines.at(-1)?.push(...number);
        return { ...ems, lines };
      });
    });
    return [
      {
        id: `area:${place.id}`,
        area: place.id,
        position: place.geometry.coordinates,
        rank: (selected ? -1e6 : country ? -2000 : -1000) - area.count,
        spots: spotsAround(shapes, reach, clearanceOf(whole, area), measure),
      },
    ];
  });
}

const minzoomOf = ({ place, count }: Area, most: number): number => {
  if (place.kind !== 'country') return REGION_ZOOM;
  return count >= most * MAIN_SHARE ? 0 : MINOR_COUNTRY_ZOOM;
};

/** CSS pixels, in halves so that a zoom does not ask for a new drawing at every frame. */
function areaSize(zoom: number, country: boolean): number {
  const [low, middle, high] = country ? [10.5, 14, 16] : [10, 12, 13.5];
  const size =
    zoom < 6 ? low + ((middle - low) * Math.max(0, zoom - 2)) / 4 : middle + ((high - middle) * (zoom - 6)) / 3;
  return Math.min(high, size);
}

/** Radius of the mark of all places on an area's own ground, which its name may have to step around; 0 = none. */
function clearanceOf({ marks }: Scene, { place }: Area): number {
  const own = marks.filter(({ places }) => places.some(({ parent }) => parent === place.id));
  return own.length === 0 ? 0 : OUTER_ROOM + radiusOf(own.reduce((sum, { count }) => sum + count, 0));
}

/**
 * The spots of an area's name: in the middle of its ground, then a step aside, and no farther than its ground reaches.
 * @param reach CSS pixels from the anchor to the farthest border
 * @param clearance radius of the area's own largest mark, CSS pixels; 0 = none
 */
export function spotsAround(shapes: readonly LabelText[], reach: number, clearance: number, measure: Measure): Spot[] {
  return shapes
    .flatMap((text, order) => {
      const { width, height } = measure(text);
      const steps = [0, 0.5, 1].map((share) => clearance * share + 6);
      const offsets = [
        [0, 0],
        ...[height * 0.6, ...steps.map((step) => step + height / 2), clearance + 12 + height / 2].flatMap((y) => [
          [0, y],
          [0, -y],
        ]),
        ...[width * 0.3, ...steps.map((step) => step + width / 2)].flatMap((x) => [
          [x, 0],
          [-x, 0],
          [x, height / 2],
          [-x, height / 2],
        ]),
      ] as [number, number][];
      // A name much wider than its ground covers the neighbours above and below; beside it there is often water.
      const upright = reach < width * 0.85 && reach > width * 0.4 ? 2.4 : 1;
      const limit = ([x, y]: readonly [number, number]) =>
        Math.max(reach * 0.6, clearance > 0 ? clearance + 12 + (Math.abs(x) > Math.abs(y) ? width : height) / 2 : 6);
      return offsets
        .map(([dx, dy], step) => ({
          spot: { at: `${order} ${step}`, text, width, height, dx, dy },
          cost: Math.hypot(dx, dy * upright) + (dy < 0 ? 3 : 0) + (dx < 0 ? 4 : 0) + order * 6,
        }))
        .filter(({ spot: { dx, dy } }) => Math.hypot(dx, dy) <= limit([dx, dy]));
    })
    .sort((a, b) => a.cost - b.cost)
    .map(({ spot }) => spot);
}

/** A name in lines that are no wider than `room`, broken at spaces only. */
export function broken(name: string, room: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const widthOf = (line: string, style: Omit<LabelText, 'lines' | 'align'>, measure: Measure): number =>
  measure({ ...style, align: 'left', lines: [[{ text: line, part: 'name' }]] }).width;

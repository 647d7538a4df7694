/**
 * The names of countries, regions and areas, with the spots at which they may stand.
 *
 * A name stands on its own ground. Where that has no room, it stands hard beside it (beside.ts), or waits for a closer map.
 * Anywhere else it would name somebody else's ground.
 */
import { toMercator } from '../core/geo.ts';
import type { Place } from '../core/model.ts';
import { nameOf } from '../core/nameOf.ts';
import type { Area } from '../core/scene.ts';
import type { Language } from '../store/state.ts';
import { groundsAbroad, homeOf, isAbroad } from './abroad.ts';
import { besideSpots, seaSpots } from './beside.ts';
import { broken } from './broken.ts';
import { contestedIn } from './contestedIn.ts';
import { type Ground, isSpeckAt, shareOn } from './ground.ts';
import {
  type Costly,
  cheapestFirst,
  type LabelText,
  type MapLabel,
  type Measure,
  NONE,
  type Run,
  type Spot,
} from './mapLabel.ts';
import { keyOf } from './nameInk.ts';
import type { Pin } from './pins.ts';
import type { MapView } from './view.ts';

/** Widths at which names are broken, in em: of countries, which are large and lettered wide, and of regions. */
const BREAK_EMS = { country: 6.5, region: 9 } as const;

/** A map of the world names the ground that it is about; what has less than this share of the most comes closer up. */
const MAIN_SHARE = 0.25;
const MINOR_COUNTRY_ZOOM = 2;
const REGION_ZOOM = 3;

/** How much smaller a name gets where its ground is small. */
const SMALL = 0.9;

/** A name that lies off its ground by more than this share does not stand on it. */
const OFF_GROUND = 0.3;
const OFF_PINNED = 0.02;

/** The name of a country that the map is in the middle of: it says where this is, as the basemap would. */
const PINNED = { size: 12, spacing: 0.14, weight: 600, colour: 'inkFaint', align: 'center' } as const;

/**
 * Spots are tried on a grid around the label point: so many steps to each side, over the ground, each of so many CSS pixels at most.
 */
const STEPS = 6;
const LONGEST_STEP = 40;

/**
 * What a spot costs: to lie off its ground, to be away from the label point, a form that is not the best, small letters.
 */
const COSTS = { off: 60, away: 20, form: 8, small: 5 } as const;

/** Ground with so many spots does not run out of them: no other form is tried. */
const ENOUGH = 100;

export function areaLabels(view: MapView, zoom: number, measure: Measure): MapLabel[] {
  const { whole, scene, lang, selectedPlaces, grounds } = view;
  const now = new Map(scene.areas.map((area) => [area.place.id, area]));
  const most = Math.max(0, ...whole.areas.map(({ count }) => count));
  return whole.areas.flatMap((area): MapLabel[] => {
    const { place } = area;
    const ground = grounds.of(place);
    if (!place.geometry || !ground) return [];
    const selected = selectedPlaces.has(place.id);
    const country = place.kind === 'country';
    if (!selected && zoom < minzoomOf(area, most)) return [];
    const count = now.get(place.id)?.count ?? 0;
    const name = country ? capitalsOf(place, lang) : nameOf(place, lang);
    const sign: Run[] = now.get(place.id)?.contested ? [{ text: ` · ${contestedIn(lang)}`, part: 'sign' }] : [];
    // A country's would be taken for all that is told of places in it; how much is, its shading says.
    const number = count > 0 && !country ? ` · ${count}` : '';
    const style = {
      size: areaSize(zoom, country),
      spacing: country ? 0.08 : 0.03,
      weight: country || count > 0 ? 600 : 400,
      colour: selected ? 'accent' : count > 0 ? 'ink' : 'inkFaint',
      align: 'center',
    } as const;
    const room = BREAK_EMS[country ? 'country' : 'region'];
    const tail: Run[] = number ? [{ text: number, part: 'number' }, ...sign] : sign;
    const shapes = shapesOf(name, tail, style, room, measure);
    const abroad = groundsAbroad(place, view);
    const point = toMercator(place.geometry.coordinates);
    const spots = remember('on', shapes, ground, zoom, measure, () =>
      areaSpots(shapes, ground, point, zoom, measure, OFF_GROUND, abroad),
    );
    const findBeside = () => {
      if (!country) return besideSpots(shapes, ground, homeOf(place, view), point, zoom, measure);
      const land = grounds.land();
      return land ? seaSpots(shapes, ground, land, point, zoom, measure) : [];
    };
    const beside = () => {
      // What is not shaded has nothing that it could be beside.
      if (!country && (spots.length > 0 || count === 0 || isSpeckAt(ground, zoom))) return [];
      return remember('beside', shapes, ground, zoom, measure, findBeside);
    };
    const rank = (selected ? -1e6 : country ? -2000 : -1000) - area.count;
    return [
      {
        id: `area:${place.id}`,
        area: place.id,
        position: place.geometry.coordinates,
        rank,
        spots,
        pinned: country && !selected ? place : null,
        beside: once(beside),
      },
    ];
  });
}

/** Keeps what is asked for, as a name is placed at every frame of a moving map. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const capitalsOf = (place: Place, lang: Language): string => nameOf(place, lang).toLocaleUpperCase(lang);

/** The name of a country whose label point is out of sight, on the ground that is in sight. */
export function pinnedLabel(place: Place, pin: Pin, lang: Language, zoom: number, measure: Measure): MapLabel {
  const text: LabelText = { ...PINNED, lines: [[{ text: capitalsOf(place, lang), part: 'name' }]] };
  const { position, ground } = pin;
  const spots = areaSpots([text], ground, toMercator(position), zoom, measure, OFF_PINNED);
  return { id: `area:${place.id}`, area: place.id, position, rank: 0, spots, pinned: null, beside: NONE };
}

const minzoomOf = ({ place, count }: Area, most: number): number =>
  count >= most * MAIN_SHARE ? 0 : place.kind === 'country' ? MINOR_COUNTRY_ZOOM : REGION_ZOOM;

/** CSS pixels. */
function areaSize(zoom: number, country: boolean): number {
  const [low, middle, high] = country ? [10.5, 14, 16] : [10, 12, 13.5];
  const size =
    zoom < 6 ? low + ((middle - low) * Math.max(0, zoom - 2)) / 4 : middle + ((high - middle) * (zoom - 6)) / 3;
  return Math.min(high, size);
}

/**
 * The forms that a name can take, the best first: in lines, then in one; then both smaller. Its number ends a line.
 * @param room in em
 */
function shapesOf(
  name: string,
  tail: readonly Run[],
  style: Omit<LabelText, 'lines'>,
  room: number,
  measure: Measure,
): LabelText[] {
  return [1, SMALL].flatMap((share) => {
    // In halves, so that a zoom does not ask for a new drawing at every frame.
    const size = Math.round(style.size * share * 2) / 2;
    const widthOf = (line: string) => measure({ ...style, size, lines: [[{ text: line, part: 'name' }]] }).width;
    const inLines = broken(name, room * size, widthOf);
    return (inLines.length > 1 ? [inLines, [name]] : [inLines]).map((lines): LabelText => {
      const runs: Run[][] = lines.map((line) => [{ text: line, part: 'name' }]);
      runs.at(-1)?.push(...tail);
      return { ...style, size, lines: runs };
    });
  });
}

/**
 * The spots of an area's name on its ground, around its label point, the best first.
 * @param anchor the label point in web-mercator
 */
export function areaSpots(
  shapes: readonly LabelText[],
  ground: Ground,
  [x, y]: readonly [number, number],
  zoom: number,
  measure: Measure,
  mostOff: number = OFF_GROUND,
  abroad: readonly Ground[] = [],
): readonly Spot[] {
  const world = 512 * 2 ** zoom;
  const [stepX, stepY] = [ground.width, ground.height].map((length) =>
    Math.min(LONGEST_STEP, (length * world) / (2 * STEPS)),
  ) as [number, number];
  const radius = Math.max(24, (Math.hypot(ground.width, ground.height) * world) / 2);
  const spots: Costly[] = [];
  for (const [order, text] of shapes.entries()) {
    if (spots.length >= ENOUGH) break;
    const { width, height } = measure(text);
    const formCost =
      (text.size === shapes[0]?.size ? 0 : COSTS.small) +
      (text.lines.length === shapes[0]?.lines.length ? 0 : COSTS.form);
    for (let column = -STEPS; column <= STEPS; column++) {
      for (let row = -STEPS; row <= STEPS; row++) {
        const [dx, dy] = [column * stepX, row * stepY];
        const [left, top] = [x + (dx - width / 2) / world, y + (dy - height / 2) / world];
        const box = [left, top, width / world, height / world] as const;
        const off = 1 - shareOn(ground, ...box);
        if (off > mostOff || isAbroad(abroad, ...box)) continue;
        const cost = COSTS.off * off + (COSTS.away * Math.hypot(dx, dy)) / radius + formCost;
        spots.push({ spot: { at: `${order} ${column} ${row}`, text, width, height, dx, dy }, cost });
      }
    }
  }
  return cheapestFirst(spots);
}

/** Spots that have been looked for on a ground: while time plays, the same texts come again and again. */
const remembered = new WeakMap<Ground, Map<string, readonly Spot[]>>();

/** Texts of a ground to remember: its name in ink and faint, with some of the numbers behind it. */
const MOST_REMEMBERED = 12;

/** @param where what is looked for, of a ground and a zoom */
function remember(
  where: 'on' | 'beside',
  shapes: readonly LabelText[],
  ground: Ground,
  zoom: number,
  measure: Measure,
  find: () => readonly Spot[],
): readonly Spot[] {
  const known = remembered.get(ground) ?? new Map<string, readonly Spot[]>();
  remembered.set(ground, known);
  const key = [where, zoom, ...shapes.map((shape) => keyOf(shape) + measure(shape).width)].join();
  const found = known.get(key) ?? find();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

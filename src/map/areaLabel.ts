/**
 * The names of countries, regions and areas, with the spots at which they may stand.
 *
 * A name stands on its own ground. Where that has no room, it is the last line of a mark whose place lies there, as in
 * a dateline ("Pyongyang", "North Korea"); where none does, it stands hard by its ground. Farther off, or on the ground
 * of a country of which more is told, it would name somebody else's, and so it goes unnamed.
 */
import { toMercator } from '../core/geo.ts';
import { nameOf } from '../core/nameOf.ts';
import type { Area } from '../core/scene.ts';
import { broken } from './broken.ts';
import { contestedIn } from './contestedIn.ts';
import { type Ground, groundOf, shareOn } from './ground.ts';
import type { Host, LabelText, MapLabel, Measure, Run, Spot } from './mapLabel.ts';
import type { MapView } from './view.ts';

/** Widths at which names are broken, in em: of countries, which are large and lettered wide, and of regions. */
const BREAK_EMS = { country: 6.5, region: 9 } as const;

/** A map of the world names the countries that it is about; those with less than this share of the most come closer up. */
const MAIN_SHARE = 0.25;
const MINOR_COUNTRY_ZOOM = 2;
const REGION_ZOOM = 3;

/** Forms of a name at each size. */
const FORMS = 2;

/** How much smaller a name gets where its ground is small. */
const SMALL = 0.9;

/** A name that lies off its ground by more than this share does not stand on it. */
const OFF_GROUND = 0.2;

/** A name that lies by more than this share on the ground of a country of which more is told would name that one. */
const ON_ANOTHER = 0.25;

/** CSS pixels between a name and ground that it still stands hard by. */
const REACH = 3;

/**
 * Spots are tried on a grid around the label point: so many steps to each side, over the ground and a little farther,
 * for names that are larger than it, each of so many CSS pixels at most.
 */
const STEPS = 6;
const FARTHER = { x: 64, y: 28 } as const;
const LONGEST_STEP = 40;

/**
 * What a spot costs: to lie off its ground, to be away from the label point, a form that is not the best, small letters;
 * and where it cannot stand on its ground anyway, each pixel of width instead of the form.
 */
const COSTS = { off: 60, away: 20, form: 8, small: 5, width: 0.15 } as const;

/** Ground with so many spots does not run out of them: no other form is tried, and nothing else to fall back on. */
const ENOUGH = 100;

/** Texts whose spots are kept at a time. */
const MOST_REMEMBERED = 500;

/** @param hostsOf marks that may bear the name of an area, given its id and that line */
export function areaLabels(
  { whole, scene, lang, selectedPlaces }: MapView,
  zoom: number,
  measure: Measure,
  hostsOf: (area: string, line: readonly Run[]) => readonly Host[],
): MapLabel[] {
  const now = new Map(scene.areas.map((area) => [area.place.id, area]));
  const most = Math.max(0, ...whole.areas.map((area) => (area.place.kind === 'country' ? area.count : 0)));
  return whole.areas.flatMap((area): MapLabel[] => {
    const { place } = area;
    const ground = groundOf(place);
    if (!place.geometry || !ground) return [];
    const selected = selectedPlaces.has(place.id);
    const country = place.kind === 'country';
    if (!selected && zoom < minzoomOf(area, most)) return [];
    const count = now.get(place.id)?.count ?? 0;
    const name = country ? nameOf(place, lang).toLocaleUpperCase(lang) : nameOf(place, lang);
    const sign: Run[] = now.get(place.id)?.contested ? [{ text: ` · ${contestedIn(lang)}`, part: 'sign' }] : [];
    const number = count > 0 ? ` · ${count}` : '';
    const style = {
      size: areaSize(zoom, country),
      spacing: country ? 0.08 : 0.03,
      weight: country || count > 0 ? 600 : 400,
      colour: selected ? 'accent' : count > 0 ? 'ink' : 'inkFaint',
      align: 'center',
    } as const;
    const room = BREAK_EMS[country ? 'country' : 'region'];
    const shapes = shapesOf(name, number, sign, style, room, measure);
    const greater = country ? whole.areas.filter((other) => isGreater(other, area)) : [];
    const { spots, lastSpots } = rememberedSpots(area, shapes, ground, greater, zoom, measure);
    // What the reader has chosen is named by itself.
    const isBorne = !selected && spots.length < ENOUGH;
    const hosts = isBorne ? hostsOf(place.id, [{ text: `${name}${number}`, part: 'ground' }, ...sign]) : [];
    const rank = (selected ? -1e6 : country ? -2000 : -1000) - area.count;
    return [
      { id: `area:${place.id}`, area: place.id, position: place.geometry.coordinates, rank, spots, hosts, lastSpots },
    ];
  });
}

const isGreater = ({ place, count }: Area, than: Area): boolean => place.kind === 'country' && count > than.count;

const minzoomOf = ({ place, count }: Area, most: number): number => {
  if (place.kind !== 'country') return REGION_ZOOM;
  return count >= most * MAIN_SHARE ? 0 : MINOR_COUNTRY_ZOOM;
};

/** CSS pixels. */
function areaSize(zoom: number, country: boolean): number {
  const [low, middle, high] = country ? [10.5, 14, 16] : [10, 12, 13.5];
  const size =
    zoom < 6 ? low + ((middle - low) * Math.max(0, zoom - 2)) / 4 : middle + ((high - middle) * (zoom - 6)) / 3;
  return Math.min(high, size);
}

/**
 * The forms that a name can take, the best first: in lines, in one line or over its number; then all of them smaller.
 * @param room in em
 */
function shapesOf(
  name: string,
  number: string,
  sign: readonly Run[],
  style: Omit<LabelText, 'lines'>,
  room: number,
  measure: Measure,
): LabelText[] {
  return [1, SMALL].flatMap((share) => {
    // In halves, so that a zoom does not ask for a new drawing at every frame.
    const size = Math.round(style.size * share * 2) / 2;
    const widthOf = (line: string) => measure({ ...style, size, lines: [[{ text: line, part: 'name' }]] }).width;
    const inLines = broken(name, room * size, widthOf);
    const form = (lines: readonly string[], isStacked: boolean): LabelText => {
      const runs: Run[][] = lines.map((line) => [{ text: line, part: 'name' }]);
      const tail: Run[] = [...(number ? [{ text: number, part: 'number' } as const] : []), ...sign];
      if (isStacked && tail[0]) runs.push([{ ...tail[0], text: tail[0].text.slice(' · '.length) }, ...tail.slice(1)]);
      else runs.at(-1)?.push(...tail);
      return { ...style, size, lines: runs };
    };
    return [form(inLines, false), form([name], inLines.length === 1)];
  });
}

/** Where an area's name may stand. */
export interface AreaSpots {
  /** On its ground, the best first. */
  readonly spots: readonly Spot[];
  /** To fall back on: where it at least touches its ground, the less off it the better. */
  readonly lastSpots: readonly Spot[];
}

/**
 * The spots of an area's name, around its label point.
 * @param anchor the label point in web-mercator
 * @param others ground that the name must not seem to be about
 */
export function areaSpots(
  shapes: readonly LabelText[],
  ground: Ground,
  [x, y]: readonly [number, number],
  zoom: number,
  measure: Measure,
  others: readonly Ground[] = [],
): AreaSpots {
  const world = 512 * 2 ** zoom;
  const stepOf = (length: number, farther: number) => Math.min(LONGEST_STEP, (length * world + farther) / (2 * STEPS));
  const [stepX, stepY] = [stepOf(ground.width, FARTHER.x), stepOf(ground.height, FARTHER.y)];
  const radius = Math.max(24, (Math.hypot(ground.width, ground.height) * world) / 2);
  const spots: Costly[] = [];
  const lastSpots: Costly[] = [];
  const on = (dx: number, dy: number, width: number, height: number, of = ground) =>
    shareOn(of, x + (dx - width / 2) / world, y + (dy - height / 2) / world, width / world, height / world);
  for (const [order, text] of shapes.entries()) {
    if (spots.length >= ENOUGH) break;
    const { width, height } = measure(text);
    const smallCost = COSTS.small * Math.floor(order / FORMS);
    const formCost = smallCost + COSTS.form * (order % FORMS);
    const lastCost = smallCost / 2 + COSTS.width * width;
    for (let column = -STEPS; column <= STEPS; column++) {
      for (let row = -STEPS; row <= STEPS; row++) {
        const [dx, dy] = [column * stepX, row * stepY];
        const around = on(dx, dy, width + 2 * REACH, height + 2 * REACH);
        if (around === 0) continue;
        // All of a larger box on the ground: so is the name.
        const off = around > 1 - 1e-9 ? 0 : 1 - on(dx, dy, width, height);
        const isHome = off <= OFF_GROUND;
        if (!isHome && others.some((other) => on(dx, dy, width, height, other) > ON_ANOTHER)) continue;
        const away = (COSTS.away * Math.hypot(dx, dy)) / radius;
        const cost = COSTS.off * off + away + (isHome ? formCost : lastCost);
        const spot = { at: `${order} ${column} ${row}`, text, width, height, dx, dy };
        (isHome ? spots : lastSpots).push({ spot, cost });
      }
    }
  }
  return { spots: inOrder(spots), lastSpots: spots.length >= ENOUGH ? [] : inOrder(lastSpots) };
}

interface Costly {
  readonly spot: Spot;
  readonly cost: number;
}

const inOrder = (found: Costly[]): Spot[] => found.sort((a, b) => a.cost - b.cost).map(({ spot }) => spot);

/** What `areaSpots` has found at the zoom of the moment: while time plays, the same few texts come again and again. */
const remembered = new WeakMap<Measure, { readonly zoom: number; readonly spots: Map<string, AreaSpots> }>();

function rememberedSpots(
  { place }: Area,
  shapes: readonly LabelText[],
  ground: Ground,
  greater: readonly Area[],
  zoom: number,
  measure: Measure,
): AreaSpots {
  let known = remembered.get(measure);
  if (!known || known.zoom !== zoom || known.spots.size > MOST_REMEMBERED) {
    known = { zoom, spots: new Map() };
    remembered.set(measure, known);
  }
  const at = place.geometry?.coordinates ?? [0, 0];
  const key = [
    place.id,
    place.outline,
    at,
    greater.map((area) => area.place.id),
    ...shapes.map(textKey),
    ...shapes.map((shape) => measure(shape).width),
  ].join('\n');
  const found = known.spots.get(key);
  if (found) return found;
  const others = greater.flatMap((area) => groundOf(area.place) ?? []);
  const made = areaSpots(shapes, ground, toMercator(at), zoom, measure, others);
  known.spots.set(key, made);
  return made;
}

const textKey = ({ lines, size, colour }: LabelText): string =>
  `${size} ${colour} ${lines.map((line) => line.map(({ text }) => text).join('')).join('|')}`;

/**
 * The names that a view wants on the map, each with the spots at which it may stand, the best first. A pure function
 * of view and zoom; core of what src/map/layers/names.ts prints.
 *
 * A place is named beside its mark; of countries and regions see areaLabel.ts.
 */
import type { Dataset } from '../core/dataset.ts';
import { type LngLat, toMercator } from '../core/geo.ts';
import type { Place } from '../core/model.ts';
import type { Mark } from '../core/scene.ts';
import { astrayFrom, groundsAbroad, isAbroad } from './abroad.ts';
import { areaLabels, pinnedLabel } from './areaLabel.ts';
import { broken } from './broken.ts';
import { contestedIn } from './contestedIn.ts';
import { shareOn } from './ground.ts';
import { isCell, isCluster } from './isCluster.ts';
import { fullRadiusOf } from './layers/footprints.ts';
import { groundsUnder, labelOf } from './markName.ts';
import type { Pin } from './pins.ts';
import type { MapView } from './view.ts';

/**
 * A piece of a line: a name in the label's own colour, a number in ink, a sign in the accent, or the country of the
 * place that is named above it, fainter.
 */
export interface Run {
  readonly text: string;
  readonly part: 'name' | 'number' | 'sign' | 'ground';
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
  /** The country whose name may be pinned to the ground in sight. */
  readonly pinned: Place | null;
  /** Of an area: labels of marks on its ground that can bear its name as their last line. Asked where no spot is free. */
  readonly hosts: () => readonly Host[];
  /** Of an area: spots beside its ground, asked where no mark bears its name either. */
  readonly beside: () => readonly Spot[];
}

/** A label of a mark, printed with the name of the ground under it. */
export interface Host {
  /** Id of the mark's own label. */
  readonly label: string;
  /** From the mark. */
  readonly spots: readonly Spot[];
}

export type Measure = (text: LabelText) => { readonly width: number; readonly height: number };

/** CSS pixels a name keeps from its mark. */
const GAP = 5;

/** Sizes of a mark's name: the larger where there is room. */
const SIZES = [12, 10.5] as const;

/** Width at which names are broken, in em. */
const BREAK_EMS = 9;

/** Marks beyond this many, by count, go unnamed: there would be no room for them anyway. */
const MOST_NAMES = 300;

/** So many, by count, get every spot there is; the others the four at their sides. */
const MOST_SPOTS = 40;

/** Sides of a mark or region, then half down or up beside it, then its corners, the best first. */
export const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
export const CORNERS = [
  [1, 0.5],
  [-1, 0.5],
  [1, -0.5],
  [-1, -0.5],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

export interface Costly {
  readonly spot: Spot;
  readonly cost: number;
}

export const cheapestFirst = (spots: readonly Costly[]): Spot[] =>
  [...spots].sort((a, b) => a.cost - b.cost).map(({ spot }) => spot);

export const NONE = (): readonly never[] => [];

/** A label's corner reads less as its mark's than a side does. */
const CORNER = 0.1;

/** What the next smaller form costs of a label that names its ground, in shares of it that lie off that ground. */
const SMALLER = 0.2;

/** @param pinOf where the name of a country is pinned whose label point is out of sight */
export function mapLabels(
  view: MapView,
  zoom: number,
  measure: Measure,
  pinOf: (place: Place) => Pin | null = () => null,
): MapLabel[] {
  return keptLabels(view, zoom, measure).map((label) => {
    const pin = label.pinned && pinOf(label.pinned);
    return label.pinned && pin ? pinnedLabel(label.pinned, pin, view.lang, zoom, measure) : label;
  });
}

interface Kept {
  readonly key: readonly unknown[];
  readonly labels: readonly MapLabel[];
}

/** What was made last of a scene: a map that is panned moves its names, but has the same ones. */
const kept = new WeakMap<MapView['scene'], Kept>();

function keptLabels(view: MapView, zoom: number, measure: Measure): readonly MapLabel[] {
  const { dataset, whole, grounds, lang, fan, selectedPlaces } = view;
  const key = [dataset, whole, grounds, lang, fan, selectedPlaces, zoom, measure];
  const known = kept.get(view.scene);
  if (known?.key.every((part, k) => part === key[k])) return known.labels;
  const labels = labelsOf(view, zoom, measure);
  kept.set(view.scene, { key, labels });
  return labels;
}

function labelsOf(view: MapView, zoom: number, measure: Measure): MapLabel[] {
  const { dataset, selectedPlaces } = view;
  const marks = namedMarks(view);
  const hostsOf = (area: Place, line: readonly Run[]): Host[] =>
    marks
      .filter((mark) => !isSigned(mark) && isWithin(mark, area.id, dataset))
      .map((mark) => {
        const spots = markSpots(view, mark, measure, true, line);
        return { label: mark.id, spots: towards(area, view, mark, spots, zoom, measure) };
      });
  return [
    ...areaLabels(view, zoom, measure, hostsOf),
    ...marks.map((mark, order): MapLabel => {
      const spots = markSpots(view, mark, measure, order < MOST_SPOTS, null);
      const rank = mark.places.some(({ id }) => selectedPlaces.has(id)) ? -1e6 : -mark.count;
      return { id: mark.id, area: null, position: mark.position, rank, spots, pinned: null, hosts: NONE, beside: NONE };
    }),
  ];
}

/** The marks to name, those with most events first. */
function namedMarks({ scene, fan }: MapView): Mark[] {
  const marks = [
    ...scene.marks.filter((mark) => mark.id !== fan?.cluster && !isCell(mark)),
    ...(fan?.members.map(({ mark, ground }) => ({ ...mark, position: ground })) ?? []),
  ];
  return marks.sort((a, b) => b.count - a.count).slice(0, MOST_NAMES);
}

/** Whether all places of a mark lie in an area: of the others, its line would be untrue. */
const isWithin = ({ places }: Mark, area: string, dataset: Dataset | null): boolean =>
  places.every((place) => groundsUnder(place, dataset).includes(area));

/**
 * The spots of a mark that lie on no other country of the story, and whose last line stands on its own country or at sea;
 * those first that lie most on the ground that they name.
 */
function towards(
  area: Place,
  view: MapView,
  { position }: Mark,
  spots: readonly Spot[],
  zoom: number,
  measure: Measure,
): Spot[] {
  const ground = view.grounds.of(area);
  const isAstray = astrayFrom(area, view);
  const abroad = groundsAbroad(area, view);
  const world = 512 * 2 ** zoom;
  const [x, y] = toMercator(position);
  const found = spots.flatMap((spot) => {
    const { at, text, width, height, dx, dy } = spot;
    const [left, top] = [x + (dx - width / 2) / world, y + (dy - height / 2) / world];
    const box = [left, top, width / world, height / world] as const;
    if (isAbroad(abroad, ...box)) return [];
    const on = ground ? shareOn(ground, ...box) : 0;
    const long = measure({ ...text, lines: text.lines.slice(-1) }).width;
    const tall = height / text.lines.length;
    const indent = { left: 0, center: 0.5, right: 1 }[text.align] * (width - long);
    if (isAstray(left + indent / world, top + (height - tall) / world, long / world, tall / world)) return [];
    return [{ spot, cost: SMALLER * Number(at.split(' ')[2]) + (dx !== 0 && dy !== 0 ? CORNER : 0) - on }];
  });
  return cheapestFirst(found);
}

/** Of several places, a sign would seem to be about the one that is named. */
const isSigned = (mark: Mark): boolean => mark.contested && !isCluster(mark);

/** @param ground a last line for the country that it stands in */
function markSpots(
  { lang, dataset, selectedPlaces }: MapView,
  mark: Mark,
  measure: Measure,
  everywhere: boolean,
  ground: readonly Run[] | null,
): Spot[] {
  const selected = mark.places.some(({ id }) => selectedPlaces.has(id));
  const style = { spacing: 0, weight: 600, colour: selected ? 'accent' : 'ink' } as const;
  const name = labelOf(mark, lang, selectedPlaces, dataset);
  const away = fullRadiusOf(mark, dataset) + GAP;
  const widthOf = (line: string, size: number) =>
    measure({ ...style, size, align: 'left', lines: [[{ text: line, part: 'name' }]] }).width;
  const shapes = (everywhere ? SIZES : SIZES.slice(0, 1)).flatMap((size) => {
    const lines = broken(name, BREAK_EMS * size, (line) => widthOf(line, size));
    return (lines.length > 1 && everywhere ? [lines, [name]] : [lines]).map((lines) => ({ size, lines }));
  });
  return shapes.flatMap(({ size, lines }, order) => {
    const runs: (readonly Run[])[] = lines.map((line) => [{ text: line, part: 'name' }]);
    if (isSigned(mark)) runs.push([{ text: contestedIn(lang), part: 'sign' }]);
    if (ground) runs.push(ground);
    const text = { ...style, size, lines: runs };
    const { width, height } = measure({ ...text, align: 'left' });
    return (everywhere ? [...SIDES, ...CORNERS] : SIDES).map(([x, y]): Spot => {
      // A corner's box touches the mark's circle where it is nearest.
      const isCorner = Math.abs(x * y) === 1;
      const out = isCorner ? away * Math.SQRT1_2 : away;
      const align = x > 0 ? 'left' : x < 0 ? 'right' : 'center';
      const at = `${x} ${y} ${order}`;
      return {
        at,
        text: { ...text, align },
        width,
        height,
        dx: x * (out + width / 2),
        dy: y * ((x === 0 || isCorner ? out : 0) + height / 2),
      };
    });
  });
}

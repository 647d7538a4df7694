/**
 * The names that a view wants on the map, each with the spots at which it may stand, the best first. A pure function
 * of view and zoom; core of what src/map/layers/names.ts prints.
 *
 * A place is named beside its mark; of countries and regions see areaLabel.ts.
 */
import type { LngLat } from '../core/geo.ts';
import type { Place } from '../core/model.ts';
import type { Mark } from '../core/scene.ts';
import { areaLabels, pinnedLabel } from './areaLabel.ts';
import { broken } from './broken.ts';
import { contestedIn } from './contestedIn.ts';
import { isCell, isCluster } from './isCluster.ts';
import { fullRadiusOf } from './layers/footprints.ts';
import { labelOf } from './markName.ts';
import type { Pin } from './pins.ts';
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
  /** The country whose name may be pinned to the ground in sight. */
  readonly pinned: Place | null;
  /** Of an area: spots beside its ground, asked where no spot on it is free. */
  readonly beside: () => readonly Spot[];
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
  const { selectedPlaces } = view;
  const marks = namedMarks(view);
  return [
    ...areaLabels(view, zoom, measure),
    ...marks.map((mark, order): MapLabel => {
      const spots = markSpots(view, mark, measure, order < MOST_SPOTS);
      const rank = mark.places.some(({ id }) => selectedPlaces.has(id)) ? -1e6 : -mark.count;
      return { id: mark.id, area: null, position: mark.position, rank, spots, pinned: null, beside: NONE };
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

/** Of several places, a sign would seem to be about the one that is named. */
const isSigned = (mark: Mark): boolean => mark.contested && !isCluster(mark);

function markSpots(
  { lang, dataset, selectedPlaces }: MapView,
  mark: Mark,
  measure: Measure,
  everywhere: boolean,
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

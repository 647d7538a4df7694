/**
 * What goes to paper: the events in the order of the list, numbered; the places on a map, lettered; and for letters that
 * stand for many places, the same ground enlarged. A pure function: paper cannot zoom, so every place must be told
 * apart or named here.
 */
import type { Dataset } from '../../core/dataset.ts';
import type { LngLat } from '../../core/geo.ts';
import type { Place } from '../../core/model.ts';
import { isArea, type Mark, makeScene, type Scene } from '../../core/scene.ts';
import { type Frame, fitProjection, type Projection } from '../overview/project.ts';

export interface PrintSpot {
  /** `A`; `A2` on the ground of A enlarged. */
  readonly label: string;
  readonly places: readonly Place[];
  readonly isArea: boolean;
  /** Units of its map's frame. */
  readonly at: readonly [x: number, y: number];
  /** Numbers of its events in the list, ascending. */
  readonly numbers: readonly number[];
}

export interface PrintMap {
  /** The letter whose ground it enlarges; `null` for the map of everything. */
  readonly of: string | null;
  readonly frame: Frame;
  readonly projection: Projection;
  readonly spots: readonly PrintSpot[];
  readonly legs: Scene['legs'];
}

export interface PrintPlan {
  /** `null` when no event has a place on the map. */
  readonly map: PrintMap | null;
  readonly insets: readonly PrintMap[];
  /** Every letter with its places, those of an enlarged letter in its stead. */
  readonly key: readonly PrintSpot[];
}

/** Pixels of paper at 96 to the inch: the width of A4 and Letter within their margins. */
const MAP_FRAME: Frame = { width: 672, height: 320 };
const INSET_FRAME: Frame = { width: 330, height: 220 };
const MOST_INSETS = 2;
/** A letter for as many places as this can still be read off its name. */
const FEW_PLACES = 2;

/** Size of a mark on paper, and the distance under which two would cover each other. */
export const MARK_SIZE = 18;
const APART = 20;
const MARGIN = 24;

/** @param order indexes of the events in the order of the list; the first has the number 1 */
export function planPrint(dataset: Dataset, order: readonly number[]): PrintPlan {
  const numbersAt = numberPlaces(dataset, order);
  const points = dataset.places.filter((place) => numbersAt.has(place.id) && place.geometry && !isArea(place));
  const grounds = points.length > 0 ? points : dataset.places.filter((place) => numbersAt.has(place.id));
  const positions = grounds.flatMap(positionOf);
  if (positions.length === 0) return { map: null, insets: [], key: [] };

  const projection = fitProjection(positions, MAP_FRAME, MARGIN);
  const scene = makeScene(dataset, order, { zoom: projection.zoom, clusterRadius: APART });
  const marks = fromWest(scene.marks.map((mark) => placeMark(mark, mark.places, projection, numbersAt)));
  const areas = fromWest(placeAreas(scene, projection, marks, numbersAt));
  const spots = [...marks, ...areas].map((spot, index): PrintSpot => ({ ...spot, label: letterOf(index) }));
  const insets = spots
    .filter((spot) => !spot.isArea && spot.places.length > FEW_PLACES)
    .sort((a, b) => b.places.length - a.places.length)
    .flatMap((spot) => enlarge(dataset, order, spot, numbersAt) ?? [])
    .slice(0, MOST_INSETS);
  const key = spots.flatMap((spot) => insets.find((inset) => inset.of === spot.label)?.spots ?? [spot]);
  return { map: { of: null, frame: MAP_FRAME, projection, spots, legs: scene.legs }, insets, key };
}

/** The ground of one letter, its places apart where that is possible; `null` when they are all on one spot. */
function enlarge(
  dataset: Dataset,
  order: readonly number[],
  { label, places }: PrintSpot,
  numbersAt: ReadonlyMap<string, readonly number[]>,
): PrintMap | null {
  const projection = fitProjection(places.flatMap(positionOf), INSET_FRAME, MARGIN);
  const scene = makeScene(dataset, order, { zoom: projection.zoom, clusterRadius: APART });
  const parts = scene.marks.flatMap((mark) => {
    const members = mark.places.filter((place) => places.includes(place));
    return members.length > 0 ? [placeMark(mark, members, projection, numbersAt)] : [];
  });
  if (parts.length < 2) return null;
  const spots = fromWest(parts).map((spot, index): PrintSpot => ({ ...spot, label: `${label}${index + 1}` }));
  return { of: label, frame: INSET_FRAME, projection, spots, legs: [] };
}

function numberPlaces(dataset: Dataset, order: readonly number[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  order.forEach((event, index) => {
    for (const id of new Set(dataset.events[event]?.places.map(({ place }) => place))) {
      const found = numbers.get(id);
      if (found) found.push(index + 1);
      else numbers.set(id, [index + 1]);
    }
  });
  return numbers;
}

function placeMark(
  mark: Mark,
  places: readonly Place[],
  projection: Projection,
  numbersAt: ReadonlyMap<string, readonly number[]>,
): PrintSpot {
  // A part of a cluster stands on its own ground.
  const position = places.length < mark.places.length ? (positionOf(places[0])[0] ?? mark.position) : mark.position;
  const numbers = [...new Set(places.flatMap(({ id }) => numbersAt.get(id) ?? []))].sort((a, b) => a - b);
  return { label: '', places, isArea: false, at: projection.project(position), numbers };
}

/** Areas are about a whole ground, so their letters may stand beside a mark instead of under it. */
function placeAreas(
  scene: Scene,
  projection: Projection,
  marks: readonly PrintSpot[],
  numbersAt: ReadonlyMap<string, readonly number[]>,
): PrintSpot[] {
  const placed: PrintSpot[] = [];
  for (const { place } of scene.areas) {
    const [position] = positionOf(place);
    if (!position) continue;
    const at = findRoom(
      projection.project(position),
      [...marks, ...placed].map((spot) => spot.at),
    );
    placed.push({ label: '', places: [place], isArea: true, at, numbers: numbersAt.get(place.id) ?? [] });
  }
  return placed.filter(({ at: [x, y] }) => x > 0 && x < MAP_FRAME.width && y > 0 && y < MAP_FRAME.height);
}

type Spot = readonly [x: number, y: number];

/** The nearest free position on rings around the wanted one; the wanted one itself where all are taken. */
function findRoom(wanted: Spot, taken: readonly Spot[]): Spot {
  const isFree = ([x, y]: Spot) => taken.every(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) >= APART);
  for (let ring = 0; ring <= 3; ring++) {
    for (let step = 0; step < (ring === 0 ? 1 : 8); step++) {
      const angle = (step * Math.PI) / 4;
      const at: Spot = [wanted[0] + ring * APART * Math.cos(angle), wanted[1] + ring * APART * Math.sin(angle)];
      if (isFree(at)) return at;
    }
  }
  return wanted;
}

const fromWest = (spots: readonly PrintSpot[]): PrintSpot[] =>
  [...spots].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);

const positionOf = (place: Place | undefined): LngLat[] => (place?.geometry ? [place.geometry.coordinates] : []);

/** A to Z, then AA, AB and so on. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** `4, 7–9, 23`: runs of three and more as ranges. @param numbers ascending */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([first, last]) =>
      last - first === 1 ? [`${first}`, `${last}`] : [first === last ? `${first}` : `${first}–${last}`],
    )
    .join(', ');
}

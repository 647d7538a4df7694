/**
 * What goes to paper: the places of the numbered events on a map, lettered. A pure function. Paper cannot zoom, so every
 * place gets a letter of its own: where they would cover each other they step aside and point at their spots.
 */
import type { Dataset } from '../../core/dataset.ts';
import { type LngLat, surroundings } from '../../core/geo.ts';
import type { Place } from '../../core/model.ts';
import { isArea, makeScene, type Scene } from '../../core/scene.ts';
import { type Frame, fitProjection, type Projection } from '../overview/project.ts';

export interface PrintSpot {
  /** `A` to `Z`, then `AA` and so on, from west to east; places first, then regions and countries. */
  readonly label: string;
  readonly places: readonly Place[];
  readonly isArea: boolean;
  /** Its position on the map, in units of the frame. */
  readonly at: Point;
  /** Where the letter found room. */
  readonly letterAt: Point;
  /** Numbers of its events in the list, ascending. */
  readonly numbers: readonly number[];
}

/** A movement from one letter to another; several on one way are one line, solid where one of them is stated. */
export interface PrintLeg {
  readonly id: string;
  readonly from: PrintSpot;
  readonly to: PrintSpot;
  readonly inferred: boolean;
}

export interface PrintMap {
  readonly frame: Frame;
  readonly projection: Projection;
  readonly spots: readonly PrintSpot[];
  readonly legs: readonly PrintLeg[];
}

type Point = readonly [x: number, y: number];

/** Pixels of paper at 96 to the inch: the width of A4 and Letter within their margins. */
const FRAME: Frame = { width: 672, height: 340 };
const MARGIN = 24;
/** Ground around every place, so that a map of one shows where in the world it is; the outlines are coarse. */
const SURROUNDINGS_KM = 400;

/** Size of a letter's mark, and the distance under which two would cover each other. */
export const MARK_SIZE = 18;
const APART = 20;
/** Pixels under which two places are one spot on paper. */
const SAME_SPOT = 3;
/** More places than this have no room to step aside: those that stand close share a letter. */
const MOST_LETTERS = 60;

/**
 * @param order indexes of the events in the order of the list; the first has the number 1
 * @returns `null` when no event has a place on the map
 */
export function planPrint(dataset: Dataset, order: readonly number[]): PrintMap | null {
  const numbersAt = numberPlaces(dataset, order);
  const placed = dataset.places.filter((place) => numbersAt.has(place.id) && place.geometry);
  if (placed.length === 0) return null;
  const points = placed.filter((place) => !isArea(place));
  const areas = placed.filter(isArea);
  const { legs } = makeScene(dataset, order, { zoom: 0, clusterRadius: 0 });
  // Countries would widen the map to half the world; those alone that a movement leads to or from must be on it.
  const ends = areas.filter((place) => legs.some(({ from, to }) => from === place || to === place));
  const grounds = points.length + ends.length > 0 ? [...points, ...ends] : areas;
  const projection = fitProjection(
    grounds.flatMap((place) => surroundings(positionOf(place), SURROUNDINGS_KM)),
    FRAME,
    MARGIN,
  );
  const clusterRadius = points.length > MOST_LETTERS ? APART : SAME_SPOT;
  const scene = makeScene(dataset, order, { zoom: projection.zoom, clusterRadius });
  const spotOf = (places: readonly Place[], position: LngLat): PrintSpot => {
    const at = projection.project(position);
    const numbers = [...new Set(places.flatMap(({ id }) => numbersAt.get(id) ?? []))].sort((a, b) => a - b);
    return { label: '', places, isArea: places.some(isArea), at, letterAt: at, numbers };
  };
  const isInFrame = ({ at: [x, y] }: PrintSpot) => x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height;
  const spots = makeRoom([
    ...fromWest(scene.marks.map((mark) => spotOf(mark.places, mark.position))),
    ...fromWest(areas.map((place) => spotOf([place], positionOf(place))).filter(isInFrame)),
  ]).map((spot, index): PrintSpot => ({ ...spot, label: letterOf(index) }));
  return { frame: FRAME, projection, spots, legs: legsBetween(spots, legs) };
}

/** Movements within one letter, or to what is not on the map, are the list's to tell. */
function legsBetween(spots: readonly PrintSpot[], legs: Scene['legs']): PrintLeg[] {
  const found = new Map<string, PrintLeg>();
  for (const { from, to, inferred } of legs) {
    const start = spots.find(({ places }) => places.includes(from));
    const end = spots.find(({ places }) => places.includes(to));
    if (!start || !end || start === end) continue;
    const id = `${start.label}/${end.label}`;
    found.set(id, { id, from: start, to: end, inferred: inferred && (found.get(id)?.inferred ?? true) });
  }
  return [...found.values()];
}

function numberPlaces(dataset: Dataset, order: readonly number[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  order.forEach((event, index) => {
    for (const id of new Set(dataset.events.at(event)?.places.map(({ place }) => place))) {
      const found = numbers.get(id);
      if (found) found.push(index + 1);
      else numbers.set(id, [index + 1]);
    }
  });
  return numbers;
}

/** Letters in their order take the nearest position that covers no other letter and no other spot. */
function makeRoom(spots: readonly PrintSpot[]): PrintSpot[] {
  const taken: Point[] = [];
  return spots.map((spot) => {
    const others = spots.filter((other) => other !== spot && !other.isArea).map(({ at }) => at);
    const letterAt = findRoom(spot.at, taken, others);
    taken.push(letterAt);
    return { ...spot, letterAt };
  });
}

/** The wanted position, or the nearest free one on rings around it; the wanted one itself where all are taken. */
function findRoom(wanted: Point, letters: readonly Point[], spots: readonly Point[]): Point {
  const clear = (a: Point, b: Point, distance: number) => Math.hypot(a[0] - b[0], a[1] - b[1]) >= distance;
  const isFree = (at: Point) =>
    letters.every((letter) => clear(at, letter, APART)) && spots.every((spot) => clear(at, spot, MARK_SIZE / 2 + 2));
  for (let ring = 0; ring <= 5; ring++) {
    for (let step = 0; step < (ring === 0 ? 1 : 12); step++) {
      // From the right, upwards: where a reader looks for a label first.
      const angle = (-step * Math.PI) / 6;
      const reach = ring * (APART - 4);
      const at: Point = [wanted[0] + reach * Math.cos(angle), wanted[1] + reach * Math.sin(angle)];
      if (isFree(at)) return at;
    }
  }
  return wanted;
}

const fromWest = (spots: readonly PrintSpot[]): PrintSpot[] =>
  [...spots].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);

const positionOf = ({ geometry }: Place): LngLat => geometry?.coordinates ?? [0, 0];

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
    .map(([first, last]) => (first === last ? `${first}` : `${first}${last - first === 1 ? ', ' : '–'}${last}`))
    .join(', ');
}

/**
 * Gives names their spots: by rank, each at the first of its spots that is free and in sight, or nowhere. A pure
 * function, so that the same view is always printed the same.
 *
 * A spot is free of marks, controls and other names. One that no arc runs through is taken first, but an arc behind a
 * name is better than no name.
 */
import { BESIDE } from './beside.ts';
import type { MapLabel, Spot } from './mapLabel.ts';

/** CSS pixels of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels of the map. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** From one point to another, in CSS pixels of the map. */
export type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number];

export interface Obstacles {
  readonly discs: readonly Disc[];
  readonly boxes: readonly Box[];
  /** Lines that a name keeps off where it can. */
  readonly lines: readonly Segment[];
}

/** A name in one of the worlds in sight, with its anchor in CSS pixels. */
export interface Anchored {
  readonly label: MapLabel;
  /** By how many worlds it is from the first. */
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends Anchored {
  readonly spot: Spot;
  readonly box: Box;
}

/** What has been decided about a label in one of the worlds: the spot that it has. */
export type Choices = ReadonlyMap<string, string>;

/** Of a label and its world. */
const keyOf = (id: string, turn: number): string => `${id} ${turn}`;

/** Between two names, a name and a mark that is not its own, and a name and the edge of what is in sight. */
const PADDING = { x: 4, y: 4 } as const;
const MARK_PADDING = 3;
const EDGE = 6;

/** @param preferred to take before all others where they are free: what a longer stretch of time would show */
export function placeNames(
  names: readonly Anchored[],
  obstacles: Obstacles,
  room: Box,
  preferred: Choices = new Map(),
): PlacedName[] {
  const placed: PlacedName[] = [];
  const taken: Box[] = [];
  const isFree = (box: Box): boolean =>
    isWithin(box, room) &&
    !taken.some((other) => overlaps(box, other)) &&
    !obstacles.boxes.some((other) => overlaps(box, other)) &&
    !obstacles.discs.some((disc) => touches(box, disc));
  const isCrossed = (box: Box): boolean => obstacles.lines.some((line) => crosses(box, line));

  const print = (name: Anchored, spots: readonly Spot[]): boolean => {
    const wanted = preferred.get(keyOf(name.label.id, name.turn));
    const first = spots.find(({ at }) => at === wanted);
    let chosen = first && isFree(boxOf(name, first)) ? first : null;
    let crossed: Spot | null = null;
    for (let k = 0; k < spots.length && !chosen; k++) {
      const spot = spots[k] as Spot;
      const box = boxOf(name, spot);
      if ((crossed && isCrossed(box)) || !isFree(box)) continue;
      if (isCrossed(box)) crossed = spot;
      else chosen = spot;
    }
    chosen ??= crossed;
    if (!chosen) return false;
    const box = boxOf(name, chosen);
    taken.push(box);
    placed.push({ ...name, spot: chosen, box });
    return true;
  };
  const order = [...names].sort((a, b) => a.label.rank - b.label.rank || (a.label.id < b.label.id ? -1 : 1));
  for (const name of order) {
    const { label, turn } = name;
    const isBeside = preferred.get(keyOf(label.id, turn))?.startsWith(BESIDE);
    if (isBeside && print(name, label.beside())) continue;
    if (!print(name, label.spots)) print(name, label.beside());
  }
  return placed;
}

/** What a placing has decided, for another to follow. */
export function choicesOf(placed: readonly PlacedName[]): Choices {
  return new Map(placed.map(({ label, turn, spot }) => [keyOf(label.id, turn), spot.at]));
}

function boxOf({ x, y }: Anchored, { dx, dy, width, height }: Spot): Box {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  return { left: x + dx - halfWidth, right: x + dx + halfWidth, top: y + dy - halfHeight, bottom: y + dy + halfHeight };
}

const isWithin = (box: Box, room: Box): boolean =>
  box.left >= room.left + EDGE &&
  box.right <= room.right - EDGE &&
  box.top >= room.top + EDGE &&
  box.bottom <= room.bottom - EDGE;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right + PADDING.x &&
  a.right > b.left - PADDING.x &&
  a.top < b.bottom + PADDING.y &&
  a.bottom > b.top - PADDING.y;

const touches = ({ left, top, right, bottom }: Box, { x, y, radius }: Disc): boolean =>
  Math.max(left - x, 0, x - right) ** 2 + Math.max(top - y, 0, y - bottom) ** 2 < (radius + MARK_PADDING) ** 2;

/** Whether a line runs through a box, however far apart its ends are. */
function crosses({ left, top, right, bottom }: Box, [x0, y0, x1, y1]: Segment): boolean {
  if (Math.max(x0, x1) < left || Math.min(x0, x1) > right || Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) {
    return false;
  }
  // All four corners on one side of the line: it passes by.
  const side = (x: number, y: number) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  const sides = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
  return !(sides.every((value) => value > 0) || sides.every((value) => value < 0));
}

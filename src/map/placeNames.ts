/**
 * Gives names their spots: by rank, each at the first of its spots that is free and in sight, or nowhere. A pure
 * function, so that the same view is always printed the same.
 */
import type { MapLabel, Spot } from './mapLabel.ts';

/** CSS pixels of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name in one of the worlds in sight, with its anchor in CSS pixels. */
export interface Anchored {
  readonly label: MapLabel;
  /** Of the label and its world. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends Anchored {
  readonly spot: Spot;
  readonly box: Box;
}

/** Between two names, and between a name and the edge of what is in sight. */
const PADDING = 3;
const EDGE = 6;

/** @param preferred spots by key to take before all others where they are free: what a longer stretch of time would show */
export function placeNames(
  names: readonly Anchored[],
  obstacles: readonly Box[],
  room: Box,
  preferred: ReadonlyMap<string, string> = new Map(),
): PlacedName[] {
  const taken = [...obstacles];
  const placed: PlacedName[] = [];
  const order = [...names].sort((a, b) => a.label.rank - b.label.rank || (a.key < b.key ? -1 : 1));
  for (const name of order) {
    const { spots } = name.label;
    const first = spots.find(({ at }) => at === preferred.get(name.key));
    for (const spot of first ? [first, ...spots] : spots) {
      const box = boxOf(name, spot);
      if (!isWithin(box, room) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ ...name, spot, box });
      break;
    }
  }
  return placed;
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
  a.left < b.right + PADDING && a.right > b.left - PADDING && a.top < b.bottom && a.bottom > b.top;

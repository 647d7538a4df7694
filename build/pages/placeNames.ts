/** Finds room for the names on a page's map: beside their marks, never over each other; who finds none stays unnamed. */
import type { Frame } from '../../src/ui/overview/project.ts';
import type { Box } from './trimPath.ts';

/** `strong`: what the page is about · `area`: a region or country of it · `quiet`: a neighbour · `town`, `country`: orientation. */
export type NameWeight = 'strong' | 'area' | 'quiet' | 'town' | 'country';

export interface PlacedName {
  readonly text: string;
  /** On the baseline, in units of the frame. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: NameWeight;
}

interface Spot {
  readonly at: readonly [x: number, y: number];
  readonly radius: number;
}

export type NameRequest = {
  readonly text: string;
  readonly weight: NameWeight;
} & ({ readonly mark: Spot } | { readonly at: readonly [x: number, y: number] });

/** Units of the frame. */
export const LABEL_SIZE = 12;
/** Widest share of the size that a letter of the semibold takes on average. */
const LETTER = 0.58;
const GAP = 4;
const EDGE = 4;

/**
 * @param requests in the order in which they choose
 * @param placed names that stand already
 */
export function placeNames(
  frame: Frame,
  marks: readonly Spot[],
  requests: readonly NameRequest[],
  placed: readonly PlacedName[] = [],
): PlacedName[] {
  const taken = placed.map(boxOf);
  for (const {
    at: [x, y],
    radius,
  } of marks) {
    const reach = radius + 1;
    taken.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return requests.flatMap((request) => {
    const found = candidatesOf(request).find((name) => {
      const box = boxOf(name);
      const isInside =
        box.left > EDGE && box.top > EDGE && box.right < frame.width - EDGE && box.bottom < frame.height - EDGE;
      return isInside && !taken.some((other) => overlaps(box, other));
    });
    if (!found) return [];
    taken.push(boxOf(found));
    return [found];
  });
}

/** Whether a name that found its place elsewhere would stand over one of these. */
export const isCovered = (name: PlacedName, placed: readonly PlacedName[]): boolean =>
  placed.some((other) => overlaps(boxOf(name), boxOf(other)));

function candidatesOf(request: NameRequest): PlacedName[] {
  const { text, weight } = request;
  if ('at' in request) {
    const [x, y] = request.at;
    return [0, 16, -16, 30, -30, 44].map((down) => ({ text, weight, x, y: y + down + 4, anchor: 'middle' }));
  }
  const { at, radius } = request.mark;
  const [x, y] = at;
  return [
    { text, weight, x: x + radius + GAP, y: y + 4, anchor: 'start' },
    { text, weight, x: x - radius - GAP, y: y + 4, anchor: 'end' },
    { text, weight, x, y: y - radius - GAP, anchor: 'middle' },
    { text, weight, x, y: y + radius + LABEL_SIZE, anchor: 'middle' },
    { text, weight, x: x + radius, y: y - radius, anchor: 'start' },
    { text, weight, x: x + radius, y: y + radius + LABEL_SIZE / 2, anchor: 'start' },
  ];
}

function boxOf({ text, x, y, anchor }: PlacedName): Box {
  const width = text.length * LABEL_SIZE * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - LABEL_SIZE + 1, right: left + width, bottom: y + 3 };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

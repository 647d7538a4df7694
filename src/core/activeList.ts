/**
 * The events of a window as a list to look into: how many there are, and which one stands where, in reading order.
 *
 * A list of a million rows shows forty. So the rows are not written out: one scan counts them in blocks, and a row is
 * found when somebody asks for it. A list costs a number for every few hundred events, so making one four times a second
 * while time plays leaves nothing to collect.
 */
import { type Chapters, chaptersOf } from './chapters.ts';
import type { Columns } from './columns.ts';
import { isActive, type TimeWindow } from './window.ts';

/** A chapter with at least one event in the list. */
export interface ListChapter {
  /** Position of its first event. */
  readonly position: number;
  /** Column index of that event: what its heading is made from. */
  readonly event: number;
}

/** Events in an order, to look into. */
export interface Listing {
  readonly length: number;
  /** In order of position; none where the events stand under no heading. */
  readonly chapters: readonly ListChapter[];
  /** Column index of the event at a position from 0; -1 beyond the list. */
  readonly at: (position: number) => number;
}

export interface ActiveList extends Listing {
  /** How many of the list's events stand before an event in reading order: its position, where it is in the list. */
  readonly positionOf: (event: number) => number;
}

export interface ListOptions {
  readonly window: TimeWindow;
  /** One byte an event, 1 = accepted; `null` accepts all. */
  readonly mask: Uint8Array | null;
}

const BLOCK = 512;

export function makeActiveList(columns: Columns, { window, mask }: ListOptions): ActiveList {
  const { order, first } = chaptersOf(columns);
  const isListed = (event: number): boolean => (mask === null || mask[event] === 1) && isActive(columns, event, window);
  const before = countBlocks(columns, order, first, isListed, window);
  const length = before.at(-1) ?? 0;

  /** Listed rows of `order` before place `index`. */
  const rank = (index: number): number => {
    const block = Math.floor(index / BLOCK);
    let count = before[block] as number;
    for (let i = block * BLOCK; i < index; i++) if (isListed(order[i] as number)) count++;
    return count;
  };

  const chapters: ListChapter[] = [];
  let position = 0;
  for (let chapter = 0; chapter + 1 < first.length && position < length; chapter++) {
    const end = rank(first[chapter + 1] as number);
    if (end > position) chapters.push({ position, event: -1 });
    position = end;
  }
  const at = (wanted: number): number => {
    if (!(wanted >= 0 && wanted < length)) return -1;
    let low = 0;
    let high = before.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((before[middle] as number) <= wanted) low = middle;
      else high = middle;
    }
    let count = before[low] as number;
    for (let i = low * BLOCK; i < order.length; i++) {
      if (isListed(order[i] as number) && count++ === wanted) return order[i] as number;
    }
    return -1;
  };
  return {
    length,
    chapters: chapters.map((chapter) => ({ ...chapter, event: at(chapter.position) })),
    at,
    positionOf: (event) => rank(placesIn(columns)[event] ?? 0),
  };
}

/** Listed rows before each block of `order`, and all of them at the end. */
function countBlocks(
  columns: Columns,
  order: Uint32Array,
  first: Uint32Array,
  isListed: (event: number) => boolean,
  { end }: TimeWindow,
): Uint32Array {
  const before = new Uint32Array(Math.ceil(order.length / BLOCK) + 1);
  // Chapters begin ever later: from the first that begins after the window, nothing is listed.
  let last = order.length;
  for (let chapter = 0; end !== null && chapter + 1 < first.length; chapter++) {
    if ((columns.start[order[first[chapter] as number] as number] as number) < end) continue;
    last = first[chapter] as number;
    break;
  }
  let count = 0;
  for (let block = 0; block + 1 < before.length; block++) {
    before[block] = count;
    const stop = Math.min(last, (block + 1) * BLOCK);
    for (let i = block * BLOCK; i < stop; i++) if (isListed(order[i] as number)) count++;
  }
  before[before.length - 1] = count;
  return before;
}

const places = new WeakMap<Columns, Uint32Array>();

/** Where each event stands in reading order: made when somebody first asks where one is. */
function placesIn(columns: Columns): Uint32Array {
  const known = places.get(columns);
  if (known) return known;
  const { order }: Chapters = chaptersOf(columns);
  const made = new Uint32Array(columns.eventCount).fill(order.length);
  for (let i = 0; i < order.length; i++) made[order[i] as number] = i;
  places.set(columns, made);
  return made;
}

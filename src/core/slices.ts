/**
 * Time slices: the events that stand at a point of their own, in an order in which every slice is a short stretch of
 * time and a contiguous run of rows. A window is drawn by drawing the slices that it touches.
 *
 * One long event would make its slice touch every window. So events are told apart by how long they last before they
 * are cut, and the long ones have slices of their own.
 */
import { type Columns, FLAG, OPEN_END, OPEN_START } from './columns.ts';
import { isAllTime, type TimeWindow } from './window.ts';

export interface Slices {
  /** Column indexes, in order of row. */
  readonly events: Uint32Array;
  /** Slice s is the rows `first[s] … first[s + 1] - 1`. */
  readonly first: Uint32Array;
  /** The earliest start and the latest end in each slice. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Slices before this one are dated; from it on they hold events without a date. */
  readonly datedCount: number;
}

/** A run of rows: the first one and how many. */
export type Run = readonly [first: number, count: number];

/** Rows of a slice: few enough that an idle rim costs little, enough that a million events are some hundred slices. */
const SLICE_ROWS = 4096;

/** Lengths in days up to which events are sliced together; longer and open ones come last. */
const LENGTHS = [8, 64, 512, 4096] as const;

/** The slices of a set of columns, made once. */
export function slicesOf(columns: Columns): Slices {
  const slices = kept.get(columns) ?? makeSlices(columns);
  kept.set(columns, slices);
  return slices;
}

const kept = new WeakMap<Columns, Slices>();

export function makeSlices(columns: Columns, sliceRows = SLICE_ROWS): Slices {
  const { start, end, flags, eventCount, datedCount } = columns;
  const classOf = (event: number): number => {
    if (event >= datedCount) return LENGTHS.length + 1;
    if (start[event] === OPEN_START || end[event] === OPEN_END) return LENGTHS.length;
    const length = (end[event] as number) - (start[event] as number);
    let k = 0;
    while (k < LENGTHS.length && length > (LENGTHS[k] as number)) k++;
    return k;
  };
  const classFirst = new Uint32Array(LENGTHS.length + 3);
  for (let i = 0; i < eventCount; i++) {
    if ((flags[i] as number) & FLAG.point) {
      const at = classOf(i) + 1;
      classFirst[at] = (classFirst[at] as number) + 1;
    }
  }
  for (let k = 1; k < classFirst.length; k++) classFirst[k] = (classFirst[k] as number) + (classFirst[k - 1] as number);
  const rowCount = classFirst[LENGTHS.length + 2] as number;
  const events = new Uint32Array(rowCount);
  const next = classFirst.slice();
  for (let i = 0; i < eventCount; i++) {
    if (!((flags[i] as number) & FLAG.point)) continue;
    const k = classOf(i);
    events[next[k] as number] = i;
    next[k] = (next[k] as number) + 1;
  }
  const first: number[] = [];
  for (let k = 0; k <= LENGTHS.length + 1; k++) {
    if (k === LENGTHS.length + 1) next[0] = first.length;
    for (let row = classFirst[k] as number; row < (classFirst[k + 1] as number); row += sliceRows) first.push(row);
  }
  const slices = {
    events,
    first: Uint32Array.from([...first, rowCount]),
    start: new Int32Array(first.length),
    end: new Int32Array(first.length),
    datedCount: next[0] as number,
  };
  for (let s = 0; s < first.length; s++) {
    const last = slices.first[s + 1] as number;
    let earliest = OPEN_END;
    let latest = OPEN_START;
    for (let row = slices.first[s] as number; row < last; row++) {
      const event = events[row] as number;
      if ((start[event] as number) < earliest) earliest = start[event] as number;
      if ((end[event] as number) > latest) latest = end[event] as number;
    }
    slices.start[s] = earliest;
    slices.end[s] = latest;
  }
  return slices;
}

/** The rows of the slices that a window touches, as runs as long as they can be. Every active event is among them. */
export function runsIn({ first, start, end, datedCount }: Slices, window: TimeWindow): Run[] {
  const runs: [number, number][] = [];
  const all = isAllTime(window);
  for (let s = 0; s < start.length; s++) {
    const touches =
      s >= datedCount
        ? all
        : (window.end === null || (start[s] as number) < window.end) &&
          (window.start === null || (end[s] as number) > window.start);
    if (!touches) continue;
    const from = first[s] as number;
    const count = (first[s + 1] as number) - from;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === from) last[1] += count;
    else runs.push([from, count]);
  }
  return runs;
}

/** The row of an event; -1 where it has none. */
export function rowOf({ events, first }: Slices, event: number): number {
  for (let s = 0; s + 1 < first.length; s++) {
    let low = first[s] as number;
    let high = (first[s + 1] as number) - 1;
    if (event < (events[low] as number) || event > (events[high] as number)) continue;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((events[middle] as number) < event) low = middle + 1;
      else high = middle;
    }
    if (events[low] === event) return low;
  }
  return -1;
}

/**
 * The time window and what is active in it. One rule serves the list, the map, the histogram and every count.
 *
 * A window is half-open in days; `null` = unbounded. An event is active when its interval meets the window. An
 * undated event is active only while both bounds are open: a window says "between these days", and of an event
 * without a date nobody can say so. It then waits in the undated tray.
 */
import { allEvents, type Columns, MAX_END_ROWS, OPEN_END, OPEN_START } from './columns.ts';
import { addDays } from './day.ts';
import type { Day } from './model.ts';

export interface TimeWindow {
  readonly start: Day | null;
  readonly end: Day | null;
}

export const ALL_TIME: TimeWindow = { start: null, end: null };

/** `range`: between two days · `cumulative`: up to a day · `instant`: a single day. */
export const TIME_MODES = ['range', 'instant', 'cumulative'] as const;
export type TimeMode = (typeof TIME_MODES)[number];

export const isAllTime = (window: TimeWindow): boolean => window.start === null && window.end === null;

export const isSameWindow = (a: TimeWindow, b: TimeWindow): boolean => a.start === b.start && a.end === b.end;

/** A window as a mode allows it: up to a day has no start, a single day is the window's last (or only) one. */
export function toModeWindow(mode: TimeMode, window: TimeWindow): TimeWindow {
  const { start, end } = window;
  if (mode === 'cumulative') return { start: null, end };
  if (mode === 'range' || isAllTime(window)) return window;
  const last = end === null ? (start as Day) : addDays(end, -1);
  return { start: last, end: addDays(last, 1) };
}

export function isActive(columns: Columns, event: number, window: TimeWindow): boolean {
  if (event >= columns.datedCount) return isAllTime(window);
  return (
    (window.end === null || (columns.start[event] as number) < window.end) &&
    (window.start === null || (columns.end[event] as number) > window.start)
  );
}

/**
 * Indexes of the active events in column order. `accepts` narrows further (filters).
 * Reads only rows that start before the window's end, and skips the prefix that has wholly ended.
 */
export function activeEvents(columns: Columns, window: TimeWindow, accepts?: (event: number) => boolean): Uint32Array {
  if (isAllTime(window)) return accepts ? allEvents(columns).filter(accepts) : allEvents(columns);
  const last = upperBound(columns, window.end ?? OPEN_END);
  const first = firstUnended(columns, window.start ?? OPEN_START);
  // Without a start, whatever has begun is active: a stretch of all events, which need not be written out again.
  if (window.start === null && !accepts) return allEvents(columns).subarray(0, last);
  // Counted first: while time plays, room for a million rows that are not active would be thrown away at every step.
  let length = 0;
  for (let i = first; i < last; i++) if (isActive(columns, i, window) && (!accepts || accepts(i))) length++;
  const found = new Uint32Array(length);
  let count = 0;
  for (let i = first; i < last; i++) {
    if (isActive(columns, i, window) && (!accepts || accepts(i))) found[count++] = i;
  }
  return found;
}

/** The number of dated rows that start before `day`. */
export function upperBound({ start, datedCount }: Columns, day: number): number {
  let low = 0;
  let high = datedCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row before which all have ended by `day`: the first of the block of `MAX_END_ROWS` in which one has not. */
export function firstUnended({ maxEnd, datedCount }: Columns, day: number): number {
  let low = 0;
  let high = maxEnd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((maxEnd[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.min(datedCount, low * MAX_END_ROWS);
}

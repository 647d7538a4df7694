/** Where the nearest event is when a window holds none, and the window of the same kind and width that shows it. */
import { type Columns, OPEN_END, OPEN_START } from '../../core/dataset.ts';
import { addDays } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import type { TimeMode, TimeWindow } from '../../core/window.ts';

export interface Nearest {
  /** Index of the event. */
  readonly event: number;
  readonly window: TimeWindow;
}

/**
 * `null` when nothing is dated or the window is unbounded.
 * @param events what may be found, as indexes; everything when absent
 */
export function nearestWindow(
  columns: Columns,
  window: TimeWindow,
  mode: TimeMode,
  events: Iterable<number> = columns.start.keys(),
): Nearest | null {
  let event = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const i of events) {
    if (i >= columns.datedCount) continue;
    const away = distanceTo(columns, i, window);
    if (away < distance) {
      distance = away;
      event = i;
    }
  }
  if (event === -1 || (window.start === null && window.end === null)) return null;
  const start = columns.start[event] as Day;
  const end = columns.end[event] as Day;
  const first = start === (OPEN_START as Day) ? addDays(end, -1) : start;
  const last = end === (OPEN_END as Day) ? addDays(first, 1) : end;
  if (mode === 'cumulative') return { event, window: { start: null, end: addDays(first, 1) } };
  if (mode === 'instant') return { event, window: { start: first, end: addDays(first, 1) } };
  const width = window.start !== null && window.end !== null ? window.end - window.start : last - first;
  const isBefore = window.start !== null && last <= window.start;
  return {
    event,
    window: isBefore ? { start: addDays(last, -width), end: last } : { start: first, end: addDays(first, width) },
  };
}

/** Days between the window and an event outside it. */
function distanceTo({ start, end }: Columns, event: number, window: TimeWindow): number {
  const before = window.start === null ? 0 : window.start - (end[event] as number);
  const after = window.end === null ? 0 : (start[event] as number) - window.end;
  return Math.max(before, after, 0);
}

/**
 * How handles move the window: a reducer for the keys of the two-thumb slider, and one for the pointer.
 *
 * A handle stands on an edge between days. At the very end of the axis a handle means "open": everything before or
 * after, seen on the axis or not, so that two handles at the ends are all time and not merely the days in sight.
 */
import { addDays, addMonths } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import type { TimeMode, TimeWindow } from '../../core/window.ts';
import type { DaySpan } from './timeScale.ts';

export type Handle = keyof TimeWindow;

export interface Limits extends DaySpan {
  /** Whether a handle at the end of the axis opens its bound. A single day cannot be open. */
  readonly open: boolean;
  /** The whole axis, where only a part of it is looked at: its ends open a bound, not those of the part. */
  readonly whole?: DaySpan;
}

/** The handles that a mode has. Up to a day and a single day are moved by their end alone. */
export const HANDLES = {
  range: ['start', 'end'],
  cumulative: ['end'],
  instant: ['end'],
} as const satisfies Record<TimeMode, readonly Handle[]>;

type Move = (edge: Day, handle: Handle, limits: Limits) => Day;

const KEYS = {
  ArrowRight: (edge) => addDays(edge, 1),
  ArrowUp: (edge) => addDays(edge, 1),
  ArrowLeft: (edge) => addDays(edge, -1),
  ArrowDown: (edge) => addDays(edge, -1),
  PageUp: (edge, handle) => shiftMonth(edge, handle, 1),
  PageDown: (edge, handle) => shiftMonth(edge, handle, -1),
  Home: (_edge, _handle, limits) => limits.start,
  End: (_edge, _handle, limits) => limits.end,
} as const satisfies Record<string, Move>;

/** The window after a key on a handle; `null` for keys that are not the slider's. */
export function moveHandle(window: TimeWindow, handle: Handle, key: string, limits: Limits): TimeWindow | null {
  if (!Object.hasOwn(KEYS, key)) return null;
  const move: Move = KEYS[key as keyof typeof KEYS];
  return placeHandle(window, handle, move(edgeOf(window, handle, limits), handle, limits), limits);
}

/** The window with a handle put on an edge, kept on the axis and at least a day from the other handle. */
export function placeHandle(window: TimeWindow, handle: Handle, edge: Day, limits: Limits): TimeWindow {
  const [least, most] = boundsOf(window, handle, limits);
  const at = Math.max(least, Math.min(most, edge)) as Day;
  const isOpen = limits.open && at === (limits.whole ?? limits)[handle];
  return { ...window, [handle]: isOpen ? null : at };
}

/** The edges between which a handle may stand: each limits the other. */
export function boundsOf(window: TimeWindow, handle: Handle, limits: Limits): readonly [Day, Day] {
  return handle === 'start'
    ? [limits.start, addDays(edgeOf(window, 'end', limits), -1)]
    : [addDays(edgeOf(window, 'start', limits), 1), limits.end];
}

/** The window moved by whole days, its width kept, stopping at the ends of the axis. */
export function slideWindow(window: TimeWindow, days: number, limits: Limits): TimeWindow {
  const start = edgeOf(window, 'start', limits);
  const end = edgeOf(window, 'end', limits);
  const by = Math.max(limits.start - start, Math.min(limits.end - end, days));
  return { start: addDays(start, by), end: addDays(end, by) };
}

/** Where a handle stands: its bound, or the end of the axis where it is open or out of sight. */
export function edgeOf(window: TimeWindow, handle: Handle, { start, end }: DaySpan): Day {
  const edge = window[handle] ?? (handle === 'start' ? start : end);
  return Math.max(start, Math.min(end, edge)) as Day;
}

/** The handle that a press on the track brings; of two equally near ones the one on the side of the press. */
export function nearestHandle(window: TimeWindow, edge: Day, span: DaySpan): Handle {
  const toStart = edge - edgeOf(window, 'start', span);
  const toEnd = edgeOf(window, 'end', span) - edge;
  return Math.abs(toStart) < Math.abs(toEnd) || (toStart < 0 && toStart === -toEnd) ? 'start' : 'end';
}

/** A month on, as the reader counts it: the end handle carries the last day shown, not the day after. */
function shiftMonth(edge: Day, handle: Handle, count: number): Day {
  return handle === 'start' ? addMonths(edge, count) : addDays(addMonths(addDays(edge, -1), count), 1);
}

/**
 * Looking closer at the time axis: which part of the whole it shows. From centuries down to a week, for a day is the
 * finest thing that a date can say here.
 */
import type { Day } from './model.ts';

/** Half-open. */
export interface AxisPart {
  readonly start: Day;
  readonly end: Day;
}

/** Days that the axis shows at least: each of a week's bars is wide enough to hit. */
export const LEAST_DAYS = 7;
/** How much closer one press of a button or key looks. */
export const ZOOM_STEP = 2;

/**
 * The part seen after looking `factor` times closer (or, under 1, from further off), day `at` staying where it is.
 * `null` = the whole.
 */
export function zoomPart(part: AxisPart, whole: AxisPart, factor: number, at: number): AxisPart | null {
  const days = Math.max(LEAST_DAYS, Math.round((part.end - part.start) / factor));
  if (days >= whole.end - whole.start) return null;
  const share = (at - part.start) / Math.max(1, part.end - part.start);
  return within(Math.round(at - share * days), days, whole);
}

/** The part moved by whole days, as far as the whole reaches. */
export function panPart({ start, end }: AxisPart, whole: AxisPart, days: number): AxisPart | null {
  return within(start + Math.round(days), end - start, whole);
}

/** The part moved so far that it shows a day, and something of what is beyond; itself where it does already. */
export function revealDay(part: AxisPart, whole: AxisPart, day: number): AxisPart | null {
  const days = part.end - part.start;
  const margin = Math.floor(days / 8);
  if (day < part.start) return within(day - margin, days, whole);
  return day > part.end ? within(day + margin - days, days, whole) : part;
}

function within(start: number, days: number, whole: AxisPart): AxisPart | null {
  if (days >= whole.end - whole.start) return null;
  const first = Math.max(whole.start, Math.min(whole.end - days, start));
  return { start: first as Day, end: (first + days) as Day };
}

/** Calendar steps: the bins of the histogram and the strides of playback, as edges in days. */
import { addDays, addMonths, toCivil, toDay, weekdayOf } from './day.ts';
import type { Day } from './model.ts';

export const CALENDAR_STEPS = ['P1D', 'P1W', 'P1M', 'P1Y'] as const;
/** ISO 8601 durations. Weeks start on Monday. */
export type CalendarStep = (typeof CALENDAR_STEPS)[number];

export const STEPS = ['event', ...CALENDAR_STEPS] as const;
/** `event` moves from one day on which something begins to the next. */
export type Step = (typeof STEPS)[number];

interface StepRule {
  readonly floor: (day: Day) => Day;
  readonly next: (edge: Day) => Day;
}

const RULES = {
  P1D: { floor: (day) => day, next: (edge) => addDays(edge, 1) },
  P1W: { floor: (day) => addDays(day, -weekdayOf(day)), next: (edge) => addDays(edge, 7) },
  P1M: { floor: (day) => toDay(toCivil(day).year, toCivil(day).month), next: (edge) => addMonths(edge, 1) },
  P1Y: { floor: (day) => toDay(toCivil(day).year), next: (edge) => addMonths(edge, 12) },
} as const satisfies Record<CalendarStep, StepRule>;

export const floorTo = (day: Day, step: CalendarStep): Day => RULES[step].floor(day);
export const nextEdge = (edge: Day, step: CalendarStep): Day => RULES[step].next(edge);

/** Edges of the steps that cover `[start, end)`: n + 1 days for n bins, the first at or before `start`. */
export function makeEdges(start: Day, end: Day, step: CalendarStep): Int32Array {
  const edges: Day[] = [floorTo(start, step)];
  while ((edges.at(-1) as Day) < end) edges.push(nextEdge(edges.at(-1) as Day, step));
  return Int32Array.from(edges);
}

/** The finest step that cuts `days` into at most `most` bins. */
export function stepFor(days: number, most: number): CalendarStep {
  const length = { P1D: 1, P1W: 7, P1M: 30.4, P1Y: 365.25 } as const;
  return CALENDAR_STEPS.find((step) => days / length[step] <= most) ?? 'P1Y';
}

/** Calendar steps: the bins of the histogram and the strides of playback, as edges in days. */
import { addDays, addMonths, toCivil, toDay, weekdayOf } from './day.ts';
import type { Day } from './model.ts';

const STRIDES = ['P1D', 'P1W', 'P1M', 'P1Y'] as const;

export const CALENDAR_STEPS = [...STRIDES, 'P10Y', 'P100Y', 'P1000Y'] as const;
/** ISO 8601 durations. Weeks start on Monday, decades and centuries in years that end in 0. */
export type CalendarStep = (typeof CALENDAR_STEPS)[number];

export const STEPS = ['event', ...STRIDES] as const;
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
  P1Y: years(1),
  P10Y: years(10),
  P100Y: years(100),
  P1000Y: years(1000),
} as const satisfies Record<CalendarStep, StepRule>;

function years(count: number): StepRule {
  const floorYear = (day: Day) => Math.floor(toCivil(day).year / count) * count;
  return { floor: (day) => toDay(floorYear(day)), next: (edge) => toDay(floorYear(edge) + count) };
}

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
  const length = { P1D: 1, P1W: 7, P1M: 30.4, P1Y: 365.25, P10Y: 3652.5, P100Y: 36_525, P1000Y: 365_250 } as const;
  return CALENDAR_STEPS.find((step) => days / length[step] <= most) ?? 'P1000Y';
}

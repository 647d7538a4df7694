/**
 * Ticks of the time axis: the finest calendar cadence of which no two labels touch, so that nothing is ever overprinted.
 * Language and font come in as functions, which keeps the choice testable to the pixel.
 */
import { toCivil, toDay, weekdayOf } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import type { TimeScale } from './timeScale.ts';

export interface Tick {
  readonly day: Day;
  /** Pixels from the left end of the axis. */
  readonly x: number;
  /** `''` = a mark without words. */
  readonly label: string;
}

/** What a label says; the year is added where it changes. */
export type TickForm = 'day' | 'day-year' | 'month' | 'month-year' | 'year';

interface Cadence {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly every: number;
}

/** Pixels between the end of a label and the next tick. */
const CLEARANCE = 10;
/** Closer than this, marks without words are noise. */
const LEAST_MARK_DISTANCE = 5;
const DAYS = { day: 1, week: 7, month: 30.4, year: 365.25 } as const;

const CADENCES: readonly Cadence[] = [
  { unit: 'day', every: 1 },
  { unit: 'week', every: 1 },
  ...[1, 2, 3, 6].map((every) => ({ unit: 'month', every }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((every) => ({ unit: 'year', every }) as const),
];

export function makeTicks(
  scale: TimeScale,
  format: (day: Day, form: TickForm) => string,
  measure: (label: string) => number,
): readonly Tick[] {
  const distance = ({ unit, every }: Cadence) => scale.toX(scale.span.start + DAYS[unit] * every);
  let chosen: readonly Tick[] = [];
  for (const cadence of CADENCES) {
    // The narrowest label has a digit or two: a cadence this dense cannot fit, and may have a million ticks.
    if (distance(cadence) < CLEARANCE) continue;
    chosen = labelTicks(scale, cadence, format);
    if (fits(chosen, measure)) {
      const months = { unit: 'month', every: 1 } as const;
      const marks = cadence.unit === 'month' && distance(months) >= LEAST_MARK_DISTANCE ? daysOf(scale, months) : [];
      const labelled = new Set(chosen.map((tick) => tick.day));
      return [
        ...keepInside(chosen, scale.width, measure),
        ...marks.filter((day) => !labelled.has(day)).map((day) => ({ day, x: scale.toX(day), label: '' })),
      ].sort((a, b) => a.x - b.x);
    }
  }
  return keepInside(chosen.slice(0, 1), scale.width, measure);
}

function labelTicks(scale: TimeScale, cadence: Cadence, format: (day: Day, form: TickForm) => string): Tick[] {
  let yearSaid: number | null = null;
  return daysOf(scale, cadence).map((day) => {
    const { year } = toCivil(day);
    const form: TickForm = cadence.unit === 'year' ? 'year' : cadence.unit === 'month' ? 'month' : 'day';
    const isNewYear = form !== 'year' && year !== yearSaid;
    yearSaid = year;
    return { day, x: scale.toX(day), label: format(day, isNewYear ? (`${form}-year` as TickForm) : form) };
  });
}

/** The days of a cadence on the axis: counted from Mondays, from January, from year 0. */
function daysOf({ span }: TimeScale, { unit, every }: Cadence): Day[] {
  const days: Day[] = [];
  const { year, month } = toCivil(span.start);
  const dayAt = {
    day: (n: number) => span.start + n * every,
    week: (n: number) => span.start - weekdayOf(span.start) + n * 7 * every,
    month: (n: number) => toDay(year, month - ((month - 1) % every) + n * every),
    year: (n: number) => toDay(Math.floor(year / every) * every + n * every),
  }[unit];
  for (let n = 0; dayAt(n) < span.end; n++) if (dayAt(n) >= span.start) days.push(dayAt(n) as Day);
  return days;
}

function fits(ticks: readonly Tick[], measure: (label: string) => number): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return !next || tick.x + measure(tick.label) + CLEARANCE <= next.x;
  });
}

/** A label that would leave the axis on the right keeps its mark and loses its words. */
function keepInside(ticks: readonly Tick[], width: number, measure: (label: string) => number): Tick[] {
  return ticks.map((tick) => (tick.x + measure(tick.label) > width ? { ...tick, label: '' } : tick));
}

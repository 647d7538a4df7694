/**
 * EDTF (ISO 8601-2) to half-open intervals of calendar days: the one place where a date expression gets its meaning.
 *
 * Levels 0 and 1 plus one-of sets `[a,b]` and all-of sets `{a,b}`. Times of day are refused: Dateline maps days.
 * Seasons are the northern meteorological ones (`2024-23` = 1 September to 30 November 2024).
 */
import { daysInMonth, formatDay, formatYear, MAX_YEAR, MIN_YEAR, toCivil, toDay } from './day.ts';
import type { Day, Edtf } from './model.ts';
import { failure, type Result, success } from './problem.ts';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'set';

export interface Period {
  /** First day, or `null` where the start is open or unknown. */
  readonly start: Day | null;
  /** The day after the last one, or `null` where the end is open or unknown. */
  readonly end: Day | null;
  readonly precision: Precision;
  /** `~` and `%`. */
  readonly approximate: boolean;
  /** `?` and `%`. */
  readonly uncertain: boolean;
  /**
   * True when the event fills these days for certain (a stated day, or a stated run of days); false when it lies
   * somewhere within them. Drawn solid or hollow.
   */
  readonly solid: boolean;
}

/** Of a season code, the first month and whether it starts in the year before. */
const SEASONS: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Parses an EDTF expression. `''` is an error here: no date is the caller's case (see `isUndated`). */
export function parsePeriod(text: Edtf): Result<Period> {
  const source = text.trim();
  if (/^\[.*\]$/.test(source) || /^\{.*\}$/.test(source)) return parseSet(source);
  const parts = source.split('/');
  if (parts.length === 2) return parseInterval(source, parts[0] ?? '', parts[1] ?? '');
  if (parts.length > 2) return unreadable(text);
  return parseDate(source);
}

/** The shortest expression of a period: `parsePeriod` reads it back, except that a set becomes its span. */
export function formatPeriod(period: Period): Edtf {
  const { start, end, precision, approximate, uncertain } = period;
  const mark = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const write = (day: Day) => `${formatDay(day)}${mark}`;
  if (start === null || end === null || precision === 'interval' || precision === 'set') {
    return `${start === null ? '..' : write(start)}/${end === null ? '..' : write((end - 1) as Day)}`;
  }
  const { year, month } = toCivil(start);
  const text = {
    day: formatDay(start),
    month: formatDay(start).slice(0, -3),
    season: `${formatYear(year)}-${SEASON_OF[month] ?? 21}`,
    year: formatYear(year),
    decade: `${formatYear(year).slice(0, -1)}X`,
    century: `${formatYear(year).slice(0, -2)}XX`,
  }[precision];
  return `${text}${mark}`;
}

/** The season that begins in a month. */
const SEASON_OF: Readonly<Record<number, number>> = { 3: 21, 6: 22, 9: 23, 12: 24 };

export const isUndated = (date: Edtf): boolean => date.trim() === '';

function parseDate(source: string): Result<Period> {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)$/.exec(source);
  if (!match) return unreadable(source);
  const [, year = '', month, day, mark = ''] = match;
  const span = spanOf(year, month, day);
  if (!span) return unreadable(source);
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  return success({
    ...span,
    approximate,
    uncertain,
    solid: span.precision === 'day' && !approximate && !uncertain,
  });
}

function spanOf(year: string, month?: string, day?: string): { start: Day; end: Day; precision: Precision } | null {
  if (year.includes('X')) return month === undefined ? spanOfUnspecifiedYear(year) : null;
  const y = Number(year);
  if (y < MIN_YEAR || y > MAX_YEAR || year === '-0000') return null;
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) {
    return { start: toDay(y), end: toDay(y + 1), precision: 'year' };
  }
  if (month.includes('X')) return null;
  const season = SEASONS[month];
  if (season !== undefined) {
    return day === undefined ? { start: toDay(y, season), end: toDay(y, season + 3), precision: 'season' } : null;
  }
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined || day === 'XX') return { start: toDay(y, m), end: toDay(y, m + 1), precision: 'month' };
  const d = Number(day);
  if (day.includes('X') || d < 1 || d > daysInMonth(y, m)) return null;
  return { start: toDay(y, m, d), end: toDay(y, m, d + 1), precision: 'day' };
}

function spanOfUnspecifiedYear(year: string): { start: Day; end: Day; precision: Precision } | null {
  const match = /^(\d{2,3})(X{1,2})$/.exec(year);
  if (!match) return null;
  const width = 10 ** (match[2]?.length ?? 0);
  const first = Number(match[1]) * width;
  return { start: toDay(first), end: toDay(first + width), precision: width === 10 ? 'decade' : 'century' };
}

function parseInterval(source: string, from: string, to: string): Result<Period> {
  const isOpen = (bound: string) => bound === '' || bound === '..';
  if (isOpen(from) && isOpen(to)) return unreadable(source);
  const start = isOpen(from) ? null : parseDate(from);
  const end = isOpen(to) ? null : parseDate(to);
  if (start && !start.ok) return start;
  if (end && !end.ok) return end;
  const first = start ? start.value.start : null;
  const last = end ? end.value.end : null;
  if (first !== null && last !== null && first >= last) {
    return failure('date/reversed', `“${source}” ends before it starts.`);
  }
  const bounds = [start, end].flatMap((bound) => (bound ? [bound.value] : []));
  return success({
    start: first,
    end: last,
    precision: 'interval',
    approximate: bounds.some((bound) => bound.approximate),
    uncertain: bounds.some((bound) => bound.uncertain),
    solid: bounds.every((bound) => bound.solid),
  });
}

/** `[a,b]`: one of them · `[a..b]`: one of the days between · `{a,b}`: all of them. All read as the span they lie in. */
function parseSet(source: string): Result<Period> {
  const periods: Period[] = [];
  for (const member of source.slice(1, -1).split(',')) {
    const bounds = member.split('..').map((bound) => parseDate(bound.trim()));
    const read = bounds.flatMap((bound) => (bound.ok ? [bound.value] : []));
    const [first, last] = read;
    if (!first || read.length < bounds.length || read.length > 2) return unreadable(source);
    if (last && (last.end as Day) <= (first.start as Day)) {
      return failure('date/reversed', `“${source}” ends before it starts.`);
    }
    periods.push(...read);
  }
  const starts = periods.map((period) => period.start as Day);
  const ends = periods.map((period) => period.end as Day);
  return success({
    start: Math.min(...starts) as Day,
    end: Math.max(...ends) as Day,
    precision: 'set',
    approximate: periods.some((period) => period.approximate),
    uncertain: source.startsWith('[') || periods.some((period) => period.uncertain),
    solid: false,
  });
}

function unreadable(text: string): Result<Period> {
  return failure(
    'date/unreadable',
    `“${text}” is not a date Dateline reads (EDTF, for example 2024-11-20, 2024-11, 2024-23).`,
  );
}

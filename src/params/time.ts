/**
 * `time`: a window as reduced-precision calendar dates. `2024-11-20`, `2024-11`, `2024`, `2024-11..2025-01` (all of
 * January included), `earliest..2024-11-20`, `2024-11-01..latest`. Deliberately not EDTF's `/`, which is often
 * percent-encoded.
 */
import { daysInMonth, formatYear, toCivil, toDay } from '../core/day.ts';
import type { Day } from '../core/model.ts';
import { failure, type Result, success } from '../core/problem.ts';
import { ALL_TIME, isAllTime, type TimeWindow } from '../core/window.ts';

const SEPARATOR = '..';
const EARLIEST = 'earliest';
const LATEST = 'latest';

export function parseTime(text: string): Result<TimeWindow> {
  const bounds = text.trim().split(SEPARATOR);
  if (bounds.length === 1) return parseSpan(bounds[0] as string);
  const [from, to] = bounds as [string, string];
  if (bounds.length > 2 || (from === '' && to === '')) return unreadable(text);
  const first = from === '' || from === EARLIEST ? success(ALL_TIME) : parseSpan(from);
  const last = to === '' || to === LATEST ? success(ALL_TIME) : parseSpan(to);
  if (!first.ok || !last.ok) return unreadable(text);
  const window = { start: first.value.start, end: last.value.end };
  if (window.start !== null && window.end !== null && window.start >= window.end) {
    return failure('parameter/time', `The time “${text}” ends before it starts.`);
  }
  return success(window);
}

/** The shortest text that means exactly this window; `''` for all time. */
export function printTime(window: TimeWindow): string {
  if (isAllTime(window)) return '';
  const { start, end } = window;
  if (start !== null && end !== null) {
    const whole = spellings(start).find((spelling) => spelling.start === start && spelling.end === end);
    if (whole) return whole.text;
  }
  // A bound stands for its whole period: what counts of the first is its start, of the last its end.
  const from = start === null ? EARLIEST : (spellings(start).find((spelling) => spelling.start === start)?.text ?? '');
  const to = end === null ? LATEST : (spellings((end - 1) as Day).find((spelling) => spelling.end === end)?.text ?? '');
  return `${from}${SEPARATOR}${to}`;
}

interface Spelling {
  readonly text: string;
  readonly start: Day;
  readonly end: Day;
}

/** The year, the month and the day that hold a day, shortest text first. */
function spellings(day: Day): Spelling[] {
  const { year, month, day: date } = toCivil(day);
  const texts = [formatYear(year), pad(month), pad(date)];
  return [
    { text: texts.slice(0, 1).join('-'), start: toDay(year), end: toDay(year + 1) },
    { text: texts.slice(0, 2).join('-'), start: toDay(year, month), end: toDay(year, month + 1) },
    { text: texts.join('-'), start: day, end: (day + 1) as Day },
  ];
}

/** A year, month or day as the half-open days it covers. */
function parseSpan(text: string): Result<{ readonly start: Day; readonly end: Day }> {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match || match[1] === '-0000') return unreadable(text);
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part))) as [
    number,
    number | undefined,
    number | undefined,
  ];
  if (month === undefined) return success({ start: toDay(year), end: toDay(year + 1) });
  if (month < 1 || month > 12) return unreadable(text);
  if (day === undefined) return success({ start: toDay(year, month), end: toDay(year, month + 1) });
  if (day < 1 || day > daysInMonth(year, month)) return unreadable(text);
  return success({ start: toDay(year, month, day), end: toDay(year, month, day + 1) });
}

const unreadable = (text: string): Result<never> =>
  failure('parameter/time', `The time “${text.slice(0, 60)}” is not of a form like 2024-11 or 2024-11-01..2024-11-20.`);

const pad = (value: number): string => String(value).padStart(2, '0');

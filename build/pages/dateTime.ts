/**
 * A date as HTML can name one: the narrowest calendar day, month or year that holds it. A season or a one-of set has no
 * form of its own there, and must not become a day that no article names.
 */
import { toCivil } from '../../src/core/day.ts';
import type { Day, Edtf } from '../../src/core/model.ts';
import { parsePeriod } from '../../src/core/period.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/** `2024-11-20`, `2024-11`, `2024`; `null` where nothing of that holds it. Years 1 to 9999, which HTML knows. */
export function toDateTime(date: Edtf): string | null {
  const period = date.trim() === '' ? null : parsePeriod(date);
  if (!period?.ok || period.value.start === null || period.value.end === null) return null;
  const first = toCivil(period.value.start);
  const last = toCivil((period.value.end - 1) as Day);
  if (first.year !== last.year || first.year < 1) return null;
  const year = String(first.year).padStart(4, '0');
  if (first.month !== last.month) return year;
  return first.day === last.day ? `${year}-${pad(first.month)}-${pad(first.day)}` : `${year}-${pad(first.month)}`;
}

/** First and last day, for formats that have intervals; `null` on a side that is open. */
export function toInterval(date: Edtf): { readonly start: string | null; readonly end: string | null } | null {
  const period = date.trim() === '' ? null : parsePeriod(date);
  if (!period?.ok) return null;
  const { start, end } = period.value;
  return { start: start && toIsoDay(start), end: end && toIsoDay((end - 1) as Day) };
}

function toIsoDay(day: Day): string | null {
  const { year, month, day: date } = toCivil(day);
  return year < 1 ? null : `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

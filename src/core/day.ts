/**
 * Calendar days as numbers. A day is a day everywhere: nothing here reads a clock or a time zone, so the same
 * article gives the same days in Apia and in Los Angeles.
 *
 * Conversion follows the proleptic Gregorian calendar with astronomical years (year 0 exists), -9999 to 9999.
 */
import type { Day } from './model.ts';
import { failure, type Result, success } from './problem.ts';

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const MIN_YEAR = -9999;
export const MAX_YEAR = 9999;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_TO_1970 = 719_468;

/** The day of a civil date. Total for any integers; months and days beyond their range roll over. */
export function toDay(year: number, month = 1, day = 1): Day {
  const rolled = year + Math.floor((month - 1) / 12);
  const monthInYear = ((((month - 1) % 12) + 12) % 12) + 1;
  // Years begin in March, so that the leap day is the last day of its year.
  const marchYear = monthInYear <= 2 ? rolled - 1 : rolled;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (monthInYear + (monthInYear > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_TO_1970) as Day;
}

export function toCivil(day: Day): CivilDate {
  const shifted = day + DAYS_FROM_ERA_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1) - toDay(year, month);
}

/** Parses a full ISO 8601 calendar date, `YYYY-MM-DD`. Refuses 30 February. */
export function parseDay(text: string): Result<Day> {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match || match[1] === '-0000')
    return failure('date/unreadable', `“${text}” is not a date of the form YYYY-MM-DD.`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return failure('date/impossible', `“${text}” is not a day of the calendar.`);
  }
  return success(toDay(year, month, day));
}

/** Prints a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = toCivil(day);
  return `${formatYear(year)}-${pad(month)}-${pad(date)}`;
}

export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export const addDays = (day: Day, count: number): Day => (day + count) as Day;

/** The same date `count` months on, or the last day of that month where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = toCivil(day);
  const first = toCivil(toDay(year, month + count));
  return toDay(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)));
}

const pad = (value: number): string => String(value).padStart(2, '0');

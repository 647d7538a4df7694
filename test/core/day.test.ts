import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysInMonth,
  formatDay,
  formatYear,
  isLeapYear,
  MAX_YEAR,
  MIN_YEAR,
  parseDay,
  toCivil,
  toDay,
  weekdayOf,
} from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';

const FIRST = toDay(MIN_YEAR);
const LAST = toDay(MAX_YEAR, 12, 31);
const someDay = fc.integer({ min: FIRST, max: LAST }).map((day) => day as Day);

/** The engine's own UTC calendar, which is proleptic Gregorian too. */
const oracle = (year: number, month: number, day: number) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
};

describe('a day', () => {
  it('counts from 1970-01-01', () => {
    expect(toDay(1970)).toBe(0);
    expect(toDay(1969, 12, 31)).toBe(-1);
    expect(toDay(2024, 11, 20)).toBe(20_047);
    expect(toDay(2000, 2, 29)).toBe(11_016);
  });

  it('goes on one by one and back, without a gap or a repeat, on every day from year -9999 to 9999', () => {
    let before = toCivil(addDays(FIRST, -1));
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const civil = toCivil(day);
      const isNext =
        civil.day === before.day + 1
          ? civil.month === before.month && civil.day <= daysInMonth(civil.year, civil.month)
          : civil.day === 1 && before.day === daysInMonth(before.year, before.month);
      if (!isNext || toDay(civil.year, civil.month, civil.day) !== day) throw new Error(JSON.stringify({ day, civil }));
      before = civil;
    }
    expect(before).toEqual({ year: MAX_YEAR, month: 12, day: 31 });
  });

  it('is the same as the engine’s UTC calendar says', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, day: date } = toCivil(day);
        expect(oracle(year, month, date)).toBe(day);
        expect(toDay(year, month, date)).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });

  it('survives being printed and read, in every century', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(parseDay(formatDay(day))).toEqual({ ok: true, value: day });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['-0044-03-15', -44],
    ['0000-01-01', 0],
    ['0099-12-31', 99],
  ])('prints and reads years before 1000: %s', (text, year) => {
    const parsed = parseDay(text);
    expect(parsed.ok && toCivil(parsed.value).year).toBe(year);
    expect(parsed.ok && formatDay(parsed.value)).toBe(text);
  });

  it.each([
    ['2024-02-30', 'date/impossible'],
    ['2023-02-29', 'date/impossible'],
    ['1900-02-29', 'date/impossible'],
    ['2024-00-10', 'date/impossible'],
    ['2024-13-01', 'date/impossible'],
    ['2024-04-31', 'date/impossible'],
    ['2024-04-00', 'date/impossible'],
    ['20 Nov 2024', 'date/unreadable'],
    ['2024-11', 'date/unreadable'],
    ['2024-1-1', 'date/unreadable'],
    ['20241120', 'date/unreadable'],
    ['2024-11-20T00:00:00Z', 'date/unreadable'],
    ['-0000-01-01', 'date/unreadable'],
    ['1', 'date/unreadable'],
    ['', 'date/unreadable'],
  ])('refuses %j rather than guess', (text, code) => {
    const parsed = parseDay(text);
    expect(parsed.ok ? null : parsed.problem.code).toBe(code);
  });

  it('rolls months and days over', () => {
    expect(toDay(2024, 13)).toBe(toDay(2025));
    expect(toDay(2024, 0)).toBe(toDay(2023, 12));
    expect(toDay(2024, -11)).toBe(toDay(2023, 1));
    expect(toDay(2024, 1, 0)).toBe(toDay(2023, 12, 31));
    expect(toDay(2024, 2, 30)).toBe(toDay(2024, 3, 1));
  });
});

describe('months and years', () => {
  it.each([
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2023, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [1900, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2000, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [0, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('of %i have their lengths', (year, lengths) => {
    expect(lengths.map((_, index) => daysInMonth(year, index + 1))).toEqual(lengths);
    expect(isLeapYear(year)).toBe(lengths[1] === 29);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-20', 2, '2025-01-20'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-08-31', 0, '2024-08-31'],
  ])('%s and %i months is %s', (from, count, to) => {
    const day = parseDay(from);
    expect(day.ok && formatDay(addMonths(day.value, count))).toBe(to);
  });

  it('print as four digits', () => {
    expect([-9999, -1, 0, 33, 2024].map(formatYear)).toEqual(['-9999', '-0001', '0000', '0033', '2024']);
  });
});

describe('weekdays', () => {
  it('are the engine’s, Monday first', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(weekdayOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7);
      }),
    );
  });

  it('20 November 2024 was a Wednesday', () => {
    expect(weekdayOf(toDay(2024, 11, 20))).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/core/day.ts';
import { type DateDraft, isFinished, readDates } from '../../../src/ui/timeline/readDates.ts';

const typed = (text: string): DateDraft => text;

describe('two typed dates', () => {
  it('make a window whose last day is inside it', () => {
    expect(readDates({ start: typed('2025-03-08'), end: typed('2025-03-14') })).toEqual({
      ok: true,
      window: { start: toDay(2025, 3, 8), end: toDay(2025, 3, 15) },
    });
  });

  it('may be the same day', () => {
    expect(readDates({ start: typed('2025-03-08'), end: typed('2025-03-08') })).toEqual({
      ok: true,
      window: { start: toDay(2025, 3, 8), end: toDay(2025, 3, 9) },
    });
  });

  it.each([
    ['', '', { start: null, end: null }],
    ['2025-03-08', '', { start: toDay(2025, 3, 8), end: null }],
    ['', '2025-03-08', { start: null, end: toDay(2025, 3, 9) }],
  ])('open a side that is left empty: %j, %j', (start, end, window) => {
    expect(readDates({ start: typed(start), end: typed(end) })).toEqual({ ok: true, window });
  });

  it.each(['2025-3-8', '2025/03/08', '2025.3.8', '20250308', '8.3.2025', ' 08.03.2025 '])(
    'are read however a day is written clearly: %j',
    (text) => {
      expect(readDates({ start: typed(text), end: typed('') })).toEqual({
        ok: true,
        window: { start: toDay(2025, 3, 8), end: null },
      });
    },
  );

  it.each([
    [typed('8 March'), typed('2025-03-08'), { field: 'start', code: 'unreadable' }],
    [typed('2025-03-08'), typed('2025-3'), { field: 'end', code: 'unreadable' }],
    [typed('2025-02-30'), typed(''), { field: 'start', code: 'unreadable' }],
    [typed(''), typed('tomorrow'), { field: 'end', code: 'unreadable' }],
    [typed('03/08/2025'), typed(''), { field: 'start', code: 'unreadable' }],
    [typed('2025111'), typed(''), { field: 'start', code: 'unreadable' }],
    [typed('275760-03-08'), typed(''), { field: 'start', code: 'unreadable' }],
    [typed('2025-03-09'), typed('2025-03-08'), { field: 'end', code: 'reversed' }],
  ])('are refused with the field to mend: %j, %j', (start, end, fault) => {
    expect(readDates({ start, end })).toEqual({ ok: false, fault });
  });
});

describe('a date on its way', () => {
  it.each([
    ['0002-03-12', false],
    ['0202-03-12', false],
    ['2025-03-1', false],
    ['2025-03-12', true],
    ['12.3.2025', false],
    ['', false],
  ])('%j is taken before the field is left: %s', (text, expected) => {
    expect(isFinished(typed(text))).toBe(expected);
  });
});

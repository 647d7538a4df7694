import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, MAX_YEAR, MIN_YEAR, toDay } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import { ALL_TIME, type TimeWindow } from '../../src/core/window.ts';
import { parseTime, printTime } from '../../src/params/time.ts';

const show = (window: TimeWindow) => [window.start, window.end].map((day) => (day === null ? null : formatDay(day)));
const parsed = (text: string) => {
  const result = parseTime(text);
  return result.ok ? show(result.value) : result.problem.code;
};

describe('the time of an address', () => {
  it.each([
    ['2024-11-20', '2024-11-20', '2024-11-21', '2024-11-20'],
    ['2024-11', '2024-11-01', '2024-12-01', '2024-11'],
    ['2024', '2024-01-01', '2025-01-01', '2024'],
    ['2024-11-01..2024-11-20', '2024-11-01', '2024-11-21', '2024-11..2024-11-20'],
    ['2024-11-01..2024-11-30', '2024-11-01', '2024-12-01', '2024-11'],
    ['2024-11-02..2024-11-29', '2024-11-02', '2024-11-30', '2024-11-02..2024-11-29'],
    ['2024-11..2025-01', '2024-11-01', '2025-02-01', '2024-11..2025-01'],
    ['2023..2024', '2023-01-01', '2025-01-01', '2023..2024'],
    ['2024-02-29..2024-02-29', '2024-02-29', '2024-03-01', '2024-02-29'],
    ['earliest..2024-11-20', null, '2024-11-21', 'earliest..2024-11-20'],
    ['2024-11-01..latest', '2024-11-01', null, '2024-11..latest'],
    ['2024-11-02..latest', '2024-11-02', null, '2024-11-02..latest'],
    ['earliest..latest', null, null, ''],
    ['..2024', null, '2025-01-01', 'earliest..2024'],
    ['2024..', '2024-01-01', null, '2024..latest'],
    [' 2024-11 ', '2024-11-01', '2024-12-01', '2024-11'],
    ['0033-04-03', '0033-04-03', '0033-04-04', '0033-04-03'],
    ['-0044-03-15', '-0044-03-15', '-0044-03-16', '-0044-03-15'],
  ])('%s is from %s up to %s, and is written %s', (text, start, end, rewritten) => {
    expect(parsed(text)).toEqual([start, end]);
    const result = parseTime(text);
    expect(result.ok && printTime(result.value)).toBe(rewritten);
  });

  it.each([
    '',
    '..',
    '...',
    '2024-11..2024-12..2025-01',
    '2024-11-20/2024-11-30',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2024-1-1',
    '24-11',
    '20241120',
    'latest..earliest',
    'latest..2024',
    '2024..earliest',
    'earliest',
    'latest',
    'now',
    '2024-11-20T10:00',
    '2024-11-30..2024-11-01',
    '2025..2024',
    '-0000',
  ])('%j is refused', (text) => {
    expect(parsed(text)).toBe('parameter/time');
  });

  const someDay = fc.integer({ min: toDay(MIN_YEAR), max: toDay(MAX_YEAR, 12, 31) });
  const near = fc.integer({ min: toDay(2023), max: toDay(2026) });
  const bound = fc.option(fc.oneof(someDay, near));
  const someWindow = fc
    .tuple(bound, bound)
    .map(
      ([a, b]): TimeWindow =>
        a === null || b === null
          ? { start: a as Day | null, end: b === null ? null : ((b + 1) as Day) }
          : { start: Math.min(a, b) as Day, end: (Math.max(a, b) + 1) as Day },
    );

  it('survives being printed and read', () => {
    fc.assert(
      fc.property(someWindow, (window) => {
        const text = printTime(window);
        if (text === '') expect(window).toEqual(ALL_TIME);
        else expect(parseTime(text)).toEqual({ ok: true, value: window });
      }),
      { numRuns: 5_000 },
    );
  });

  it('survives it on every whole day, month and year, each in its own form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const y = String(year).padStart(4, '0');
        const m = String(month).padStart(2, '0');
        expect(printTime({ start: toDay(year), end: toDay(year + 1) })).toBe(y);
        expect(printTime({ start: toDay(year, month), end: toDay(year, month + 1) })).toBe(`${y}-${m}`);
        expect(printTime({ start: toDay(year, month, 9), end: toDay(year, month, 10) })).toBe(`${y}-${m}-09`);
      }),
    );
  });

  it('never throws', () => {
    const almost = fc
      .array(fc.constantFrom('2024', '-11', '-20', '..', 'earliest', 'latest', '-', 'x', ' '))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        const result = parseTime(text);
        if (result.ok) expect(parseTime(printTime(result.value) || 'earliest..latest')).toEqual(result);
      }),
    );
  });
});

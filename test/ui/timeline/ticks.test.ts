import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, toDay } from '../../../src/core/day.ts';
import type { Day } from '../../../src/core/model.ts';
import { makeTicks, type TickForm } from '../../../src/ui/timeline/ticks.ts';
import { makeTimeScale } from '../../../src/ui/timeline/timeScale.ts';

/** ISO dates cut to what the form says: `2025-01-12`, `01-12`, `2025-01`, `01`, `2025`. */
const format = (day: Day, form: TickForm): string => {
  const iso = formatDay(day);
  return {
    'day-year': iso,
    day: iso.slice(-5),
    'month-year': iso.slice(0, -3),
    month: iso.slice(-5, -3),
    year: iso.slice(0, -6),
  }[form];
};
const measure = (label: string) => label.length * 7;
const ticksOf = (start: Day, end: Day, width: number) =>
  makeTicks(makeTimeScale({ start, end }, width), format, measure);
const labelsOf = (start: Day, end: Day, width: number) =>
  ticksOf(start, end, width).flatMap((tick) => (tick.label === '' ? [] : [tick.label]));

const FOCUS = [toDay(2024, 9), toDay(2025, 7, 15)] as const;

describe('the labels of the axis', () => {
  it.each([
    [1300, ['2024-09', '10', '11', '12', '2025-01', '02', '03', '04', '05', '06', '07']],
    [600, ['2024-09', '11', '2025-01', '03', '05', '07']],
    [260, ['2024-10', '2025-01', '04']],
    [120, ['2025-01']],
  ])('of the five articles on %i px are months, thinned to what fits', (width, expected) => {
    expect(labelsOf(...FOCUS, width)).toEqual(expected);
  });

  it('are days on a short axis, with the year where it changes', () => {
    expect(labelsOf(toDay(2024, 12, 30), toDay(2025, 1, 3), 600)).toEqual([
      '2024-12-30',
      '12-31',
      '2025-01-01',
      '01-02',
    ]);
  });

  it('are Mondays on an axis of weeks; the last, which would leave the axis, keeps its mark', () => {
    const [start, end] = [toDay(2025, 3, 1), toDay(2025, 4, 1)];
    expect(labelsOf(start, end, 500)).toEqual(['2025-03-03', '03-10', '03-17', '03-24']);
    expect(ticksOf(start, end, 500).map((tick) => formatDay(tick.day))).toContain('2025-03-31');
  });

  it('are round years on a long axis', () => {
    expect(labelsOf(toDay(1941, 6, 1), toDay(2025), 500)).toEqual([
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
  });

  it('leave a mark at each month between them where marks do not crowd', () => {
    expect(ticksOf(...FOCUS, 600)).toHaveLength(11);
    expect(ticksOf(...FOCUS, 40).length).toBeLessThan(3);
  });

  it('never touch and never leave the axis, whatever it spans', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: toDay(-3000), max: toDay(3000) }),
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 40, max: 3000 }),
        (start, days, width) => {
          const ticks = ticksOf(start as Day, (start + days) as Day, width).filter((tick) => tick.label !== '');
          for (const [index, tick] of ticks.entries()) {
            const right = tick.x + measure(tick.label);
            expect(right).toBeLessThanOrEqual(ticks[index + 1]?.x ?? width);
            expect(tick.x).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

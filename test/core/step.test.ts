import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, toCivil, toDay, weekdayOf } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import { CALENDAR_STEPS, floorTo, makeEdges, nextEdge, stepFor } from '../../src/core/step.ts';

const someDay = fc.integer({ min: toDay(1900), max: toDay(2100) }).map((day) => day as Day);
const someStep = fc.constantFrom(...CALENDAR_STEPS);

describe('calendar steps', () => {
  it.each([
    ['P1D', '2024-11-20', '2024-11-20', '2024-11-21'],
    ['P1W', '2024-11-20', '2024-11-18', '2024-11-25'],
    ['P1W', '2024-11-18', '2024-11-18', '2024-11-25'],
    ['P1W', '2025-01-01', '2024-12-30', '2025-01-06'],
    ['P1M', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['P1M', '2024-12-31', '2024-12-01', '2025-01-01'],
    ['P1Y', '2024-11-20', '2024-01-01', '2025-01-01'],
  ] as const)('%s puts %s between %s and %s', (step, text, from, to) => {
    const [year, month, date] = text.split('-').map(Number) as [number, number, number];
    const floor = floorTo(toDay(year, month, date), step);
    expect([formatDay(floor), formatDay(nextEdge(floor, step))]).toEqual([from, to]);
  });

  it('hold every day between their edges, and begin where they should', () => {
    fc.assert(
      fc.property(someDay, someStep, (day, step) => {
        const floor = floorTo(day, step);
        expect(floor).toBeLessThanOrEqual(day);
        expect(nextEdge(floor, step)).toBeGreaterThan(day);
        expect(floorTo(floor, step)).toBe(floor);
        if (step === 'P1W') expect(weekdayOf(floor)).toBe(0);
        if (step === 'P1M' || step === 'P1Y') expect(toCivil(floor).day).toBe(1);
        if (step === 'P1Y') expect(toCivil(floor).month).toBe(1);
      }),
    );
  });
});

describe('edges', () => {
  it('cover the axis without a gap, and no more of it than they must', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 2_000 }), someStep, (start, length, step) => {
        const end = (start + length) as Day;
        const edges = makeEdges(start, end, step);
        expect(edges[0]).toBe(floorTo(start, step));
        expect(edges.at(-1)).toBeGreaterThanOrEqual(end);
        expect(edges.at(-2)).toBeLessThan(end);
        for (let i = 1; i < edges.length; i++) expect(edges[i]).toBe(nextEdge(edges[i - 1] as Day, step));
      }),
    );
  });
});

describe('the step for an axis', () => {
  it.each([
    [30, 100, 'P1D'],
    [300, 100, 'P1W'],
    [3_000, 100, 'P1M'],
    [30_000, 100, 'P1Y'],
    [300_000, 100, 'P10Y'],
    [3_000_000, 100, 'P100Y'],
    [7_000_000, 10, 'P1000Y'],
    [100, 100, 'P1D'],
    [101, 100, 'P1W'],
  ])('of %i days with room for %i bins is %s', (days, most, step) => {
    expect(stepFor(days, most)).toBe(step);
  });
});

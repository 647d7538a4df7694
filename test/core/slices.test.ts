import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG } from '../../src/core/columns.ts';
import { makeSlices, rowOf, runsIn } from '../../src/core/slices.ts';
import { ALL_TIME, activeEvents } from '../../src/core/window.ts';
import { makeColumns, someRows, someWindow } from './pointFixture.ts';

const row = {
  start: 0,
  length: 1,
  kind: 'dated',
  x: 0,
  y: 0,
  category: 0,
  solid: true,
  contested: false,
  point: true,
} as const;

describe('time slices', () => {
  it('hold every event with a point once, and none without', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const columns = makeColumns(rows);
        const { events, first } = makeSlices(columns, size);
        const points = Array.from(columns.flags.keys()).filter((i) => (columns.flags[i] as number) & FLAG.point);
        expect([...events].sort((a, b) => a - b)).toEqual(points);
        expect([first[0], first.at(-1)]).toEqual([0, points.length]);
        const slices = makeSlices(columns, size);
        expect(points.map((event) => rowOf(slices, event))).toEqual(points.map((event) => events.indexOf(event)));
        expect(rowOf(slices, columns.eventCount)).toBe(-1);
      }),
    );
  });

  it('draw at least what is active, in runs that do not overlap', () => {
    fc.assert(
      fc.property(someRows, someWindow, fc.integer({ min: 1, max: 9 }), (rows, window, size) => {
        const columns = makeColumns(rows);
        const slices = makeSlices(columns, size);
        const runs = runsIn(slices, window);
        const drawn = runs.flatMap(([first, count]) => [...slices.events.subarray(first, first + count)]);
        expect(new Set(drawn).size).toBe(drawn.length);
        const active = activeEvents(columns, window).filter((i) => (columns.flags[i] as number) & FLAG.point);
        expect([...active].filter((event) => !drawn.includes(event))).toEqual([]);
        for (let k = 1; k < runs.length; k++) {
          const [before, at] = [runs[k - 1], runs[k]] as [readonly number[], readonly number[]];
          expect(at[0] as number).toBeGreaterThan((before[0] as number) + (before[1] as number));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave out what a window does not touch, however long a few events last', () => {
    const days = Array.from({ length: 10_000 }, (_, start) => ({ ...row, start }));
    const long = Array.from({ length: 99 }, (_, k) => ({ ...row, start: k * 100, length: 9_000 }));
    const slices = makeSlices(makeColumns([...days, ...long, { ...row, kind: 'since' as const }]), 100);
    const drawn = runsIn(slices, { start: 5000, end: 5007 } as never).reduce((sum, [, count]) => sum + count, 0);
    expect(drawn).toBeLessThanOrEqual(2 * 100 + 100);
    expect(runsIn(slices, ALL_TIME)).toEqual([[0, 10_100]]);
  });

  it('keep events without a date for all time', () => {
    const slices = makeSlices(makeColumns([row, { ...row, kind: 'undated' }]));
    expect(runsIn(slices, { start: null, end: 3 } as never)).toEqual([[0, 1]]);
    expect(runsIn(slices, ALL_TIME)).toEqual([[0, 2]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, FLAG, OPEN_END, OPEN_START } from '../../src/core/columns.ts';
import { type Dataset, makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { dayIndexOf } from '../../src/core/dayIndex.ts';
import { makeHistogram } from '../../src/core/histogram.ts';
import type { Day } from '../../src/core/model.ts';
import { countActive, makeMask, makeTimeSums } from '../../src/core/timeSums.ts';
import { isActive, type TimeWindow } from '../../src/core/window.ts';
import { makeEvent, makeFile, someFile } from '../fixtures/datasetFile.ts';
import { makeRandom, makeSynthetic } from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';

/** What each event says by itself: no sums. */
function countOneByOne(columns: Columns, categoryCount: number, mask: Uint8Array | null, window: TimeWindow) {
  const counts = new Array<number>(categoryCount).fill(0);
  for (let i = 0; i < columns.eventCount; i++) {
    if (mask?.[i] === 0 || !isActive(columns, i, window)) continue;
    const c = columns.category[i] as number;
    counts[c] = (counts[c] ?? 0) + 1;
  }
  return counts;
}

/** The bars by the definition: each event spread over the days that it overlaps. */
function binOneByOne(columns: Columns, categoryCount: number, mask: Uint8Array | null, edges: Int32Array) {
  const solid = new Float64Array((edges.length - 1) * categoryCount);
  const hollow = solid.slice();
  for (let i = 0; i < columns.datedCount; i++) {
    if (mask?.[i] === 0) continue;
    const start = columns.start[i] === OPEN_START ? (columns.end[i] as number) - 1 : (columns.start[i] as number);
    const end = columns.end[i] === OPEN_END ? start + 1 : (columns.end[i] as number);
    const bars = (columns.flags[i] as number) & FLAG.solid ? solid : hollow;
    for (let bin = 0; bin + 1 < edges.length; bin++) {
      const overlap = Math.min(end, edges[bin + 1] as number) - Math.max(start, edges[bin] as number);
      const cell = bin * categoryCount + (columns.category[i] as number);
      if (overlap > 0) bars[cell] = (bars[cell] as number) + overlap / (end - start);
    }
  }
  return { solid, hollow };
}

function expectBars(dataset: Dataset, mask: Uint8Array | null, edges: Int32Array) {
  const { columns, categories } = dataset;
  const expected = binOneByOne(columns, categories.length, mask, edges);
  const { solid, hollow } = makeHistogram(makeTimeSums(columns, categories.length, mask), edges);
  for (const [cell, mass] of solid.entries()) expect(mass).toBeCloseTo(expected.solid[cell] as number, 3);
  for (const [cell, mass] of hollow.entries()) expect(mass).toBeCloseTo(expected.hollow[cell] as number, 3);
}

const someDay = fc.integer({ min: toDay(2019), max: toDay(2031) }).map((day) => day as Day);
const someWindow = fc.oneof(
  fc.tuple(someDay, fc.integer({ min: 1, max: 900 })).map(([start, days]) => ({ start, end: (start + days) as Day })),
  someDay.map((end) => ({ start: null, end })),
  someDay.map((start) => ({ start, end: null })),
  fc.constant({ start: null, end: null }),
);

describe('running sums over time', () => {
  it('count any window as its events do one by one, whatever their dates and whichever are accepted', () => {
    fc.assert(
      fc.property(someFile, someWindow, fc.option(fc.nat(6)), (file, window, every) => {
        const { columns, categories } = makeDataset(file);
        const mask = every === null ? null : makeMask(columns, (event) => event % (every + 1) === 0);
        const { byCategory, total } = countActive(makeTimeSums(columns, categories.length, mask), window);
        const expected = countOneByOne(columns, categories.length, mask, window);
        expect([...byCategory]).toEqual(expected);
        expect(total).toBe(expected.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('bin as the events do one by one, between any edges', () => {
    fc.assert(
      fc.property(someFile, fc.uniqueArray(someDay, { minLength: 2, maxLength: 9 }), fc.nat(3), (file, days, every) => {
        const dataset = makeDataset(file);
        const mask = every === 0 ? null : makeMask(dataset.columns, (event) => event % (every + 1) === 0);
        expectBars(dataset, mask, Int32Array.from(days).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('agree with one by one at 20,000 events of both kinds', () => {
    for (const kind of ['places', 'points'] as const) {
      const { columns, categories } = makeSyntheticDataset(makeSynthetic(kind, 20_000));
      const random = makeRandom(9);
      const mask = makeMask(columns, () => random() < 0.4);
      const sums = makeTimeSums(columns, categories.length, mask);
      for (let k = 0; k < 40; k++) {
        const start = (toDay(2023, 12) + Math.floor(random() * 800)) as Day;
        const window = { start, end: (start + 1 + Math.floor(random() * 60)) as Day };
        expect([...countActive(sums, window).byCategory]).toEqual(
          countOneByOne(columns, categories.length, mask, window),
        );
      }
    }
  });

  it('stay exact in their counts where five thousand years have more days than sums are kept for', () => {
    const random = makeRandom(4);
    const categories = Array.from({ length: 64 }, (_, c) => ({
      id: `c${c}`,
      label: `${c}`,
      shape: 'circle',
      color: 0,
    }));
    const events = Array.from({ length: 20_000 }, (_, i) => {
      const year = String(Math.floor(random() * 5_000)).padStart(4, '0');
      const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
      const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
      return makeEvent(`e${i}`, i % 3 === 0 ? `${year}-${month}` : `${year}-${month}-${day}`, {
        category: `c${i % 64}`,
      });
    });
    const dataset = makeDataset(makeFile({ categories, events }));
    const { columns } = dataset;
    const sums = makeTimeSums(columns, 64, null);
    expect(sums.index.days.length).toBeLessThan(dayIndexOf(columns).days.length);
    for (const [start, end] of [
      [toDay(476, 9, 4), toDay(1453, 5, 29)],
      [toDay(1914, 7, 28), toDay(1914, 8, 4)],
    ] as const) {
      expect([...countActive(sums, { start, end }).byCategory]).toEqual(
        countOneByOne(columns, 64, null, { start, end }),
      );
    }
    const { solid, hollow, before, after } = makeHistogram(sums, Int32Array.of(toDay(1000), toDay(2000), toDay(3000)));
    const mass = [...solid, ...hollow].reduce((sum, value) => sum + value, before + after);
    expect(mass).toBeCloseTo(20_000, 1);
    const [, second] = [0, 1].map((bin) =>
      [...solid.subarray(bin * 64, bin * 64 + 64), ...hollow.subarray(bin * 64, bin * 64 + 64)].reduce((a, b) => a + b),
    );
    const expected = binOneByOne(columns, 64, null, Int32Array.of(toDay(2000), toDay(3000)));
    const exact = [...expected.solid, ...expected.hollow].reduce((a, b) => a + b);
    // A few days at each edge.
    expect(Math.abs((second as number) - exact)).toBeLessThan(3);
  });

  it('of nothing are nothing', () => {
    const { columns } = makeDataset(makeFile());
    const sums = makeTimeSums(columns, 2, null);
    expect(countActive(sums, { start: null, end: null }).total).toBe(0);
    expect(countActive(sums, { start: toDay(2024), end: toDay(2025) }).total).toBe(0);
  });
});

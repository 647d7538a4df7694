import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, FLAG, makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { type Histogram, makeHistogram } from '../../src/core/histogram.ts';
import type { Day } from '../../src/core/model.ts';
import { CALENDAR_STEPS, makeEdges } from '../../src/core/step.ts';
import { makeTimeSums } from '../../src/core/timeSums.ts';
import { makeEvent, makeFile, someFile } from '../fixtures/datasetFile.ts';

const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
const bins = (dataset: Dataset, start: Day, end: Day, step: (typeof CALENDAR_STEPS)[number] = 'P1M'): Histogram =>
  makeHistogram(makeTimeSums(dataset.columns, dataset.categories.length, null), makeEdges(start, end, step));
const ofDates = (...dates: string[]) =>
  makeDataset(makeFile({ events: dates.map((date, index) => makeEvent(`e${index}`, date)) }));

describe('the histogram', () => {
  it('counts every dated event exactly once, wherever the axis begins and ends', () => {
    fc.assert(
      fc.property(
        someFile,
        fc.integer({ min: toDay(2020), max: toDay(2026) }),
        fc.integer({ min: 1, max: 1_500 }),
        fc.constantFrom(...CALENDAR_STEPS),
        (file, start, length, step) => {
          const dataset = makeDataset(file);
          const { solid, hollow, before, after } = bins(dataset, start as Day, (start + length) as Day, step);
          expect(sum(solid) + sum(hollow) + before + after).toBeCloseTo(dataset.columns.datedCount, 3);
        },
      ),
    );
  });

  it('keeps apart what is known to the day and what is not, category by category', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const dataset = makeDataset(file);
        const { columns, categories, extent } = dataset;
        if (!extent) return;
        const { solid, hollow, categoryCount } = bins(dataset, extent.start, extent.end, 'P1W');
        for (const [c] of categories.entries()) {
          const mass = (values: Float32Array) => sum(values.filter((_, slot) => slot % categoryCount === c));
          const count = (isSolid: boolean) =>
            [...dataset.events.keys()].filter(
              (event) =>
                event < columns.datedCount &&
                columns.category[event] === c &&
                Boolean((columns.flags[event] as number) & FLAG.solid) === isSolid,
            ).length;
          expect(mass(solid)).toBeCloseTo(count(true), 3);
          expect(mass(hollow)).toBeCloseTo(count(false), 3);
        }
      }),
    );
  });

  it('puts a day into its bin whole, and spreads a season over its months by their days', () => {
    const { solid, hollow, peak } = bins(ofDates('2024-10-31', '2024-23'), toDay(2024, 9), toDay(2024, 12));
    expect([...solid]).toEqual([0, 0, 1, 0, 0, 0]);
    expect([...hollow.filter((_, slot) => slot % 2 === 0)].map((mass) => Math.round(mass * 91))).toEqual([30, 31, 30]);
    expect(peak).toBeCloseTo(1 + 31 / 91, 5);
  });

  it('counts an open end at the bound that is known', () => {
    const { solid } = bins(ofDates('2024-10-31/..', '../2024-10-31'), toDay(2024, 9), toDay(2024, 12));
    expect([...solid]).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('tells what lies before and after the axis, and leaves out what has no date', () => {
    const dataset = ofDates('2024-08-31', '2024-08-31/2024-09-01', '2025-01-01', '');
    const { before, after, solid } = bins(dataset, toDay(2024, 9), toDay(2024, 12));
    expect([before, after, sum(solid)]).toEqual([1.5, 1, 0.5]);
  });

  it('of nothing is empty', () => {
    const none = makeHistogram(makeTimeSums(ofDates().columns, 2, null), new Int32Array(0));
    expect([none.solid.length, none.peak, none.before, none.after]).toEqual([0, 0, 0, 0]);
  });
});

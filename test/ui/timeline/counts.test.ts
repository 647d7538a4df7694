import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { addDays, formatDay, toDay } from '../../../src/core/day.ts';
import { makeEdges } from '../../../src/core/step.ts';
import { makeMask, makeTimeSums } from '../../../src/core/timeSums.ts';
import { splitByFocus } from '../../../src/ui/reading/splitByFocus.ts';
import { countByPeriod } from '../../../src/ui/timeline/countByPeriod.ts';
import { countOutside } from '../../../src/ui/timeline/countOutside.ts';
import { makeEvent, makeFile, SAMPLE, someFile } from '../../fixtures/datasetFile.ts';

describe('the table behind the chart', () => {
  it('counts each event once, in the month in which it begins', () => {
    const { columns, categories } = makeDataset(SAMPLE);
    const edges = makeEdges(toDay(2024, 9), toDay(2025, 2), 'P1M');
    expect(
      countByPeriod(makeTimeSums(columns, categories.length, null), edges).map(({ start, all, hollow, byCategory }) => [
        formatDay(start),
        all,
        hollow,
        byCategory,
      ]),
    ).toEqual([
      ['2024-09-01', 1, 1, [1, 0]],
      ['2024-10-01', 2, 1, [1, 1]],
      ['2024-11-01', 2, 1, [2, 0]],
      ['2024-12-01', 1, 0, [1, 0]],
      ['2025-01-01', 1, 0, [1, 0]],
    ]);
  });

  it('adds up to the dated events over their whole extent', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const { columns, categories, extent } = makeDataset(file);
        if (!extent) return;
        const periods = countByPeriod(
          makeTimeSums(columns, categories.length, null),
          makeEdges(extent.start, extent.end, 'P1Y'),
        );
        expect(periods.reduce((sum, { all }) => sum + all, 0)).toBe(columns.datedCount);
        for (const { all, byCategory } of periods) expect(byCategory.reduce((a, b) => a + b, 0)).toBe(all);
      }),
    );
  });
});

describe('what the axis does not show', () => {
  const span = { start: toDay(2024, 9), end: toDay(2025, 7) };
  const make = (...dates: string[]) =>
    makeDataset(makeFile({ events: dates.map((date, index) => makeEvent(`e${index}`, date)) })).columns;
  const count = (...dates: string[]) => countOutside(makeTimeSums(make(...dates), 2, null), span);

  it.each([
    ['2024-08-31', 1, 0],
    ['2024-09-01', 0, 0],
    ['2024-08/2024-09', 0, 0],
    ['2024-08', 1, 0],
    ['2025-06-30', 0, 0],
    ['2025-07-01', 0, 1],
    ['../2024-08-31', 1, 0],
    ['../2024-09-01', 0, 0],
    ['2025-07-01/..', 0, 1],
    ['2024-06-01/..', 1, 0],
    ['', 0, 0],
  ])('of %j: %i earlier, %i later', (date, earlier, later) => {
    expect(count(date)).toEqual({ earlier, later });
  });

  it('is as many events as the list folds above the story', () => {
    fc.assert(
      fc.property(someFile, fc.integer({ min: 0, max: 1500 }), (file, days) => {
        const { columns, categories } = makeDataset(file);
        const focus = { start: addDays(toDay(2022), days), end: addDays(toDay(2024), days) };
        const { earlier } = countOutside(makeTimeSums(columns, categories.length, null), focus);
        const dated = Uint32Array.from({ length: columns.datedCount }, (_, event) => event);
        const folded = splitByFocus({ columns, focus }, dated).earlier.length;
        // Where nothing else is there, nothing is folded.
        expect(folded).toBe(earlier === columns.datedCount ? 0 : earlier);
      }),
    );
    expect(
      splitByFocus({ columns: make('2024', '2024-08-31'), focus: span }, Uint32Array.of(0, 1)).earlier.length,
    ).toBe(1);
  });

  it('leaves out what a filter does', () => {
    const columns = make('2024-08-31', '2024-08-30', '2025-07-01');
    const only = (...events: number[]) =>
      makeTimeSums(
        columns,
        2,
        makeMask(columns, (event) => events.includes(event)),
      );
    expect(countOutside(only(0), span)).toEqual({ earlier: 1, later: 0 });
    expect(countByPeriod(only(1, 2), makeEdges(toDay(2024, 8), toDay(2024, 9), 'P1M'))).toMatchObject([{ all: 1 }]);
  });
});

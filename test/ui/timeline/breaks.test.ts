import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { formatDay, toDay } from '../../../src/core/day.ts';
import { makeStops } from '../../../src/core/playback.ts';
import { makeTimeSums } from '../../../src/core/timeSums.ts';
import { findBreaks } from '../../../src/ui/timeline/breaks.ts';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

const stopsOf = (...dates: string[]) => {
  const { columns, categories } = makeDataset(
    makeFile({ events: dates.map((date, index) => makeEvent(`e${index}`, date)) }),
  );
  return makeStops(makeTimeSums(columns, categories.length, null), 'event', toDay(2024), toDay(2026));
};
const print = (...dates: string[]) =>
  findBreaks(stopsOf(...dates)).map(({ index, start, end }) => [index, formatDay(start), formatDay(end)]);

describe('a stretch that playback skips', () => {
  it('runs from the day after one stop to the day of the next', () => {
    expect(print('2025-01-01', '2025-01-02', '2025-03-01')).toEqual([[2, '2025-01-03', '2025-03-01']]);
  });

  it('needs four weeks in which nothing begins, not a day less', () => {
    expect(print('2025-01-01', '2025-01-29')).toEqual([]);
    expect(print('2025-01-01', '2025-01-30')).toEqual([[1, '2025-01-02', '2025-01-30']]);
  });

  it('is not at the ends, where there is nothing to skip', () => {
    expect(print('2025-06-01')).toEqual([]);
    expect(print()).toEqual([]);
  });
});

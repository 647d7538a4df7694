/** The story's chapters. */
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { groupByMonth } from '../../../src/ui/reading/groupByMonth.ts';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

/** The chapters of events in column order, each event by its place among `dates`. */
function group(...dates: string[]) {
  const dataset = makeDataset(makeFile({ events: dates.map((date, index) => makeEvent(`e${index}`, date)) }));
  const numberOf = (index: number) => Number(dataset.events.idAt(index)?.slice(1));
  return groupByMonth(dataset, dataset.events.keys(), 'en').map(({ heading, events }) => [
    heading,
    ...events.map(numberOf),
  ]);
}

describe('the chapters of the story', () => {
  it('puts days and months under their month, in order', () => {
    expect(group('2024-10', '2024-10-18', '2024-11-20~')).toEqual([
      ['October 2024', 0, 1],
      ['November 2024', 2],
    ]);
  });

  it('gives a season a heading of its own instead of the month in which seasons begin', () => {
    expect(group('2024-23', '2024-09-05', '2024')).toEqual([
      ['2024', 2],
      ['Autumn 2024', 0],
      ['September 2024', 1],
    ]);
  });

  it('keeps one of several far-off days from claiming the first one’s month', () => {
    expect(group('[2024-01..2025-01]', '2024-01')).toEqual([
      ['Between January 2024 and January 2025', 0],
      ['January 2024', 1],
    ]);
  });

  it('leaves what lasts, however long, under the month in which it begins', () => {
    expect(group('2024-11-20/..', '2024-11-21/2025-03-01')).toEqual([['November 2024', 0, 1]]);
  });

  it('puts an open start first', () => {
    expect(group('2019-05-01', '../2024-11-20')).toEqual([
      ['Until 20 November 2024', 1],
      ['May 2019', 0],
    ]);
  });

  it('leaves undated events to their tray', () => {
    expect(group('')).toEqual([]);
  });
});

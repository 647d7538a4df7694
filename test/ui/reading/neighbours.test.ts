import { describe, expect, it } from 'vitest';
import { makeActiveList } from '../../../src/core/activeList.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { toDay } from '../../../src/core/day.ts';
import { neighboursOf } from '../../../src/ui/reading/neighbours.ts';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

const dates = { jan: '2024-01-05', feb: '2024-02-09', year: '2024', mar: '2024-03-01', some: '', other: '' };
const dataset = makeDataset(makeFile({ events: Object.entries(dates).map(([id, date]) => makeEvent(id, date)) }));
const index = (id: string) => dataset.events.indexOf(id);
const idOf = (event: number | null) => (event === null ? null : dataset.events.idAt(event));
const within = (start: number | null, end: number | null) =>
  makeActiveList(dataset.columns, { window: { start, end } as never, mask: null });
const undated = Uint32Array.of(index('other'), index('some')).sort();
const walk = (id: string, shown: ReturnType<typeof within>, rest = new Uint32Array(0)) => {
  const { position, length, before, after } = neighboursOf(dataset, shown, rest, index(id));
  return [position, length, idOf(before), idOf(after)];
};

describe('the neighbours of an event', () => {
  it('stand as in the list: what is known to the year before its first month, undated last', () => {
    const all = within(null, null);
    expect(walk('year', all, undated)).toEqual([0, 6, null, 'jan']);
    expect(walk('jan', all, undated)).toEqual([1, 6, 'year', 'feb']);
    expect(walk('mar', all, undated)).toEqual([3, 6, 'feb', 'other']);
    expect(walk('some', all, undated)).toEqual([5, 6, 'other', null]);
  });

  it('are those of the window where it holds the event, and of everything where it does not', () => {
    const february = within(toDay(2024, 2), toDay(2024, 3));
    expect(walk('feb', february)).toEqual([1, 2, 'year', null]);
    expect(walk('mar', february)).toEqual([3, 6, 'feb', 'other']);
    expect(walk('some', february)).toEqual([5, 6, 'other', null]);
  });
});

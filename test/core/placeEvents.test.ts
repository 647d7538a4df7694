import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { listOfEvents, placeEventsOf } from '../../src/core/placeEvents.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

const dataset = makeDataset(SAMPLE);
const ids = (events: readonly number[]) => events.map((event) => dataset.events.idAt(event));
const ALL = { start: null, end: null };
const autumn = { start: toDay(2024, 9), end: toDay(2024, 12) };

describe('the events of a place', () => {
  it('are those of the window, the undated among them while all time is shown', () => {
    expect(ids(placeEventsOf(dataset, 'dunai', ALL, null).shown).sort()).toEqual(['arrival', 'image']);
    expect(ids(placeEventsOf(dataset, 'marino', ALL, null).shown)).toEqual(['assault', 'undated']);
    expect(placeEventsOf(dataset, 'nowhere', ALL, null)).toEqual({ shown: [], outside: 0, hidden: 0 });
  });

  it('count what the window leaves out, and what the filters do', () => {
    expect(placeEventsOf(dataset, 'marino', autumn, null)).toEqual({ shown: [], outside: 2, hidden: 0 });
    const mask = new Uint8Array(dataset.columns.eventCount).fill(1);
    mask[dataset.events.indexOf('image')] = 0;
    const { shown, outside, hidden } = placeEventsOf(dataset, 'dunai', autumn, mask);
    expect([ids(shown), outside, hidden]).toEqual([['arrival'], 0, 1]);
  });

  it('make a list of their own', () => {
    const { shown } = placeEventsOf(dataset, 'dunai', ALL, null);
    const list = listOfEvents(dataset, shown, ALL);
    expect([list.length, list.at(0), list.at(1)]).toEqual([2, ...shown]);
  });
});

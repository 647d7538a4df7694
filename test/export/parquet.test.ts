/** Events through Parquet and back: what `npm run convert` writes is what the page reads. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '../../src/core/columns.ts';
import { type Dataset, makeDataset, placesOfEvent } from '../../src/core/dataset.ts';
import { writeParquet } from '../../src/export/parquet.ts';
import { makeEvent, makeFile, someFile } from '../fixtures/datasetFile.ts';
import { readAll, sourceOf } from '../formats/readAll.ts';

const reread = async (dataset: Dataset, part = 997, hasTail = true) =>
  readAll('parquet', sourceOf(writeParquet(dataset), part, hasTail));

/** What the file carries of each event. */
const kept = (dataset: Dataset) =>
  [...dataset.events].map((event, index) => ({
    id: event.id,
    title: event.title,
    summary: event.summary,
    // Two spellings of one date are one: `2024-11-XX` says no more than `2024-11`.
    period: periodAt(dataset.columns, index),
    kind: event.date_kind,
    category: event.category,
    status: event.status,
    point: event.point?.map((degrees) => degrees.toFixed(6)),
    places: placesOfEvent(dataset, index).map(({ place, role }) => [place.names.en, role, place.kind]),
  }));

describe('a dataset written as Parquet', () => {
  it('comes back with its events, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(someFile, fc.boolean(), async (file, hasTail) => {
        const dataset = makeDataset(file);
        fc.pre(dataset.events.length > 0);
        const { dataset: again, problems } = await reread(dataset, 997, hasTail);
        expect(problems).toEqual([]);
        expect(again && kept(again)).toEqual(kept(dataset));
      }),
      { numRuns: 60 },
    );
  });

  it('comes back also where nothing in it has a date or a place', async () => {
    const file = makeFile({ events: [makeEvent('a', '')], places: [] });
    const { dataset, problems } = await reread(makeDataset(file));
    expect(problems).toEqual([]);
    expect([...(dataset?.events ?? [])].map(({ id, date }) => [id, date])).toEqual([['a', '']]);
  });

  it('keeps points, links and dates that only their text can say', async () => {
    const events = [
      makeEvent('a', '[2024-11-19,2024-11-20]', { point: [34.682_2, 51.565_5] }),
      makeEvent('b', '', { point: [132.335_2, 42.878_8], url: 'https://example.org/b' }),
    ];
    const { dataset } = await reread(makeDataset(makeFile({ events })));
    expect(dataset?.events.at(0)).toMatchObject({ date: '[2024-11-19,2024-11-20]', point: [34.6822, 51.5655] });
    expect(dataset?.events.at(1)).toMatchObject({ date: '', url: 'https://example.org/b' });
    expect(dataset?.columns.x).toHaveLength(2);
  });

  it('written again is the same file', async () => {
    const events = Array.from({ length: 50 }, (_, k) => makeEvent(`e${k}`, '2024-11-20', { point: [k / 7, k / 9] }));
    const { dataset } = await reread(makeDataset(makeFile({ events })));
    const once = writeParquet(dataset as Dataset);
    const twice = await readAll('parquet', sourceOf(once));
    expect(writeParquet(twice.dataset as Dataset)).toEqual(once);
  });
});

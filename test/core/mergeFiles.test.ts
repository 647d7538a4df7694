import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { mergeFiles } from '../../src/core/mergeFiles.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

const other = {
  ...SAMPLE,
  dataset: { ...SAMPLE.dataset, title: 'Another map', modified: '2030-01-01' },
  events: SAMPLE.events.map((event) => ({ ...event, title: `Another ${event.title}` })),
};

describe('several files', () => {
  it('of which one is alone, are that one', () => {
    expect(mergeFiles([SAMPLE])).toEqual(SAMPLE);
  });

  it('that are equal, are one but for the focus of its axis', () => {
    const merged = mergeFiles([SAMPLE, SAMPLE]);
    expect({ ...merged, dataset: null, features: null }).toEqual({ ...SAMPLE, dataset: null, features: null });
    expect(merged.dataset.focus).toBeUndefined();
    expect(merged.dataset.title).toBe(SAMPLE.dataset.title);
  });

  it('keep every record of both where only the ids are the same, with everything that refers to them', () => {
    const merged = mergeFiles([SAMPLE, other]);
    expect(merged.events).toHaveLength(SAMPLE.events.length * 2);
    expect(new Set(merged.events.map(({ id }) => id)).size).toBe(merged.events.length);
    // The places are the same in both; the claims are not, for they are about other events.
    expect(merged.places).toEqual(SAMPLE.places);
    const dataset = makeDataset(merged);
    for (const event of merged.events) {
      const namesake = SAMPLE.events.find(({ title }) => event.title.endsWith(title));
      const claims = SAMPLE.claims.filter((claim) => claim.event === namesake?.id).length;
      if (event.title.startsWith('Another')) expect(dataset.claimsByEvent.get(event.id)?.length ?? 0).toBe(claims);
      for (const { place } of event.places) expect(dataset.placeIndex.has(place)).toBe(true);
    }
    expect(merged.dataset).toMatchObject({ title: `${SAMPLE.dataset.title} · Another map`, modified: '2030-01-01' });
  });

  it('give the categories of each a colour of their own', () => {
    const [category] = SAMPLE.categories;
    if (!category) throw new Error('The sample has no category.');
    const added = { ...SAMPLE, categories: [{ ...category, id: 'quite-other', label: 'Quite other', color: 0 }] };
    const merged = mergeFiles([SAMPLE, added]);
    expect(merged.categories.at(-1)).toMatchObject({ id: 'quite-other', color: SAMPLE.categories.length });
  });
});

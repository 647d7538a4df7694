/** What the saved picture says. */
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { toDay } from '../../../src/core/day.ts';
import { makeStore } from '../../../src/store/store.ts';
import { describePicture } from '../../../src/ui/takeaway/makePicture.ts';
import { partName } from '../../../src/ui/takeaway/partName.ts';
import { EVIDENCE_FILE } from '../../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const total = dataset.events.length;

function storeWithData() {
  const store = makeStore();
  store.actions.loadDataset(dataset, []);
  return store;
}
const say = (store: ReturnType<typeof storeWithData>, attribution = 'Natural Earth') =>
  describePicture(store.getState(), dataset, attribution, 'https://maps.example/?time=2024');

describe('the words of the picture', () => {
  it('name the dataset, all dates, all events, the credits and the link', () => {
    const { title, subtitles, credits, link } = say(storeWithData());
    expect(title).toBe(dataset.info.title);
    expect(subtitles).toEqual([`All dates · ${total} events`]);
    expect(credits[0]).toContain(dataset.info.attribution);
    expect(credits[1]).toBe('Natural Earth');
    expect(link).toBe('https://maps.example/?time=2024');
  });

  it('say the window, how many of how many, that it is filtered, and what is open', () => {
    const store = storeWithData();
    const [category] = dataset.categories;
    const [place] = dataset.places;
    store.actions.setFilters({ category: new Set([category?.id ?? '']) });
    store.actions.setWindow({ start: toDay(2024, 11, 1), end: toDay(2024, 12, 1) });
    store.actions.select({ kind: 'place', id: place?.id ?? '' });
    const { subtitles } = say(store);
    expect(subtitles[0]).toMatch(/^1–30 November 2024 · \d+ of \d+ events, filtered$/);
    expect(subtitles[1]).toBe(place?.names.en);
  });

  it('show in the legend the categories that are there, and no other', () => {
    const store = storeWithData();
    const used = new Set(Array.from(dataset.events, ({ category }) => category));
    expect(say(store).legend).toHaveLength(used.size);
    const [first] = dataset.events;
    store.actions.setFilters({ category: new Set([first?.category ?? '']) });
    expect(say(store).legend).toHaveLength(1);
    store.actions.setFilters({ category: new Set() });
    expect(say(store).legend).toEqual([]);
  });

  it('credit the basemap where the map itself shows no credit', () => {
    expect(say(storeWithData(), '').credits[1]).toContain('Natural Earth');
  });
});

describe('the name of a part', () => {
  it.each([
    ['', false, ''],
    ['2024-11', false, '2024-11'],
    ['2024-11-01..2024-11-20', true, '2024-11-01_to_2024-11-20-filtered'],
    ['', true, 'filtered'],
  ])('“%s”, filtered %s: “%s”', (time, filtered, name) => {
    expect(partName(time, filtered)).toBe(name);
  });
});

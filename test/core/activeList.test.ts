import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeActiveList } from '../../src/core/activeList.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import { makeMask } from '../../src/core/timeSums.ts';
import { isActive } from '../../src/core/window.ts';
import { groupByMonth } from '../../src/ui/reading/groupByMonth.ts';
import { makeEvent, makeFile, someFile } from '../fixtures/datasetFile.ts';
import { makeRandom, makeSynthetic } from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';

const ALL = { start: null, end: null };
const rowsOf = (list: ReturnType<typeof makeActiveList>) => Array.from({ length: list.length }, (_, k) => list.at(k));

describe('a list that is not written out', () => {
  it('has the dated events of the window, each once, whatever is accepted', () => {
    const someDay = fc.integer({ min: toDay(2023), max: toDay(2027) }).map((day) => day as Day);
    fc.assert(
      fc.property(someFile, someDay, fc.integer({ min: 1, max: 900 }), fc.nat(3), (file, start, days, every) => {
        const { columns } = makeDataset(file);
        const window = { start, end: (start + days) as Day };
        const mask = every === 0 ? null : makeMask(columns, (event) => event % (every + 1) === 0);
        const list = makeActiveList(columns, { window, mask });
        const expected = [...Array(columns.datedCount).keys()].filter(
          (event) => mask?.[event] !== 0 && isActive(columns, event, window),
        );
        expect(rowsOf(list).toSorted((a, b) => a - b)).toEqual(expected);
        for (const event of expected) expect(list.at(list.positionOf(event))).toBe(event);
        expect([list.at(-1), list.at(list.length)]).toEqual([-1, -1]);
      }),
    );
  });

  it('has the chapters of a short list, in their order', () => {
    const dataset = makeDataset(
      makeFile({
        events: [
          '2024-02-10',
          '2024',
          '2024-01-03',
          '2024-01',
          '../2023-12-01',
          '2024-02',
          '2023-24',
          '',
          '2024-02-01/..',
        ].map((date, index) => makeEvent(`e${index}`, date)),
      }),
    );
    const list = makeActiveList(dataset.columns, { window: ALL, mask: null });
    const chapters = groupByMonth(dataset, rowsOf(list), 'en');
    expect(chapters.flatMap(({ events }) => events)).toEqual(rowsOf(list));
    expect(list.chapters.map(({ event }) => event)).toEqual(chapters.map(({ events }) => events[0]));
  });

  it('agrees with a written list at 50,000 events, in any window', () => {
    const dataset = makeSyntheticDataset(makeSynthetic('places', 50_000));
    const { columns } = dataset;
    const random = makeRandom(3);
    const mask = makeMask(columns, () => random() < 0.5);
    for (let k = 0; k < 12; k++) {
      const start = (toDay(2024) + Math.floor(random() * 700)) as Day;
      const window = k === 0 ? ALL : { start, end: (start + 1 + Math.floor(random() * 200)) as Day };
      const list = makeActiveList(columns, { window, mask });
      const chapters = groupByMonth(
        dataset,
        [...Array(columns.datedCount).keys()].filter((event) => mask[event] === 1 && isActive(columns, event, window)),
        'en',
      );
      const written = chapters.flatMap(({ events }) => events);
      expect(list.length).toBe(written.length);
      for (let position = 0; position < list.length; position += 97) {
        expect(list.at(position)).toBe(written[position]);
      }
      expect(list.chapters.map(({ event }) => event)).toEqual(chapters.map(({ events }) => events[0]));
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/compile.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { addDays, toDay } from '../../../src/core/day.ts';
import { acceptsEvent, type Filters, NO_FILTERS } from '../../../src/core/filter.ts';
import type { Day } from '../../../src/core/model.ts';
import { ALL_TIME, isActive, type TimeWindow } from '../../../src/core/window.ts';
import { hiddenBy, revealingFilters, revealingWindow } from '../../../src/ui/search/reveal.ts';
import { makeEvent, makeFile } from '../../fixtures/datasetFile.ts';

const november = { start: toDay(2024, 11), end: toDay(2024, 12) };
const dataset = makeDataset(
  makeFile({
    events: [
      makeEvent('a', '2024-11-20', { category: 'fighting' }),
      makeEvent('b', '2025-03-01', { category: 'movement' }),
      makeEvent('c', '', { category: 'fighting' }),
    ],
  }),
);
const at = (...ids: string[]) => ids.map((id) => dataset.events.indexOf(id));
const only = (...values: string[]): Filters => ({ category: new Set(values) });

describe('a search hit', () => {
  it.each<[string, readonly string[], TimeWindow, Filters, string | null]>([
    ['is in sight when one of its events is', ['a', 'b'], november, NO_FILTERS, null],
    ['lies outside the window', ['b'], november, NO_FILTERS, 'window'],
    ['without a date is in no window', ['c'], november, NO_FILTERS, 'window'],
    ['without a date is in all time', ['c'], ALL_TIME, NO_FILTERS, null],
    ['is hidden by a filter', ['a'], november, only('movement'), 'filters'],
    ['is hidden by both', ['b'], november, only('fighting'), 'both'],
    ['that either would show asks for time', ['a', 'b'], november, only('movement'), 'window'],
    ['that has no event is hidden by nothing', [], november, only('movement'), null],
  ])('%s', (_name, ids, window, filters, expected) => {
    expect(hiddenBy(dataset, at(...ids), window, filters)).toBe(expected);
  });
});

describe('what shows a hidden hit', () => {
  it('widens the window as far as its event', () => {
    expect(revealingWindow(dataset, at('b'), november, NO_FILTERS)).toEqual({
      start: november.start,
      end: toDay(2025, 3, 2),
    });
  });

  it('opens all time for what has no date', () => {
    expect(revealingWindow(dataset, at('c'), november, NO_FILTERS)).toEqual(ALL_TIME);
  });

  it('leaves a window alone that shows it', () => {
    expect(revealingWindow(dataset, at('a'), november, NO_FILTERS)).toBe(november);
  });

  it('takes away the groups that refuse it and keeps the others', () => {
    const filters: Filters = { ...only('movement'), status: new Set(['reported']) };
    expect(revealingFilters(dataset, at('a'), filters)).toEqual({ status: new Set(['reported']) });
    expect(revealingFilters(dataset, at('b'), filters)).toBe(filters);
  });

  it('shows at least one of its events, whatever is asked of the map’s own dataset', () => {
    const compiled = compileDataset(process.cwd());
    if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
    const whole = makeDataset(compiled.dataset);
    const all = [...whole.events.keys()];
    const { extent } = whole;
    if (!extent) throw new Error('Nothing is dated.');
    const someFilters = fc.record(
      {
        category: fc.subarray(whole.categories.map(({ id }) => id)).map((ids) => new Set(ids)),
        article: fc.subarray(whole.sources.map(({ id }) => id)).map((ids) => new Set(ids)),
        place: fc.subarray(whole.places.map(({ id }) => id)).map((ids) => new Set(ids)),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Filters>;
    const someWindow = fc
      .tuple(fc.integer({ min: extent.start, max: extent.end }), fc.integer({ min: 1, max: 99 }))
      .map(([start, days]): TimeWindow => ({ start: start as Day, end: addDays(start as Day, days) }));
    fc.assert(
      fc.property(
        fc.subarray(all, { minLength: 1, maxLength: 6 }),
        someFilters,
        someWindow,
        (events, asked, before) => {
          const filters = revealingFilters(whole, events, asked);
          const window = revealingWindow(whole, events, before, filters);
          const accepts = acceptsEvent(whole, filters);
          expect(events.some((event) => accepts(event) && isActive(whole.columns, event, window))).toBe(true);
          expect(hiddenBy(whole, events, window, filters)).toBeNull();
          if (hiddenBy(whole, events, before, asked) === null) expect([window, filters]).toEqual([before, asked]);
        },
      ),
    );
  });
});

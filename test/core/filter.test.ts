import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import {
  acceptsEvent,
  countFacets,
  FILTER_FIELDS,
  type FilterField,
  type Filters,
  isFiltering,
  NO_FILTERS,
  parseFilterAttribute,
  parseFilters,
  printFilterAttribute,
  printFilters,
  toggleFilter,
} from '../../src/core/filter.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];
const idsOf = (filters: Filters) =>
  all.filter(acceptsEvent(dataset, filters)).map((event) => dataset.events.at(event)?.id ?? '');
const only = (field: FilterField, ...values: string[]): Filters => ({ [field]: new Set(values) });
const countOf = (filters: Filters, field: FilterField, value: string) =>
  countFacets(dataset, all, filters)[field].find((row) => row.value === value);

describe('a filter accepts', () => {
  it('everything when there is none, whether absent or null', () => {
    expect(idsOf(NO_FILTERS)).toHaveLength(dataset.events.length);
    expect(idsOf({ category: null })).toHaveLength(dataset.events.length);
    expect(isFiltering({ category: null })).toBe(false);
  });

  it('nothing when nothing is selected', () => {
    expect(idsOf({ category: new Set() })).toEqual([]);
    expect(isFiltering({ category: new Set() })).toBe(true);
  });

  it.each<[FilterField, string, string[]]>([
    ['category', 'movement', ['dunai-ship', 'route']],
    ['place', 'dunai', ['dunai-ship', 'route']],
    ['place', 'kyiv', ['interview']],
    ['claimant', 'Volodymyr Zelenskyy', ['losses-december', 'losses-january']],
    ['article', 'first', ['five-hundred', 'marino-strike']],
    ['status', 'contested', ['losses-december']],
    ['status', 'unverified', ['five-hundred']],
    ['place-precision', 'ambiguous', ['marino-strike']],
    ['place-precision', 'approximate', ['dunai-ship', 'route']],
    ['place-precision', 'exact', ['interview', 'route']],
    ['place-precision', 'unplaced', ['praise']],
    ['place-precision', 'area', ['five-hundred', 'losses-december', 'losses-deployment', 'losses-january', 'route']],
    ['date-precision', 'day', ['dunai-ship', 'marino-strike']],
    ['date-precision', 'about', ['five-hundred']],
    ['date-precision', 'season', ['route']],
    ['date-precision', 'set', ['praise']],
    ['date-precision', 'undated', ['losses-deployment']],
  ])('%s %s: %j', (field, value, expected) => {
    expect(idsOf(only(field, value)).sort()).toEqual(expected);
  });

  it('what lies within a region when the region is chosen', () => {
    expect(idsOf(only('place', 'kursk-oblast'))).toContain('marino-strike');
    expect(idsOf(only('place', 'russia'))).toContain('marino-strike');
    expect(idsOf(only('place', 'marino'))).toEqual(['marino-strike']);
  });

  it('either value within a group, and only both groups together', () => {
    const either = only('category', 'strike', 'movement');
    expect(idsOf(either).sort()).toEqual(['dunai-ship', 'marino-strike', 'route']);
    expect(idsOf({ ...either, ...only('article', 'third') }).sort()).toEqual(['dunai-ship', 'route']);
  });

  it('nothing for a value that the dataset does not hold', () => {
    expect(idsOf(only('place', 'atlantis'))).toEqual([]);
  });
});

describe('counts', () => {
  it('of a group ignore its own selection, and respect the others', () => {
    const filters = only('category', 'movement');
    expect(countOf(filters, 'category', 'losses')).toMatchObject({ count: 4, selected: false });
    expect(countOf(filters, 'category', 'movement')).toMatchObject({ count: 2, selected: true });
    expect(countOf(filters, 'article', 'first')?.count).toBe(0);
    expect(countOf(filters, 'article', 'third')?.count).toBe(2);
  });

  it('an event once for a value that it has several times', () => {
    expect(countOf(NO_FILTERS, 'article', 'second')?.count).toBe(2);
    expect(countOf(NO_FILTERS, 'place', 'russia')?.count).toBe(7);
  });

  it('only what the window holds', () => {
    const counts = countFacets(dataset, all.slice(0, 2), NO_FILTERS);
    expect(counts.category.reduce((sum, row) => sum + row.count, 0)).toBe(2);
  });

  it('name a selected value of an old link as unknown', () => {
    expect(countOf(only('place', 'atlantis'), 'place', 'atlantis')).toEqual({
      value: 'atlantis',
      count: 0,
      selected: true,
      known: false,
    });
  });

  it('tell what choosing a value would show', () => {
    fc.assert(
      fc.property(filtersOfDataset(), fc.subarray(all), (filters, active) => {
        const counts = countFacets(dataset, active, filters);
        for (const field of FILTER_FIELDS) {
          for (const { value, count } of counts[field]) {
            const chosen = acceptsEvent(dataset, { ...filters, [field]: new Set([value]) });
            expect(count, `${field} ${value}`).toBe(active.filter(chosen).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('choosing', () => {
  it('adds and drops a value, and drops the filter with its last value', () => {
    const one = toggleFilter(NO_FILTERS, 'category', 'strike');
    const two = toggleFilter(one, 'category', 'losses');
    expect(two.category).toEqual(new Set(['strike', 'losses']));
    expect(toggleFilter(toggleFilter(two, 'category', 'strike'), 'category', 'losses')).toEqual(NO_FILTERS);
    expect(one.category).toEqual(new Set(['strike']));
  });
});

describe('the address', () => {
  it.each<[string, string[]]>([
    ['category:strike~losses', ['strike', 'losses']],
    ['category:', []],
    ['category:~', ['']],
    ['category:a:b', ['a:b']],
    ['category:a%7Eb~c%3Bd~100%25', ['a~b', 'c;d', '100%']],
    ['category:50% of 3%', ['50% of 3%']],
  ])('%s', (text, values) => {
    expect(parseFilters([text]).filters.category).toEqual(new Set(values));
  });

  it('reads a field that comes twice as one group', () => {
    expect(parseFilters(['category:a', 'category:b']).filters).toEqual(only('category', 'a', 'b'));
  });

  it('keeps what it does not know, and ignores it', () => {
    expect(parseFilters(['mood:good', 'category:a', 'no colon', '', ':x'])).toEqual({
      filters: only('category', 'a'),
      ignored: ['mood:good', 'no colon', ':x'],
    });
  });

  it('prints equal filters alike', () => {
    expect(printFilters({ status: new Set(['b', 'a']), category: new Set(['c']) })).toEqual([
      'category:c',
      'status:a~b',
    ]);
    expect(printFilters({ category: null })).toEqual([]);
  });

  it('reads back what it prints, in both spellings', () => {
    fc.assert(
      fc.property(anyFilters(), (filters) => {
        expect(parseFilters(printFilters(filters))).toEqual({ filters, ignored: [] });
        expect(parseFilterAttribute(printFilterAttribute(filters))).toEqual({ filters, ignored: [] });
      }),
    );
  });

  it('survives a query string', () => {
    fc.assert(
      fc.property(anyFilters(), (filters) => {
        const query = new URLSearchParams(printFilters(filters).map((text) => ['filter', text]));
        expect(parseFilters(new URLSearchParams(query.toString()).getAll('filter')).filters).toEqual(filters);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(() => parseFilters(texts)).not.toThrow();
      }),
    );
  });
});

describe('a million events', () => {
  it('are tested by a filter that is compiled once', () => {
    const accepts = acceptsEvent(dataset, { ...only('category', 'strike', 'losses'), ...only('place', 'russia') });
    let found = 0;
    for (let i = 0; i < 1_000_000; i++) if (accepts(i % all.length)) found++;
    expect(found).toBeGreaterThan(0);
  });
});

/** Any text that a query string can carry. */
function anyFilters(): fc.Arbitrary<Filters> {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[~;:%57eEbB3]{0,6}$/), fc.constant(''));
  const group = fc.uniqueArray(value, { maxLength: 5 }).map((values) => new Set(values));
  return fc.record(Object.fromEntries(FILTER_FIELDS.map((field) => [field, group])), { requiredKeys: [] });
}

function filtersOfDataset(): fc.Arbitrary<Filters> {
  const facets = countFacets(dataset, all, NO_FILTERS);
  const groups = FILTER_FIELDS.map((field) => {
    const values = facets[field].map((row) => row.value);
    return [field, fc.subarray([...values, 'unheard-of']).map((chosen) => new Set(chosen))] as const;
  });
  return fc.record(Object.fromEntries(groups), { requiredKeys: [] });
}

/**
 * Filters: which events a reader wants to see, apart from when.
 *
 * OR within a group, AND between groups. A group that is absent (or `null`) filters nothing; an empty set accepts
 * nothing. The same compiled test serves the list, the map, the histogram, the counts and every export.
 */
import { FLAG, periodAt } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { EVENT_STATUSES, type Place } from './model.ts';
import { DATE_PRECISIONS, datePrecisionOf, PLACE_PRECISIONS, placePrecisionOf } from './precision.ts';

/** The groups in the order in which pages show them and addresses print them. `article` holds source ids. */
export const FILTER_FIELDS = [
  'category',
  'place',
  'claimant',
  'article',
  'status',
  'place-precision',
  'date-precision',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export type Filters = Readonly<Partial<Record<FilterField, ReadonlySet<string> | null>>>;

export const NO_FILTERS: Filters = {};

export interface FacetCount {
  readonly value: string;
  /** Distinct events that the reader would see with this value, all other groups as they are. */
  readonly count: number;
  readonly selected: boolean;
  /** False for a selected value that the dataset does not hold (an old link). */
  readonly known: boolean;
}

export type FacetCounts = Readonly<Record<FilterField, readonly FacetCount[]>>;

/** The values of one group for every event: event i's are `code[offset[i] … offset[i + 1] - 1]`, each once. */
interface Facet {
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  readonly offset: Uint32Array;
  readonly code: Uint32Array;
}

interface FacetRule {
  /** Values in the order to show them, before any event is read. Others follow in order of appearance. */
  readonly known: (dataset: Dataset) => readonly string[];
  /** A reader of one event's values; repeats are allowed. */
  readonly valuesOf: (dataset: Dataset) => (event: number) => readonly string[];
}

const RULES = {
  category: {
    known: ({ categories }) => categories.map((category) => category.id),
    valuesOf: ({ categories, columns }) =>
      oneOf(
        categories.map(({ id }) => id),
        columns.category,
      ),
  },
  // A place stands for itself and for all that lies within it: "Kursk Oblast" includes Marino.
  place: { known: ({ places }) => places.map((place) => place.id), valuesOf: placesAndParents },
  claimant: {
    known: () => [],
    valuesOf: (dataset) => (event) => claimsOf(dataset, event).map((claim) => claim.attribution.by),
  },
  article: {
    known: ({ sources }) => sources.map((source) => source.id),
    valuesOf: (dataset) => (event) => claimsOf(dataset, event).map((claim) => claim.source),
  },
  status: {
    known: () => EVENT_STATUSES,
    valuesOf: ({ columns }) => oneOf(EVENT_STATUSES, columns.status),
  },
  'place-precision': {
    known: () => PLACE_PRECISIONS,
    valuesOf: (dataset) => {
      const precisions = dataset.places.map(placePrecisionOf);
      return (event) => {
        const found = placeIndexesOf(dataset, event).map((place) => precisions[place] ?? 'unplaced');
        if (found.length > 0) return found;
        return (dataset.columns.flags[event] as number) & FLAG.point ? ['exact'] : ['unplaced'];
      };
    },
  },
  'date-precision': {
    known: () => DATE_PRECISIONS,
    valuesOf:
      ({ columns }) =>
      (event) => [datePrecisionOf(periodAt(columns, event))],
  },
} as const satisfies Record<FilterField, FacetRule>;

export const isFiltering = (filters: Filters): boolean => FILTER_FIELDS.some((field) => filters[field]);

/** Compiles filters to one test by event index. Groups are looked up once; a test reads only typed arrays. */
export function acceptsEvent(dataset: Dataset, filters: Filters): (event: number) => boolean {
  const tests = FILTER_FIELDS.flatMap((field) => {
    const wanted = filters[field];
    return wanted ? [makeTest(facetOf(dataset, field), wanted)] : [];
  });
  const [first, ...others] = tests;
  if (!first) return () => true;
  if (others.length === 0) return first;
  return (event) => tests.every((test) => test(event));
}

/**
 * Counts events per value of every group.
 * @param active events in the window, before any filter
 */
export function countFacets(dataset: Dataset, active: Iterable<number>, filters: Filters): FacetCounts {
  const groups = FILTER_FIELDS.map((field) => {
    const facet = facetOf(dataset, field);
    const wanted = filters[field];
    return {
      field,
      facet,
      wanted: wanted ?? null,
      test: wanted ? makeTest(facet, wanted) : null,
      counts: new Uint32Array(facet.values.length),
    };
  });
  for (const event of active) {
    // Two groups that refuse an event hide it from all counts; one alone leaves it in that group's own.
    let refusals = 0;
    let refuser = -1;
    for (let g = 0; g < groups.length && refusals < 2; g++) {
      const test = groups[g]?.test;
      if (!test || test(event)) continue;
      refusals++;
      refuser = g;
    }
    if (refusals > 1) continue;
    for (let g = refusals === 1 ? refuser : 0; g < (refusals === 1 ? refuser + 1 : groups.length); g++) {
      const group = groups[g];
      if (group) countValues(group.facet, group.counts, event);
    }
  }
  return Object.fromEntries(
    groups.map(({ field, facet, wanted, counts }) => [
      field,
      [
        ...facet.values.map((value, code) => ({
          value,
          count: counts[code] ?? 0,
          selected: wanted?.has(value) ?? false,
          known: true,
        })),
        ...[...(wanted ?? [])]
          .filter((value) => !facet.codeOf.has(value))
          .sort()
          .map((value) => ({ value, count: 0, selected: true, known: false })),
      ],
    ]),
  ) as unknown as FacetCounts;
}

/** Chooses or drops one value. Dropping a group's last value takes the filter away, as an unticked list does. */
export function toggleFilter(filters: Filters, field: FilterField, value: string): Filters {
  const { [field]: before, ...others } = filters;
  const chosen = new Set(before ?? []);
  if (!chosen.delete(value)) chosen.add(value);
  return chosen.size > 0 ? { ...others, [field]: chosen } : others;
}

export interface ParsedFilters {
  readonly filters: Filters;
  /** What is not a filter of this version, as it came: ignored, and kept in the address. */
  readonly ignored: readonly string[];
}

/**
 * Reads `field:value~value` texts, one per `filter` parameter. `field:` alone selects nothing. Never fails.
 * A field that comes twice is read as one group with the values of both.
 */
export function parseFilters(texts: readonly string[]): ParsedFilters {
  const groups = new Map<FilterField, Set<string>>();
  const ignored: string[] = [];
  for (const text of texts) {
    const colon = text.indexOf(':');
    const field = FILTER_FIELDS.find((name) => name === text.slice(0, Math.max(0, colon)));
    if (!field) {
      if (text !== '') ignored.push(text);
      continue;
    }
    const group = groups.get(field) ?? new Set();
    groups.set(field, group);
    const values = text.slice(colon + 1);
    if (values !== '') for (const value of values.split('~')) group.add(unescapeValue(value));
  }
  return { filters: Object.fromEntries(groups), ignored };
}

/** The attribute's spelling: the same texts with `;` between them. */
export const parseFilterAttribute = (text: string): ParsedFilters => parseFilters(text.split(';'));

/** One `field:value~value` text per group, in the order of `FILTER_FIELDS`, values sorted: equal filters print alike. */
export function printFilters(filters: Filters): string[] {
  return FILTER_FIELDS.flatMap((field) => {
    const values = filters[field];
    if (!values) return [];
    const printed = [...values].sort().map(escapeValue);
    // A lone empty value would print as no value at all; a second one, which the set swallows, tells them apart.
    return [`${field}:${printed.length === 1 && printed[0] === '' ? '~' : printed.join('~')}`];
  });
}

export const printFilterAttribute = (filters: Filters): string => printFilters(filters).join(';');

/** Only what the grammar uses itself is escaped, so that ids and names stay readable in an address. */
const escapeValue = (value: string): string =>
  value.replace(/[%~;]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const unescapeValue = (value: string): string =>
  value.replace(/%(25|7E|3B)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function makeTest({ offset, code, codeOf, values }: Facet, wanted: ReadonlySet<string>): (event: number) => boolean {
  const mask = new Uint8Array(values.length);
  for (const value of wanted) {
    const known = codeOf.get(value);
    if (known !== undefined) mask[known] = 1;
  }
  return (event) => {
    const end = offset[event + 1] as number;
    for (let k = offset[event] as number; k < end; k++) if (mask[code[k] as number]) return true;
    return false;
  };
}

function countValues({ offset, code }: Facet, counts: Uint32Array, event: number): void {
  const end = offset[event + 1] as number;
  for (let k = offset[event] as number; k < end; k++) {
    const value = code[k] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}

/** Facets depend on the dataset alone, and each is made when it is first asked for. */
const facetCache = new WeakMap<Dataset, Map<FilterField, Facet>>();

function facetOf(dataset: Dataset, field: FilterField): Facet {
  const facets = facetCache.get(dataset) ?? new Map<FilterField, Facet>();
  facetCache.set(dataset, facets);
  const known = facets.get(field);
  if (known) return known;
  const made = makeFacet(dataset, RULES[field]);
  facets.set(field, made);
  return made;
}

function makeFacet(dataset: Dataset, rule: FacetRule): Facet {
  const { eventCount } = dataset.columns;
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  const codeFor = (value: string): number => {
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    codeOf.set(value, values.length);
    return values.push(value) - 1;
  };
  for (const value of rule.known(dataset)) codeFor(value);
  const valuesOf = rule.valuesOf(dataset);
  const offset = new Uint32Array(eventCount + 1);
  let code = new Uint32Array(Math.max(16, eventCount));
  let length = 0;
  for (let event = 0; event < eventCount; event++) {
    const first = length;
    for (const value of valuesOf(event)) {
      const next = codeFor(value);
      let k = first;
      while (k < length && code[k] !== next) k++;
      if (k < length) continue;
      if (length === code.length) code = grow(code);
      code[length++] = next;
    }
    offset[event + 1] = length;
  }
  return { values, codeOf, offset, code: code.slice(0, length) };
}

function grow(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(full.length * 2);
  larger.set(full);
  return larger;
}

function placesAndParents(dataset: Dataset): (event: number) => readonly string[] {
  const chains = dataset.places.map((place) => chainOf(dataset, place));
  return (event) => {
    const [first, ...others] = placeIndexesOf(dataset, event);
    if (first === undefined) return [];
    return others.length === 0 ? (chains[first] ?? []) : [first, ...others].flatMap((place) => chains[place] ?? []);
  };
}

/** The ids of a place and of all that it lies in. A parent that does not exist, or a circle of parents, ends it. */
function chainOf(dataset: Dataset, place: Place): string[] {
  const chain: string[] = [];
  let next: Place | undefined = place;
  while (next && !chain.includes(next.id)) {
    chain.push(next.id);
    next = next.parent === undefined ? undefined : dataset.places[dataset.placeIndex.get(next.parent) ?? -1];
  }
  return chain;
}

function placeIndexesOf({ columns }: Dataset, event: number): number[] {
  return Array.from(columns.place.subarray(columns.placeOffset[event], columns.placeOffset[event + 1]));
}

function claimsOf(dataset: Dataset, event: number) {
  if (dataset.claims.length === 0) return [];
  return dataset.claimsByEvent.get(dataset.events.idAt(event) ?? '') ?? [];
}

/** Reads one value an event through a column of codes. */
function oneOf(values: readonly string[], codes: Uint8Array): (event: number) => readonly string[] {
  const lists = values.map((value) => [value]);
  return (event) => lists[codes[event] as number] ?? [];
}

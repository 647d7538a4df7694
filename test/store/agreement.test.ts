/**
 * Promise: list, map, histogram, counts and export never disagree. Whatever a reader filters and whichever window is
 * open, each shows the events that the records themselves say it should, on the map's own dataset.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileDataset } from '../../data/compile.ts';
import { makeDataset } from '../../src/core/dataset.ts';
import { addDays } from '../../src/core/day.ts';
import { countFacets, FILTER_FIELDS, type Filters, NO_FILTERS } from '../../src/core/filter.ts';
import { makeHistogram } from '../../src/core/histogram.ts';
import { AREA_KINDS, type DatasetFile, type DatedEvent, type Day } from '../../src/core/model.ts';
import { type Period, parsePeriod } from '../../src/core/period.ts';
import { datePrecisionOf, placePrecisionOf } from '../../src/core/precision.ts';
import { makeScene } from '../../src/core/scene.ts';
import { CALENDAR_STEPS, makeEdges } from '../../src/core/step.ts';
import type { TimeSums } from '../../src/core/timeSums.ts';
import { TIME_MODES, type TimeWindow } from '../../src/core/window.ts';
import { writeGeojson } from '../../src/export/geojson.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { en } from '../../src/i18n/en.ts';
import { selectCounts, selectHiddenCount, selectSums } from '../../src/store/counts.ts';
import { selectAccepted, selectActive, selectInWindow, selectUndated, selectUnplaced } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';
import { runs } from '../fixtures/runs.ts';

const compiled = compileDataset(process.cwd());
if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
const file = compiled.dataset;
const dataset = makeDataset(file);
const { extent } = dataset;
if (!extent) throw new Error('Nothing in the dataset is dated.');

/** What the records say, read one by one: no column, no index, no cache. */
const records = file.events.map((event) => {
  const claims = file.claims.filter((claim) => claim.event === event.id);
  const places = event.places.flatMap((entry) => file.places.filter((place) => place.id === entry.place));
  const parsed = event.date === '' ? null : parsePeriod(event.date);
  const period = parsed?.ok ? parsed.value : null;
  const values: Record<keyof Filters, readonly string[]> = {
    category: [event.category],
    place: places.flatMap((place) => [place.id, ...ancestors(place.parent)]),
    claimant: claims.map((claim) => claim.attribution.by),
    article: claims.map((claim) => claim.source),
    status: [event.status],
    'place-precision': places.length === 0 ? ['unplaced'] : places.map(placePrecisionOf),
    'date-precision': [datePrecisionOf(period)],
  };
  const isPlaced = places.some((place) => place.geometry !== null || place.outline !== undefined);
  return { event, claims, places, period, values, isPlaced };
});
type EventRecord = (typeof records)[number];

function ancestors(id: string | undefined): string[] {
  const parent = file.places.find((place) => place.id === id);
  return parent ? [parent.id, ...ancestors(parent.parent)] : [];
}

const passes = ({ values }: EventRecord, filters: Filters): boolean =>
  FILTER_FIELDS.every((field) => {
    const wanted = filters[field];
    return !wanted || values[field].some((value) => wanted.has(value));
  });

const meets = (period: Period | null, { start, end }: TimeWindow): boolean =>
  period === null
    ? start === null && end === null
    : (end === null || period.start === null || period.start < end) &&
      (start === null || period.end === null || period.end > start);

const facets = countFacets(dataset, dataset.events.keys(), NO_FILTERS);

/**
 * Up to three groups, for more would leave nothing to compare; a group may hold nothing, or a value that the dataset
 * has never heard of.
 */
const someFilters: fc.Arbitrary<Filters> = fc.subarray([...FILTER_FIELDS], { maxLength: 3 }).chain((fields) =>
  fc.record(
    Object.fromEntries(
      fields.map((field) => {
        const values = [...facets[field].map(({ value }) => value), 'never heard of'];
        return [field, fc.uniqueArray(fc.constantFrom(...values), { maxLength: 12 }).map((chosen) => new Set(chosen))];
      }),
    ),
  ),
);

const someDay = fc.integer({ min: extent.start - 40, max: extent.end + 40 }).map((day) => day as Day);
const someWindow: fc.Arbitrary<TimeWindow> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ start: null, end: null }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(someDay, fc.integer({ min: 1, max: 400 }))
      .map(([start, days]) => ({ start, end: addDays(start, days) })),
  },
  { weight: 1, arbitrary: someDay.map((end) => ({ start: null, end })) },
  { weight: 1, arbitrary: someDay.map((start) => ({ start, end: null })) },
);

const ids = (events: Iterable<number>) => [...events].map((event) => dataset.events.at(event)?.id ?? '').sort();
const idsOf = (found: readonly EventRecord[]) => found.map(({ event }) => event.id).sort();

it('500 random filters and windows: list, map, histogram, counts and export show the same events', () => {
  let shown = 0;
  let partly = 0;
  fc.assert(
    fc.property(
      someFilters,
      someWindow,
      fc.constantFrom(...TIME_MODES),
      fc.constantFrom(...CALENDAR_STEPS.slice(1)),
      fc.integer({ min: 0, max: 12 }),
      fc.option(fc.constantFrom(...file.sources.map(({ id }) => id)), { freq: 6 }),
      (filters, asked, mode, step, zoom, article) => {
        const store = makeStore();
        store.actions.loadDataset(dataset, []);
        store.actions.setMode(mode);
        store.actions.setFilters(filters);
        store.actions.setWindow(asked);
        store.actions.select(article === null ? null : { kind: 'article', id: article });
        const state = store.getState();
        const { window } = state;
        const inForce: Filters = article === null ? filters : { ...filters, article: new Set([article]) };

        // The list.
        const active = selectActive(state);
        const accepted = records.filter((record) => passes(record, inForce));
        const expected = accepted.filter(({ period }) => meets(period, window));
        expect(ids(active)).toEqual(idsOf(expected));
        expect(selectCounts(state).total).toBe(expected.length);
        expect(ids(selectAccepted(state))).toEqual(idsOf(accepted));
        expect(ids(selectUndated(state))).toEqual(idsOf(accepted.filter(({ period }) => period === null)));
        expect(ids(selectUnplaced(state))).toEqual(idsOf(accepted.filter(({ isPlaced }) => !isPlaced)));

        // The count line, and the line of what is hidden.
        expect(Number.parseInt(en.list.count(active.length, file.events.length), 10)).toBe(expected.length);
        expect(ids(selectInWindow(state))).toEqual(idsOf(records.filter(({ period }) => meets(period, window))));
        const without = records.filter(
          (record) =>
            meets(record.period, window) && (article === null || passes(record, { article: new Set([article]) })),
        );
        expect(selectHiddenCount(state)).toBe(without.length - expected.length);

        checkMap(expected, active, zoom);
        checkHistogram(accepted, selectSums(state) as TimeSums, window, makeEdges(axis.start, axis.end, step));
        checkExport(expected, writeGeojson(dataset, [...active]));
        if (expected.length > 0) shown++;
        if (expected.length > 0 && expected.length < file.events.length) partly++;
      },
    ),
    { numRuns: runs(500) },
  );
  // Not a proof about empty lists.
  expect(shown).toBeGreaterThan(runs(40));
  expect(partly).toBeGreaterThan(runs(20));
});

const axis = { start: addDays(extent.start, -10), end: addDays(extent.end, 10) };

/** Every placed event stands at a mark or in an area, no other does, and each mark counts its own once. */
function checkMap(expected: readonly EventRecord[], active: Uint32Array, zoom: number): void {
  const { marks, areas } = makeScene(dataset, active, { zoom, clusterRadius: 40 });
  const eventsAt = (places: readonly { readonly id: string }[]) =>
    expected.filter((record) => record.places.some(({ id }) => places.some((place) => place.id === id)));
  const drawn = [
    ...marks.map(({ places, count }) => ({ places, count })),
    ...areas.map(({ place, count }) => ({ places: [place], count })),
  ];
  for (const { places, count } of drawn) expect(count).toBe(eventsAt(places).length);
  expect(idsOf(eventsAt(drawn.flatMap(({ places }) => places)))).toEqual(
    idsOf(expected.filter(({ isPlaced }) => isPlaced)),
  );
  expect(areas.every(({ place }) => (AREA_KINDS as readonly string[]).includes(place.kind))).toBe(true);
}

/** The bars hold every dated event once; those under the window hold the share of the listed events that falls there. */
function checkHistogram(accepted: readonly EventRecord[], sums: TimeSums, window: TimeWindow, edges: Int32Array) {
  const { solid, hollow, before, after } = makeHistogram(sums, edges);
  const massOf = (bins: readonly number[]) => {
    const size = dataset.categories.length;
    return bins.reduce((sum, bin) => {
      for (let c = 0; c < size; c++) sum += (solid[bin * size + c] as number) + (hollow[bin * size + c] as number);
      return sum;
    }, 0);
  };
  const bins = Array.from({ length: edges.length - 1 }, (_, bin) => bin);
  const dated = accepted.flatMap(({ period }) => (period ? [knownSpan(period)] : []));
  expect(massOf(bins) + before + after).toBeCloseTo(dated.length, 2);

  const covered = bins.filter(
    (bin) =>
      (window.start === null || (edges[bin] as number) >= window.start) &&
      (window.end === null || (edges[bin + 1] as number) <= window.end),
  );
  const first = edges[covered[0] ?? 0] as number;
  const last = covered.length > 0 ? (edges[(covered.at(-1) as number) + 1] as number) : first;
  const listed = accepted.filter(({ period }) => period && meets(period, window));
  const share = listed.reduce((sum, { period }) => {
    const [start, end] = knownSpan(period as Period);
    return sum + Math.max(0, Math.min(end, last) - Math.max(start, first)) / (end - start);
  }, 0);
  expect(massOf(covered)).toBeCloseTo(share, 2);
  expect(massOf(covered)).toBeLessThan(listed.length + 0.01);
}

/** An open side counts at its known bound, one day long. */
function knownSpan({ start, end }: Period): readonly [number, number] {
  if (start === null) return [(end as number) - 1, end as number];
  return [start, end ?? start + 1];
}

/** The file holds exactly these events with all their claims, and reading it back gives the records as they were. */
function checkExport(expected: readonly EventRecord[], text: string): void {
  const written = JSON.parse(text) as DatasetFile;
  const chosen = new Set(expected.map(({ event }) => event.id));
  expect(written.events.map(({ id }) => id).sort()).toEqual([...chosen].sort());
  expect([...new Set(written.features.map(({ properties }) => properties.event_id))].sort()).toEqual(
    [...chosen].sort(),
  );

  const parsed = parseDateline(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.value.problems).toEqual([]);
  const { events, claims, places, sources, topics, categories } = parsed.value.file;
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((entry) => [entry.id, entry]));
  const same = <T extends { readonly id: string }>(read: readonly T[], original: readonly T[]) => {
    const originals = byId(original);
    for (const entry of read) expect(entry).toEqual(originals.get(entry.id));
  };
  same(
    events,
    file.events.map((event) => withinChosen(event, chosen)),
  );
  same(claims, file.claims);
  same(places, file.places);
  same(sources, file.sources);
  same(topics, file.topics);
  same(categories, file.categories);
  expect(claims.map(({ id }) => id).sort()).toEqual(
    expected.flatMap((record) => record.claims.map(({ id }) => id)).sort(),
  );
  const held = new Set(places.map(({ id }) => id));
  expect(expected.flatMap(({ places: own }) => own).filter(({ id }) => !held.has(id))).toEqual([]);
}

/** A remark on an event that was not chosen has nothing to point at. */
function withinChosen({ distinct_from, ...rest }: DatedEvent, chosen: ReadonlySet<string>): DatedEvent {
  const kept = (distinct_from ?? []).filter(({ event }) => chosen.has(event));
  return kept.length > 0 ? { ...rest, distinct_from: kept } : rest;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_END_ROWS, MERCATOR_UNITS, periodAt, pointAt } from '../../src/core/columns.ts';
import {
  type Dataset,
  eventsAtPlace,
  FLAG,
  makeDataset,
  OPEN_END,
  OPEN_START,
  placesOfEvent,
} from '../../src/core/dataset.ts';
import { formatDay, toDay } from '../../src/core/day.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { makeClaim, makeEvent, makeFile, plain, SAMPLE, shuffled, someFile } from '../fixtures/datasetFile.ts';

const ids = (dataset: Dataset) => Array.from(dataset.events, (event) => event.id);
const span = (dated: { start: number; end: number } | null) =>
  dated && [formatDay(dated.start as never), formatDay(dated.end as never)];

describe('a dataset', () => {
  it('holds its events by start, then by end, the undated last', () => {
    expect(ids(makeDataset(SAMPLE))).toEqual([
      'autumn',
      'arrival',
      'image',
      'losses',
      'since',
      'unplaced',
      'assault',
      'undated',
    ]);
  });

  it('is the same whatever the order of the file’s rows', () => {
    fc.assert(
      fc.property(
        someFile.chain((file) => fc.tuple(fc.constant(file), shuffled(file.events), shuffled(file.claims))),
        ([file, events, claims]) => {
          expect(plain(makeDataset({ ...file, events, claims }))).toEqual(plain(makeDataset(file)));
        },
      ),
    );
  });

  it('sorts its columns, and bounds every end by maxEnd', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const { columns, events } = makeDataset(file);
        expect(columns.eventCount).toBe(file.events.length);
        let maxEnd = OPEN_START;
        [...events].forEach((event, i) => {
          const parsed = parsePeriod(event.date);
          const period = parsed.ok ? parsed.value : null;
          expect(periodAt(columns, i)).toEqual(period);
          expect(period !== null).toBe(i < columns.datedCount);
          expect(Boolean((columns.flags[i] as number) & FLAG.undated)).toBe(period === null);
          expect(Boolean((columns.flags[i] as number) & FLAG.solid)).toBe(period?.solid ?? false);
          if (!period) return;
          expect(columns.start[i]).toBe(period.start ?? OPEN_START);
          expect(columns.end[i]).toBe(period.end ?? OPEN_END);
          if (i > 0) expect(columns.start[i]).toBeGreaterThanOrEqual(columns.start[i - 1] as number);
          maxEnd = Math.max(maxEnd, columns.end[i] as number);
          const isLast = (i + 1) % MAX_END_ROWS === 0 || i + 1 === columns.datedCount;
          if (isLast) expect(columns.maxEnd[Math.floor(i / MAX_END_ROWS)]).toBe(maxEnd);
        });
      }),
    );
  });

  it('finds the events of a place, each once, in column order', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const dataset = makeDataset(file);
        for (const place of file.places) {
          const naive = [...dataset.events].flatMap((event, index) =>
            event.places.some((entry) => entry.place === place.id) ? [index] : [],
          );
          expect([...eventsAtPlace(dataset, place.id)]).toEqual(naive);
        }
      }),
    );
  });

  it('keeps the places of an event with their roles, in the order of the record', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const dataset = makeDataset(file);
        [...dataset.events].forEach((event, index) => {
          expect(placesOfEvent(dataset, index).map(({ place, role }) => [place.id, role])).toEqual(
            event.places.map(({ place, role }) => [place, role]),
          );
        });
      }),
    );
  });

  it('finds events, places, sources and topics by id', () => {
    const topic = { id: 'losses', title: 'Losses', question: 'How many?', measures: ['killed'] };
    const dataset = makeDataset({ ...SAMPLE, topics: [topic] });
    for (const [index, { id }] of [...dataset.events].entries()) {
      expect(dataset.events.indexOf(id)).toBe(index);
      expect(dataset.events.idAt(index)).toBe(id);
      expect(dataset.events.at(index)?.id).toBe(id);
    }
    for (const [id, index] of dataset.placeIndex) expect(dataset.places[index]?.id).toBe(id);
    expect(dataset.sourceById.get('two')?.title).toBe('Two');
    expect(dataset.topicById.get('losses')).toBe(topic);
    expect(dataset.events.indexOf('constructor')).toBe(-1);
    expect(dataset.events.at(-1)).toBeUndefined();
    expect(eventsAtPlace(dataset, 'constructor')).toHaveLength(0);
  });

  it('keeps the point of an event that stands at no place, to the centimetre', () => {
    const point = [35.123_456_7, 51.765_432_1] as const;
    const { columns } = makeDataset(makeFile({ events: [makeEvent('a', '2024', { point }), makeEvent('b', '2025')] }));
    expect(pointAt(columns, 0)?.[0]).toBeCloseTo(point[0], 6);
    expect(pointAt(columns, 0)?.[1]).toBeCloseTo(point[1], 6);
    expect((columns.x[0] as number) / MERCATOR_UNITS).toBeCloseTo((point[0] + 180) / 360, 9);
    expect(pointAt(columns, 1)).toBeNull();
    expect(makeDataset(SAMPLE).columns.x).toHaveLength(0);
  });

  it('lists the claims of an event by source and paragraph', () => {
    const claims = [
      makeClaim('d', 'assault', { source: 'two', paragraph: 1 }),
      makeClaim('c', 'assault', { source: 'one', paragraph: 10 }),
      makeClaim('b', 'assault', { source: 'one', paragraph: 2 }),
      makeClaim('a', 'assault', { source: 'one', paragraph: 2 }),
      makeClaim('x', 'arrival'),
    ];
    const dataset = makeDataset({ ...SAMPLE, claims });
    expect(dataset.claimsByEvent.get('assault')?.map((claim) => claim.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(dataset.claimsByEvent.has('losses')).toBe(false);
  });
});

describe('the extent', () => {
  it.each<[string[], [string, string] | null]>([
    [[], null],
    [[''], null],
    [['2024-11-20'], ['2024-11-20', '2024-11-21']],
    [
      ['2024-11-20', '2025-01'],
      ['2024-11-20', '2025-02-01'],
    ],
    [['2024-11-20/..'], ['2024-11-20', '2024-11-21']],
    [['../2024-11-20'], ['2024-11-20', '2024-11-21']],
    [
      ['../2024-11-20', '2024-12-01/..'],
      ['2024-11-20', '2024-12-02'],
    ],
    [
      ['2024-11-20/..', '2024-12-31', ''],
      ['2024-11-20', '2025-01-01'],
    ],
  ])('of %j is %j', (dates, extent) => {
    const events = dates.map((date, index) => makeEvent(`e${index}`, date));
    expect(span(makeDataset(makeFile({ events })).extent)).toEqual(extent);
  });

  it('holds every known bound of every event', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const { extent, events, columns } = makeDataset(file);
        const known = [...events.keys()].flatMap((event) => periodAt(columns, event) ?? []);
        expect(extent === null).toBe(known.length === 0);
        for (const { start, end } of known) {
          if (start !== null) expect(start).toBeGreaterThanOrEqual(extent?.start as number);
          if (end !== null) expect(end).toBeLessThanOrEqual(extent?.end as number);
        }
      }),
    );
  });

  it('the focus is what the file says, else the extent', () => {
    const focused = makeFile({ ...SAMPLE, dataset: { ...SAMPLE.dataset, focus: '2024-09/2025-07' } });
    expect(span(makeDataset(focused).focus)).toEqual(['2024-09-01', '2025-08-01']);
    expect(makeDataset(SAMPLE).focus).toEqual({ start: toDay(2024, 9), end: toDay(2025, 1, 9) });
    const open = makeFile({ ...SAMPLE, dataset: { ...SAMPLE.dataset, focus: '2024-09/..' } });
    expect(makeDataset(open).focus).toEqual(makeDataset(open).extent);
  });
});

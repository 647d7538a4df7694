import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { CONFORMS_TO, writeGeojson } from '../../src/export/geojson.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { plain } from '../fixtures/datasetFile.ts';
import { EVIDENCE_FILE } from '../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];

function reread(events: readonly number[]) {
  const parsed = parseDateline(writeGeojson(dataset, events));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

describe('the exported dataset', () => {
  it('read back is the dataset that was exported', () => {
    const { file, problems } = reread(all);
    expect(problems).toEqual([]);
    expect(plain(makeDataset(file))).toEqual(plain(dataset));
  });

  it('stays the same text however often it is read and exported', () => {
    const once = writeGeojson(makeDataset(reread(all).file), all);
    const parsed = parseDateline(once);
    expect(parsed.ok && writeGeojson(makeDataset(parsed.value.file), all)).toBe(once);
  });

  it('of some events holds exactly these, without a loose end', () => {
    fc.assert(
      fc.property(fc.subarray(all), (events) => {
        const { file, problems } = reread(events);
        expect(problems).toEqual([]);
        const ids = events.map((event) => dataset.events.at(event)?.id);
        expect(file.events.map((event) => event.id)).toEqual(ids);
        expect(file.claims).toEqual(dataset.claims.filter((claim) => ids.includes(claim.event)));
        for (const event of file.events) {
          const { distinct_from: _, ...rest } = dataset.events.at(dataset.events.indexOf(event.id)) ?? {};
          expect(event).toMatchObject(rest);
        }
        for (const [name, known] of [
          ['places', dataset.places],
          ['sources', dataset.sources],
          ['topics', dataset.topics],
        ] as const) {
          for (const record of file[name]) expect(known).toContainEqual(record);
        }
      }),
    );
  });

  it('of one event leaves out what it does not need, and keeps what its records lean on', () => {
    const { file } = reread([dataset.events.indexOf('losses-january')]);
    expect(file.places.map((place) => place.id)).toEqual(['russia', 'kursk-oblast']);
    // The third article stands under the second.
    expect(file.sources.map((source) => source.id)).toEqual(['second', 'third']);
    expect(file.topics.map((topic) => topic.id)).toEqual(['casualties']);
    expect(file.categories).toEqual(dataset.categories);
  });

  it('drops a remark on an event that it does not hold, and keeps it beside that event', () => {
    const strike = dataset.events.indexOf('marino-strike');
    const other = dataset.events.indexOf('five-hundred');
    expect(reread([strike]).file.events[0]?.distinct_from).toBeUndefined();
    expect(reread([strike, other]).file.events.find(({ id }) => id === 'marino-strike')?.distinct_from).toHaveLength(1);
  });

  it('of nothing is a dataset without events', () => {
    const { file } = reread([]);
    expect([file.events, file.claims, file.places, file.sources, file.topics]).toEqual([[], [], [], [], []]);
  });

  it('says what it conforms to', () => {
    expect(reread(all).file.conformsTo).toEqual(CONFORMS_TO);
  });
});

describe('features', () => {
  const features = JSON.parse(writeGeojson(dataset, all)).features as {
    id: string;
    geometry: { coordinates: number[] } | null;
    time: unknown;
    properties: Record<string, unknown>;
  }[];
  const of = (event: string) => features.filter((feature) => feature.properties.event_id === event);

  it('stand one for each place of an event, under ids of their own', () => {
    expect(of('route').map(({ properties }) => [properties.place_id, properties.location_role])).toEqual([
      ['sunan', 'from'],
      ['dunai', 'via'],
      ['kursk-oblast', 'to'],
    ]);
    expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
  });

  it('share a route only where an event is a movement', () => {
    expect(of('route').map(({ properties }) => properties.route_id)).toEqual(['route', 'route', 'route']);
    expect(of('dunai-ship')[0]?.properties.route_id).toBeNull();
  });

  it('of an unplaced event are one without a position', () => {
    expect(of('praise')).toMatchObject([
      { geometry: null, properties: { place_id: null, place_name: null, location_precision: null } },
    ]);
  });

  it.each([
    ['marino-strike', { date: '2024-11-20' }, '2024-11-20', '2024-11-20', 'day'],
    ['five-hundred', { interval: ['2024-11-01', '2024-11-30'] }, '2024-11-01', '2024-11-30', 'about'],
    ['losses-december', { interval: ['..', '2024-12-31'] }, null, '2024-12-31', 'interval'],
    ['losses-deployment', null, null, null, 'undated'],
    ['route', { interval: ['2024-09-01', '2024-11-30'] }, '2024-09-01', '2024-11-30', 'season'],
  ])('tell the time of %s', (event, time, date_start, date_end, date_precision) => {
    expect(of(event)[0]).toMatchObject({ time, properties: { date_start, date_end, date_precision } });
  });

  it('tell how well a place is known, and nothing where nothing is in doubt', () => {
    expect(of('marino-strike')[0]?.properties).toMatchObject({
      location_precision: 'village',
      coordinate_uncertainty_m: 3000,
    });
    expect(of('interview')[0]?.properties).toMatchObject({
      location_precision: 'city',
      coordinate_uncertainty_m: null,
    });
  });

  it('count the claims and name the articles', () => {
    expect(of('five-hundred')[0]?.properties).toMatchObject({ claim_count: 2, source_ids: 'first', source_url: null });
    expect(of('losses-december')[0]?.properties.source_url).toBe('https://example.org/a_b?x=1&y={2}');
  });
});

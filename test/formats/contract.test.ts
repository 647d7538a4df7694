/**
 * What every format of the table promises: it knows its own files and no others, it never throws, a bad row costs that
 * row and says so. Fixtures are numbered files with one thing to show each.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { writeGeojson } from '../../src/export/geojson.ts';
import { detectFormat } from '../../src/formats/detect.ts';
import { FORMAT_IDS, FORMATS, type FormatId } from '../../src/formats/index.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';
import { readAll, sourceOf, toBytes } from './readAll.ts';

const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(`${import.meta.dirname}/${path}`));
const files = (folder: string) => readdirSync(`${import.meta.dirname}/${folder}`).map((name) => `${folder}/${name}`);
const endingOf = (path: string) => path.split('.').at(-1) as FormatId;

const columns = { title: ['One', 'Two'], date: ['2024-11-20', '2024-10'], lat: [51.5, 42.9], lon: [34.6, 132.3] };
const parquet = new Uint8Array(
  parquetWriteBuffer({ columnData: Object.entries(columns).map(([name, data]) => ({ name, data })) }),
);
const arrow = tableToIPC(tableFromArrays(columns), { format: 'stream' }) as Uint8Array;
const arrowFile = tableToIPC(tableFromArrays(columns), { format: 'file' }) as Uint8Array;
const dataset = makeDataset(SAMPLE);

const OWN: readonly (readonly [FormatId, string, Uint8Array])[] = [
  ...files('good').map((path) => [endingOf(path), path, fixture(path)] as const),
  ['parquet', 'a Parquet file', parquet],
  ['arrow', 'an Arrow stream', arrow],
  ['arrow', 'an Arrow file', arrowFile],
  ['dateline', 'a dataset', toBytes(writeGeojson(dataset, [...dataset.events.keys()]))],
];

describe('every format', () => {
  it.each(OWN)('%s is told from the others by what is in it: %s', (format, _name, bytes) => {
    expect(detectFormat(bytes)).toBe(format);
  });

  it('has a file here to show it', () => {
    expect([...new Set(OWN.map(([format]) => format))].sort()).toEqual([...FORMAT_IDS].sort());
  });

  it.each(['', 'Hello there.', '<html>', '{}', '[]', 'colour,size\nred,10', '\0\0\0\0', '%PDF-1.7'])(
    'none claims %j',
    (text) => {
      expect(detectFormat(toBytes(text))).toBeNull();
    },
  );

  it.each(FORMAT_IDS.filter((id) => FORMATS[id].holds === 'rows'))(
    '%s never throws, whatever the bytes',
    async (id) => {
      const own = OWN.filter(([format]) => format === id).map(([, , bytes]) => bytes);
      /** Noise, and good files with a piece of noise in them or their end cut off. */
      const someBytes = fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc
          .tuple(fc.constantFrom(...own), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 12 }))
          .map(([bytes, at, noise]) => {
            const broken = bytes.slice();
            // Flechette believes what the head of an Arrow message says; the page ends a worker that is lost in one.
            if (id === 'arrow') return broken.slice(0, at % bytes.length);
            broken.set(noise.subarray(0, Math.max(0, bytes.length - (at % bytes.length))), at % bytes.length);
            return broken;
          }),
        fc.tuple(fc.constantFrom(...own), fc.nat()).map(([bytes, at]) => bytes.slice(0, at % bytes.length)),
      );
      await fc.assert(
        fc.asyncProperty(someBytes, fc.integer({ min: 20, max: 1000 }), fc.boolean(), async (bytes, part, hasTail) => {
          const { dataset: read, problems } = await readAll(id, sourceOf(bytes, part, hasTail));
          if (read) expect(read.columns.eventCount).toBe([...read.events].length);
          else expect(problems[0]?.message).toMatch(/\.$/);
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(OWN.filter(([format]) => FORMATS[format].holds === 'rows'))(
    '%s reads the same in parts of any size: %s',
    async (format, _name, bytes) => {
      const whole = await readAll(format, sourceOf(bytes, bytes.length));
      for (const part of [1, 3, 64]) {
        const { dataset: read, problems } = await readAll(format, sourceOf(bytes, part, part !== 3));
        expect(problems).toEqual(whole.problems);
        expect([...(read?.events ?? [])]).toEqual([...(whole.dataset?.events ?? [])]);
      }
      expect(whole.dataset?.events.length).toBeGreaterThan(0);
    },
  );
});

type Event = Readonly<Record<string, unknown>>;

describe('good files', () => {
  const read = async (path: string): Promise<Event[]> => {
    const { dataset: found, problems } = await readAll(endingOf(path), sourceOf(fixture(path)));
    expect(problems).toEqual([]);
    return [...(found?.events ?? [])] as unknown as Event[];
  };
  const byTitle = async (path: string, field: string) =>
    Object.fromEntries((await read(path)).map((event) => [event.title, event[field]]));

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['01-comma.csv', 'date', { Strike: '2024-11-20', Arrival: '2024-10', Talks: '' }],
    ['01-comma.csv', 'category', { Strike: 'combat', Arrival: 'movement', Talks: 'diplomacy' }],
    ['01-comma.csv', 'id', { Strike: 'a', Arrival: 'b', Talks: 'c' }],
    ['01-comma.csv', 'point', { Strike: [34.6822, 51.5655], Arrival: [132.3352, 42.8788], Talks: [125.7625, 39.0392] }],
    ['02-semicolon.csv', 'date', { Eins: '2024-11-20', Zwei: '2025-02-01' }],
    ['02-semicolon.csv', 'point', { Eins: [34.6822, 51.5655], Zwei: [132.3352, 42.8788] }],
    ['03-tabs.tsv', 'date', { One: '2024-11-20', Two: '2024-11-21' }],
    ['04-quotes.csv', 'summary', { 'A "named" strike, at night': 'Two lines:\nthis is the second', Plain: '' }],
    ['05-day-first.csv', 'date', { One: '2024-04-13', Two: '2024-04-03' }],
    ['06-wkt.csv', 'point', { One: [34.6822, 51.5655], Two: [132.3352, 42.8788] }],
    ['06-wkt.csv', 'date', { One: '2024-11-20', Two: '2024' }],
    [
      '07-edtf.csv',
      'date',
      {
        Autumn: '2024-23',
        About: '2024-11-20~',
        Either: '[2024-11-19,2024-11-20]',
        Since: '2024-11-20/..',
        Run: '2025-01-07/2025-01-08',
      },
    ],
    ['08-two-columns-of-dates.csv', 'date', { Run: '2025-01-07/2025-01-08', Day: '2025-01-07', Open: '2025-01-07' }],
    ['09-points.geojson', 'point', { Strike: [34.6822, 51.5655], 'Talks, "indoors" [1]': undefined }],
    ['09-points.geojson', 'id', { Strike: 'a', 'Talks, "indoors" [1]': 'b' }],
    ['10-json-fg.geojson', 'date', { Run: '2024-11-20/2024-11-22', Day: '2024-11-20' }],
    [
      '11-one-event-at-two-places.csv',
      'places',
      {
        Movement: [
          { place: 'dunai', role: 'from', leg: 'stated' },
          { place: 'marino', role: 'to', leg: 'stated' },
        ],
      },
    ],
    ['12-degrees.csv', 'point', { One: [34.6822222, 51.5655556], Two: [-34.6, -51.5] }],
    ['13-times.csv', 'date', { Seconds: '2024-11-20', Milliseconds: '2024-11-20', Text: '2024-11-20' }],
  ])('%s: %s', async (path, field, expected) => {
    expect(await byTitle(`good/${path}`, field)).toEqual(expected);
  });

  it('are read in UTF-16, too', async () => {
    const text = `\ufeff${readFileSync(`${import.meta.dirname}/good/01-comma.csv`, 'utf8')}`;
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(detectFormat(bytes)).toBe('csv');
    expect([...((await readAll('csv', sourceOf(bytes))).dataset?.events ?? [])].map(({ title }) => title)).toEqual([
      'Arrival',
      'Strike',
      'Talks',
    ]);
  });
});

describe('bad files', () => {
  it.each<[string, number, [code: string, row?: number, field?: string]]>([
    ['01-latitude.csv', 2, ['place/out-of-range', 3, 'longitude']],
    ['02-cells.csv', 2, ['row/cells', 3]],
    ['03-quote.csv', 2, ['row/quote', 3]],
    ['04-date.csv', 2, ['date/unreadable', 3, 'date']],
    ['05-number.csv', 1, ['place/unreadable', 3, 'longitude']],
    ['06-feature.geojson', 2, ['row/unreadable', 2]],
    ['07-cut.geojson', 1, ['file/cut']],
    ['08-polygon.geojson', 1, ['place/unreadable', 1, 'position']],
    ['09-columns.csv', 0, ['table/columns']],
    ['10-id.csv', 1, ['id/duplicate', 3, 'id']],
    ['11-order.csv', 2, ['date/order', 2, 'date']],
    ['12-no-rows.csv', 0, ['table/empty']],
    ['13-reversed.csv', 2, ['date/unreadable', 3, 'date']],
  ])('%s keeps %i rows and says what is wrong', async (path, kept, [code, row, field]) => {
    const { dataset: read, problems } = await readAll(endingOf(path), sourceOf(fixture(`bad/${path}`)));
    expect(read?.events.length ?? 0).toBe(kept);
    expect(problems.map(({ code: found, at }) => [found, at?.row, at?.field])).toEqual([[code, row, field]]);
    expect(problems[0]?.message).toMatch(/^[A-Z].*\.$|^file .*\.$/s);
  });

  it('are all in the list above', () => {
    expect(files('bad')).toHaveLength(13);
  });
});

/**
 * Any GeoJSON FeatureCollection, also JSON-FG: a feature is an event, its properties are the columns. Read item by item,
 * so that points are there while the file still comes.
 */
import type { Problem } from '../core/problem.ts';
import { areEvents, EXPECTED_COLUMNS, fieldsOf } from './columnNames.ts';
import { decodeChunks, decodeHead } from './decodeText.ts';
import { isRecord } from './fields.ts';
import { isDateline } from './isDateline.ts';
import { JsonItems } from './jsonItems.ts';
import type { ByteSource, Field, FieldColumn, RowBatch, RowReader } from './rowBatch.ts';

const BATCH = 1_000;
/** A country in full detail has megabytes of outline. */
const MOST_CHARS = 16 * 1024 * 1024;

type Feature = Readonly<Record<string, unknown>>;

export function isGeojson(head: Uint8Array): boolean {
  const text = decodeHead(head);
  if (text === null || !/^\s*\{/.test(text) || isDateline(text)) return false;
  return /"type"\s*:\s*"FeatureCollection"/.test(text) || (/"features"\s*:\s*\[/.test(text) && /"Feature"/.test(text));
}

export const readGeojson: RowReader = async function* (source: ByteSource) {
  const items = new JsonItems('features');
  let number = 1;
  let looksLikeEvents = false;
  for await (const text of decodeChunks(source.chunks())) {
    let found: string[];
    try {
      found = items.push(text, MOST_CHARS);
    } catch {
      return { code: 'file/other', message: `A feature of ${source.name} does not end where it should.` };
    }
    for (let from = 0; from < found.length; from += BATCH) {
      const { features, problems } = parseItems(found.slice(from, from + BATCH), number);
      const fields = fieldsIn(features);
      looksLikeEvents ||= areEvents(fields);
      yield toBatch(features, fields, number, problems);
      number += features.length;
    }
  }
  if (!items.isFound) return { code: 'file/other', message: `${source.name} has no list of features.` };
  if (!items.isWhole) {
    return { code: 'file/cut', message: `${source.name} breaks off after ${number - 1} features; these were kept.` };
  }
  if (number === 1) return { code: 'table/empty', message: `${source.name} has no features.` };
  return looksLikeEvents ? null : noEvents();
};

const noEvents = (): Problem => ({
  code: 'table/columns',
  message: `The features have neither points nor dates. Dateline reads properties like ${EXPECTED_COLUMNS}.`,
});

/** Parses many at once; where one is broken, each on its own, and the broken ones are `null`. */
function parseItems(texts: readonly string[], first: number) {
  const problems: Problem[] = [];
  let features: unknown[];
  try {
    features = JSON.parse(`[${texts.join(',')}]`) as unknown[];
  } catch {
    features = texts.map((text, k) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        const message = `Feature ${first + k} was left out: it is not JSON.`;
        problems.push({ code: 'row/unreadable', message, at: { row: first + k } });
        return null;
      }
    });
  }
  return { features: features.map((feature) => (isRecord(feature) ? feature : null)), problems };
}

const propertiesOf = (feature: Feature): Feature => (isRecord(feature.properties) ? feature.properties : {});

/** The names that the properties of some features have; `null` names stand for the features' own members. */
function fieldsIn(features: readonly (Feature | null)[]): ReadonlyMap<Field, string | null> {
  const names = new Set<string>();
  let hasPoint = false;
  let hasTime = false;
  let hasId = false;
  for (const feature of features) {
    if (!feature) continue;
    for (const name of Object.keys(propertiesOf(feature))) if (names.size < 512) names.add(name);
    hasPoint ||= isRecord(feature.geometry);
    hasTime ||= isRecord(feature.time);
    hasId ||= feature.id !== undefined;
  }
  const listed = [...names];
  const fields = new Map<Field, string | null>();
  for (const [field, index] of fieldsOf(listed)) fields.set(field, listed[index] as string);
  // The geometry says where; properties beside it only repeat it.
  if (hasPoint) {
    fields.delete('lng');
    fields.delete('lat');
    fields.set('point', null);
  }
  if (hasTime && !fields.has('date') && !fields.has('start')) fields.set('date', null);
  if (hasId && !fields.has('id')) fields.set('id', null);
  return fields;
}

const OWN: Partial<Record<Field, (feature: Feature) => unknown>> = {
  id: (feature) => feature.id,
  point: (feature) => feature.geometry,
  date: ({ time }) => timeOf(time),
};

/** JSON-FG: a date, a timestamp, or an interval of them. */
function timeOf(time: unknown): unknown {
  if (!isRecord(time)) return null;
  const { date, timestamp, interval } = time;
  if (!Array.isArray(interval)) return date ?? timestamp ?? null;
  const [start, end] = interval.map((bound) => String(bound).slice(0, 10));
  return start === end ? start : `${start}/${end}`;
}

function toBatch(
  all: readonly (Feature | null)[],
  fields: ReadonlyMap<Field, string | null>,
  first: number,
  problems: readonly Problem[],
): RowBatch {
  const rows: Feature[] = [];
  const numbers: number[] = [];
  for (const [k, feature] of all.entries()) {
    if (!feature) continue;
    rows.push(feature);
    numbers.push(first + k);
  }
  const columns: Partial<Record<Field, FieldColumn>> = {};
  for (const [field, name] of fields) {
    const own = OWN[field];
    if (name !== null) {
      columns[field] = {
        type: 'values',
        at: (row) => {
          const properties = propertiesOf(rows[row] as Feature);
          return Object.hasOwn(properties, name) ? properties[name] : null;
        },
      };
    } else if (own) columns[field] = { type: 'values', at: (row) => own(rows[row] as Feature) };
  }
  return { count: rows.length, first, numbers, fields: columns, problems };
}

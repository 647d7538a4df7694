/**
 * The record shapes of a dataset file (core/model), each read into a fresh object. Returns `null` for a record that
 * has to be left out; references between records are checked afterwards (see references.ts).
 */
import { parseLngLat } from '../core/geo.ts';
import {
  type Attribution,
  type Category,
  type Claim,
  DATE_BASES,
  DATE_KINDS,
  type DatasetInfo,
  type DatedEvent,
  EVENT_STATUSES,
  type EventPlace,
  type Figure,
  PLACE_KINDS,
  PLACE_ROLES,
  type Place,
  type PlaceCandidate,
  type Source,
  type SourceAudit,
  STANCES,
  type Topic,
} from '../core/model.ts';
import { parsePeriod } from '../core/period.ts';
import { describeValue, type Fields, isRecord, makeFields, pointerTo, type Report, some } from './fields.ts';

export type RecordReader<T> = (value: unknown, pointer: string, report: Report) => T | null;

/** A country has a wide name; half the equator bounds every uncertainty. */
const MOST_UNCERTAIN_KM = 20_040;
/** A BCP 47 tag as far as names need it: language, then script, region or variant. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const NUMBER_LIMIT = 1e15;

export function readInfo(value: unknown, pointer: string, report: Report): DatasetInfo {
  const fields = makeFields(value, pointer, 'dataset', report);
  return {
    id: fields.optionalId('id') ?? 'dataset',
    title: fields.optionalLine('title') ?? 'Untitled',
    description: fields.optionalProse('description') ?? '',
    language: readLanguage(fields) ?? 'und',
    licence: fields.optionalLine('licence') ?? '',
    attribution: fields.optionalLine('attribution') ?? '',
    modified: fields.optionalLine('modified') ?? '',
    ...some('focus', readDate(fields, 'focus') || undefined),
  };
}

export const readCategory: RecordReader<Category> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'category', report);
  const category = {
    id: fields.id('id'),
    label: fields.line('label'),
    shape: fields.id('shape'),
    color: fields.number('color', { min: 0, max: 255, whole: true }),
  };
  return fields.isRefused() ? null : category;
};

export const readPlace: RecordReader<Place> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'place', report);
  const place: Place = {
    id: fields.id('id'),
    names: readNames(fields, report),
    kind: fields.oneOf('kind', PLACE_KINDS),
    ...some('parent', fields.optionalId('parent')),
    ...some('country', fields.optionalId('country')),
    geometry: readPoint(fields),
    ...some('outline', fields.optionalId('outline')),
    uncertainty_km: fields.number('uncertainty_km', { min: 0, max: MOST_UNCERTAIN_KM }),
    basis: fields.optionalProse('basis') ?? '',
    ...some('ambiguous', fields.flag('ambiguous')),
    ...some('candidates', atLeastOne(fields.list('candidates', (item, at) => readCandidate(item, at, report)))),
    ...some('note', fields.optionalProse('note')),
    ...some('links', atLeastOne(fields.list('links', (item, at) => readLink(item, at, report)))),
  };
  return fields.isRefused() ? null : place;
};

export const readEvent: RecordReader<DatedEvent> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'event', report);
  const places = fields.list('places', (item, at) => readEventPlace(item, at, report));
  const event: DatedEvent = {
    id: fields.id('id'),
    title: fields.line('title'),
    summary: fields.optionalProse('summary') ?? '',
    date: readDate(fields, 'date'),
    date_kind: fields.oneOf('date_kind', DATE_KINDS),
    date_basis: fields.optionalOneOf('date_basis', DATE_BASES) ?? 'unknown',
    places,
    ...some('point', places.length === 0 ? readOwnPoint(fields) : undefined),
    ...some('place_name', fields.optionalLine('place_name')),
    ...some('url', fields.url('url')),
    category: fields.id('category'),
    ...some('topic', fields.optionalId('topic')),
    status: fields.optionalOneOf('status', EVENT_STATUSES) ?? 'reported',
    ...some('related', fields.flag('related')),
    ...some('distinct_from', atLeastOne(fields.list('distinct_from', (item, at) => readDistinction(item, at, report)))),
    ...some('note', fields.optionalProse('note')),
  };
  return fields.isRefused() ? null : event;
};

export const readClaim: RecordReader<Claim> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'claim', report);
  const claim: Claim = {
    id: fields.id('id'),
    event: fields.id('event'),
    source: fields.id('source'),
    paragraph: fields.number('paragraph', { min: 1, max: 1_000_000, whole: true }),
    says: fields.prose('says'),
    attribution: readAttribution(fields, report),
    stance: fields.oneOf('stance', STANCES),
    when: readDate(fields, 'when'),
    ...some('when_kind', fields.optionalOneOf('when_kind', DATE_BASES)),
    figures: fields.list('figures', (item, at) => readFigure(item, at, report)),
  };
  return fields.isRefused() ? null : claim;
};

export const readSource: RecordReader<Source> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'source', report);
  const title = fields.line('title');
  const source: Source = {
    id: fields.id('id'),
    type: fields.optionalId('type') ?? 'document',
    title,
    ...some('container-title', fields.optionalLine('container-title')),
    ...some('author', atLeastOne(fields.list('author', (item, at) => readAuthor(item, at, report)))),
    ...some('issued', readIssued(fields)),
    ...some('language', readLanguage(fields)),
    short: fields.optionalLine('short') ?? title,
    published: readDate(fields, 'published'),
    published_basis: fields.optionalProse('published_basis') ?? '',
    paragraphs: fields.optionalNumber('paragraphs', { min: 0, max: 1_000_000, whole: true }) ?? 0,
    ...some('audit', readAudit(fields, report)),
    ...some('related_to', fields.optionalId('related_to')),
    ...some('URL', fields.url('URL')),
  };
  return fields.isRefused() ? null : source;
};

function readAudit(source: Fields, report: Report): SourceAudit | undefined {
  if (!source.has('audit')) return undefined;
  const fields = makeFields(source.raw('audit'), pointerTo(source.pointer, 'audit'), 'audit', report);
  const audit = {
    phrases: fields.number('phrases', { min: 0, max: 1_000_000, whole: true }),
    skipped: fields.list('skipped', (item, at) => {
      const line = makeFields(item, at, 'skipped paragraph', report);
      const skipped = {
        paragraph: line.number('paragraph', { min: 1, max: 1_000_000, whole: true }),
        reason: line.line('reason'),
      };
      return line.isRefused() ? null : skipped;
    }),
  };
  return fields.isRefused() ? undefined : audit;
}

export const readTopic: RecordReader<Topic> = (value, pointer, report) => {
  const fields = makeFields(value, pointer, 'topic', report);
  const topic = {
    id: fields.id('id'),
    title: fields.line('title'),
    question: fields.optionalLine('question') ?? '',
    measures: fields.lines('measures'),
  };
  return fields.isRefused() ? null : topic;
};

/** An EDTF date, or `''` with a problem where it cannot be read: what has no readable date is undated, not wrong. */
function readDate(fields: Fields, name: string): string {
  const text = fields.optionalLine(name);
  if (text === undefined) return '';
  const period = parsePeriod(text);
  if (period.ok) return text;
  fields.drop(name, period.problem.code, period.problem.message);
  return '';
}

function readLanguage(fields: Fields): string | undefined {
  const tag = fields.optionalId('language');
  if (tag === undefined || LANGUAGE_TAG.test(tag)) return tag;
  fields.drop(
    'language',
    'field/unreadable',
    `it is ${describeValue(tag)} where a language tag like “en” is expected.`,
  );
  return undefined;
}

/** Names by language tag; `und` holds a list. Tags are checked, so that no key of the file becomes a key here unread. */
function readNames(fields: Fields, report: Report): Place['names'] {
  const raw = fields.raw('names');
  if (!isRecord(raw)) {
    fields.refuse('names', 'field/missing', 'it has no names.');
    return { en: '' };
  }
  const names = makeFields(raw, `${fields.pointer}/names`, 'list of names', report);
  const en = names.optionalLine('en');
  if (en === undefined) fields.refuse('names', 'field/missing', 'it has no English name (names.en).');
  const und = atLeastOne(names.lines('und'));
  const others = Object.keys(raw)
    .filter((tag) => tag !== 'en' && tag !== 'und' && LANGUAGE_TAG.test(tag))
    .slice(0, 64)
    .flatMap((tag): [string, string][] => {
      const name = names.optionalLine(tag);
      return name === undefined ? [] : [[tag, name]];
    });
  return { en: en ?? '', ...some('und', und), ...Object.fromEntries(others) };
}

/** Positions are never mended: what is out of range or unreadable leaves the place without a position. */
function readPoint(fields: Fields): Place['geometry'] {
  if (!fields.has('geometry')) return null;
  const geometry = fields.raw('geometry');
  if (!isRecord(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) {
    fields.drop('geometry', 'place/unreadable', 'it must be a GeoJSON Point.');
    return null;
  }
  const [lng, lat] = geometry.coordinates as unknown[];
  const position = parseLngLat(lng, lat);
  if (!position.ok) {
    fields.drop('geometry', position.problem.code, position.problem.message);
    return null;
  }
  return { type: 'Point', coordinates: position.value };
}

/** Where an event stands that names no place. */
function readOwnPoint(fields: Fields): DatedEvent['point'] {
  if (!fields.has('point')) return undefined;
  const point = fields.raw('point');
  const position = Array.isArray(point) ? parseLngLat(point[0], point[1]) : null;
  if (position?.ok) return position.value;
  fields.drop('point', 'place/unreadable', position?.problem.message ?? 'it must be [longitude, latitude].');
  return undefined;
}

function readCandidate(value: unknown, pointer: string, report: Report): PlaceCandidate | null {
  const fields = makeFields(value, pointer, 'candidate', report);
  const coordinates = fields.raw('coordinates');
  const position = Array.isArray(coordinates) ? parseLngLat(coordinates[0], coordinates[1]) : null;
  if (fields.has('coordinates') && !position?.ok) {
    fields.drop('coordinates', 'place/unreadable', position?.problem.message ?? 'they must be [longitude, latitude].');
  }
  const candidate: PlaceCandidate = {
    name: fields.line('name'),
    coordinates: position?.ok ? position.value : null,
    basis: fields.optionalProse('basis') ?? '',
    fit: fields.optionalProse('fit') ?? '',
    ...some('chosen', fields.flag('chosen')),
  };
  return fields.isRefused() ? null : candidate;
}

function readLink(value: unknown, pointer: string, report: Report): { label: string; url: string } | null {
  const fields = makeFields(value, pointer, 'link', report);
  const label = fields.line('label');
  const url = fields.url('url');
  return fields.isRefused() || url === undefined ? null : { label, url };
}

function readEventPlace(value: unknown, pointer: string, report: Report): EventPlace | null {
  const fields = makeFields(value, pointer, 'place of an event', report);
  const entry: EventPlace = {
    place: fields.id('place'),
    role: fields.oneOf('role', PLACE_ROLES),
    // What does not say that it was stated has to count as inferred.
    leg: fields.optionalOneOf('leg', ['stated', 'inferred']) ?? 'inferred',
  };
  return fields.isRefused() ? null : entry;
}

function readDistinction(value: unknown, pointer: string, report: Report): { event: string; text: string } | null {
  const fields = makeFields(value, pointer, 'remark on a similar event', report);
  const distinction = { event: fields.id('event'), text: fields.prose('text') };
  return fields.isRefused() ? null : distinction;
}

function readAttribution(claim: Fields, report: Report): Attribution {
  if (!isRecord(claim.raw('attribution'))) {
    claim.refuse('attribution', 'field/missing', 'it does not say who asserts it (attribution).');
    return { by: '' };
  }
  const fields = makeFields(claim.raw('attribution'), `${claim.pointer}/attribution`, 'attribution', report);
  const by = fields.optionalLine('by');
  if (by === undefined)
    claim.refuse('attribution', 'field/missing', 'it does not say who asserts it (attribution.by).');
  return { by: by ?? '', ...some('via', atLeastOne(fields.lines('via'))) };
}

function readFigure(value: unknown, pointer: string, report: Report): Figure | null {
  const fields = makeFields(value, pointer, 'figure', report);
  const range = { min: -NUMBER_LIMIT, max: NUMBER_LIMIT };
  const figure: Figure = {
    measure: fields.line('measure'),
    ...some('value', fields.optionalNumber('value', range)),
    ...some('min', fields.optionalNumber('min', range)),
    ...some('max', fields.optionalNumber('max', range)),
    unit: fields.line('unit'),
    ...some('approximate', fields.flag('approximate')),
  };
  if (figure.value === undefined && figure.min === undefined && figure.max === undefined) {
    fields.refuse('value', 'field/missing', 'it has neither value nor min nor max.');
  }
  return fields.isRefused() ? null : figure;
}

type Author = NonNullable<Source['author']>[number];

function readAuthor(value: unknown, pointer: string, report: Report): Author | null {
  const fields = makeFields(value, pointer, 'author', report);
  const author: Author = {
    ...some('family', fields.optionalLine('family')),
    ...some('given', fields.optionalLine('given')),
    ...some('literal', fields.optionalLine('literal')),
  };
  return fields.isRefused() || Object.keys(author).length === 0 ? null : author;
}

/** A CSL date: `date-parts`, and the spellings `raw` and `literal`. */
function readIssued(source: Fields): unknown {
  const issued = source.raw('issued');
  if (!isRecord(issued)) return undefined;
  const parts = issued['date-parts'];
  const copied = Array.isArray(parts)
    ? parts
        .slice(0, 2)
        .map((part: unknown) =>
          Array.isArray(part) ? part.slice(0, 3).filter((number) => Number.isSafeInteger(number)) : [],
        )
        .filter((part) => part.length > 0)
    : [];
  const spelling = (name: string) => {
    const text = issued[name];
    return typeof text === 'string' && text.length <= 100 ? text.replace(/\p{C}/gu, '') : undefined;
  };
  return {
    ...some('date-parts', atLeastOne(copied)),
    ...some('raw', spelling('raw')),
    ...some('literal', spelling('literal')),
  };
}

function atLeastOne<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import type { DatasetFile } from '../../src/core/model.ts';
import { parseDateline } from '../../src/formats/dateline.ts';
import { isDateline } from '../../src/formats/isDateline.ts';
import { makeClaim, makeEvent, makeFile, makePlace, SAMPLE, someFile } from '../fixtures/datasetFile.ts';
import { runs } from '../fixtures/runs.ts';

type Loose = Record<string, unknown>;
/** The sample with every optional field in use somewhere. */
const FULL: DatasetFile = makeFile({
  conformsTo: ['http://www.opengis.net/spec/json-fg-1/1.0/conf/core'],
  dataset: { ...SAMPLE.dataset, focus: '2024-09/2025-07' },
  places: [
    ...SAMPLE.places,
    makePlace('dunai-2', 131.2, 43.1, {
      names: { en: 'Dunay', und: ['Dunai', 'Dunay'], ru: 'Дунай', ko: '두나이' },
      kind: 'village',
      country: 'RU',
      parent: 'kursk-oblast',
      ambiguous: true,
      candidates: [{ name: 'Dunay', coordinates: [131.2, 43.1], basis: 'gazetteer', fit: 'near a port', chosen: true }],
      note: 'Several bear this name.',
      links: [{ label: 'GeoNames', url: 'https://www.geonames.org/2023643/' }],
    }),
  ],
  events: [
    ...SAMPLE.events,
    makeEvent('full', '2024-10-16~', {
      topic: 'losses',
      related: true,
      distinct_from: [{ event: 'assault', text: 'Another day.' }],
      note: 'The day is approximate.',
      places: [{ place: 'dunai-2', role: 'via', leg: 'inferred' }],
    }),
  ],
  claims: [
    ...SAMPLE.claims,
    makeClaim('c3', 'full', {
      when: '2024-10-18',
      when_kind: 'stated',
      attribution: { by: 'An agency', via: ['A paper', 'A channel'] },
      figures: [
        { measure: 'troops', value: 3000, unit: 'people', approximate: true },
        { measure: 'killed', min: 300, max: 1000, unit: 'people' },
      ],
    }),
  ],
  sources: [
    ...SAMPLE.sources,
    {
      id: 'three',
      type: 'article-newspaper',
      title: 'Three',
      'container-title': 'The Paper',
      author: [{ family: 'Kim', given: 'A.' }, { literal: 'Staff' }],
      issued: { 'date-parts': [[2024, 11, 20]] },
      language: 'en',
      short: 'Paper',
      published: '2024-11-20',
      published_basis: 'stated',
      paragraphs: 12,
      audit: { phrases: 4, skipped: [{ paragraph: 1, reason: 'headline' }] },
      related_to: 'one',
      URL: 'https://example.org/three',
    },
  ],
  topics: [{ id: 'losses', title: 'Losses', question: 'How many?', measures: ['killed', 'wounded'] }],
});

const parse = (value: unknown) => parseDateline(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => {
  const parsed = parse(value);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};
/** A copy of the full file with one change. */
const changed = (change: (file: Record<string, Loose[]> & { dataset: Loose }) => void) => {
  const copy = structuredClone(FULL) as never;
  change(copy);
  return copy as DatasetFile;
};
const STATUSED: DatasetFile = {
  ...FULL,
  events: FULL.events.map((event) => (event.id === 'assault' ? { ...event, status: 'contested' } : event)),
};

describe('a dataset file', () => {
  it('is read whole: every field of every record, and no problem', () => {
    const { file, problems } = read(STATUSED);
    expect(problems).toEqual([]);
    expect(file).toEqual(STATUSED);
  });

  it('is read the same the second time', () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const once = read(file);
        const twice = read(once.file);
        expect(twice.file).toEqual(once.file);
        expect(twice.problems).toEqual([]);
        expect(once.file.events.map((event) => event.places)).toEqual(file.events.map((event) => event.places));
      }),
    );
  });

  it('may begin with a byte-order mark, and lack all but its events', () => {
    expect(parse(`\ufeff${JSON.stringify(FULL)}`).ok).toBe(true);
    const { file } = read({ type: 'FeatureCollection', events: [] });
    expect(file).toMatchObject({ events: [], places: [], claims: [], dataset: { title: 'Untitled' } });
  });

  it('is told from others by a look', () => {
    expect(isDateline(JSON.stringify(FULL))).toBe(true);
    expect(isDateline('{"type":"FeatureCollection","features":[]}')).toBe(false);
    expect(isDateline('id,date\n1,2024')).toBe(false);
  });
});

const GONE = Symbol('the record is left out');
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
/** Reads, or writes, what a JSON pointer leads to. */
const follow = (file: unknown, pointer: string, write?: { readonly value: unknown }): unknown => {
  const tokens = pointer.split('/').slice(1);
  const last = tokens.pop() as string;
  const parent = tokens.reduce((value, token) => (value as Loose | undefined)?.[token], file) as Loose | undefined;
  if (write && parent) parent[last] = write.value;
  return parent?.[last];
};

/** One fault each: where it is put, what is put there, its problem, what is left there, and the problem's own place. */
type Fault = readonly [
  name: string,
  pointer: string,
  value: unknown,
  code: string,
  left: unknown,
  told?: string,
  look?: string,
];
const FAULTS: readonly Fault[] = [
  ['place without id', '/places/3/id', undefined, 'field/missing', GONE],
  ['id is a number', '/events/7/id', 7, 'field/unreadable', GONE],
  ['id holds a space', '/events/7/id', 'a b', 'field/unreadable', GONE],
  ['id turns text around', '/events/7/id', 'a\u202eb', 'field/unreadable', GONE],
  ['id is endless', '/events/7/id', 'x'.repeat(200), 'field/unreadable', GONE],
  ['id is taken', '/events/7/id', 'arrival', 'id/duplicate', GONE, '/events/7'],
  ['place is null', '/places/3', null, 'record/unreadable', GONE],
  ['place is a list', '/places/3', [], 'record/unreadable', GONE],
  ['event is a text', '/events/7', 'x', 'record/unreadable', GONE],
  ['place without names', '/places/3/names', undefined, 'field/missing', GONE],
  ['names is a text', '/places/3/names', 'Pokrovsk', 'field/missing', GONE],
  ['no English name', '/places/3/names', { uk: 'Покровськ' }, 'field/missing', GONE],
  [
    'a name is a number',
    '/places/3/names',
    { en: 'Pokrovsk', uk: 7 },
    'field/unreadable',
    { en: 'Pokrovsk' },
    '/places/3/names/uk',
  ],
  ['unknown kind', '/places/3/kind', 'hamlet', 'field/unreadable', GONE],
  ['uncertainty is a text', '/places/3/uncertainty_km', '5', 'field/unreadable', GONE],
  ['uncertainty below zero', '/places/3/uncertainty_km', -1, 'field/unreadable', GONE],
  ['latitude beyond a pole', '/places/3/geometry', point(37, 200), 'place/out-of-range', null],
  ['coordinates as texts', '/places/3/geometry', point('37', '48'), 'place/unreadable', null],
  ['no coordinates', '/places/3/geometry', point(), 'place/unreadable', null],
  ['a line for a place', '/places/3/geometry', { type: 'LineString', coordinates: [] }, 'place/unreadable', null],
  ['parent that is missing', '/places/4/parent', 'atlantis', 'reference/missing', undefined],
  ['parent of itself', '/places/4/parent', 'kursk-city', 'reference/cycle', undefined],
  ['links is a text', '/places/3/links', 'https://example.org', 'field/unreadable', undefined],
  [
    'link by javascript:',
    '/places/3/links',
    [{ label: 'x', url: 'javascript:alert(1)' }],
    'url/scheme',
    undefined,
    '/places/3/links/0/url',
  ],
  [
    'link without a label',
    '/places/3/links',
    [{ url: 'https://a.org' }],
    'field/missing',
    undefined,
    '/places/3/links/0/label',
  ],
  ['ambiguous is a text', '/places/3/ambiguous', 'yes', 'field/unreadable', undefined],
  ['candidate beyond a pole', '/places/7/candidates/0/coordinates', [0, 99], 'place/unreadable', null],
  ['event without a title', '/events/3/title', '', 'field/unreadable', GONE],
  ['title is an object', '/events/7/title', { toString: 'x' }, 'field/unreadable', GONE],
  ['30 February', '/events/3/date', '2024-02-30', 'date/unreadable', ''],
  ['date by numbers', '/events/3/date', 20241120, 'field/unreadable', ''],
  ['date the American way', '/events/3/date', '11/20/2024', 'date/unreadable', ''],
  ['date reversed', '/events/3/date', '2025/2024', 'date/reversed', ''],
  ['unknown date kind', '/events/7/date_kind', 'dreamt', 'field/unreadable', GONE],
  ['unknown date basis', '/events/3/date_basis', 'guess', 'field/unreadable', 'unknown'],
  ['place that is missing', '/events/3/places/0/place', 'atlantis', 'reference/missing', undefined, '/events/3/places'],
  ['unknown role', '/events/3/places/0/role', 'near', 'field/unreadable', undefined],
  ['unknown leg counts as inferred', '/events/3/places/0/leg', 'sure', 'field/unreadable', 'inferred'],
  ['places is an object', '/events/3/places', { place: 'marino' }, 'field/unreadable', []],
  ['topic that is missing', '/events/3/topic', 'weather', 'reference/missing', undefined],
  ['category that is missing', '/events/3/category', 'weather', 'reference/missing', 'weather'],
  [
    'similar event that is missing',
    '/events/8/distinct_from/0/event',
    'x',
    'reference/missing',
    undefined,
    '/events/8/distinct_from',
  ],
  ['status that claims deny', '/events/2/status', 'corroborated', 'event/status', 'contested'],
  ['claim of no event', '/claims/0/event', 'x', 'reference/missing', GONE],
  ['claim of no source', '/claims/0/source', 'x', 'reference/missing', GONE],
  ['claim without words', '/claims/0/says', '   ', 'field/unreadable', GONE],
  ['claim by nobody', '/claims/0/attribution', { via: ['x'] }, 'field/missing', GONE],
  ['paragraph zero', '/claims/0/paragraph', 0, 'field/unreadable', GONE],
  ['half a paragraph', '/claims/0/paragraph', 1.5, 'field/unreadable', GONE],
  ['unknown stance', '/claims/0/stance', 'hopes', 'field/unreadable', GONE],
  [
    'figure without a number',
    '/claims/2/figures/0/value',
    undefined,
    'field/missing',
    300,
    '/claims/2/figures/0/value',
    '/claims/2/figures/0/min',
  ],
  [
    'figure as a text',
    '/claims/2/figures/0/value',
    '3,000',
    'field/unreadable',
    300,
    '/claims/2/figures/0/value',
    '/claims/2/figures/0/min',
  ],
  ['source stands under none', '/sources/2/related_to', 'x', 'reference/missing', undefined],
  ['source by data:', '/sources/2/URL', 'data:text/html,x', 'url/scheme', undefined],
  ['topic without title', '/topics/0/title', null, 'field/missing', GONE],
  ['topics is no list', '/topics', 'none', 'member/unreadable', []],
  ['focus that is no date', '/dataset/focus', 'autumn', 'date/unreadable', undefined],
];

describe('one fault costs one record or field, and is told with its place', () => {
  it.each(FAULTS.map((fault) => [fault[0], fault] as const))('%s', (_, fault) => {
    const [, pointer, value, code, left, told = pointer, look = pointer] = fault;
    const copy = structuredClone(STATUSED);
    follow(copy, pointer, { value });
    const { file, problems } = read(copy);
    const found = problems.find((problem) => problem.code === code && problem.at?.pointer === told);
    expect(found ?? problems).toMatchObject({ code, at: { pointer: told } });
    expect(found?.message).toMatch(/^[A-Z“].{10,400}[.]$/s);
    if (left !== GONE) expect(follow(file, look)).toEqual(left);
    for (const member of ['places', 'events', 'claims', 'sources', 'topics'] as const) {
      const whole = STATUSED[member].length;
      const isHit = left === GONE && pointer.startsWith(`/${member}/`);
      if (pointer !== `/${member}`) expect([member, file[member].length]).toEqual([member, isHit ? whole - 1 : whole]);
    }
  });

  it('parents in a circle are cut once', () => {
    const places = ['a', 'b', 'c'].map((id, index) =>
      makePlace(id, 0, 0, { parent: ['b', 'c', 'a'][index] as string }),
    );
    const { file, problems } = read(makeFile({ places }));
    expect(problems.map((problem) => problem.code)).toEqual(['reference/cycle']);
    expect(file.places.map((place) => place.parent)).toEqual([undefined, 'c', 'a']);
  });

  it('a bad row never costs a good one, wherever it stands', () => {
    const bad = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { id: fc.constant('bad'), title: fc.jsonValue(), date: fc.jsonValue(), places: fc.jsonValue() },
        { requiredKeys: ['id'] },
      ),
    );
    fc.assert(
      fc.property(fc.array(bad, { minLength: 1, maxLength: 5 }), fc.nat(8), (rows, at) => {
        const events = [...FULL.events.slice(0, at), ...(rows as never[]), ...FULL.events.slice(at)];
        const kept = new Map(read({ ...STATUSED, events }).file.events.map((event) => [event.id, event]));
        for (const event of FULL.events) expect(kept.get(event.id)?.title).toBe(event.title);
      }),
    );
  });
});

describe('hostile content', () => {
  it('never becomes a key, a prototype or a field of ours', () => {
    const hostile = JSON.stringify(FULL).replace(
      '"events":[{',
      '"__proto__":{"polluted":1},"events":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":1,"toString":2,"extra":"x",',
    );
    const named = hostile.replace(
      '"names":{',
      '"names":{"__proto__":"x","constructor":"y","toString":"z","not a tag":"w",',
    );
    const { file } = read(named);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(file.events[0] as object)).toEqual(Object.keys(read(FULL).file.events[0] as object));
    expect(Object.keys(file.places[0]?.names as object)).toEqual(['en']);
    expect(Object.getPrototypeOf(file.events[0])).toBe(Object.prototype);
  });

  it('with the names of built-ins as ids is drawn like any other', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length']) {
      const file = makeFile({
        places: [makePlace(id, 1, 2)],
        events: [makeEvent(id, '2024-11-20', { places: [{ place: id, role: 'at', leg: 'stated' }] })],
        claims: [makeClaim(id, id)],
      });
      const { file: parsed, problems } = read(file);
      expect(problems).toEqual([]);
      expect(parsed.events[0]?.places).toEqual([{ place: id, role: 'at', leg: 'stated' }]);
    }
  });

  it('leaves no control or direction character in any text, and never throws', () => {
    const forbidden = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
    const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a\u202eb\u0007c\ud83dd'));
    const path = fc.constantFrom(
      ['events', 'title'],
      ['events', 'summary'],
      ['events', 'note'],
      ['events', 'category'],
      ['events', 'id'],
      ['events', 'date'],
      ['places', 'basis'],
      ['places', 'names'],
      ['claims', 'says'],
      ['claims', 'attribution'],
      ['sources', 'title'],
      ['sources', 'short'],
      ['sources', 'issued'],
      ['topics', 'question'],
      ['categories', 'label'],
    );
    const value = fc.oneof(
      nasty,
      fc.jsonValue(),
      nasty.map((text) => ({ en: text, by: text, literal: text, raw: text })),
    );
    fc.assert(
      fc.property(path, value, ([member, field], content) => {
        const copy = changed((file) => {
          for (const record of file[member as string] ?? []) record[field as string] = content;
        });
        const { file } = read(copy);
        const texts: string[] = [];
        JSON.stringify(file, (_, each: unknown) => {
          if (typeof each === 'string') texts.push(each);
          return each;
        });
        for (const text of texts) expect(text).not.toMatch(forbidden);
      }),
      { numRuns: runs(500) },
    );
  });

  it('of any JSON at all gives a dataset or one sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom(
              'type',
              'events',
              'places',
              'claims',
              'dataset',
              'sources',
              'topics',
              'categories',
              'conformsTo',
            ),
            fc.oneof(fc.jsonValue(), fc.constant('FeatureCollection'), fc.array(fc.jsonValue())),
          ),
        ),
        (value) => {
          const parsed = parse(value);
          if (!parsed.ok) expect(parsed.problem.code).toBe('file/other');
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});

describe('limits', () => {
  it('a text of megabytes is cut, and costs nothing', () => {
    const { file } = read(makeFile({ events: [makeEvent('a', '2024', { title: 'x'.repeat(3_000_000) })] }));
    expect(file.events[0]?.title).toHaveLength(LIMITS.lineChars);
    expect(file.events[0]?.title.endsWith('…')).toBe(true);
  });

  it('a list beyond its limit is read up to it', () => {
    const many = Array.from({ length: LIMITS.listItems + 5 }, () => ({ place: 'marino', role: 'at', leg: 'stated' }));
    const { file, problems } = read(makeFile({ events: [makeEvent('a', '2024', { places: many as never })] }));
    expect(file.events[0]?.places).toHaveLength(LIMITS.listItems);
    expect(problems.map((problem) => problem.code)).toContain('limit/items');
  });

  it('more members than the limit are read up to it', () => {
    const topics = Array.from({ length: LIMITS.topics + 1 }, (_, index) => ({ id: `t${index}`, title: 't' }));
    const { file, problems } = read({ ...STATUSED, topics: [...FULL.topics, ...topics] });
    expect(file.topics).toHaveLength(LIMITS.topics);
    expect(problems).toMatchObject([{ code: 'limit/records', at: { pointer: '/topics' } }]);
  });

  it('events of more categories than a column holds are left out, with the reason', () => {
    const events = Array.from({ length: LIMITS.categories + 3 }, (_, index) =>
      makeEvent(`e${index}`, '2024', { category: `k${index}` }),
    );
    const { file, problems } = read(makeFile({ events }));
    expect(file.categories).toHaveLength(LIMITS.categories);
    expect(file.events).toHaveLength(LIMITS.categories - 2);
    expect(problems.filter((problem) => problem.code === 'limit/categories')).toHaveLength(5);
  });

  it('thousands of faults are told up to a limit, and then counted', () => {
    const { problems } = read(makeFile({ events: Array.from({ length: 3_000 }, () => null) as never }));
    expect(problems).toHaveLength(LIMITS.problems + 1);
    expect(problems.at(-1)?.message).toContain('2000');
  });

  it('a nesting bomb and a giant are refused before they are read', () => {
    const deep = parseDateline(`{"events":${'['.repeat(1_000_000)}`);
    const giant = parseDateline(' '.repeat(LIMITS.fileChars + 1));
    expect([deep, giant].map((parsed) => (parsed.ok ? null : parsed.problem.code))).toEqual([
      'limit/depth',
      'limit/file',
    ]);
  });
});

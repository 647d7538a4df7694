import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_FIELDS, type Filters, NO_FILTERS } from '../../src/core/filter.ts';
import type { Camera } from '../../src/core/geo.ts';
import type { Day } from '../../src/core/model.ts';
import { STEPS } from '../../src/core/step.ts';
import type { SafeUrl } from '../../src/core/url.ts';
import { ALL_TIME, TIME_MODES } from '../../src/core/window.ts';
import {
  entriesOf,
  FLAGS,
  isParameterName,
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameter,
  type ParameterName,
  type ParameterValues,
  parseParameters,
  printParameters,
  propertyOf,
} from '../../src/params/index.ts';
import { CONSENTS, GESTURES, LAYOUTS, UI_TOKENS, type UiSwitches } from '../../src/params/look.ts';
import { joinQuery, makeEntry, splitQuery } from '../../src/params/query.ts';
import { roundCamera } from '../../src/params/view.ts';
import { runs } from '../fixtures/runs.ts';

/** Evenly spread and far finer than what is printed; doubles would nearly all be close to 0. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 - 1 }).map((millionths) => millionths / 1e6);
const someCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: evenly(0, 24),
  lat: evenly(-90, 90),
  lng: evenly(-180, 180),
  bearing: fc.oneof(fc.constant(0), evenly(-180, 180)),
  pitch: fc.oneof(fc.constant(0), evenly(0, 85)),
});
const someId = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => /^[^\s\p{C}]+$/u.test(text) && text.length <= 128);
const someText = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\p{C}/u.test(text) && text !== '');
const someUrls = fc
  .uniqueArray(fc.webUrl({ withQueryParameters: true, withFragments: true }), { minLength: 1, maxLength: 8 })
  .map((urls) => [...new Set(urls.map((url) => new URL(url).href as SafeUrl))]);
const degrees = (limit: number) => evenly(-limit, limit);

/** Any value of every parameter, as the page can hold it. */
const SOME = {
  v: fc.constant(1),
  data: someUrls,
  format: fc.constantFrom('auto', 'geojson', 'csv', 'lpf', 'some-other'),
  place: someId,
  event: someId,
  topic: someId,
  article: someId,
  paragraph: fc.integer({ min: 1, max: 999_999 }),
  q: someText,
  filter: fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...FILTER_FIELDS), fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 4 })),
      {
        selector: ([field]) => field,
      },
    )
    .map((groups): Filters => Object.fromEntries(groups.map(([field, values]) => [field, new Set(values)]))),
  time: fc
    .tuple(fc.option(fc.integer({ min: 0, max: 40_000 })), fc.nat(2_000), fc.boolean())
    .map(([start, length, open]) => ({
      start: start as Day | null,
      end: (open ? null : (start ?? 0) + length + 1) as Day | null,
    })),
  'time-mode': fc.constantFrom(...TIME_MODES),
  step: fc.constantFrom('auto' as const, ...STEPS),
  speed: fc.double({ min: 0.25, max: 8, noNaN: true }),
  loop: fc.boolean(),
  autoplay: fc.boolean(),
  map: someCamera.map(roundCamera),
  bbox: fc
    .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
    .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)] as const),
  area: fc.constantFrom('34,51,37,52.5', '170,-10,-170,10', '30,50,31,50.5,30.5,52'),
  density: fc.constantFrom('counts', 'heat'),
  basemap: fc.constantFrom('none', 'offline', 'satellite-2024'),
  layout: fc.constantFrom(...LAYOUTS),
  ui: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...UI_TOKENS), fc.boolean()), { minLength: 1, selector: ([token]) => token })
    .map((switches) => Object.fromEntries(switches) as UiSwitches),
  gestures: fc.constantFrom(...GESTURES),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  accent: fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
  transparent: fc.boolean(),
  lang: fc.constantFrom('en', 'uk', 'ko', 'zh-Hant-TW', 'sr-Latn'),
  tz: fc.constantFrom('event', 'utc', 'local', 'Europe/Kyiv', 'America/Argentina/Ushuaia', 'Etc/GMT-14'),
  static: fc.boolean(),
  consent: fc.constantFrom(...CONSENTS),
  origin: fc.webUrl().map((url) => new URL(url).origin),
  debug: fc.boolean(),
} satisfies Record<ParameterName, fc.Arbitrary<unknown>>;
const someValues = fc.record(SOME, { requiredKeys: [] }) as fc.Arbitrary<ParameterValues>;

describe('the table of parameters', () => {
  it.each(PARAMETER_NAMES)('%s: what is printed reads back the same', (name) => {
    const { parse, print, equals } = PARAMETERS[name] as Parameter<unknown>;
    fc.assert(
      fc.property(SOME[name] as fc.Arbitrary<unknown>, (value) => {
        if (name === 'time' && JSON.stringify(value) === JSON.stringify(ALL_TIME)) return;
        if (name === 'filter' && Object.keys(value as Filters).length === 0) return;
        const read = parse(print(value));
        expect(read).toEqual({ ok: true, value });
        expect(read.ok && equals(read.value, value)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(PARAMETER_NAMES)('%s: never throws, and prints whatever it accepts so that it reads back', (name) => {
    const { parse, print, equals } = PARAMETERS[name] as Parameter<unknown>;
    const digits = fc.array(fc.constantFrom('1', '0', '9', '/', ',', '.', '-', '..', 'e', ' ')).map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (text) => {
        const read = parse(text);
        if (!read.ok) {
          expect(read.problem.message.length).toBeGreaterThan(10);
          return;
        }
        const printed = print(read.value);
        if (printed === '') return;
        const again = parse(printed);
        expect(again.ok && equals(again.value, read.value)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('survives being printed and read as a whole, save what is as it would be anyway', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const { values: read, unknown, problems } = parseParameters(joinQuery(printParameters(values)));
        expect(problems).toEqual([]);
        expect(unknown).toEqual([]);
        for (const name of PARAMETER_NAMES) {
          const { initial, equals } = PARAMETERS[name] as Parameter<unknown>;
          const [before, after] = [values[name] ?? initial, read[name] ?? initial];
          expect(before === after || (before !== null && after !== null && equals(before, after))).toBe(true);
        }
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('agrees as attributes: what an address says, the attributes say, and back', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const query = joinQuery(printParameters(values));
        const attributes = new Map<ParameterName, string>();
        for (const name of PARAMETER_NAMES) {
          const { print, initial, equals } = PARAMETERS[name] as Parameter<unknown>;
          const value = values[name];
          if (value !== undefined && !(initial !== null && equals(value, initial))) attributes.set(name, print(value));
        }
        expect(joinQuery([...attributes].flatMap(([name, text]) => entriesOf(name, text)))).toBe(query);
        for (const [name, text] of attributes) {
          const { parse, equals } = PARAMETERS[name] as Parameter<unknown>;
          const read = parse(text);
          expect(read.ok && equals(read.value, values[name])).toBe(true);
        }
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('has a row for every name, in the order of the names', () => {
    expect(Object.keys(PARAMETERS)).toEqual([...PARAMETER_NAMES]);
  });

  it('calls a flag what is on without a value, and nothing else', () => {
    const isFlag = (name: ParameterName) => {
      const read = (PARAMETERS[name] as Parameter<unknown>).parse('');
      return read.ok && read.value === true;
    };
    expect(PARAMETER_NAMES.filter(isFlag)).toEqual([...FLAGS]);
  });

  it('names every parameter as attribute and as property', () => {
    expect(PARAMETER_NAMES.map(propertyOf)).toContain('timeMode');
    expect(new Set(PARAMETER_NAMES.map(propertyOf)).size).toBe(PARAMETER_NAMES.length);
    expect(isParameterName('time-mode')).toBe(true);
    for (const name of ['constructor', '__proto__', 'toString', 'timeMode']) expect(isParameterName(name)).toBe(false);
  });

  it('prints nothing for what holds anyway', () => {
    const initial = Object.fromEntries(
      PARAMETER_NAMES.flatMap((name) => (PARAMETERS[name].initial === null ? [] : [[name, PARAMETERS[name].initial]])),
    );
    expect(printParameters(initial as ParameterValues)).toEqual([]);
  });
});

describe('reading an address', () => {
  it.each<[ParameterName, string, unknown]>([
    ['v', '1', 1],
    ['place', 'marino', 'marino'],
    ['place', 'село', 'село'],
    ['time-mode', 'cumulative', 'cumulative'],
    ['step', 'P1M', 'P1M'],
    ['step', 'auto', 'auto'],
    ['speed', '0.25', 0.25],
    ['speed', '8', 8],
    ['loop', '1', true],
    ['loop', '0', false],
    ['loop', '', true],
    ['loop', 'true', true],
    ['map', '5/48.28/37.18', { zoom: 5, lat: 48.28, lng: 37.18, bearing: 0, pitch: 0 }],
    ['map', '5.5/-48/-179.5/30/60', { zoom: 5.5, lat: -48, lng: -179.5, bearing: 30, pitch: 60 }],
    ['map', '3/0/190', { zoom: 3, lat: 0, lng: -170, bearing: 0, pitch: 0 }],
    ['bbox', '22,44,40,52.5', [22, 44, 40, 52.5]],
    ['bbox', '170,-10,-170,10', [170, -10, -170, 10]],
    ['bbox', '-180,-90,180,90', [-180, -90, 180, 90]],
    ['theme', 'dark', 'dark'],
    ['lang', 'uk', 'uk'],
    ['lang', 'zh-Hant-TW', 'zh-Hant-TW'],
    ['data', 'https://example.org/a.csv', ['https://example.org/a.csv']],
    ['data', 'https://a.org/1 https://b.org/2', ['https://a.org/1', 'https://b.org/2']],
    ['data', 'https://EXAMPLE.org', ['https://example.org/']],
    ['format', 'csv', 'csv'],
    ['q', 'Київ — Kyiv?', 'Київ — Kyiv?'],
    ['q', '', ''],
    ['autoplay', '', true],
    ['basemap', 'none', 'none'],
    ['layout', 'split', 'split'],
    ['ui', '-search,+list', { search: false, list: true }],
    ['ui', '-search, list', { search: false, list: true }],
    ['ui', '', {}],
    ['gestures', 'none', 'none'],
    ['accent', 'B3261E', '#b3261e'],
    ['accent', 'fc0', '#ffcc00'],
    ['tz', 'Europe/Kyiv', 'Europe/Kyiv'],
    ['tz', 'utc', 'utc'],
    ['static', '1', true],
    ['consent', 'ask', 'ask'],
    ['origin', 'https://www.example.org', 'https://www.example.org'],
    ['origin', 'http://localhost:8000/', 'http://localhost:8000'],
    ['debug', '1', true],
  ])('%s=%s', (name, text, value) => {
    expect(PARAMETERS[name].parse(text)).toEqual({ ok: true, value });
  });

  it.each<[ParameterName, string]>([
    ['v', '2'],
    ['v', ''],
    ['place', ''],
    ['place', 'two words'],
    ['place', 'bidi\u202e'],
    ['event', 'x'.repeat(129)],
    ['time-mode', 'Range'],
    ['step', 'P2D'],
    ['step', 'month'],
    ['speed', '0.2'],
    ['speed', '9'],
    ['speed', '-1'],
    ['speed', 'NaN'],
    ['speed', '1e0'],
    ['loop', 'yes'],
    ['map', '5/48'],
    ['map', '5/91/0'],
    ['map', '25/0/0'],
    ['map', '-1/0/0'],
    ['map', '5/48/37/0/90'],
    ['map', '5/48/37/0/0/0'],
    ['map', 'a/b/c'],
    ['map', '5//37'],
    ['map', '5/Infinity/0'],
    ['map', '0x5/1/1'],
    ['bbox', '1,2,3'],
    ['bbox', '0,50,10,40'],
    ['bbox', '0,-91,10,40'],
    ['bbox', '0,0,0,0,0'],
    ['theme', 'sepia'],
    ['lang', 'english language'],
    ['lang', '<script>'],
    ['data', ''],
    ['data', 'data.geojson'],
    ['data', '/data.geojson'],
    ['data', 'javascript:alert(1)'],
    ['data', 'data:application/json,{}'],
    ['data', 'https://user:pass@example.org/'],
    ['data', 'https://a.org ftp://b.org'],
    ['data', [...'123456789'].map((digit) => `https://a.org/${digit}`).join(' ')],
    ['format', ''],
    ['format', 'CSV'],
    ['q', 'x'.repeat(201)],
    ['q', 'bidi\u202e'],
    ['basemap', 'https://tiles.example/style.json'],
    ['layout', 'grid'],
    ['ui', '-serach'],
    ['ui', 'title,--list'],
    ['gestures', ''],
    ['accent', '#b3261e'],
    ['accent', 'b326'],
    ['accent', 'red'],
    ['tz', 'Europe/Atlantis'],
    ['tz', 'UTC+2'],
    ['tz', '../etc/passwd'],
    ['consent', '1'],
    ['origin', 'https://example.org/path'],
    ['origin', '*'],
    ['origin', 'null'],
  ])('%s=%s is refused', (name, text) => {
    const read = PARAMETERS[name].parse(text);
    expect(read.ok ? read.value : read.problem.code).toBe(`parameter/${name}`);
  });

  it('drops what cannot be read alone, and says which', () => {
    const { values, problems } = parseParameters('?place=marino&speed=99&theme=sepia&time=2024-11');
    expect(Object.keys(values)).toEqual(['place', 'time']);
    expect(problems.map((problem) => problem.at?.field)).toEqual(['speed', 'theme']);
  });

  it('keeps what it does not know exactly as it was written', () => {
    const query = 'utm_source=a%20b+c&x&facet=category:a~b&%zz=%&__proto__=1&constructor=2';
    const { unknown, values, problems } = parseParameters(`?${query}&loop=1`);
    expect(joinQuery(unknown)).toBe(query);
    expect(values).toEqual({ loop: true });
    expect(problems).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes the first of two', () => {
    const { values, problems } = parseParameters('place=marino&place=dunai');
    expect(values).toEqual({ place: 'marino' });
    expect(problems.map((problem) => problem.code)).toEqual(['parameter/repeated']);
  });

  it('never throws, whatever stands in the address bar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const { unknown } = parseParameters(query);
        expect(query).toContain(unknown[0]?.raw ?? '');
      }),
    );
  });
});

describe('a query string', () => {
  it('keeps names and values through encoding', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (name, value) => {
        expect(splitQuery(joinQuery([makeEntry(name, value), makeEntry('b', '')]))).toMatchObject([
          { name, value },
          { name: 'b', value: '' },
        ]);
      }),
    );
  });

  it('stays readable', () => {
    expect(makeEntry('map', '5/48.28/37.18').raw).toBe('map=5/48.28/37.18');
    expect(makeEntry('time', '2024-11..latest').raw).toBe('time=2024-11..latest');
    expect(makeEntry('place', 'a&b=c#d e').raw).toBe('place=a%26b%3Dc%23d%20e');
  });

  it('agrees with the browser’s own reading', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const ours = splitQuery(query).map(({ name, value }) => [name, value]);
        expect(ours).toEqual([...new URLSearchParams(query)]);
      }),
    );
  });
});

describe('a camera', () => {
  it('is printed to within a pixel of where it stands', () => {
    fc.assert(
      fc.property(someCamera, (camera) => {
        const rounded = roundCamera(camera);
        const pixel = 360 / (512 * 2 ** camera.zoom);
        expect(Math.abs(rounded.lat - camera.lat)).toBeLessThan(pixel);
        const turn = Math.abs(rounded.lng - camera.lng);
        expect(Math.min(turn, 360 - turn)).toBeLessThan(pixel);
        expect(roundCamera(rounded)).toEqual(rounded);
      }),
    );
  });
});

describe('filters in an address', () => {
  it('one group an entry, joined where they come apart', () => {
    const { values } = parseParameters('filter=category:combat~arms&filter=place:marino&filter=category:prisoners');
    expect(values.filter).toEqual({
      category: new Set(['combat', 'arms', 'prisoners']),
      place: new Set(['marino']),
    });
    expect(joinQuery(printParameters(values))).toBe('filter=category:arms~combat~prisoners&filter=place:marino');
  });

  it('an unknown group is dropped alone, with a problem; no filter is not written', () => {
    const { values, problems } = parseParameters('filter=colour:red&filter=status:contested');
    expect(values.filter).toEqual({ status: new Set(['contested']) });
    expect(problems).toHaveLength(1);
    expect(printParameters({ filter: NO_FILTERS })).toEqual([]);
  });
});

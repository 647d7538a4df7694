/** An address, the state that it makes, and the address that this state is written as: one and the same, at random. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { FILTER_FIELDS, type Filters } from '../../src/core/filter.ts';
import type { Day } from '../../src/core/model.ts';
import { STEPS } from '../../src/core/step.ts';
import type { SafeUrl } from '../../src/core/url.ts';
import { type ParameterName, type ParameterValues, printParameters } from '../../src/params/index.ts';
import { CONSENTS, GESTURES, LAYOUTS, UI_TOKENS } from '../../src/params/look.ts';
import { joinQuery, makeEntry } from '../../src/params/query.ts';
import { type AddressHost, mountAddress } from '../../src/store/address.ts';
import { makeStore } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';
import { runs } from '../fixtures/runs.ts';

const dataset = makeDataset(SAMPLE);

const someSelection = fc.oneof(
  fc.constant({}),
  fc.constantFrom('marino', 'dunai', 'kursk-oblast').map((place) => ({ place })),
  fc.constantFrom('arrival', 'assault', 'undated').map((event) => ({ event })),
  fc.constantFrom('one', 'two').map((article) => ({ article })),
  fc.record({ article: fc.constantFrom('one', 'two'), paragraph: fc.integer({ min: 1, max: 9 }) }),
);
const someDay = fc.integer({ min: 19_000, max: 21_000 });
const someTime = fc.oneof(
  fc.constant({}),
  fc.tuple(someDay, fc.nat(900)).map(([start, length]) => ({
    time: { start: start as Day, end: (start + length + 1) as Day },
  })),
  someDay.map((end) => ({ time: { start: null, end: end as Day }, 'time-mode': 'cumulative' as const })),
  someDay.map((day) => ({ time: { start: day as Day, end: (day + 1) as Day }, 'time-mode': 'instant' as const })),
);
const someRest = fc.record(
  {
    data: fc
      .uniqueArray(fc.webUrl({ withQueryParameters: true }), { minLength: 1, maxLength: 3 })
      .map((urls) => [...new Set(urls.map((url) => new URL(url).href as SafeUrl))]),
    format: fc.constantFrom('csv', 'geojson'),
    q: fc.constantFrom('Kursk', 'Київ & co', '50%'),
    filter: fc
      .uniqueArray(
        fc.tuple(fc.constantFrom(...FILTER_FIELDS), fc.uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 3 })),
        { minLength: 1, selector: ([field]) => field },
      )
      .map((groups): Filters => Object.fromEntries(groups.map(([field, values]) => [field, new Set(values)]))),
    // By event is what the page does of itself.
    step: fc.constantFrom(...STEPS.filter((step) => step !== 'event')),
    speed: fc.constantFrom(0.25, 0.5, 2, 8),
    loop: fc.constant(true),
    autoplay: fc.constant(true),
    map: fc.constantFrom('5/48.28/37.18', '3.25/-12.5/179.5', '7/0/0').map((text) => {
      const [zoom = 0, lat = 0, lng = 0] = text.split('/').map(Number);
      return { zoom, lat, lng, bearing: 0, pitch: 0 };
    }),
    basemap: fc.constantFrom('none', 'offline', 'plain'),
    layout: fc.constantFrom(...LAYOUTS),
    ui: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...UI_TOKENS), fc.boolean()), {
        minLength: 1,
        selector: ([token]) => token,
      })
      .map((switches) => Object.fromEntries(switches)),
    gestures: fc.constantFrom(...GESTURES),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    accent: fc.constantFrom('#0b6e4f', '#ffcc00'),
    transparent: fc.constant(true),
    lang: fc.constantFrom('uk', 'ko'),
    tz: fc.constantFrom('utc', 'Europe/Kyiv'),
    static: fc.constant(true),
    consent: fc.constantFrom(...CONSENTS),
    origin: fc.constantFrom('https://www.example.org', 'http://localhost:8000'),
  } satisfies { readonly [N in ParameterName]?: fc.Arbitrary<ParameterValues[N]> },
  { requiredKeys: [] },
);
const someState = fc
  .tuple(someSelection, someTime, someRest)
  .map((parts): ParameterValues => Object.assign({}, ...parts));
/** What other people have put into the address. */
const someOthers = fc.constantFrom('', 'utm_source=a%20b+c', 'x&facet=category:a~b', '%zz=%');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Opens an address as a page does, and says how it is written once data and map are there. */
function reopen(search: string): { readonly url: string; readonly problems: number } {
  let href = `/${search}`;
  const url = () => new URL(href, 'https://maps.example.org');
  const write = (_data: unknown, _unused: string, next: string) => {
    href = next;
  };
  const host: AddressHost = {
    get location() {
      return url();
    },
    history: { state: null, pushState: write, replaceState: write },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  const store = makeStore();
  const address = mountAddress(store, host);
  store.actions.loadDataset(dataset, []);
  store.actions.setMapStatus('ready');
  const target = store.getState().cameraRequest?.target;
  store.actions.setCamera(
    target && 'camera' in target ? target.camera : { zoom: 3, lat: 1, lng: 2, bearing: 0, pitch: 0 },
  );
  vi.advanceTimersByTime(1_000);
  const { url: written } = address.now();
  // What was written while the page came to rest is the same.
  expect(href).toBe(written);
  address.dispose();
  return { url: written, problems: address.problems.length };
}

it('address → state → address is the identity on 10,000 random states', () => {
  fc.assert(
    fc.property(someState, someOthers, (values, others) => {
      const query = [joinQuery(printParameters(values)), others].filter((part) => part !== '').join('&');
      const search = query === '' ? '' : `?${query}`;
      expect(reopen(search)).toEqual({ url: `/${search}`, problems: 0 });
    }),
    { numRuns: runs(10_000) },
  );
});

it('what cannot be read is said, one by one, and everything else holds', () => {
  const bad = ['speed=99', 'layout=grid', 'accent=red', 'ui=-serach', 'data=a.csv', 'tz=Mars/Base', 'origin=*'];
  const good = printParameters({ place: 'marino', layout: 'map' }).filter(({ name }) => name !== 'layout');
  expect(reopen(`?${[...good.map(({ raw }) => raw), ...bad].join('&')}`).problems).toBe(bad.length);
  expect(makeEntry('place', 'marino').raw).toBe(good[0]?.raw);
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { makeMemoryAddress } from '../../src/embed/direct/memoryAddress.ts';
import { isLive } from '../../src/embed/live.ts';
import { METHODS } from '../../src/embed/methods.ts';
import { mountNotifications } from '../../src/embed/notifications.ts';
import { servePort } from '../../src/embed/port.ts';
import { type Right, rightsOf } from '../../src/embed/rights.ts';
import { PARAMETER_NAMES } from '../../src/params/index.ts';
import { type MountedAddress, mountAddress } from '../../src/store/address.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

const EMBED = { viewOrigins: ['*'], dataOrigins: [], dataHosts: [] };
const ALL: ReadonlySet<Right> = new Set(['view', 'data']);

let store: Store;
let address: MountedAddress;
let ports: MessagePort[] = [];
const [place] = SAMPLE.places;
const [event] = SAMPLE.events;

beforeEach(() => {
  store = makeStore();
  address = mountAddress(store, makeMemoryAddress('?v=1&x-theirs=kept'));
});

afterEach(() => {
  address.dispose();
  for (const port of ports) port.close();
  ports = [];
});

const load = () => store.actions.loadDataset(makeDataset(SAMPLE), []);

/** A host's end, with every message that comes out of it. */
function connect(rights = ALL, settled = Promise.resolve()) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const heard: Record<string, unknown>[] = [];
  const turns: boolean[] = [];
  let acting: 'user' | 'api' = 'user';
  const served = servePort(port2, {
    store,
    address,
    site: 'https://maps.example.org/',
    takeData: (text) => (text.includes('events') ? null : 'No dataset.'),
    rights,
    settled,
    asApi: (run) => {
      acting = 'api';
      const result = run();
      acting = 'user';
      return result;
    },
    onInitialize: () => {},
    onRest: (rest) => turns.push(rest),
  });
  port1.onmessage = ({ data }) => heard.push(data);
  let id = 0;
  const send = (message: unknown) => port1.postMessage(message);
  /** The answer's result or error code. */
  const call = async (method: string, params: unknown = {}) => {
    const mine = ++id;
    send({ jsonrpc: '2.0', id: mine, method, params });
    for (;;) {
      const answer = heard.find((message) => message.id === mine) as
        | { readonly result?: unknown; readonly error?: { readonly code: number } }
        | undefined;
      if (answer) return answer.error ? answer.error.code : answer.result;
      await tick();
    }
  };
  return { heard, turns, send, call, served, acting: () => acting };
}

const tick = () => new Promise((next) => setTimeout(next, 1));

/** Messages of a port come when the machine has time for them. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000, interval: 10 });

describe('the port', () => {
  it('says at the start what it can do for this host', async () => {
    expect(await connect().call('initialize')).toEqual({ versions: [1], capabilities: Object.keys(METHODS) });
    const { capabilities } = (await connect(new Set(['view'])).call('initialize')) as { capabilities: string[] };
    expect(capabilities).toContain('select');
    expect(capabilities).not.toContain('setData');
    expect(await connect(new Set()).call('initialize')).toEqual({ versions: [1], capabilities: [] });
  });

  it('answers what it does not know, may not do or cannot read with the codes of JSON-RPC', async () => {
    load();
    const { call, heard, send } = connect(new Set(['view']));
    expect(await call('fly')).toBe(-32601);
    expect(await call('setData', { data: {} })).toBe(-32001);
    expect(await call('setTime', { time: 'soon' })).toBe(-32602);
    expect(await call('select', { place: 'atlantis' })).toBe(-32602);
    expect(await call('setState', { data: 'https://example.org/x.geojson' })).toBe(-32602);
    expect(await call('stepBy', { count: 0.5 })).toBe(-32602);
    send({ id: 'mine', nonsense: true });
    send({ jsonrpc: '2.0', method: 'fly' });
    await eventually(() => heard.find(({ id }) => id === 'mine')).toMatchObject({ error: { code: -32600 } });
    expect(heard.filter(({ id }) => id === undefined)).toEqual([]);
  });

  it('takes arguments by name and by position', async () => {
    load();
    const { call } = connect();
    await call('setTime', { time: '2024-11' });
    expect(store.getState().window).toEqual({ start: toDay(2024, 11), end: toDay(2024, 12) });
    await call('setTime', [null]);
    expect(store.getState().window).toEqual({ start: null, end: null });
    await call('select', [{ place: place?.id }]);
    expect(store.getState().selection).toEqual({ kind: 'place', id: place?.id });
    await call('select', { event: event?.id });
    expect(store.getState().selection).toEqual({ kind: 'event', id: event?.id });
    await call('clearSelection');
    expect(store.getState().selection).toBeNull();
  });

  it('does twice what it does once', async () => {
    load();
    const { call } = connect();
    const calls: [string, unknown][] = [
      ['select', { place: place?.id }],
      ['setTime', { time: '2024-11' }],
      ['setState', { theme: 'dark', loop: true, speed: 2, filter: 'category:combat' }],
      ['fitTo', { bbox: '30,50,40,55' }],
      ['pause', {}],
      ['clearSelection', {}],
    ];
    for (const [method, params] of calls) {
      await call(method, params);
      const { cameraRequest: _once, ...once } = store.getState();
      await call(method, params);
      const { cameraRequest: _twice, ...twice } = store.getState();
      expect(twice).toEqual(once);
    }
  });

  it('gives its state so that it can be given back', async () => {
    load();
    const { call } = connect();
    await call('setState', {
      place: place?.id,
      time: '2024-11',
      timeMode: 'range',
      theme: 'dark',
      filter: 'category:combat~arms',
    });
    const saved = await call('getState');
    expect(saved).toMatchObject({ place: place?.id, time: '2024-11', theme: 'dark', event: null, playing: false });
    expect((saved as { filters: unknown }).filters).toEqual({ category: ['arms', 'combat'] });
    await call('setState', { place: null, time: null, theme: null, filter: null });
    expect(store.getState()).toMatchObject({ selection: null, theme: 'auto', filters: {} });
    expect(await call('setState', saved)).toBeNull();
    expect(await call('getState')).toEqual(saved);
  });

  it('changes nothing where one of several values is wrong', async () => {
    load();
    const { call } = connect();
    const before = store.getState();
    expect(await call('setState', { theme: 'dark', time: 'never' })).toBe(-32602);
    expect(await call('setState', { theme: 'dark', place: 'atlantis' })).toBe(-32602);
    expect(await call('setState', { theme: 'dark', speed: {} })).toBe(-32602);
    expect(store.getState()).toBe(before);
  });

  it('waits for the data, and takes its turn meanwhile', async () => {
    let arrive = () => {};
    const { call, turns } = connect(ALL, new Promise((resolve) => (arrive = resolve)));
    const selected = call('select', { place: place?.id });
    expect(await call('rest', { rest: true })).toBeNull();
    expect(turns).toEqual([true]);
    expect(store.getState().selection).toBeNull();
    load();
    arrive();
    await selected;
    expect(store.getState().selection?.id).toBe(place?.id);
  });

  it('gives the address of what is shown, without what belongs to the frame', async () => {
    load();
    const { call } = connect();
    await call('setTime', { time: '2024-11' });
    expect(await call('getShareUrl')).toBe('https://maps.example.org/?v=1&time=2024-11');
    expect(await call('getShareUrl', { view: false })).toBe('https://maps.example.org/?v=1');
  });

  it('survives anything that is sent through it', async () => {
    load();
    const { call, send } = connect();
    const before = store.getState();
    fc.assert(
      fc.property(fc.json(), (text) => {
        send(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
    expect(await call('initialize')).toBeTruthy();
    expect(store.getState()).toBe(before);
  });
});

describe('what the frame tells', () => {
  it('names who did it, and does not repeat what changed nothing', async () => {
    load();
    const { call, heard, served, acting } = connect();
    const notifications = mountNotifications(store, served, acting, new EventTarget());
    await call('select', { place: place?.id });
    await call('select', { place: place?.id });
    store.actions.select(null);
    await call('setState', { filter: 'category:combat' });
    const told = () => heard.filter(({ method }) => method).map(({ method, params }) => [method, params]);
    await eventually(told).toEqual([
      ['select', { place: place?.id, origin: 'api' }],
      ['select', { origin: 'user' }],
      ['filter-change', { filter: 'category:combat', origin: 'api' }],
    ]);
    notifications.dispose();
  });

  it('tells time at most ten times a second, and the last time always', async () => {
    load();
    const { heard, served, acting } = connect();
    const notifications = mountNotifications(store, served, acting, new EventTarget());
    const started = performance.now();
    for (let month = 1; month <= 12; month++) {
      store.actions.setWindow({ start: toDay(2024, month), end: toDay(2024, month) });
      store.actions.setWindow({ start: toDay(2024, 1), end: toDay(2024, month + 1) });
      await tick();
    }
    const told = () => heard.filter(({ method }) => method === 'time-change').map(({ params }) => params);
    await eventually(() => told().at(-1)).toMatchObject({ time: '2024', origin: 'user' });
    expect(told().length).toBeLessThanOrEqual(2 + (performance.now() - started) / 100);
    notifications.dispose();
  });

  it('tells nothing to a host that may not look', async () => {
    load();
    const { call, heard, served, acting } = connect(new Set());
    const notifications = mountNotifications(store, served, acting, new EventTarget());
    store.actions.select({ kind: 'place', id: place?.id ?? '' });
    expect(await call('getState')).toBe(-32001);
    expect(heard.filter(({ method }) => method)).toEqual([]);
    notifications.dispose();
  });
});

describe('rights', () => {
  const own = 'https://maps.example.org';
  it.each([
    ['https://news.example.org', EMBED, ['view']],
    ['null', EMBED, ['view']],
    [own, { ...EMBED, viewOrigins: [] }, ['view', 'data']],
    ['https://news.example.org', { ...EMBED, viewOrigins: ['https://other.example.org'] }, []],
    ['https://news.example.org', { ...EMBED, viewOrigins: [], dataOrigins: ['https://news.example.org'] }, ['data']],
    ['null', { ...EMBED, viewOrigins: [], dataOrigins: ['null'] }, []],
  ])('of %s come from the operator alone', (origin, embed, rights) => {
    expect([...rightsOf(origin, own, embed)]).toEqual(rights);
  });

  it('of a map in a sandbox are nobody’s own', () => {
    expect([...rightsOf('null', 'null', EMBED)]).toEqual(['view']);
  });
});

describe('parameters that can change while the map runs', () => {
  it('are those that ask for nothing new', () => {
    const fixed = PARAMETER_NAMES.filter((name) => !isLive(name));
    expect(fixed).toEqual(
      expect.arrayContaining(['v', 'data', 'format', 'basemap', 'gestures', 'static', 'consent', 'origin', 'autoplay']),
    );
    for (const name of ['place', 'event', 'time', 'time-mode', 'filter', 'theme', 'lang', 'map', 'layout'] as const) {
      expect(fixed).not.toContain(name);
    }
  });
});

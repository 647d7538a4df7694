import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { type AddressHost, type MountedAddress, mountAddress } from '../../src/store/address.ts';
import type { State } from '../../src/store/state.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

/** A browser's location and history, as far as an address needs them. */
function makeHost(start: string) {
  const entries = [start];
  let at = 0;
  const listeners = new Set<[string, () => void]>();
  const tell = (type: string) => {
    for (const [heard, listener] of listeners) if (heard === type) listener();
  };
  const url = () => new URL(entries[at] as string, 'https://maps.example.org');
  let calls = 0;
  const host: AddressHost = {
    get location() {
      return url();
    },
    history: {
      state: { kept: true },
      pushState: (_data, _unused, next) => {
        calls++;
        entries.splice(at + 1);
        entries.push(next);
        at++;
      },
      replaceState: (_data, _unused, next) => {
        calls++;
        entries[at] = next;
      },
    },
    addEventListener: (type, listener) => void listeners.add([type, listener]),
    removeEventListener: (type, listener) => {
      for (const row of listeners) if (row[0] === type && row[1] === listener) listeners.delete(row);
    },
  };
  return {
    host,
    entries,
    calls: () => calls,
    listeners,
    tell,
    address: () => entries[at],
    go: (steps: number) => {
      at += steps;
      tell('popstate');
    },
    /** Following a link to an anchor adds an entry and tells of it. */
    jump: (hash: string) => {
      entries.splice(at + 1);
      entries.push(`${(entries[at] as string).split('#')[0]}${hash}`);
      at++;
      tell('popstate');
    },
  };
}

const dataset = makeDataset(SAMPLE);
const camera = (zoom: number) => ({ zoom, lat: 48, lng: 37, bearing: 0, pitch: 0 });
const marino = { kind: 'place', id: 'marino' } as const;
const november = { start: toDay(2024, 11), end: toDay(2024, 12) };

let browser: ReturnType<typeof makeHost>;
let store: Store;
let mounted: MountedAddress;
const state = () => store.getState();
const open = (address: string, initial: Partial<State> = {}) => {
  browser = makeHost(address);
  store = makeStore(initial);
  mounted = mountAddress(store, browser.host);
};
const rest = () => vi.advanceTimersByTime(250);
/** Data and map arrive, and the map has found its first view. */
const arrive = () => {
  store.actions.loadDataset(dataset, []);
  store.actions.setMapStatus('ready');
  store.actions.setCamera(camera(3));
  rest();
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  mounted.dispose();
  vi.useRealTimers();
});

describe('an address restores', () => {
  it.each<[string, Partial<State>]>([
    ['/', { selection: null, mode: 'range', step: 'event', speed: 1, loop: false, theme: 'auto', lang: 'en' }],
    ['/?place=marino', { selection: marino }],
    ['/?event=assault', { selection: { kind: 'event', id: 'assault' } }],
    ['/?place=marino&event=assault', { selection: { kind: 'event', id: 'assault' } }],
    ['/?time=2024-11', { window: november, playWidth: 30 }],
    ['/?time=earliest..2024-11-30', { window: { start: null, end: november.end }, playWidth: null }],
    ['/?time=2024-11&time-mode=cumulative', { mode: 'cumulative', window: { start: null, end: november.end } }],
    [
      '/?time=2024-11-30&time-mode=instant',
      { mode: 'instant', window: { start: toDay(2024, 11, 30), end: november.end } },
    ],
    ['/?step=P1M&speed=2&loop=1', { step: 'P1M', speed: 2, loop: true }],
    ['/?step=auto', { step: 'event' }],
    ['/?theme=dark', { theme: 'dark', dark: true }],
    ['/?lang=uk-UA', { lang: 'uk' }],
    ['/?lang=ko&v=1', { lang: 'ko' }],
    ['/?map=5/48/37', { cameraRequest: { serial: 1, target: { camera: camera(5) } } }],
    ['/?bbox=22,44,40,52', { cameraRequest: { serial: 1, target: { bounds: [22, 44, 40, 52], maxZoom: 20 } } }],
    ['/#place=marino&time=2024-11', { selection: marino, window: november }],
    ['/?place=marino#time=2024-11', { selection: marino, window: november }],
    ['/?place=marino#place=dunai', { selection: marino }],
    ['/?place=marino#?secret=place&event=x', { selection: marino }],
    ['/#place=marino#?secret=abc', { selection: marino }],
    ['/#reading', { selection: null }],
  ])('%s', (address, expected) => {
    open(address);
    expect(state()).toMatchObject(expected);
    expect(mounted.problems).toEqual([]);
    rest();
    expect(browser.calls()).toBe(0);
  });

  it('what it can, and says what it cannot', () => {
    open('/?speed=99&place=marino&lang=fr&time=never');
    expect(state()).toMatchObject({ speed: 1, selection: marino, lang: 'en' });
    expect(mounted.problems.map((problem) => problem.at?.field)).toEqual(['speed', 'time', 'lang']);
  });

  it('an article at its paragraph, which no other selection has', () => {
    open('?article=one&paragraph=2');
    expect(store.getState().selection).toEqual({ kind: 'article', id: 'one', paragraph: 2 });
    open('?event=assault&paragraph=2');
    expect(store.getState().selection).toEqual({ kind: 'event', id: 'assault' });
  });

  it('before the data are here, and drops an unknown selection without a step in the history when they are', () => {
    open('/?place=atlantis&time=2024-11');
    expect(state().selection).toEqual({ kind: 'place', id: 'atlantis' });
    arrive();
    expect(state().selection).toBeNull();
    expect(browser.entries).toEqual(['/?time=2024-11']);
  });
});

describe('an address is written', () => {
  it('a selection is a step in the history; Back undoes it and Forward redoes it', () => {
    open('/');
    arrive();
    store.actions.select(marino);
    expect(browser.entries).toEqual(['/', '/?place=marino']);
    browser.go(-1);
    expect(state().selection).toBeNull();
    browser.go(1);
    expect(state().selection).toEqual(marino);
    expect(browser.entries).toHaveLength(2);
  });

  it('clearing a selection is a step too; selecting the same again is none', () => {
    open('/');
    arrive();
    store.actions.select(marino);
    store.actions.select({ ...marino });
    rest();
    expect(browser.entries).toEqual(['/', '/?place=marino']);
    store.actions.select(null);
    expect(browser.entries).toEqual(['/', '/?place=marino', '/']);
  });

  it('dragging time, moving the map and every setting replace the entry, once the reader rests', () => {
    open('/');
    arrive();
    for (let k = 0; k < 100; k++) {
      store.actions.setWindow({ start: toDay(2024, 11, 1 + (k % 20)), end: november.end });
      store.actions.setCamera(camera(3 + k / 100));
      vi.advanceTimersByTime(16);
    }
    expect(browser.calls()).toBe(0);
    store.actions.setWindow(november);
    store.actions.setCamera(camera(6));
    store.actions.setSpeed(2);
    store.actions.setLoop(true);
    store.actions.setStep('P1W');
    store.actions.setTheme('dark');
    store.actions.setLang('uk');
    rest();
    expect(browser.entries).toEqual(['/?time=2024-11&step=P1W&speed=2&loop=1&map=6/48/37&theme=dark&lang=uk']);
    expect(browser.calls()).toBe(1);
  });

  it('what it wrote restores the same in another window', () => {
    open('/?place=marino&time=2024-11&time-mode=cumulative&step=P1M&speed=4&theme=light&lang=ko');
    arrive();
    store.actions.setCamera(camera(6));
    rest();
    const before = state();
    const written = browser.address() as string;
    open(written);
    for (const key of ['selection', 'window', 'mode', 'step', 'speed', 'loop', 'theme', 'lang'] as const) {
      expect([key, state()[key]]).toEqual([key, before[key]]);
    }
    expect(state().cameraRequest?.target).toEqual({ camera: camera(6) });
  });

  it('the entry that a selection leaves keeps the time and view it had', () => {
    open('/');
    arrive();
    store.actions.setWindow(november);
    store.actions.select(marino);
    store.actions.showAllTime();
    rest();
    expect(browser.entries).toEqual(['/?time=2024-11', '/?place=marino']);
    browser.go(-1);
    expect(state()).toMatchObject({ selection: null, window: november });
  });

  it('Back brings the map to where it stood, the page’s own first view included', () => {
    open('/');
    arrive();
    store.actions.select(marino);
    store.actions.setCamera(camera(7));
    rest();
    expect(browser.entries).toEqual(['/', '/?place=marino&map=7/48/37']);
    browser.go(-1);
    expect(state().cameraRequest?.target).toEqual({ camera: camera(3) });
    browser.go(1);
    expect(state().cameraRequest?.target).toEqual({ camera: camera(7) });
  });

  it('default values are not written, and neither is the view that the page chose', () => {
    open('/?speed=2');
    arrive();
    store.actions.setSpeed(1);
    rest();
    expect(browser.entries).toEqual(['/']);
  });

  it('the browser’s language is not written, another is', () => {
    open('/', { lang: 'uk' });
    arrive();
    store.actions.setLang('en');
    rest();
    expect(browser.address()).toBe('/?lang=en');
    store.actions.setLang('uk');
    rest();
    expect(browser.address()).toBe('/');
  });

  it('nothing is written while the months play, and the end is when they pause', () => {
    open('/');
    arrive();
    store.actions.play();
    rest();
    for (let k = 0; k < 200; k++) {
      store.actions.tick(16);
      vi.advanceTimersByTime(16);
    }
    expect(browser.calls()).toBe(0);
    store.actions.pause();
    rest();
    expect(browser.address()).toMatch(/^\/\?time=2024-/);
    expect(browser.calls()).toBe(1);
  });

  it('hovering, panels and loading write nothing', () => {
    open('/');
    arrive();
    store.actions.hover(marino);
    store.actions.setPadding({ top: 1, right: 2, bottom: 3, left: 4 });
    store.actions.setSystemDark(true);
    rest();
    expect(browser.calls()).toBe(0);
  });
});

describe('what is not ours', () => {
  it('passes through unharmed and in its order', () => {
    open('/?utm=a%20b+c&v=1&facet=category:a~b&place=dunai&debug=1&x#?secret=1');
    arrive();
    store.actions.setSpeed(2);
    rest();
    expect(browser.address()).toBe('/?v=1&place=dunai&speed=2&debug=1&utm=a%20b+c&facet=category:a~b&x#?secret=1');
  });

  it('an anchor stays, and following one undoes nothing', () => {
    open('/');
    arrive();
    store.actions.setWindow(november);
    browser.jump('#reading');
    expect(state().window).toEqual(november);
    rest();
    expect(browser.address()).toBe('/?time=2024-11#reading');
  });

  it('a fragment form stays private: it is written where it came from', () => {
    open('/?utm=1#place=marino&mine=2#?secret=3');
    arrive();
    store.actions.setSpeed(2);
    rest();
    expect(browser.address()).toBe('/?utm=1#place=marino&speed=2&mine=2#?secret=3');
  });

  it('a box stays until the map stands somewhere else', () => {
    open('/?bbox=22,44,40,52');
    arrive();
    store.actions.setSpeed(2);
    rest();
    expect(browser.address()).toBe('/?speed=2&bbox=22,44,40,52');
    store.actions.setCamera(camera(9));
    rest();
    expect(browser.address()).toBe('/?speed=2&map=9/48/37');
  });
});

describe('a browser that refuses', () => {
  it('costs nothing, and the next change is written whole', () => {
    open('/');
    arrive();
    const { replaceState } = browser.host.history;
    let refuse = true;
    Object.assign(browser.host.history, {
      replaceState: (...call: Parameters<typeof replaceState>) => {
        if (refuse) throw new DOMException('Too many calls', 'SecurityError');
        replaceState(...call);
      },
    });
    store.actions.setSpeed(2);
    rest();
    expect(browser.address()).toBe('/');
    refuse = false;
    store.actions.setLoop(true);
    rest();
    expect(browser.address()).toBe('/?speed=2&loop=1');
  });

  it('what is pending is written when the page is left, and nothing after it is disposed', () => {
    open('/');
    arrive();
    store.actions.setSpeed(2);
    browser.tell('pagehide');
    expect(browser.address()).toBe('/?speed=2');
    store.actions.setSpeed(4);
    mounted.dispose();
    expect(browser.address()).toBe('/?speed=4');
    store.actions.setSpeed(8);
    rest();
    expect(browser.address()).toBe('/?speed=4');
    expect(browser.listeners.size).toBe(0);
  });
});

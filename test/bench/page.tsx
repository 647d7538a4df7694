/**
 * The page that the benchmarks measure: the product as it starts itself, with its store and its map within reach, and the
 * same rows for everybody. Time does not run here: a step is taken when it is asked for.
 *
 * The map is caught by listening to MapLibre itself, so that the product needs no door for the bench.
 */
import './countRenders.ts';
import '../../src/trustedTypes.ts';
import '../../src/theme/fonts.css';
import '../../src/theme/tokens.css';
import '../../src/theme/base.css';
import { Map as MapLibre } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { pointAt } from '../../src/core/columns.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import { addDays } from '../../src/core/day.ts';
import { makeHistogram } from '../../src/core/histogram.ts';
import { msPerStop } from '../../src/core/playback.ts';
import { DEFAULT_CONFIG } from '../../src/core/siteConfig.ts';
import { makeEdges } from '../../src/core/step.ts';
import { loadMessages } from '../../src/i18n/index.ts';
import { loadDataset } from '../../src/load/dataset.ts';
import { loadOverview } from '../../src/load/overview.ts';
import { mountMap } from '../../src/map/mountMap.ts';
import { openData } from '../../src/openData.ts';
import { mountClock } from '../../src/store/clock.ts';
import {
  selectChartCount,
  selectChartSums,
  selectCounts,
  selectHiddenCount,
  selectList,
  selectStops,
} from '../../src/store/counts.ts';
import { selectAxis, selectDataset } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';
import { App } from '../../src/ui/App.tsx';
import { StoreProvider } from '../../src/ui/store.tsx';
import { makeSynthetic, SYNTHETIC_SPAN, type SyntheticKind } from '../fixtures/synthetic.ts';
import { makeBareTable, makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';
import { type Rival, type RivalName, setUpRival } from './rivalLayers.ts';

/**
 * `repaint`: the map draws itself again · `frame`: a frame of playback at its own pace, of which one in fifteen or so shows
 * a new stop · `play`: playback goes on by a stop, the window a week wide · `wide`: the same
 * with most of the two years in the window · `brush`: a reader drags the window on by a day.
 */
export type Action = 'repaint' | 'frame' | 'play' | 'wide' | 'brush' | RivalName;

/** Synthetic rows, or the five articles that the product ships. */
export type BenchData = SyntheticKind | 'articles';

export interface Bench {
  readonly isReady: () => boolean;
  /** Shows data, `null` none; resolves when the map has drawn them and rests. */
  readonly show: (kind: BenchData | null, count: number) => Promise<void>;
  /** Reads a file through the product's own loader, into columns that nobody shows. */
  readonly read: (url: string) => Promise<void>;
  /** Shows a file as the page itself does: read by its loader, and drawn as it comes. */
  readonly load: (url: string) => Promise<{
    /** Bytes that had come when first there was something to see. */
    readonly firstBytes: number;
  }>;
  readonly watchClick: () => void;
  /** Milliseconds of the click since then, and whether it selected something. */
  readonly clickTime: () => Promise<{ readonly ms: number; readonly selected: boolean }>;
  readonly setUp: (rival: RivalName, kind: SyntheticKind, count: number) => Promise<void>;
  readonly takeDown: () => Promise<void>;
  /** Performs an action a frame; resolves to how many frames were painted. */
  readonly perform: (action: Action, frames: number) => Promise<number>;
  /** Milliseconds of each step of the brush: counts and bins for the window, with filters and bounds set. */
  readonly brush: (steps: number) => readonly number[];
  /** Plays in real time for some milliseconds; resolves to how often React rendered a second. */
  readonly playFor: (ms: number) => Promise<{ readonly rendersPerSecond: number; readonly stops: number }>;
  /** Goes near and tells where on the screen events of the window stand, in CSS pixels. */
  readonly spots: (count: number) => Promise<readonly { readonly x: number; readonly y: number }[]>;
  readonly deselect: () => void;
  readonly fetchText: (url: string) => Promise<void>;
  /** `JSON.parse` of the text that was fetched last. */
  readonly parse: () => void;
}

declare global {
  interface Window {
    readonly bench: Bench;
    readonly benchRenders: { count: number };
  }
}

let map: MapLibre | null = null;
const { triggerRepaint } = MapLibre.prototype;
MapLibre.prototype.triggerRepaint = function (this: MapLibre) {
  map = this;
  triggerRepaint.call(this);
};

const WEEK = 7;
const FRAME_MS = 1000 / 60;
const CROWD: [number, number] = [36.2, 51.7];
const CLOSE = 10;
const MOST_OF_THE_TIME = 500;

const store = makeStore();
const { actions } = store;
let rival: Rival | null = null;
let rivalDay = 0;
/** The action whose window is open. */
let begun: Action | null = null;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves when the map has drawn everything and rests. A software renderer may take its time. */
async function settle(): Promise<void> {
  await nextFrame();
  await new Promise<void>((resolve) => {
    map?.once('idle', () => resolve());
    map?.triggerRepaint();
  });
}

/** As the page itself opens its data. */
async function openUrl(url: string): Promise<void> {
  const own = new URL(url, document.baseURI).href;
  await openData(store, { own, config: async () => ({ config: DEFAULT_CONFIG }) });
  const { data } = store.getState();
  if (data.status === 'failed') throw new Error(data.problem.message);
}

const made = new Map<string, Dataset>();

/** At most one dataset of a million is kept, so that the page has room for the next. */
function datasetOf(kind: SyntheticKind, count: number): Dataset {
  const key = `${kind} ${count}`;
  const known = made.get(key);
  if (known) return known;
  if (count >= 1_000_000) made.clear();
  const dataset = makeSyntheticDataset(makeSynthetic(kind, count));
  // Records by rule, not by row: the rows that the columns were made of need not stay.
  const lean = { ...dataset, events: makeBareTable(dataset.columns, dataset.places) };
  made.set(key, lean);
  return lean;
}

function openWindow(days: number): void {
  actions.setMode('range');
  actions.setStep('P1D');
  actions.setSpeed(1);
  const start = selectDataset(store.getState())?.focus?.start ?? SYNTHETIC_SPAN.start;
  actions.setWindow({ start, end: addDays(start, days) });
}

/** One stop on, as playback does it; from the end back to the beginning. */
function playOn(): void {
  const state = store.getState();
  const stops = selectStops(state);
  if (!state.playback.playing || state.playback.index >= stops.length - 2) actions.play();
  actions.tick(msPerStop({ stopCount: stops.length, speed: 1 }) + 1);
}

function dragOn(): void {
  const { window } = store.getState();
  const start =
    window.start === null || window.start + WEEK >= SYNTHETIC_SPAN.end - 1
      ? SYNTHETIC_SPAN.start
      : addDays(window.start, 1);
  actions.setWindow({ start, end: addDays(start, WEEK) });
}

const ACTIONS: Record<
  'repaint' | 'frame' | 'play' | 'wide' | 'brush',
  { readonly start?: () => void; readonly step: () => void }
> = {
  repaint: { step: () => {} },
  frame: {
    start: () => openWindow(WEEK),
    step: () => (store.getState().playback.playing ? actions.tick(FRAME_MS) : actions.play()),
  },
  play: { start: () => openWindow(WEEK), step: playOn },
  wide: { start: () => openWindow(MOST_OF_THE_TIME), step: playOn },
  brush: { start: () => openWindow(WEEK), step: dragOn },
};

async function performOwn(action: keyof typeof ACTIONS, frames: number): Promise<number> {
  const { start, step } = ACTIONS[action];
  if (begun !== action) start?.();
  begun = action;
  let painted = 0;
  const count = () => {
    painted++;
  };
  map?.on('render', count);
  for (let frame = 0; frame < frames; frame++) {
    const before = painted;
    step();
    map?.triggerRepaint();
    do await nextFrame();
    while (painted === before);
  }
  map?.off('render', count);
  return painted;
}

/** Other ways work in workers: a step is over when the map rests. */
async function performRival(frames: number): Promise<number> {
  if (!rival) throw new Error('No rival has been set up.');
  for (let frame = 0; frame < frames; frame++) {
    const start = SYNTHETIC_SPAN.start + (rivalDay++ % (SYNTHETIC_SPAN.end - SYNTHETIC_SPAN.start - WEEK));
    await rival.show(start, start + WEEK);
  }
  return frames;
}

const CLICK_EVENTS = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
let clickWatch: PerformanceObserver | null = null;
let clickMs = 0;
/** The text to be parsed next. */
let fetched = '';

const bench: Bench = {
  isReady: () => map !== null && store.getState().mapStatus === 'ready',
  show: async (kind, count) => {
    actions.pause();
    actions.showAllTime();
    if (kind === 'articles') await openUrl('articles.geojson');
    else {
      const dataset = kind === null ? makeSyntheticDataset(makeSynthetic('points', 0)) : datasetOf(kind, count);
      actions.loadDataset(dataset, []);
    }
    openWindow(WEEK);
    begun = null;
    await settle();
  },
  read: async (url) => {
    const loaded = await loadDataset(new URL(url, document.baseURI).href);
    if (!loaded.ok) throw new Error(loaded.problem.message);
  },
  load: async (url) => {
    let firstBytes = Number.NaN;
    const stop = store.subscribe(({ data, loading }) => {
      if (data.status === 'ready' && Number.isNaN(firstBytes)) firstBytes = loading?.loaded ?? 0;
    });
    await openUrl(url);
    stop();
    await settle();
    return { firstBytes };
  },
  watchClick: () => {
    clickMs = 0;
    clickWatch?.disconnect();
    clickWatch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (CLICK_EVENTS.has(entry.name)) clickMs += entry.processingEnd - entry.processingStart;
      }
    });
    clickWatch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  },
  clickTime: async () => {
    // Entries come after the frame that the click led to.
    for (let frame = 0; frame < 6; frame++) await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 120));
    return { ms: clickMs, selected: store.getState().selection !== null };
  },
  setUp: async (name, kind, count) => {
    if (!map) throw new Error('There is no map.');
    rivalDay = 0;
    rival = await setUpRival(name, map, datasetOf(kind, count));
    await settle();
  },
  takeDown: async () => {
    rival?.remove();
    rival = null;
    await settle();
  },
  perform: async (action, frames) => {
    if (!(action in ACTIONS)) return performRival(frames);
    const painted = await performOwn(action as keyof typeof ACTIONS, frames);
    return painted;
  },
  brush: (steps) => {
    const dataset = selectDataset(store.getState());
    const axis = selectAxis(store.getState());
    if (!dataset || !axis) throw new Error('There are no data.');
    actions.setChartInView(true);
    actions.setFilters({ category: new Set(dataset.categories.slice(0, 5).map(({ id }) => id)) });
    const edges = makeEdges(axis.start, axis.end, 'P1W');
    // What follows the filters is made before the brush moves, as on the page.
    selectCounts(store.getState());
    selectHiddenCount(store.getState());
    selectChartCount(store.getState());
    // The page's clock is too coarse for one step: a sample is the mean of fifty.
    const times: number[] = [];
    for (let k = 0; k < steps; k++) {
      const from = performance.now();
      for (let n = 0; n < 50; n++) {
        const start = addDays(SYNTHETIC_SPAN.start, ((k * 50 + n) * 17) % 600);
        const state = { ...store.getState(), window: { start, end: addDays(start, 7 + ((n * 31) % 120)) } };
        selectCounts(state);
        selectHiddenCount(state);
        selectChartCount(state);
        const sums = selectChartSums(state);
        if (sums) makeHistogram(sums, edges);
      }
      times.push((performance.now() - from) / 50);
    }
    actions.setChartInView(false);
    actions.setFilters({});
    return times;
  },
  playFor: async (ms) => {
    openWindow(WEEK);
    actions.setLoop(true);
    const clock = mountClock(store);
    let stops = 0;
    const stop = store.subscribe((state, before) => {
      if (state.playback.index !== before.playback.index) stops++;
    });
    actions.play();
    // The first render says that playback has begun.
    await nextFrame();
    const from = window.benchRenders.count;
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, ms));
    const seconds = (performance.now() - began) / 1000;
    const renders = window.benchRenders.count - from;
    actions.pause();
    actions.setLoop(false);
    clock.dispose();
    stop();
    return { rendersPerSecond: renders / seconds, stops };
  },
  spots: async (count) => {
    const dataset = selectDataset(store.getState());
    const list = selectList(store.getState());
    if (!map || !dataset || !list) return [];
    // Close enough that events stand for themselves: where most of them are, a few streets wide.
    map.jumpTo({ center: CROWD, zoom: CLOSE });
    await settle();
    const canvas = map.getCanvas().getBoundingClientRect();
    const bounds = map.getBounds();
    const spots: { x: number; y: number }[] = [];
    for (let position = 0; position < list.length && spots.length < count; position++) {
      const at = pointAt(dataset.columns, list.at(position));
      if (!at || !bounds.contains([at[0], at[1]])) continue;
      const { x, y } = map.project([at[0], at[1]]);
      const spot = { x: canvas.left + x, y: canvas.top + y };
      const top = document.elementFromPoint(spot.x, spot.y);
      if (top?.closest('.maplibregl-canvas-container')) spots.push(spot);
    }
    return spots;
  },
  deselect: () => actions.select(null),
  fetchText: async (url) => {
    fetched = await (await fetch(url)).text();
  },
  parse: () => {
    const { features } = JSON.parse(fetched) as { features: unknown[] };
    if (features.length === 0) throw new Error('The file is empty.');
    fetched = '';
  },
};
Object.assign(window, { bench });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
await loadMessages('en');
if (new URLSearchParams(location.search).get('parts') === 'map') {
  // The map alone, as the product mounts it: what a step costs where nothing else is on the page.
  root.style.cssText = 'position:fixed;inset:0';
  mountMap(root, store, { assetBase: new URL('basemap/', document.baseURI).href });
} else {
  createRoot(root).render(
    <StoreProvider store={store}>
      <App dataUrl="" onReload={() => {}} loadOverview={(signal) => loadOverview('basemap/overview.geojson', signal)} />
    </StoreProvider>,
  );
}
actions.loadDataset(datasetOf('points', 1_000), []);

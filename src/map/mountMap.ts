/**
 * Mounts the map into an element and keeps it alive: makes it, makes it anew when the browser takes its graphics away
 * for good, and tells the store how it fares. What it shows is the store's.
 */
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification, VectorTileSource } from 'maplibre-gl';
import type { Problem } from '../core/problem.ts';
import type { BasemapConfig } from '../core/siteConfig.ts';
import { messagesOf } from '../i18n/index.ts';
import { loadStyle } from '../load/style.ts';
import type { MapStatus } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { ONLINE_SOURCE } from './basemap/online.ts';
import { BASEMAP_SOURCE } from './basemap/sources.ts';
import { captureMap, type MapPicture } from './capture.ts';
import { type LiveMap, type MapFault, makeLiveMap } from './liveMap.ts';
import './map.css';

export interface MapOptions {
  /** What the operator configured in place of the offline basemap; `none` = plain ground. */
  readonly basemap?: BasemapConfig | 'none';
  /** Where the folder public/basemap is served, absolute; beside the page by default. */
  readonly assetBase?: string;
  /** Id of the element that says in a sentence what the map shows. */
  readonly describedBy?: string;
  /** `cooperative`: zoom by wheel only with Ctrl, move by two fingers. `none`: by buttons and keys only. */
  readonly gestures?: 'cooperative' | 'greedy' | 'none';
  /** A picture of the map: nothing moves it. */
  readonly isStatic?: boolean;
  /** Puts the map at `window.__dateline`, for tests. */
  readonly debug?: boolean;
}

export type { MapPicture } from './capture.ts';

export interface MountedMap {
  /** A picture of what the map shows; `null` while there is no map. Rejects where the browser draws no frame. */
  capture(): Promise<MapPicture | null>;
  dispose(): void;
}

/** How long a lost context may take to come back. */
const RESTORE_MS = 3_000;

/** How long a basemap may take to answer. */
const BASEMAP_MS = 8_000;

/** A map that has kept its context this long may be made anew once more. */
const STEADY_MS = 60_000;

setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

export function mountMap(container: HTMLElement, store: Store, options: MapOptions = {}): MountedMap {
  const { actions } = store;
  const aborter = new AbortController();
  let live: LiveMap | null = null;
  let ready = false;
  let recreated = false;
  let problem: Problem | null = null;
  let restoreTimer: ReturnType<typeof setTimeout> | undefined;
  let steadyTimer: ReturnType<typeof setTimeout> | undefined;
  let basemapTimer: ReturnType<typeof setTimeout> | undefined;

  const words = () => messagesOf(store.getState().lang).map;
  const tell = (status: MapStatus, cause: Problem | null) => {
    const state = store.getState();
    if (state.mapStatus !== status || state.mapProblem !== cause) actions.setMapStatus(status, cause);
  };
  /** One problem at a time, and the first: what follows is its consequence. */
  const report = (cause: Problem) => {
    if (problem) return;
    problem = cause;
    if (ready) tell('ready', problem);
  };

  const end = () => {
    clearTimeout(restoreTimer);
    clearTimeout(basemapTimer);
    live?.dispose();
    live = null;
    ready = false;
    if (options.debug) Reflect.deleteProperty(window, '__dateline');
  };

  const giveUp = (cause: Problem) => {
    end();
    tell('unavailable', cause);
  };

  const onError = ({ sourceId, message }: MapFault) => {
    if (sourceId === null && /WebGL|context/i.test(message)) return;
    if (sourceId === ONLINE_SOURCE) {
      fallBack();
      return;
    }
    missBasemap();
  };

  /** The archive did not come, or a part of it. When it does come after all, nothing is wrong any more. */
  const missBasemap = () => {
    const target = live;
    report({ code: 'map/basemap', message: words().basemapMissing });
    if (!target || isLoaded(target, BASEMAP_SOURCE)) return;
    target.setBare(true);
    const onData = () => {
      if (!isLoaded(target, BASEMAP_SOURCE)) return;
      target.map.off('sourcedata', onData);
      target.setBare(false);
      if (problem?.code !== 'map/basemap') return;
      problem = null;
      if (ready) tell('ready', null);
    };
    target.map.on('sourcedata', onData);
  };

  const fallBack = () => {
    live?.setOnline(null);
    report({ code: 'map/online', message: words().onlineMissing });
  };

  /** A server that never answers causes no event at all. */
  const expect = (target: LiveMap, source: string, otherwise: () => void) => {
    clearTimeout(basemapTimer);
    basemapTimer = setTimeout(() => {
      // Before the first tile there is the archive's own description, without which there are no tiles.
      if (target === live && !isLoaded(target, source)) otherwise();
    }, BASEMAP_MS);
  };

  const start = () => {
    try {
      live = makeLiveMap(container, store, options, {
        onReady: () => {
          if (ready) return;
          ready = true;
          tell('ready', problem);
        },
        onLost: () => {
          tell('lost', problem);
          ready = false;
          restoreTimer = setTimeout(() => {
            if (recreated) {
              giveUp({ code: 'map/lost', message: words().lostForGood });
              return;
            }
            recreated = true;
            steadyTimer = setTimeout(() => {
              recreated = false;
            }, STEADY_MS);
            end();
            start();
          }, RESTORE_MS);
        },
        onRestored: () => clearTimeout(restoreTimer),
        onError,
      });
    } catch {
      // MapLibre leaves its half-made elements behind.
      container.replaceChildren();
      giveUp({ code: 'map/no-webgl2', message: words().noWebgl });
      return;
    }
    if (options.debug) Object.assign(window, { __dateline: { map: live.map, store, printed: live.printed } });
    if (options.basemap === 'none') return;
    expect(live, BASEMAP_SOURCE, missBasemap);
    void goOnline(live, options.basemap);
  };

  const goOnline = async (target: LiveMap, { style, pmtiles }: BasemapConfig = {}) => {
    if (style) {
      const loaded = await loadStyle(style, aborter.signal);
      if (aborter.signal.aborted || target !== live) return;
      if (loaded.ok) target.setOnline({ style: loaded.value as unknown as StyleSpecification });
      else fallBack();
    } else if (pmtiles) {
      target.setOnline({ pmtiles });
      expect(target, ONLINE_SOURCE, fallBack);
    }
  };

  tell('starting', null);
  start();

  return {
    capture: async () => (live && ready ? captureMap(live.map) : null),
    dispose() {
      aborter.abort();
      clearTimeout(steadyTimer);
      end();
    },
  };
}

/** Whether an archive's description has come. `loaded()` of MapLibre is true after a failure, too. */
const isLoaded = ({ map }: LiveMap, source: string): boolean =>
  (map.getSource<VectorTileSource>(source)?.tiles?.length ?? 0) > 0;

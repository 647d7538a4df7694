/**
 * The page that `tick.ts` measures: the product as `src/main.tsx` starts it, with its store and its map within reach.
 *
 * The map is caught by listening to MapLibre itself, so that the product needs no door for the bench.
 */
import '../../src/trustedTypes.ts';
import '../../src/theme/fonts.css';
import '../../src/theme/tokens.css';
import '../../src/theme/base.css';
import { Map as MapLibre } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { loadMessages } from '../../src/i18n/index.ts';
import { loadDataset } from '../../src/load/dataset.ts';
import { loadOverview } from '../../src/load/overview.ts';
import { makeStore } from '../../src/store/store.ts';
import { App } from '../../src/ui/App.tsx';
import { StoreProvider } from '../../src/ui/store.tsx';

/**
 * `repaint`: the map draws itself again · `tick`: time passes by a frame · `step`: the next stop is shown, so that the
 * window, the marks, the list and the dock all change.
 */
export type Action = 'repaint' | 'tick' | 'step';

export interface Bench {
  readonly isReady: () => boolean;
  /** Resolves when the map has drawn everything and rests. */
  readonly settled: () => Promise<void>;
  /** Performs one action a frame; resolves to the number of frames that the map painted. */
  readonly perform: (action: Action, frames: number) => Promise<number>;
}

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

let map: MapLibre | null = null;
const { triggerRepaint } = MapLibre.prototype;
MapLibre.prototype.triggerRepaint = function (this: MapLibre) {
  map = this;
  triggerRepaint.call(this);
};

const FRAME_MS = 16;

const store = makeStore();
const { actions } = store;

const ACTIONS: Record<Action, () => void> = {
  repaint: () => {},
  tick: () => {
    if (!store.getState().playback.playing) actions.play();
    actions.tick(FRAME_MS);
  },
  step: () => {
    const { index } = store.getState().playback;
    actions.stepBy(1);
    if (store.getState().playback.index === index) actions.showAllTime();
  },
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const bench: Bench = {
  isReady: () => map !== null && store.getState().mapStatus === 'ready',
  settled: () =>
    new Promise((resolve) => {
      map?.once('idle', () => resolve());
      map?.triggerRepaint();
    }),
  perform: async (action, frames) => {
    let painted = 0;
    const count = () => {
      painted++;
    };
    map?.on('render', count);
    for (let frame = 0; frame < frames; frame++) {
      ACTIONS[action]();
      map?.triggerRepaint();
      await nextFrame();
    }
    actions.pause();
    map?.off('render', count);
    return painted;
  },
};
Object.assign(window, { bench });

const DATASET_URL = 'data/north-korea-in-russia.geojson';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
await loadMessages('en');
createRoot(root).render(
  <StoreProvider store={store}>
    <App
      dataUrl={DATASET_URL}
      onReload={() => {}}
      loadOverview={(signal) => loadOverview('basemap/overview.geojson', signal)}
    />
  </StoreProvider>,
);

const loaded = await loadDataset(DATASET_URL);
if (!loaded.ok) throw new Error(loaded.problem.message);
store.actions.loadDataset(loaded.value.dataset, loaded.value.problems);

/**
 * The page that `tick.ts` measures: the product as `src/main.tsx` starts it, with its store and its map within reach.
 *
 * The map is caught by listening to MapLibre itself, so that the product needs no door for the bench.
 */
import '../../src/trustedTypes.ts';
import { Map as MapLibre } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { loadDataset } from '../../src/load/dataset.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { App } from '../../src/ui/App.tsx';
import { StoreProvider } from '../../src/ui/store.tsx';

export interface Bench {
  readonly store: Store;
  readonly map: MapLibre | null;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

let map: MapLibre | null = null;
const { triggerRepaint } = MapLibre.prototype;
MapLibre.prototype.triggerRepaint = function (this: MapLibre) {
  map = this;
  triggerRepaint.call(this);
};

const store = makeStore();
window.bench = {
  store,
  get map() {
    return map;
  },
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StoreProvider store={store}>
    <App />
  </StoreProvider>,
);

const loaded = await loadDataset('data/north-korea-in-russia.geojson');
if (loaded.ok) store.actions.loadDataset(loaded.value.dataset, loaded.value.problems);
else store.actions.failDataset(loaded.problem);

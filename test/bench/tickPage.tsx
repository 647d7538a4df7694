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
import { loadDataset } from '../../src/load/dataset.ts';
import { loadOverview } from '../../src/load/overview.ts';
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

const DATASET_URL = 'data/north-korea-in-russia.geojson';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
createRoot(root).render(
  <StoreProvider store={store}>
    <App dataUrl={DATASET_URL} onReload={() => {}} loadOverview={loadOverview} />
  </StoreProvider>,
);

const loaded = await loadDataset(DATASET_URL);
if (!loaded.ok) throw new Error(loaded.problem.message);
store.actions.loadDataset(loaded.value.dataset, loaded.value.problems);

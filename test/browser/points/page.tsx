/** The product with made-up events at points of their own, its store and its map within reach: see points.test.ts. */
import { readDraws } from './readBack.ts';
import '../../../src/trustedTypes.ts';
import '../../../src/theme/fonts.css';
import '../../../src/theme/tokens.css';
import '../../../src/theme/base.css';
import { Map as MapLibre } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { makeSlices } from '../../../src/core/slices.ts';
import { loadMessages } from '../../../src/i18n/index.ts';
import { loadOverview } from '../../../src/load/overview.ts';
import { mountAddress } from '../../../src/store/address.ts';
import { selectDataset } from '../../../src/store/state.ts';
import { makeStore } from '../../../src/store/store.ts';
import { App } from '../../../src/ui/App.tsx';
import { StoreProvider } from '../../../src/ui/store.tsx';
import { makeSynthetic, type SyntheticKind } from '../../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../../fixtures/syntheticDataset.ts';

export interface PointsPage {
  readonly store: ReturnType<typeof makeStore>;
  readonly map: () => MapLibre;
  readonly show: (kind: SyntheticKind, count: number) => void;
  /** Resolves when the map rests. */
  readonly settle: () => Promise<void>;
  /** What the shader made of each event: 0 = not active, 1 = its cell stands for it, 2 = drawn; 3 = it was never asked. */
  readonly fates: () => Promise<Uint8Array>;
}

declare global {
  interface Window {
    readonly points: PointsPage;
  }
}

let map: MapLibre | null = null;
const { triggerRepaint } = MapLibre.prototype;
MapLibre.prototype.triggerRepaint = function (this: MapLibre) {
  map = this;
  triggerRepaint.call(this);
};

const store = makeStore();
const theMap = (): MapLibre => {
  if (!map) throw new Error('There is no map yet.');
  return map;
};

const paint = () =>
  new Promise<void>((resolve) => {
    theMap().once('render', () => resolve());
    theMap().triggerRepaint();
  });

const points: PointsPage = {
  store,
  map: theMap,
  show: (kind, count) => store.actions.loadDataset(makeSyntheticDataset(makeSynthetic(kind, count)), []),
  settle: () =>
    new Promise((resolve) => {
      theMap().once('idle', () => resolve());
      theMap().triggerRepaint();
    }),
  fates: async () => {
    const dataset = selectDataset(store.getState());
    if (!dataset) throw new Error('There are no data.');
    const { events } = makeSlices(dataset.columns);
    const fates = new Uint8Array(dataset.columns.eventCount).fill(3);
    for (const draw of await readDraws(paint)) {
      for (const [vertex, fate] of draw.fates.entries()) fates[events[draw.first + vertex] as number] = fate;
    }
    return fates;
  },
};
Object.assign(window, { points });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
await loadMessages('en');
mountAddress(store);
createRoot(root).render(
  <StoreProvider store={store}>
    <App dataUrl="" onReload={() => {}} loadOverview={(signal) => loadOverview('basemap/overview.geojson', signal)} />
  </StoreProvider>,
);

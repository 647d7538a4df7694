/** The product with made-up events at points of their own, its store and its map within reach: see points.test.ts. */
import { readDraws } from './readBack.ts';
import '../../../src/trustedTypes.ts';
import '../../../src/theme/fonts.css';
import '../../../src/theme/tokens.css';
import '../../../src/theme/base.css';
import { Map as MapLibre } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { pointAt } from '../../../src/core/columns.ts';
import type { Dataset } from '../../../src/core/dataset.ts';
import { type LngLat, toMercator } from '../../../src/core/geo.ts';
import { parsePatch } from '../../../src/core/patch.ts';
import { makeSlices } from '../../../src/core/slices.ts';
import { activeEvents } from '../../../src/core/window.ts';
import { loadMessages } from '../../../src/i18n/index.ts';
import { loadOverview } from '../../../src/load/overview.ts';
import { PointScene } from '../../../src/map/pointScene.ts';
import { mountAddress } from '../../../src/store/address.ts';
import { selectDataset } from '../../../src/store/state.ts';
import { makeStore } from '../../../src/store/store.ts';
import { App } from '../../../src/ui/App.tsx';
import { StoreProvider } from '../../../src/ui/store.tsx';
import { makeSynthetic, type SyntheticKind } from '../../fixtures/synthetic.ts';
import { makeBareTable, makeSyntheticDataset } from '../../fixtures/syntheticDataset.ts';
import { type Agreement, agree } from './agree.ts';

export interface PointsPage {
  readonly store: ReturnType<typeof makeStore>;
  readonly map: () => MapLibre;
  readonly show: (kind: SyntheticKind, count: number) => void;
  /** Resolves when the map rests. */
  readonly settle: () => Promise<void>;
  /** What the shader made of each event: 0 = not active, 1 = its cell stands for it, 2 = drawn; 3 = it was never asked. */
  readonly fates: () => Promise<Uint8Array>;
  readonly agree: (states: number, seed: number) => Promise<Agreement>;
  /** An event with no other near it. */
  readonly loneEvent: () => number;
  readonly idOf: (event: number) => string;
  readonly lookAt: (event: number, zoom: number) => void;
  /** Where an event is drawn, in CSS pixels from the corner of the canvas. */
  readonly spotOf: (event: number) => { readonly x: number; readonly y: number };
  /** The largest mark that is clear of the edges, and of the buttons. */
  readonly crowd: () => { readonly x: number; readonly y: number; readonly count: number };
  /** Events in the window that stand in the selected area, by a look at every one. */
  readonly countInArea: () => number;
  readonly activeCount: () => number;
  readonly loseContext: () => void;
  readonly restoreContext: () => void;
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
  show: (kind, count) => {
    const dataset = makeSyntheticDataset(makeSynthetic(kind, count));
    // Records by rule, not by row: the rows that the columns were made of need not stay.
    const events = makeBareTable(dataset.columns, dataset.places);
    store.actions.loadDataset({ ...dataset, events }, []);
  },
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
  agree: (states, seed) => agree(points, states, seed),
  loneEvent: () => {
    const { columns } = theDataset();
    let best = { event: -1, apart: -1 };
    for (let event = 0; event < 60; event++) {
      let apart = Infinity;
      for (let other = 0; other < columns.eventCount; other++) {
        const dx = (columns.x[event] as number) - (columns.x[other] as number);
        const dy = (columns.y[event] as number) - (columns.y[other] as number);
        if (other !== event) apart = Math.min(apart, Math.hypot(dx, dy));
      }
      if (apart > best.apart) best = { event, apart };
    }
    return best.event;
  },
  idOf: (event) => theDataset().events.idAt(event) ?? '',
  lookAt: (event, zoom) => {
    const at = pointAt(theDataset().columns, event);
    if (at) theMap().jumpTo({ center: [at[0], at[1]], zoom });
  },
  spotOf: (event) => {
    const at = pointAt(theDataset().columns, event);
    const { x, y } = theMap().project(at ? [at[0], at[1]] : [0, 0]);
    return { x, y };
  },
  crowd: () => {
    const { width, height } = theMap().getCanvas().getBoundingClientRect();
    const scene = new PointScene(theDataset());
    const bounds = theMap().getBounds();
    const { marks } = scene.show({
      window: store.getState().window,
      mask: null,
      categoriesOff: 0,
      zoom: theMap().getZoom(),
      density: 'counts',
      ground: {
        west: (bounds.getWest() + 180) / 360,
        east: (bounds.getEast() + 180) / 360,
        north: toMercator([0, bounds.getNorth()])[1],
        south: toMercator([0, bounds.getSouth()])[1],
      },
    });
    const spots = marks.map(({ position, count }) => ({ ...theMap().project([position[0], position[1]]), count }));
    const clear = spots.filter(({ x, y }) => x > 60 && x < width - 80 && y > 60 && y < height - 60);
    const largest = clear.sort((a, b) => b.count - a.count)[0] ?? { x: 0, y: 0, count: 0 };
    return { x: largest.x, y: largest.y, count: largest.count };
  },
  countInArea: () => {
    const { selection, window } = store.getState();
    const { columns } = theDataset();
    const patch = parsePatch(selection?.id ?? '');
    if (!patch.ok) throw new Error('There is no area.');
    const ring = patch.value.corners;
    return activeEvents(columns, window, (event) => {
      const at = pointAt(columns, event);
      return at !== null && isInRing(ring, at);
    }).length;
  },
  activeCount: () => activeEvents(theDataset().columns, store.getState().window).length,
  loseContext: () => extension()?.loseContext(),
  restoreContext: () => extension()?.restoreContext(),
};

/** Held from before the loss: a lost context gives no extensions. */
let losing: WEBGL_lose_context | null = null;
function extension(): WEBGL_lose_context | null {
  losing ??= theMap().getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
  return losing;
}
Object.assign(window, { points });

function theDataset(): Dataset {
  const dataset = selectDataset(store.getState());
  if (!dataset) throw new Error('There are no data.');
  return dataset;
}

/** Even-odd, in degrees of longitude and mercator: as the area is drawn. */
function isInRing(ring: readonly LngLat[], [lng, lat]: LngLat): boolean {
  const y = toMercator([0, lat])[1];
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i] as LngLat, ring[j] as LngLat];
    const [ay, by] = [toMercator([0, a[1]])[1], toMercator([0, b[1]])[1]];
    if (ay > y !== by > y && lng < a[0] + ((b[0] - a[0]) * (y - ay)) / (by - ay)) odd = !odd;
  }
  return odd;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
await loadMessages('en');
mountAddress(store);
createRoot(root).render(
  <StoreProvider store={store}>
    <App dataUrl="" onReload={() => {}} loadOverview={(signal) => loadOverview('basemap/overview.geojson', signal)} />
  </StoreProvider>,
);

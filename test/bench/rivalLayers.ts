/**
 * The ways in which others show a window of time on the same map: as MapLibre itself offers it, and as deck.gl does.
 * Each gets the same rows and draws them as circles in the colours of their categories.
 */
import type { FilterSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Dataset } from '../../src/core/dataset.ts';
import { colorOf } from '../../src/theme/palette.ts';

export const RIVAL_NAMES = ['setFilter', 'setData', 'deck'] as const;
export type RivalName = (typeof RIVAL_NAMES)[number];

export interface Rival {
  /** Shows `[start, end)`, in days; resolves when the map shows it. */
  readonly show: (start: number, end: number) => Promise<void>;
  readonly remove: () => void;
}

const ID = 'rival';

/** Rows as a rival reads them, in order of start. */
interface Rows {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly category: Uint8Array;
  readonly colors: readonly string[];
  readonly positionAt: (index: number) => readonly [number, number];
}

/** What `rivals/deck.js` exports: built apart, for deck.gl is installed for the bench alone. */
export interface DeckModule {
  readonly mountDeck: (
    map: MapLibre,
    rows: Rows,
  ) => { readonly show: (start: number, end: number) => Promise<void>; readonly remove: () => void };
}

export async function setUpRival(name: RivalName, map: MapLibre, dataset: Dataset): Promise<Rival> {
  const rows = rowsOf(dataset);
  if (name === 'deck') {
    const url = new URL('rivals/deck.js', document.baseURI).href;
    const { mountDeck } = (await import(/* @vite-ignore */ url)) as DeckModule;
    return mountDeck(map, rows);
  }
  const features = Array.from({ length: rows.count }, (_, index) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [...rows.positionAt(index)] },
    properties: { s: rows.start[index] as number, e: rows.end[index] as number, c: rows.category[index] as number },
  }));
  const isFiltered = name === 'setFilter';
  map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: isFiltered ? features : [] } });
  map.addLayer({
    id: ID,
    type: 'circle',
    source: ID,
    paint: {
      'circle-radius': 4,
      'circle-color': ['match', ['get', 'c'], ...rows.colors.flatMap((color, c) => [c, color]), '#888'] as never,
    },
  });
  const rest = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()));
  return {
    show: (start, end) => {
      if (isFiltered)
        map.setFilter(ID, ['all', ['<', ['get', 's'], end], ['>', ['get', 'e'], start]] as FilterSpecification);
      else {
        const active = features.filter(({ properties }) => properties.s < end && properties.e > start);
        map.getSource<GeoJSONSource>(ID)?.setData({ type: 'FeatureCollection', features: active });
      }
      return rest();
    },
    remove: () => {
      map.removeLayer(ID);
      map.removeSource(ID);
    },
  };
}

function rowsOf(dataset: Dataset): Rows {
  const { columns, places, categories, events } = dataset;
  return {
    count: columns.datedCount,
    start: columns.start,
    end: columns.end,
    category: columns.category,
    colors: categories.map(({ color }) => colorOf(color, false)),
    positionAt: (index) => {
      const point = events.at(index)?.point;
      if (point) return point;
      return places[columns.place[columns.placeOffset[index] as number] as number]?.geometry?.coordinates ?? [0, 0];
    },
  };
}

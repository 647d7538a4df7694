/**
 * Keeps MapLibre's sources and feature states equal to the view. It remembers only what it has sent, and forgets even
 * that when a style is loaded anew.
 */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { LAYERS } from './layers/index.ts';
import type { DataSource, FeatureStates, MapLayer } from './layers/layer.ts';
import type { MapView } from './view.ts';

const SOURCES: readonly DataSource[] = LAYERS.flatMap((layer) => layer.sources);
const STATEFUL: readonly MapLayer[] = LAYERS.filter((layer: MapLayer) => layer.states);

export class Sync {
  /** What each source was made from and what came of it. */
  readonly #made = new Map<string, { from: readonly unknown[]; data: FeatureCollection | string }>();
  readonly #states = new Map<string, FeatureStates>();
  readonly #assetBase: string;

  /** @param assetBase where the basemap's files are served, absolute and with a slash at its end */
  constructor(assetBase: string) {
    this.#assetBase = assetBase;
  }

  /** The sources with their data, for a style. */
  sources(view: MapView): Record<string, GeoJSONSourceSpecification> {
    return Object.fromEntries(
      SOURCES.map((source) => {
        this.#make(source, view);
        const data = this.#made.get(source.id)?.data ?? '';
        return [source.id, { type: 'geojson', ...source.options, data } satisfies GeoJSONSourceSpecification];
      }),
    );
  }

  /** Sends what differs from what the map already has. */
  apply(map: MapLibreMap, view: MapView): void {
    this.#applyStates(map, view);
    for (const source of SOURCES) {
      const target = map.getSource<GeoJSONSource>(source.id);
      // A style without the source is being replaced; it will come with its data.
      if (target && this.#make(source, view)) target.setData(this.#made.get(source.id)?.data ?? '');
    }
  }

  /** After a style was loaded anew: its sources hold their data, but no feature has a state. */
  forgetStates(): void {
    this.#states.clear();
  }

  #make(source: DataSource, view: MapView): boolean {
    const from = source.reads(view);
    if (!differs(from, this.#made.get(source.id)?.from)) return false;
    const data = source.data(view);
    this.#made.set(source.id, { from, data: typeof data === 'string' ? new URL(data, this.#assetBase).href : data });
    return true;
  }

  #applyStates(map: MapLibreMap, view: MapView): void {
    for (const layer of STATEFUL) {
      for (const [source, states] of Object.entries(layer.states?.(view) ?? {})) {
        if (!map.getSource(source)) continue;
        const sent = this.#states.get(source);
        for (const [id, state] of states) {
          if (!isSame(state, sent?.get(id))) map.setFeatureState({ source, id }, state);
        }
        for (const id of sent?.keys() ?? []) {
          if (!states.has(id)) map.removeFeatureState({ source, id });
        }
        this.#states.set(source, states);
      }
    }
  }
}

const differs = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  !b || a.some((value, index) => value !== b[index]);

function isSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>> | undefined): boolean {
  return b !== undefined && Object.keys(a).every((key) => a[key] === b[key]);
}

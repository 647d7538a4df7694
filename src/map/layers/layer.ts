/**
 * The shape that every layer of the map has: sources that follow the view, style layers that follow the look, and
 * feature states for what changes with every step of time, so that a step costs no round trip to MapLibre's workers.
 */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { Look } from '../look.ts';
import type { MapView } from '../view.ts';

/**
 * Where in the basemap a layer goes: `ground` over the land and under its waters and borders, `lines` over the borders
 * and under every label, `footprints` on top of all, because MapLibre gives room to upper layers first.
 */
export type Slot = 'ground' | 'lines' | 'footprints';

export interface PlacedLayer {
  readonly slot: Slot;
  readonly spec: LayerSpecification;
}

export interface DataSource {
  readonly id: string;
  readonly options?: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
  /** Inputs of `data`: it is made anew when one of them is another value than before. */
  readonly reads: (view: MapView) => readonly unknown[];
  /** Features, or the name of a file among the basemap's. */
  readonly data: (view: MapView) => FeatureCollection | string;
}

/** Feature states of one source by feature id; a feature that is left out has none. */
export type FeatureStates = ReadonlyMap<string, Readonly<Record<string, number | boolean>>>;

export interface MapLayer {
  readonly id: string;
  readonly sources: readonly DataSource[];
  /** `filters` by layer id; only from the dataset, so that they change when it does. */
  readonly layers: (look: Look, filters: LayerFilters) => readonly PlacedLayer[];
  readonly states?: (view: MapView) => Readonly<Record<string, FeatureStates>>;
}

/** What the style needs to know of the dataset. */
export interface LayerFilters {
  /** Ids of the outlines that the dataset's places refer to. */
  readonly outlines: readonly string[];
}

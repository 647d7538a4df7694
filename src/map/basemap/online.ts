/**
 * A configured online basemap in place of the offline one, with our borders on top.
 *
 * Online maps follow whoever holds the ground, or leave disputed lines out; this map must show Ukraine within its
 * recognised border, so the other style's boundary layers are hidden and ours, from the offline archive, drawn instead.
 */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FLAVORS, type FlavorName } from './flavor.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { roadLayers } from './layers/roads.ts';
import { ATTRIBUTION, BASEMAP_SOURCE, makePmtilesSource, OPENSTREETMAP_CREDIT } from './sources.ts';
import { type BasemapOptions, makeBasemapStyle } from './style.ts';

export const ONLINE_SOURCE = 'online-basemap';

/** Layers of boundaries in the schemas of OpenMapTiles (`boundary`), Protomaps and Shortbread (`boundaries`), Mapbox (`admin`). */
const BOUNDARY_LAYER = /^(boundar(y|ies)(_|$)|admin(_|$))/;

function isBoundaryLayer(layer: LayerSpecification): boolean {
  return layer.type === 'line' && 'source-layer' in layer && BOUNDARY_LAYER.test(layer['source-layer'] ?? '');
}

/** Any style with its own borders hidden and ours added beneath its first label. */
export function withOurBorders(
  style: StyleSpecification,
  { flavor, pmtilesUrl }: { readonly flavor: FlavorName; readonly pmtilesUrl: string },
): StyleSpecification {
  const theirs = style.layers.map((layer): LayerSpecification => {
    if (!isBoundaryLayer(layer) || layer.type !== 'line') return layer;
    return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
  });
  const taken = new Set(theirs.map(({ id }) => id));
  const ours = boundaryLayers(BASEMAP_SOURCE, FLAVORS[flavor]).map((layer) => ({
    ...layer,
    id: taken.has(layer.id) ? `dateline-${layer.id}` : layer.id,
  }));
  const firstLabel = theirs.findIndex(({ type }) => type === 'symbol');
  const at = firstLabel === -1 ? theirs.length : firstLabel;
  return {
    ...style,
    sources: { ...style.sources, [BASEMAP_SOURCE]: makePmtilesSource(pmtilesUrl, ATTRIBUTION) },
    layers: [...theirs.slice(0, at), ...ours, ...theirs.slice(at)],
  };
}

/** Our own look over an online archive in Protomaps' schema (version 4), with its roads and our borders. */
export function makeProtomapsStyle(options: BasemapOptions & { readonly onlineUrl: string }): StyleSpecification {
  const own = makeBasemapStyle(options);
  const moved = own.layers
    .filter((layer) => !isBoundaryLayer(layer))
    .map((layer) => ('source' in layer ? { ...layer, source: ONLINE_SOURCE } : layer) as LayerSpecification);
  const firstLabel = moved.findIndex(({ type }) => type === 'symbol');
  const online: StyleSpecification = {
    ...own,
    sources: { [ONLINE_SOURCE]: makePmtilesSource(options.onlineUrl, OPENSTREETMAP_CREDIT) },
    layers: [
      ...moved.slice(0, firstLabel),
      ...roadLayers(ONLINE_SOURCE, FLAVORS[options.flavor]),
      ...moved.slice(firstLabel),
    ],
  };
  return withOurBorders(online, options);
}

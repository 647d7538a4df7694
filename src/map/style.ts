/**
 * One style of two: the basemap's layers and ours, each of ours in its slot. A pure function; MapLibre is given the
 * whole and finds the differences itself, so that theme and language change without losing anything.
 */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { PlacedLayer, Slot } from './layers/layer.ts';

export interface StyleParts {
  readonly basemap: StyleSpecification;
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly PlacedLayer[];
}

export function composeStyle({ basemap, sources, layers }: StyleParts): StyleSpecification {
  const of = (slot: Slot) => layers.filter((layer) => layer.slot === slot).map(({ spec }) => spec);
  const labelsAt = indexOr(basemap.layers, (layer) => layer.type === 'symbol', basemap.layers.length);
  const bordersAt = Math.min(labelsAt, indexOr(basemap.layers, isBorder, labelsAt));
  const land = basemap.layers.findLastIndex(isLand);
  const groundAt = land === -1 ? bordersAt : Math.min(land + 1, bordersAt);
  return {
    ...basemap,
    sources: { ...basemap.sources, ...sources },
    layers: [
      ...basemap.layers.slice(0, groundAt),
      ...of('ground'),
      ...basemap.layers.slice(groundAt, labelsAt),
      ...of('lines'),
      ...basemap.layers.slice(labelsAt),
      ...of('footprints'),
    ],
  };
}

/** Dry ground, under lakes and rivers in every basemap that draws them after it. */
const isLand = (layer: LayerSpecification): boolean =>
  layer.type === 'fill' && /^(earth|land)/.test(layer['source-layer'] ?? layer.id);

/** Lines of states and their parts, by the names that basemaps' schemas give them. */
const isBorder = (layer: LayerSpecification): boolean =>
  layer.type === 'line' && /boundar|border|admin/.test(`${layer.id} ${layer['source-layer'] ?? ''}`);

function indexOr<T>(items: readonly T[], is: (item: T) => boolean, otherwise: number): number {
  const index = items.findIndex(is);
  return index === -1 ? otherwise : index;
}

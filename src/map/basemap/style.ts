/** The basemap as a MapLibre style: a pure function of theme, language and addresses. No sprite, no glyph server. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FLAVORS, type FlavorName } from './flavor.ts';
import { makeFontFaces } from './fonts.ts';
import type { LabelLanguage } from './language.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { labelLayers } from './layers/labels.ts';
import { landLayers } from './layers/land.ts';
import { waterLayers } from './layers/water.ts';
import { ATTRIBUTION, BASEMAP_SOURCE, makePmtilesSource } from './sources.ts';

export interface BasemapOptions {
  readonly flavor: FlavorName;
  readonly lang: LabelLanguage;
  /** Of public/basemap/dateline.pmtiles, absolute, without `pmtiles://`. */
  readonly pmtilesUrl: string;
  /** Where the folder public/basemap is served, absolute. */
  readonly assetBase: string;
}

export const TOWN_LAYER = 'label-town';

export function makeBasemapStyle({ flavor: name, lang, pmtilesUrl, assetBase }: BasemapOptions): StyleSpecification {
  const flavor = FLAVORS[name];
  return {
    version: 8,
    name: `Dateline ${name}`,
    sources: { [BASEMAP_SOURCE]: makePmtilesSource(pmtilesUrl, ATTRIBUTION) },
    'font-faces': makeFontFaces(assetBase),
    layers: [
      ...landLayers(BASEMAP_SOURCE, flavor),
      ...waterLayers(BASEMAP_SOURCE, flavor),
      ...boundaryLayers(BASEMAP_SOURCE, flavor),
      ...labelLayers(BASEMAP_SOURCE, flavor, lang),
    ],
  };
}

/** A copy of the style whose town layer leaves out the towns of these Latin names: they carry a label of their own. */
export function hideTowns(style: StyleSpecification, names: readonly string[]): StyleSpecification {
  if (!names.length) return style;
  const layers = style.layers.map((layer): LayerSpecification => {
    if (layer.id !== TOWN_LAYER || layer.type !== 'symbol') return layer;
    const shown: ExpressionSpecification = ['!', ['in', ['get', 'name'], ['literal', [...names]]]];
    return { ...layer, filter: ['all', layer.filter as ExpressionSpecification, shown] };
  });
  return { ...style, layers };
}

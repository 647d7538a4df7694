/** Which basemap lies under our layers: the offline one, or the one that the operator configured, with our borders. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../store/state.ts';
import { FLAVORS, type FlavorName } from './basemap/flavor.ts';
import { makeFontFaces } from './basemap/fonts.ts';
import { makeProtomapsStyle, withOurBorders } from './basemap/online.ts';
import { hideTowns, makeBasemapStyle } from './basemap/style.ts';

/** An online style that has arrived, or the address of an online archive. */
export type Online = { readonly style: StyleSpecification } | { readonly pmtiles: string };

export interface BasemapView {
  readonly dark: boolean;
  readonly lang: Language;
  /** Of the folder public/basemap, absolute. */
  readonly assetBase: string;
  readonly online: Online | null;
  /** The archive has not come: plain ground, and not the sea all over. */
  readonly bare: boolean;
  /** No basemap is wanted: plain ground, and nothing is fetched for it. */
  readonly empty: boolean;
  /** Latin names of the towns that have a mark, and so a label of their own. */
  readonly towns: readonly string[];
  /** Ids of the outlines that carry a label of their own. */
  readonly outlines: readonly string[];
}

export function makeBasemap(view: BasemapView): StyleSpecification {
  const { dark, lang, assetBase, online, bare, empty, towns, outlines } = view;
  const flavor: FlavorName = dark ? 'dark' : 'light';
  const base = assetBase.replace(/\/$/, '');
  const options = { flavor, lang, pmtilesUrl: `${base}/dateline.pmtiles`, assetBase: base };
  if (empty) {
    const { layers, ...style } = makeBasemapStyle(options);
    const ground = layers.filter(({ type }) => type === 'background');
    return withPlainGround({ ...style, sources: {}, layers: ground }, FLAVORS[flavor].earth);
  }
  if (online && 'style' in online) {
    const style = withOurBorders(online.style, options);
    // Our own labels need our fonts, also where the online style brings a glyph server.
    return { ...style, 'font-faces': { ...style['font-faces'], ...makeFontFaces(base) } };
  }
  const own = online ? makeProtomapsStyle({ ...options, onlineUrl: online.pmtiles }) : makeBasemapStyle(options);
  const style = hideAreaLabels(hideTowns(own, towns), outlines);
  return bare ? withPlainGround(style, FLAVORS[flavor].earth) : style;
}

function withPlainGround(style: StyleSpecification, ground: string): StyleSpecification {
  const layers = style.layers.map(
    (layer): LayerSpecification =>
      layer.type === 'background' ? { ...layer, paint: { ...layer.paint, 'background-color': ground } } : layer,
  );
  return { ...style, layers };
}

const AREA_LABEL_LAYERS = ['label-region', 'label-country'];

/** Leaves the naming of these areas to us. */
function hideAreaLabels(style: StyleSpecification, outlines: readonly string[]): StyleSpecification {
  if (outlines.length === 0) return style;
  const layers = style.layers.map((layer): LayerSpecification => {
    if (layer.type !== 'symbol' || !AREA_LABEL_LAYERS.includes(layer.id)) return layer;
    const shown: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['literal', [...outlines]]]];
    return { ...layer, filter: ['all', (layer.filter ?? true) as ExpressionSpecification, shown] };
  });
  return { ...style, layers };
}

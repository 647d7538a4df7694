/**
 * What the operator of a site sets, in `dateline.config.json` beside the page. A reader's address can set none of it.
 *
 * `basemap.style`: URL of any MapLibre style. `basemap.pmtiles`: URL of an archive in the Protomaps schema. One of them
 * replaces the offline basemap; Dateline's own borders stay on top of it. Neither = offline. `basemaps` names others
 * that an address may choose by their id, beside `offline` and `none`, which every site has.
 *
 * `embed`: what pages that hold the map in a frame may do. The frame's address is written by them and proves nothing.
 */
export interface BasemapConfig {
  readonly style?: string;
  readonly pmtiles?: string;
}

/** Lists of origins (`https://www.example.org`) or hosts; `*` = every one. */
export interface EmbedConfig {
  /** Origins that may look at the frame's state and steer its view. */
  readonly viewOrigins: readonly string[];
  /** Origins that may put their own data in, besides the site's own. A sandboxed page, of origin `null`, never may. */
  readonly dataOrigins: readonly string[];
  /** Hosts from which an address may have data fetched (`data=`), besides the site's own. */
  readonly dataHosts: readonly string[];
}

export interface SiteConfig {
  readonly basemap: BasemapConfig;
  readonly basemaps: Readonly<Record<string, BasemapConfig>>;
  readonly embed: EmbedConfig;
}

const DEFAULT_EMBED: EmbedConfig = { viewOrigins: ['*'], dataOrigins: [], dataHosts: [] };

export const DEFAULT_CONFIG: SiteConfig = { basemap: {}, basemaps: {}, embed: DEFAULT_EMBED };

/**
 * What the operator of a site sets, in `dateline.config.json` beside the page. A reader's address can set none of it.
 *
 * `basemap.style`: URL of any MapLibre style. `basemap.pmtiles`: URL of an archive in the Protomaps schema. One of them
 * replaces the offline basemap; Dateline's own borders stay on top of it. Neither = offline.
 */
import { failure, type Result, success } from './problem.ts';
import { originOf, parseUrl } from './url.ts';

export interface BasemapConfig {
  readonly style?: string;
  readonly pmtiles?: string;
}

export interface SiteConfig {
  readonly basemap: BasemapConfig;
}

export const DEFAULT_CONFIG: SiteConfig = { basemap: {} };

export function parseSiteConfig(value: unknown): Result<SiteConfig> {
  if (!isRecord(value)) return failure('config/unreadable', 'dateline.config.json must hold one JSON object.');
  const basemap = value['basemap'] ?? {};
  if (!isRecord(basemap)) return failure('config/basemap', '“basemap” must be an object with “style” or “pmtiles”.');
  for (const name of ['style', 'pmtiles'] as const) {
    const url = basemap[name];
    if (url === undefined) continue;
    if (typeof url !== 'string' || !parseUrl(url).ok) {
      return failure('config/basemap', `“basemap.${name}” must be an https: or http: URL.`);
    }
    return success({ basemap: name === 'style' ? { style: url } : { pmtiles: url } });
  }
  return success(DEFAULT_CONFIG);
}

/** Origins that a configuration needs besides the site's own: what the Content Security Policy has to allow. */
export function originsOf({ basemap }: SiteConfig): string[] {
  return [basemap.style, basemap.pmtiles].flatMap((text) => {
    const url = parseUrl(text);
    return url.ok ? [originOf(url.value)] : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

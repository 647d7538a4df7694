/**
 * Reads what the operator of a site sets (core/siteConfig), and what follows from it: which basemap an address gets, and
 * which origins the page may ask. Apart from its defaults, which are all that the list needs.
 */
import { failure, type Result, success } from './problem.ts';
import { type BasemapConfig, DEFAULT_CONFIG, type EmbedConfig, type SiteConfig } from './siteConfig.ts';
import { originOf, parseUrl } from './url.ts';

/** Ids that every site has. */
const OWN_BASEMAPS: readonly string[] = ['offline', 'none'];

export function parseSiteConfig(value: unknown): Result<SiteConfig> {
  if (!isRecord(value)) return failure('config/unreadable', 'dateline.config.json must hold one JSON object.');
  const basemap = parseBasemap(value['basemap'] ?? {});
  if (!basemap.ok) return basemap;
  const basemaps = parseBasemaps(value['basemaps'] ?? {});
  if (!basemaps.ok) return basemaps;
  const embed = parseEmbed(value['embed'] ?? {});
  return embed.ok ? success({ basemap: basemap.value, basemaps: basemaps.value, embed: embed.value }) : embed;
}

function parseBasemaps(list: unknown): Result<SiteConfig['basemaps']> {
  if (!isRecord(list)) return failure('config/basemap', '“basemaps” must be an object of basemaps by id.');
  const basemaps: Record<string, BasemapConfig> = Object.create(null);
  for (const [id, value] of Object.entries(list)) {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) || OWN_BASEMAPS.includes(id)) {
      return failure(
        'config/basemap',
        `A basemap’s id must be a word in small letters, and neither offline nor none; “${id}” is not.`,
      );
    }
    const basemap = parseBasemap(value);
    if (!basemap.ok) return basemap;
    basemaps[id] = basemap.value;
  }
  return success(basemaps);
}

/** The basemap that an address chooses by its id, `null` for the site's default; a problem where there is none. */
export function chooseBasemap({ basemap, basemaps }: SiteConfig, id: string | null): Result<BasemapConfig | 'none'> {
  if (id === null) return success(basemap);
  if (id === 'none') return success('none');
  if (id === 'offline') return success({});
  const chosen = Object.hasOwn(basemaps, id) ? basemaps[id] : undefined;
  if (chosen) return success(chosen);
  const known = [...OWN_BASEMAPS, ...Object.keys(basemaps)].join(', ');
  return failure('parameter/basemap', `The basemap “${id}” was ignored: it may be ${known}.`, { field: 'basemap' });
}

function parseBasemap(basemap: unknown): Result<BasemapConfig> {
  if (!isRecord(basemap)) return failure('config/basemap', '“basemap” must be an object with “style” or “pmtiles”.');
  for (const name of ['style', 'pmtiles'] as const) {
    const url = basemap[name];
    if (url === undefined) continue;
    if (typeof url !== 'string' || !parseUrl(url).ok) {
      return failure('config/basemap', `“basemap.${name}” must be an https: or http: URL.`);
    }
    return success(name === 'style' ? { style: url } : { pmtiles: url });
  }
  return success({});
}

/** What each list of `embed` holds, in words and as a test. */
const EMBED_LISTS = {
  viewOrigins: { of: 'origins like “https://www.example.org”, or “*”', has: (text) => text === '*' || isOrigin(text) },
  dataOrigins: { of: 'origins like “https://www.example.org”', has: isOrigin },
  dataHosts: { of: 'hosts like “data.example.org”, or “*”', has: (text) => text === '*' || isHost(text) },
} as const satisfies Record<keyof EmbedConfig, { readonly of: string; readonly has: (text: string) => boolean }>;

function parseEmbed(embed: unknown): Result<EmbedConfig> {
  if (!isRecord(embed)) return failure('config/embed', '“embed” must be an object of lists.');
  const lists: Record<string, readonly string[]> = { ...DEFAULT_CONFIG.embed };
  for (const [name, { of, has }] of Object.entries(EMBED_LISTS)) {
    const list = embed[name];
    if (list === undefined) continue;
    if (!Array.isArray(list) || !list.every((text) => typeof text === 'string' && has(text))) {
      return failure('config/embed', `“embed.${name}” must be a list of ${of}.`);
    }
    lists[name] = list;
  }
  return success(lists as unknown as EmbedConfig);
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  return url.ok && originOf(url.value) === text;
}

/** A host as an address writes it, with a port where it has one. */
const isHost = (text: string): boolean => /^[^/@?#\s]+$/.test(text) && isOrigin(`https://${text}`);

/** Sources that a configuration needs besides the site's own: what the Content Security Policy has to allow. */
export interface Origins {
  /** For pictures: basemaps only. */
  readonly images: readonly string[];
  /** For what is fetched: basemaps and the hosts of data. */
  readonly data: readonly string[];
}

export function originsOf({ basemap, basemaps, embed }: SiteConfig): Origins {
  const maps = [basemap, ...Object.values(basemaps)].flatMap(({ style, pmtiles }) =>
    [style ?? [], pmtiles ?? []].flat(),
  );
  const origins = maps.flatMap((text) => {
    const url = parseUrl(text);
    return url.ok ? [originOf(url.value)] : [];
  });
  const hosts = embed.dataHosts.flatMap((host) => {
    if (host === '*') return ['https:'];
    // Loopback is for development, and has no certificates.
    return /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(host)
      ? [`https://${host}`, `http://${host}`]
      : [`https://${host}`];
  });
  return { images: [...new Set(origins)], data: [...new Set([...origins, ...hosts])] };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

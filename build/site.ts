/**
 * The address at which a deployment will stand, as its operator says it: `DATELINE_SITE_URL` at the build, or `"site"` in
 * `public/dateline.config.json`. Cards, sitemaps and oEmbed need absolute addresses; nothing is ever guessed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseUrl } from '../src/core/url.ts';

/** Always with the slash at its end; `null` where nobody has said it. */
export type SiteUrl = string | null;

/** @throws for an address that is no web address of a folder */
export function readSiteUrl(configFile: string, environment: Readonly<Record<string, string | undefined>>): SiteUrl {
  const fromConfig = existsSync(configFile)
    ? (JSON.parse(readFileSync(configFile, 'utf8')) as { site?: unknown }).site
    : '';
  const text = environment.DATELINE_SITE_URL || fromConfig || null;
  if (text === null) return null;
  const url = parseUrl(text);
  if (!url.ok) throw new Error(`The address of the site: ${url.problem.message}`);
  const { search, hash } = new URL(url.value);
  if (search !== '' || hash !== '') throw new Error(`The address of the site must be a folder: ${url.value}`);
  return url.value.endsWith('/') ? url.value : `${url.value}/`;
}

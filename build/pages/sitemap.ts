/** The sitemap of a deployment whose address is known: every page with the day on which its data last changed. */
import { escapeText } from './head.ts';

/** @param modified ISO day */
export function makeSitemap(addresses: readonly string[], modified: string): string {
  const entries = addresses.map(
    (address) => `<url><loc>${escapeText(address)}</loc><lastmod>${escapeText(modified)}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

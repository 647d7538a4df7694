/**
 * The head of a page as text: title, card tags, canonical link, oEmbed discovery, structured data. Every value is
 * escaped here and nowhere else. What needs an absolute address is left out where the site's is not known.
 */
import type { SiteUrl } from '../site.ts';

export interface Card {
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  /** BCP 47. */
  readonly lang: string;
  /** From the root of the site, e.g. `event/marino/`. */
  readonly folder: string;
  /** From the root of the site; `null` where the page has no picture. */
  readonly image: {
    readonly path: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  } | null;
  /** From the root of the site; `null` where there is no answer to embed by. */
  readonly oembed: string | null;
  /** schema.org, as it is printed. */
  readonly data: object;
}

/** How many characters search engines and cards show. */
const LONGEST = 300;

/** Everything but charset, title, style sheets and policy, which belong to the document. */
export function cardTags(card: Card, site: SiteUrl): string[] {
  const { title, folder, image } = card;
  const description = shorten(card.description);
  const absolute = (path: string) => (site === null ? null : `${site}${path}`);
  const meta = (name: 'name' | 'property', key: string, content: string | null) =>
    content === null ? [] : [tag('meta', { [name]: key, content })];
  return [
    ...meta('name', 'description', description),
    tag('link', { rel: 'canonical', href: absolute(folder) ?? './' }),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:description', description),
    ...meta('property', 'og:type', card.type),
    ...meta('property', 'og:site_name', 'Dateline'),
    ...meta('property', 'og:locale', LOCALES[card.lang] ?? null),
    ...meta('property', 'og:url', absolute(folder)),
    ...(image && site !== null
      ? [
          ...meta('property', 'og:image', absolute(image.path)),
          ...meta('property', 'og:image:type', 'image/png'),
          ...meta('property', 'og:image:width', String(image.width)),
          ...meta('property', 'og:image:height', String(image.height)),
          ...meta('property', 'og:image:alt', image.alt),
        ]
      : []),
    ...meta('name', 'twitter:card', image && site !== null ? 'summary_large_image' : 'summary'),
    ...(card.oembed !== null && site !== null
      ? [tag('link', { rel: 'alternate', type: 'application/json+oembed', href: `${site}${card.oembed}`, title })]
      : []),
    `<script type="application/ld+json">${printData(card.data)}</script>`,
  ];
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en_GB', uk: 'uk_UA', ko: 'ko_KR' };

/** An element without content, its values escaped. */
export function tag(name: 'meta' | 'link', attributes: Readonly<Record<string, string>>): string {
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`);
  return `<${name}${printed.join('')}>`;
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON that no text of it can end or open an element from. */
export const printData = (data: object): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');

/** Whole words, up to what is shown anywhere. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

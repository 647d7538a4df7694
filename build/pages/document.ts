/** A whole HTML page around what React has rendered. It runs no script, and its policy says so. */

import type { SiteUrl } from '../site.ts';
import { type Card, cardTags, escapeText, tag } from './head.ts';
import { upFrom } from './paths.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param styles paths of style sheets from the root of the site */
export function makeDocument(card: Card, body: string, styles: readonly string[], site: SiteUrl): string {
  const up = upFrom(card.folder);
  return [
    '<!doctype html>',
    `<html lang="${escapeText(card.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(card.title)} · Dateline</title>`,
    ...styles.map((style) => tag('link', { rel: 'stylesheet', href: `${up}${style}` })),
    tag('link', { rel: 'icon', href: `${up}icon.svg`, type: 'image/svg+xml' }),
    ...cardTags(card, site),
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

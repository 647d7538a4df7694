/**
 * One HTML file out of a script, a style sheet and the files that they would have fetched. The files are data blocks, which
 * no browser runs; the policy names script and style by their hashes and allows no request at all.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { escapeText } from '../pages/head.ts';
import type { SiteUrl } from '../site.ts';

export interface CarriedFile {
  /** As the app asks for it, from the root of the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface StandaloneParts {
  readonly script: string;
  readonly style: string;
  readonly files: readonly CarriedFile[];
  /** Where the whole map is; `null` where nobody has said it. */
  readonly site: SiteUrl;
  /** For readers without scripts: markup that the app replaces, and its style sheet. */
  readonly contents: { readonly markup: string; readonly style: string };
}

/** Compressed in themselves: archives of tiles, and type. */
const IS_PACKED = /\.(pmtiles|woff2)$/;

export function makeStandalone({ script, style, files, site, contents }: StandaloneParts): string {
  const code = withoutTags(script);
  const sheet = withoutTags(style);
  const plainSheet = withoutTags(contents.style);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(sheet)}' '${hashOf(plainSheet)}'`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">`,
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<title>Dateline</title>',
    '<link rel="icon" href="data:,">',
    `<style>${sheet}</style>`,
    `<noscript><style>${plainSheet}</style></noscript>`,
    '</head>',
    '<body>',
    `<div id="root"${site === null ? '' : ` data-site="${escapeText(site)}"`}>${contents.markup}</div>`,
    ...files.map(printFile),
    `<script type="module">${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function printFile({ path, bytes }: CarriedFile): string {
  const isPacked = IS_PACKED.test(path);
  const text = Buffer.from(isPacked ? bytes : gzipSync(bytes, { level: 9 })).toString('base64');
  const attributes = `data-carried="${escapeText(path)}"${isPacked ? '' : ' data-gzip'}`;
  return `<script type="application/octet-stream" ${attributes}>${text}</script>`;
}

/** Script and style must not hold what ends or opens an element: in strings a backslash before it changes nothing. */
const withoutTags = (text: string): string =>
  text
    .replace(/<\/(?=script|style)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--')
    .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

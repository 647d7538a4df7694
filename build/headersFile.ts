/**
 * Vite plugin: writes `_headers`, which Netlify and Cloudflare Pages read, with what SECURITY.md promises. A page that two
 * rules match gets both policies, and both would hold: so no two rules of one policy overlap.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { makePolicy, type PolicyOptions } from './csp.ts';
import { PAGE_KINDS } from './pages/paths.ts';
import { sourcesOf } from './servePolicy.ts';

export function headersFile(): Plugin {
  let options: PolicyOptions = {};
  return {
    name: 'dateline:headers-file',
    apply: 'build',
    configResolved(config) {
      options = sourcesOf(join(config.publicDir, 'dateline.config.json'));
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeaders(options) });
    },
  };
}

export function formatHeaders(options: PolicyOptions): string {
  const own = { 'Content-Security-Policy': makePolicy({ ...options, framed: false }) };
  const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    [
      '/*',
      {
        'Access-Control-Allow-Origin': '*',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    ],
    ['/', own],
    ['/index.html', own],
    ...['contents', ...PAGE_KINDS].map((folder) => [`/${folder}/*`, own] as const),
    ['/embed/*', { 'Content-Security-Policy': makePolicy({ ...options, framed: true }) }],
    ['/assets/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

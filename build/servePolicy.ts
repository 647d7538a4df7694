/** Vite plugin: serves the built site as a deployment should, with the security headers of SECURITY.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { originsOf, parseSiteConfig } from '../src/core/parseSiteConfig.ts';
import { makePolicy, type PolicyOptions } from './csp.ts';
import { STANDALONE_FILE } from './standalone/index.ts';

export function servePolicy(): Plugin {
  let options: PolicyOptions = {};
  return {
    name: 'dateline:serve-policy',
    configResolved(config) {
      options = sourcesOf(join(config.publicDir, 'dateline.config.json'));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        // The dev server injects its own inline scripts, which a strict policy would refuse.
        context.server
          ? []
          : [
              {
                tag: 'meta',
                attrs: {
                  'http-equiv': 'Content-Security-Policy',
                  content: makePolicy({ ...options, framed: isFramed(context.path) }, 'meta'),
                },
                injectTo: 'head-prepend',
              },
            ],
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const framed = isFramed(request.url ?? '');
        // The page of one file brings its own policy, of hashes; two policies would both have to allow everything.
        const isAlone = isStandalone(request.url ?? '');
        const policy = isAlone ? 'frame-ancestors *' : makePolicy({ ...options, framed });
        response.setHeader('Content-Security-Policy', policy);
        response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        // Opaque origins treat our own files as another's.
        response.setHeader('Access-Control-Allow-Origin', '*');
        next();
      });
    },
  };
}

/** The pages under /embed/ are made to stand in other people's. */
const isFramed = (path: string): boolean => path.startsWith('/embed/');

const isStandalone = (path: string): boolean => path.split('?')[0] === `/${STANDALONE_FILE}`;

/** What the operator's configuration adds to the policy. */
export function sourcesOf(file: string): PolicyOptions {
  if (!existsSync(file)) return {};
  const parsed = parseSiteConfig(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.problem.message}`);
  const { data, images } = originsOf(parsed.value);
  return { connect: data, images };
}

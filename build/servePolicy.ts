/** Vite plugin: serves the built site as a deployment should, with the security headers of SECURITY.md. */
import type { Plugin } from 'vite';
import { makePolicy, type PolicyOptions } from './csp.ts';

export function servePolicy(options: PolicyOptions = {}): Plugin {
  return {
    name: 'dateline:serve-policy',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        // The dev server injects its own inline scripts, which a strict policy would refuse.
        context.server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: makePolicy(options, 'meta') },
                injectTo: 'head-prepend',
              },
            ],
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const framed = (request.url ?? '').startsWith('/embed');
        response.setHeader('Content-Security-Policy', makePolicy({ ...options, framed }));
        response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        // Opaque origins treat our own files as another's.
        response.setHeader('Access-Control-Allow-Origin', '*');
        next();
      });
    },
  };
}

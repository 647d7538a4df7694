/**
 * Somebody else's page, on another site than the map's: `localhost` beside `127.0.0.1`. It is served by a server of its
 * own, with or without a strict policy, and holds the maps it is given.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

export interface HostPage {
  /** What stands in the body. */
  readonly body: string;
  /** A script of the host's own, as a file. */
  readonly script?: string;
  /** The policy of the strictest newsroom: nothing but the map's frame and script, no text becomes code. */
  readonly strict?: boolean;
}

export interface Host {
  /** Address of the page, with the trailing slash. */
  readonly url: string;
  readonly origin: string;
  readonly close: () => void;
}

/** What the recommended code says. */
export const RECOMMENDED =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Frames by hand are told how high they are by the oldest of the dialects, as a newsroom's own script would. */
const BY_HAND = `
addEventListener('message', ({ source, data }) => {
  if (typeof data !== 'string' || !data.startsWith('{"src"')) return;
  const { context, height } = JSON.parse(data);
  if (context !== 'iframe.resize') return;
  for (const frame of document.querySelectorAll('iframe.by-hand')) {
    if (frame.contentWindow === source) frame.height = height;
  }
});
`;

export async function openHost(pages: Readonly<Record<string, HostPage>>): Promise<Host> {
  const site = new URL(inject('site')).origin;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${site}`,
    `frame-src ${site}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const page = pages[path.replace(/\.(js|css)$/, '')];
    if (!page) {
      response.statusCode = 404;
      response.end();
    } else if (path.endsWith('.js')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(`${BY_HAND}${page.script ?? ''}`);
    } else if (path.endsWith('.css')) {
      response.setHeader('Content-Type', 'text/css');
      response.end('body{margin:0}iframe{width:100%;border:0}.gap{height:900px}');
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (page.strict) response.setHeader('Content-Security-Policy', policy);
      response.end(
        `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">` +
          `<link rel="stylesheet" href="${path}.css"><script src="${path}.js"></script>${page.body}</html>`,
      );
    }
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return { url: `${origin}/`, origin, close: () => server.close() };
}

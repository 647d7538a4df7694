import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkHosting, formatReport } from '../../build/checkHosting/index.ts';
import { directivesOf } from '../../build/checkHosting/probe.ts';

type Headers = Record<string, string>;
interface File {
  readonly body: string;
  readonly headers: Headers;
}

const ASSET = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
const HASHED = { ...ASSET, 'cache-control': 'public, max-age=31536000, immutable' };
const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'cross-origin' };
const HTML = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self' data:";
const script = (body: string): File => ({ body, headers: { ...HASHED, 'content-type': 'text/javascript' } });
const json = (body: string): File => ({ body, headers: { ...ASSET, 'content-type': 'application/json' } });

/** A deployment as it should be. @param site its own address */
function goodSite(site: string): Record<string, File> {
  const page = (head: string, policy: string): File => ({
    body: `<!doctype html><head>${head}<link rel="stylesheet" href="${policy.includes('*') ? '../' : './'}assets/main-AAAAAAAA.css"></head>`,
    headers: { ...HTML, 'content-security-policy': policy },
  });
  const address = `<link rel="canonical" href="${site}"><link rel="alternate" type="application/json+oembed" href="${site}oembed/map.json">`;
  const map = '<script type="module" src="./assets/main-AAAAAAAA.js"></script>';
  return {
    '': page(address + map, `${POLICY}; frame-ancestors 'none'`),
    'embed/': {
      ...page('', `${POLICY}; frame-ancestors *`),
      headers: { ...HTML, ...ISOLATED, 'content-security-policy': `${POLICY}; frame-ancestors *` },
    },
    'contents/': page('', "default-src 'none'; frame-ancestors 'none'"),
    'embed-standalone.html': {
      body: '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
      headers: HTML,
    },
    'embed/v1.js': script(''),
    'dateline.config.json': json('{}'),
    'data/north-korea-in-russia.geojson': json('{}'),
    'basemap/overview.geojson': json('{}'),
    'basemap/outlines.geojson': json('{}'),
    'basemap/fonts/noto-sans-latin-400-normal.woff2': { body: '', headers: { ...ASSET, 'content-type': 'font/woff2' } },
    'basemap/dateline.pmtiles': {
      body: `PMTiles${'x'.repeat(200)}`,
      headers: { ...ASSET, 'content-type': 'application/octet-stream' },
    },
    'assets/main-AAAAAAAA.js': script('import("./mountMap-BBBBBBBB.js")'),
    'assets/mountMap-BBBBBBBB.js': script('new URL("maplibre-gl-worker-CCCCCCCC.js", import.meta.url)'),
    'assets/maplibre-gl-worker-CCCCCCCC.js': script(''),
    'assets/main-AAAAAAAA.css': {
      body: '@font-face { src: url(./noto-sans-DDDDDDDD.woff2) }',
      headers: { ...HASHED, 'content-type': 'text/css' },
    },
    'assets/noto-sans-DDDDDDDD.woff2': { body: '', headers: { ...HASHED, 'content-type': 'font/woff2' } },
    'oembed/map.json': json(JSON.stringify({ type: 'rich', html: `<iframe src="${site}embed/?v=1"></iframe>` })),
  };
}

interface Host {
  readonly change?: (files: Record<string, File>) => Record<string, File>;
  readonly ranges?: boolean;
  /** Answers for what is not there. */
  readonly missing?: (response: ServerResponse, files: Record<string, File>) => void;
}

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

async function deploy({ change = (files) => files, ranges = true, missing }: Host = {}): Promise<string> {
  let files: Record<string, File> = {};
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const file = files[(request.url ?? '/').replace('/map/', '').replace(/\?.*/, '')];
    if (!file) {
      if (missing) missing(response, files);
      else response.writeHead(404).end();
      return;
    }
    const range = ranges ? /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') : null;
    if (!range) {
      response.writeHead(200, file.headers).end(file.body);
      return;
    }
    const [from, to] = [Number(range[1]), Number(range[2])];
    const headers = { ...file.headers, 'content-range': `bytes ${from}-${to}/${file.body.length}` };
    response.writeHead(206, headers).end(file.body.slice(from, to + 1));
  };
  const started = createServer(answer);
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  const site = `http://127.0.0.1:${(started.address() as AddressInfo).port}/map/`;
  files = change(goodSite(site));
  return site;
}

/** One header more, changed, or (`null`) less on the files that a pattern names. */
const withHeader = (pattern: RegExp, name: string, value: string | null) => (files: Record<string, File>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, file]) => {
      if (!pattern.test(path)) return [path, file];
      const { [name]: _, ...headers } = file.headers;
      return [path, { ...file, headers: value === null ? headers : { ...headers, [name]: value } }];
    }),
  );
const withBody = (path: string, change: (body: string) => string) => (files: Record<string, File>) => {
  const file = files[path];
  return file ? { ...files, [path]: { ...file, body: change(file.body) } } : files;
};

describe('a deployment', () => {
  it('that sends what it should has no fault and no hint, and every kind of file is asked for', async () => {
    const report = await checkHosting(await deploy());
    expect(report.findings).toEqual([]);
    expect(report.checked).toEqual(
      expect.arrayContaining([
        'assets/maplibre-gl-worker-CCCCCCCC.js',
        'assets/noto-sans-DDDDDDDD.woff2',
        'basemap/dateline.pmtiles',
        'oembed/map.json',
        'embed-standalone.html',
      ]),
    );
    expect(formatReport('x', report)).toContain('the map can be embedded');
  });

  it.each<[fault: string, host: Host, path: string, sentence: RegExp]>([
    [
      'no CORS on scripts',
      { change: withHeader(/\.js$/, 'access-control-allow-origin', null) },
      '.js',
      /Allow-Origin: nothing; send “\*”/,
    ],
    [
      'CORS for one origin',
      { change: withHeader(/worker/, 'access-control-allow-origin', 'https://a.example') },
      'worker',
      /a\.example/,
    ],
    [
      'no CORS on the data',
      { change: withHeader(/^data/, 'access-control-allow-origin', null) },
      'data/',
      /Allow-Origin/,
    ],
    [
      'no CORS on type',
      { change: withHeader(/^assets.*woff2/, 'access-control-allow-origin', null) },
      'woff2',
      /Allow-Origin/,
    ],
    [
      'X-Frame-Options on the frame',
      { change: withHeader(/^embed\/$/, 'x-frame-options', 'SAMEORIGIN') },
      'embed/',
      /X-Frame-Options: SAMEORIGIN/,
    ],
    [
      'a frame that nobody may frame',
      { change: withHeader(/^embed\/$/, 'content-security-policy', `${POLICY}; frame-ancestors 'none'`) },
      'embed/',
      /forbids every page/,
    ],
    [
      'two policies of which one forbids',
      {
        change: withHeader(
          /^embed\/$/,
          'content-security-policy',
          `${POLICY}; frame-ancestors *, frame-ancestors 'none'`,
        ),
      },
      'embed/',
      /forbids every page/,
    ],
    [
      'a worker that a sandbox cannot start',
      { change: withHeader(/^embed\/$/, 'content-security-policy', "default-src 'self'") },
      'embed/',
      /worker-src lacks data:/,
    ],
    [
      'inline scripts',
      {
        change: withHeader(
          /^$/,
          'content-security-policy',
          "script-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
        ),
      },
      '',
      /inline scripts/,
    ],
    [
      'no policy at all',
      { change: withHeader(/^contents/, 'content-security-policy', null) },
      'contents/',
      /no Content Security Policy/,
    ],
    [
      'a policy that stops the one file',
      { change: withHeader(/standalone/, 'content-security-policy', "script-src 'self'") },
      'standalone',
      /does not know its inline script/,
    ],
    ['no ranges', { ranges: false }, 'pmtiles', /with 200 instead of 206/],
    [
      'compressed ranges',
      { change: withHeader(/pmtiles/, 'content-encoding', 'identity') },
      'pmtiles',
      /do not compress/,
    ],
    [
      'a pointer instead of the archive',
      { change: withBody('basemap/dateline.pmtiles', () => `version https://git-lfs ${' '.repeat(200)}`) },
      'pmtiles',
      /not an archive/,
    ],
    [
      'scripts as text',
      { change: withHeader(/\.js$/, 'content-type', 'text/plain') },
      '.js',
      /type “text\/plain”; send Content-Type: text\/javascript/,
    ],
    [
      'pages for ever',
      { change: withHeader(/^embed\/$/, 'cache-control', 'max-age=31536000, immutable') },
      'embed/',
      /old map/,
    ],
    [
      'CORP same-site',
      { change: withHeader(/^data/, 'cross-origin-resource-policy', 'same-site') },
      'data/',
      /send cross-origin/,
    ],
    [
      'a page for whatever is missing',
      { missing: (response, files) => void response.writeHead(200, HTML).end(files['']?.body) },
      'there-is-no',
      /answered with 200/,
    ],
    [
      'a file that is not there',
      { change: ({ 'embed-standalone.html': _, ...files }) => files },
      'standalone',
      /answered with 404/,
    ],
    [
      'another address',
      { change: withBody('', (body) => body.replace('/map/', '/old/')) },
      '',
      /says that it stands at/,
    ],
    [
      'an oEmbed answer of somebody else',
      { change: withBody('oembed/map.json', () => '{"type":"photo"}') },
      'oembed',
      /no oEmbed answer/,
    ],
  ])('is told of %s', async (_, host, path, sentence) => {
    const { findings } = await checkHosting(await deploy(host));
    const faults = findings.filter(({ kind }) => kind === 'fault');
    expect(faults.map((finding) => `${finding.path}: ${finding.sentence}`).join('\n')).toMatch(sentence);
    expect(faults.every((finding) => finding.path.includes(path))).toBe(true);
    expect(faults.length).toBeLessThan(3);
  });

  it.each<[hint: string, host: Host, sentence: RegExp]>([
    ['short caching', { change: withHeader(/^assets/, 'cache-control', 'no-cache') }, /immutable/],
    ['sniffing', { change: withHeader(/./, 'x-content-type-options', null) }, /nosniff/],
    [
      'a page that anyone may frame',
      { change: withHeader(/^$/, 'content-security-policy', POLICY) },
      /may be framed by anyone/,
    ],
    [
      'pages that isolate themselves',
      { change: withHeader(/^embed\/$/, 'cross-origin-embedder-policy', null) },
      /COEP/,
    ],
    [
      'large files that are not compressed',
      { change: withBody('assets/main-AAAAAAAA.js', (body) => body + ' '.repeat(20_000)) },
      /uncompressed \(20 kB\)/,
    ],
    [
      'no address',
      { change: withBody('', (body) => body.replace(/href="http[^"]*map\/"/, 'href="./"')) },
      /DATELINE_SITE_URL/,
    ],
  ])('is given a hint about %s, and no fault', async (_, host, sentence) => {
    const { findings } = await checkHosting(await deploy(host));
    expect(findings.map(({ sentence: text }) => text).join('\n')).toMatch(sentence);
    expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
  });

  it('that does not answer is said to be out of reach', async () => {
    const site = await deploy();
    server?.close();
    server?.closeAllConnections();
    const { findings } = await checkHosting(site);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.sentence).toMatch(/cannot be reached/);
  });

  it('without TLS is a fault, but not on loopback', async () => {
    const { findings } = await checkHosting('http://maps.invalid/');
    expect(findings.map(({ sentence }) => sentence).join()).toMatch(/without TLS/);
  });
});

describe('a policy', () => {
  it('is read directive by directive, several policies apart', () => {
    const [first, second, ...rest] = directivesOf("default-src 'none'; Script-Src 'self'  data: , frame-ancestors *");
    expect(first?.get('script-src')).toEqual(["'self'", 'data:']);
    expect(second?.get('frame-ancestors')).toEqual(['*']);
    expect(rest).toEqual([]);
    expect(directivesOf(null)).toEqual([]);
  });
});

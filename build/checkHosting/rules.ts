/**
 * What a host must send with each kind of file, as a table of rules: whether it holds, what is wrong in a sentence, and
 * what to do. A fault breaks the map for somebody; a hint makes it slower, or less safe, than it could be.
 */
import { directivesOf, type Probe, textOf, typeOf } from './probe.ts';

export type FileKind =
  | 'page'
  | 'frame'
  | 'static'
  | 'standalone'
  | 'script'
  | 'style'
  | 'font'
  | 'data'
  | 'archive'
  | 'json';

export interface Rule {
  readonly kind: 'fault' | 'hint';
  readonly applies: readonly FileKind[] | 'all';
  /** Whether the answer is right. */
  readonly holds: (probe: Probe) => boolean;
  /** What is wrong, and what to do about it. */
  readonly says: (probe: Probe) => string;
}

const PAGES = ['page', 'frame', 'static', 'standalone'] as const satisfies readonly FileKind[];
/** What a frame of an opaque origin fetches as if it were somebody else's. */
const ASSETS = ['script', 'style', 'font', 'data', 'archive', 'json'] as const satisfies readonly FileKind[];

const TYPES: Readonly<Record<FileKind, readonly string[]>> = {
  page: ['text/html'],
  frame: ['text/html'],
  static: ['text/html'],
  standalone: ['text/html'],
  script: ['text/javascript', 'application/javascript'],
  style: ['text/css'],
  font: ['font/woff2', 'application/font-woff2'],
  data: ['application/geo+json', 'application/json', 'application/vnd.geo+json'],
  archive: ['application/octet-stream', 'application/vnd.pmtiles', 'application/x-protobuf'],
  json: ['application/json', 'application/json+oembed'],
};

/** Kinds whose wrong type a browser refuses; the others merely look odd. */
const REFUSED = ['page', 'frame', 'static', 'standalone', 'script', 'style'] as const satisfies readonly FileKind[];

const shown = (text: string | null): string => (text ? `“${text}”` : 'nothing');
const maxAge = ({ headers }: Probe): number =>
  Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0);
const policies = ({ headers }: Probe) => directivesOf(headers.get('content-security-policy'));
const metaPolicy = (probe: Probe): string | null =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(textOf(probe))?.[1] ?? null;
/** In the order in which a browser looks for them. */
const LOOKED_UP = {
  script: ['script-src', 'default-src'],
  worker: ['worker-src', 'child-src', 'script-src', 'default-src'],
} as const;
/** What every policy of the answer says of scripts or workers; a policy that says nothing allows everything. */
const sourcesOf = (probe: Probe, what: keyof typeof LOOKED_UP): (readonly string[])[] =>
  policies(probe).flatMap((policy) => {
    const name = LOOKED_UP[what].find((directive) => policy.has(directive));
    return name === undefined ? [] : [policy.get(name) ?? []];
  });

const typeRule = (kind: 'fault' | 'hint', applies: readonly FileKind[]): Rule[] =>
  applies.map((file) => ({
    kind,
    applies: [file],
    holds: (probe) => TYPES[file].includes(typeOf(probe)),
    says: (probe) => `comes with the type ${shown(typeOf(probe))}; send Content-Type: ${TYPES[file][0]}.`,
  }));

/** For every answer that came with status 200, or 206 for a range. */
export const RULES: readonly Rule[] = [
  ...typeRule('fault', REFUSED),
  ...typeRule('hint', ['font', 'data', 'archive', 'json']),
  {
    kind: 'fault',
    applies: ASSETS,
    holds: ({ headers }) => headers.get('access-control-allow-origin') === '*',
    says: ({ headers }) =>
      `has Access-Control-Allow-Origin: ${shown(headers.get('access-control-allow-origin'))}; send “*”, or the map stays empty in sandboxed frames and on other sites.`,
  },
  {
    kind: 'fault',
    applies: ['frame', 'standalone'],
    holds: ({ headers }) => !headers.has('x-frame-options'),
    says: ({ headers }) =>
      `has X-Frame-Options: ${headers.get('x-frame-options')}; leave it out here, or no page can embed the map.`,
  },
  {
    kind: 'fault',
    applies: ['frame', 'standalone'],
    holds: (probe) => policies(probe).every((policy) => policy.get('frame-ancestors')?.join() !== "'none'"),
    says: () =>
      "forbids every page to embed it (frame-ancestors 'none'); send frame-ancestors * or the list of your sites.",
  },
  {
    kind: 'hint',
    applies: ['page'],
    holds: (probe) =>
      policies(probe).some((policy) => policy.has('frame-ancestors')) || probe.headers.has('x-frame-options'),
    says: () => "may be framed by anyone; send Content-Security-Policy: frame-ancestors 'none' for the page itself.",
  },
  {
    kind: 'fault',
    applies: PAGES,
    holds: (probe) => policies(probe).length > 0 || metaPolicy(probe) !== null,
    says: () =>
      'has no Content Security Policy, neither as a header nor in its HTML; the build writes one, so something has taken it out.',
  },
  {
    kind: 'fault',
    applies: ['page', 'frame', 'standalone'],
    holds: (probe) => sourcesOf(probe, 'script').every((sources) => !sources.includes("'unsafe-inline'")),
    says: () => "allows inline scripts ('unsafe-inline'); the map needs none.",
  },
  {
    kind: 'fault',
    applies: ['frame'],
    holds: (probe) => sourcesOf(probe, 'worker').every((sources) => sources.includes('data:')),
    says: () => 'has a policy whose worker-src lacks data:, without which the map does not draw in a sandboxed frame.',
  },
  {
    kind: 'fault',
    applies: ['standalone'],
    holds: (probe) =>
      sourcesOf(probe, 'script').every((sources) => sources.some((source) => /^'(sha256|unsafe-inline)/.test(source))),
    says: () =>
      'has a header whose script-src does not know its inline script; send no script-src with this file, its own policy is stricter.',
  },
  {
    kind: 'fault',
    applies: ['standalone'],
    holds: (probe) => sourcesOf(probe, 'worker').every((sources) => sources.includes('blob:')),
    says: () => 'has a header whose worker-src lacks blob:, without which its map does not draw.',
  },
  {
    kind: 'hint',
    applies: [...ASSETS, 'frame', 'standalone'],
    holds: ({ headers }) => headers.get('cross-origin-resource-policy') !== 'same-origin',
    says: () => 'has Cross-Origin-Resource-Policy: same-origin; send cross-origin, or other sites cannot use it.',
  },
  {
    kind: 'fault',
    applies: ASSETS,
    holds: ({ headers }) => headers.get('cross-origin-resource-policy') !== 'same-site',
    says: () => 'has Cross-Origin-Resource-Policy: same-site; send cross-origin, or other sites cannot use it.',
  },
  {
    kind: 'hint',
    applies: ['frame'],
    holds: ({ headers }) =>
      /require-corp|credentialless/.test(headers.get('cross-origin-embedder-policy') ?? '') &&
      headers.get('cross-origin-resource-policy') === 'cross-origin',
    says: () =>
      'stays empty in pages that isolate themselves (COEP), unless their frame says credentialless; to allow them, send Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Resource-Policy: cross-origin with every file.',
  },
  {
    kind: 'hint',
    applies: 'all',
    holds: ({ headers }) => headers.get('x-content-type-options')?.toLowerCase() === 'nosniff',
    says: () => 'lacks X-Content-Type-Options: nosniff.',
  },
  {
    kind: 'hint',
    applies: ['script', 'style', 'font'],
    holds: (probe) => !/\/?assets\//.test(probe.path) || maxAge(probe) >= 86_400 * 30,
    says: ({ headers }) =>
      `has Cache-Control: ${shown(headers.get('cache-control'))}; its name changes with its content, so send max-age=31536000, immutable.`,
  },
  {
    kind: 'fault',
    applies: PAGES,
    holds: ({ headers }) => !/immutable/.test(headers.get('cache-control') ?? ''),
    says: () => 'is sent as immutable: readers would keep the old map; send Cache-Control: no-cache.',
  },
  {
    kind: 'hint',
    applies: ['script', 'style', 'data'],
    holds: ({ headers, bytes }) => bytes.length < 10_000 || headers.has('content-encoding'),
    says: ({ bytes }) => `comes uncompressed (${Math.round(bytes.length / 1024)} kB); switch on gzip or brotli for it.`,
  },
  {
    kind: 'fault',
    applies: ['archive'],
    holds: ({ status, headers }) => status === 206 && headers.has('content-range'),
    says: ({ status }) =>
      `answers a range with ${status} instead of 206; without ranges the whole archive of tiles would be fetched, and the map refuses it.`,
  },
  {
    kind: 'fault',
    applies: ['archive'],
    holds: ({ headers }) => !headers.has('content-encoding'),
    says: ({ headers }) =>
      `comes with Content-Encoding: ${headers.get('content-encoding')}; its ranges count the bytes of the file itself, so do not compress it.`,
  },
  {
    kind: 'fault',
    applies: ['archive'],
    holds: ({ bytes }) => new TextDecoder().decode(bytes.subarray(0, 7)) === 'PMTiles',
    says: () => 'is not an archive of tiles: it may be a pointer of Git LFS, or a page that says something else.',
  },
];

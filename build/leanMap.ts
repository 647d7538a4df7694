/**
 * Vite plugin: takes out of MapLibre what the page's own thread never runs. MapLibre is built once for page and worker, so
 * the page's half carries the making of buckets too (shaping, bidirectional text, triangulation, MapLibre's own tile
 * format), which happens in the worker alone. Each body that is listed is replaced by a throw, and the bundler drops what only
 * they used. A release that no longer has one of them fails the build. See docs/decisions/first-load.md.
 */
import { type Plugin, parseAst } from 'vite';

/** Built for development it is the same code, with names to go by; our own minifier makes it small again. */
const READABLE = 'maplibre-gl/dist/maplibre-gl-dev.mjs';
const CUT = '{ throw Error("only in the worker"); }';

/** Methods by class that only the worker calls: all that fills a bucket before it is handed over. */
const IN_WORKER = {
  CircleBucket: ['populate', 'addFeatures', 'addFeature'],
  FillBucket: ['populate', 'addFeatures', 'addFeature', 'detectSdfPatterns', 'recordSdfPattern'],
  FillExtrusionBucket: ['populate', 'addFeatures', 'addFeature', 'processPolygon', '_generateSideFaces'],
  LineBucket: ['populate', 'addFeatures', 'addFeature', 'lineFeatureClips', 'addLine', 'addLineDashDependencies'],
  SymbolBucket: ['populate', 'addFeatures', 'createArrays', 'calculateGlyphDependencies', 'addSymbols'],
  ProgramConfiguration: ['populatePaintArrays'],
  ProgramConfigurationSet: ['populatePaintArrays'],
  FeatureIndex: ['insert'],
  // Asked of a tile's own features, never of ours, which are GeoJSON.
  MLTVectorTile: ['constructor'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What this reads of a syntax tree. */
interface Span {
  readonly start: number;
  readonly end: number;
}
interface Method {
  readonly type: string;
  readonly key?: { readonly name?: string };
  readonly value?: { readonly body?: Span };
}
interface ClassNode {
  readonly type: string;
  readonly body: { readonly body: readonly Method[] };
}
interface Statement {
  readonly type: string;
  readonly id?: { readonly name: string } | null;
  readonly declarations?: readonly { readonly id: { readonly name?: string }; readonly init: ClassNode | null }[];
}

export function leanMap(): Plugin {
  return {
    name: 'dateline:lean-map',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      return id === 'maplibre-gl' ? this.resolve(READABLE) : null;
    },
    transform: {
      filter: { id: /maplibre-gl-dev\.mjs$/ },
      handler: (code) => ({ code: withoutWorkersPart(code), map: null }),
    },
  };
}

/** @throws when MapLibre has no longer what is to be taken out */
export function withoutWorkersPart(
  code: string,
  cuts: Readonly<Record<string, readonly string[]>> = IN_WORKER,
): string {
  const classes = new Map(classesIn(parseAst(code) as unknown as { readonly body: readonly Statement[] }));
  const spans = Object.entries(cuts).flatMap(([name, methods]) =>
    methods.map((method): Span => {
      const found = classes.get(name)?.body.body.find(({ key }) => key?.name === method)?.value?.body;
      if (!found) throw new Error(`MapLibre has no ${name}.${method} any more: see build/leanMap.ts.`);
      return found;
    }),
  );
  // From the end, so that what is yet to be cut stays where it is.
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + CUT + text.slice(end), code);
}

function* classesIn({ body }: { readonly body: readonly Statement[] }): Generator<readonly [string, ClassNode]> {
  for (const statement of body) {
    if (statement.type === 'ClassDeclaration' && statement.id) {
      yield [statement.id.name, statement as unknown as ClassNode];
    }
    for (const { id, init } of statement.declarations ?? []) {
      if (id.name && init?.type === 'ClassExpression') yield [id.name, init];
    }
  }
}

/**
 * Vite plugin: builds `embed-standalone.html`, the map as one file: scripts, styles, type, data, basemap and worker inlined,
 * under a policy of hashes that lets it ask nobody. See docs/decisions/standalone.md.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import type { DatasetFile } from '../../src/core/model.ts';
import { compileText } from '../dataset.ts';
import { dropLegacyFonts } from '../dropLegacyFonts.ts';
import { leanMap } from '../leanMap.ts';
import { pagesStyleIn } from '../pages/index.tsx';
import { systemDark } from '../pages/tokens.ts';
import { plainIcons } from '../plainIcons.ts';
import { readSiteUrl } from '../site.ts';
import { renderContents, withoutType } from './contents.tsx';
import { type CarriedFile, makeStandalone } from './page.ts';

export const STANDALONE_FILE = 'embed-standalone.html';

const ENTRY = 'src/embed/standalone/main.tsx';
const DATA_FILE = 'data/north-korea-in-russia.geojson';
const WORKER = 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs';

/**
 * What the page carries: its own path for a file, and where the file lies. Hangul is left out: its type is half a megabyte
 * for the map's names alone, and every system that shows Korean has its own.
 */
const CARRIED = [
  ['basemap/dateline.pmtiles', 'public/basemap/dateline.pmtiles'],
  ['basemap/outlines.geojson', 'public/basemap/outlines.geojson'],
  ['basemap/overview.geojson', 'public/basemap/overview.geojson'],
  ...['latin', 'latin-ext', 'cyrillic'].flatMap((subset) =>
    [400, 600].map((weight) => {
      const name = `noto-sans-${subset}-${weight}-normal.woff2`;
      return [`basemap/fonts/${name}`, `public/basemap/fonts/${name}`] as const;
    }),
  ),
  ['worker.js', WORKER],
] as const satisfies readonly (readonly [path: string, file: string])[];

export function standalonePlugin(): Plugin {
  let root = '.';
  let configFile = '';
  return {
    name: 'dateline:standalone',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      configFile = join(config.publicDir, 'dateline.config.json');
    },
    async generateBundle(_options, bundle) {
      const { script, style } = await buildParts(root);
      const site = readSiteUrl(configFile, process.env);
      const data = compileText(root);
      const contents = {
        markup: await renderContents(root, JSON.parse(data) as DatasetFile, site),
        style: withoutType(String(pagesStyleIn(bundle).source)),
      };
      const files: CarriedFile[] = [
        { path: DATA_FILE, bytes: Buffer.from(data) },
        ...(await Promise.all(
          CARRIED.map(async ([path, file]) => ({ path, bytes: await this.fs.readFile(join(root, file)) })),
        )),
      ];
      const source = makeStandalone({ script, style, files, site, contents });
      this.emitFile({ type: 'asset', fileName: STANDALONE_FILE, source });
      this.info(`${STANDALONE_FILE}: ${(source.length / 2 ** 20).toFixed(1)} MB`);
    },
  };
}

/** The app as one script and one style sheet that name no other file. */
async function buildParts(root: string): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), dropLegacyFonts(), leanMap(), plainIcons(), systemDark(), carriedWorker(root), withoutHangul()],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: join(root, ENTRY), output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const script = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
  const style = outputs.flatMap((output) =>
    output.type === 'asset' && output.fileName.endsWith('.css') ? [String(output.source)] : [],
  );
  const strays = outputs.map(({ fileName }) => fileName).filter((name) => !/\.(js|css)$/.test(name));
  if (script.length !== 1 || style.length !== 1 || strays.length > 0) {
    throw new Error(`The standalone page must be one script and one sheet: ${outputs.map(({ fileName }) => fileName)}`);
  }
  return { script: script[0] ?? '', style: style[0] ?? '' };
}

/** The worker's address is made when the page starts, from the text that it carries. */
function carriedWorker(root: string): Plugin {
  return {
    name: 'dateline:carried-worker',
    enforce: 'pre',
    resolveId: (source) =>
      /maplibre-gl-worker\.mjs\?worker&url$/.test(source) ? join(root, 'src/embed/standalone/workerUrl.ts') : null,
  };
}

function withoutHangul(): Plugin {
  const id = '\0dateline:no-hangul';
  return {
    name: 'dateline:no-hangul',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith('@fontsource/noto-sans-kr/') ? id : null),
    load: (loaded) => (loaded === id ? 'export {};' : null),
  };
}

/** Builds and serves what the benchmarks measure: the page with the product, and the rivals where they are installed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { compileText } from '../../build/dataset.ts';
import { say } from './say.ts';

export const ROOT = join(import.meta.dirname, '../..');
const RIVALS = join(import.meta.dirname, 'rivals');

export interface Site {
  /** With a slash at its end. */
  readonly url: string;
  /** Where files can be put that the pages fetch. */
  readonly folder: string;
  readonly hasRivals: boolean;
  readonly close: () => Promise<void>;
}

/** What the page of kepler.gl loads, in this order: its bundle expects the others as globals. */
const KEPLER_FILES = [
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
  'redux/dist/redux.js',
  'react-redux/dist/react-redux.js',
  'styled-components/dist/styled-components.min.js',
  'kepler.gl/umd/keplergl.min.js',
  'kepler.gl/umd/keplergl.min.css',
] as const;

export async function openSite({ withRivals }: { readonly withRivals: boolean }): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const hasRivals = withRivals && installRivals();
  say('Building the page.');
  const input = join(ROOT, 'test/bench/page.html');
  await build({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 4_000,
      minify: !process.env.BENCH_DEBUG,
      rolldownOptions: { input },
    },
  });
  // At the root of the site, like the product, so that relative addresses mean the same.
  writeFileSync(
    join(folder, 'index.html'),
    readFileSync(join(folder, 'test/bench/page.html'), 'utf8').replaceAll('../../', './'),
  );
  writeFileSync(join(folder, 'articles.geojson'), compileText(ROOT));
  if (hasRivals) await addRivals(folder);
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The preview server gave no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    folder,
    hasRivals,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Installs deck.gl and kepler.gl on first use; false, and a line that says so, where that fails. */
function installRivals(): boolean {
  if (existsSync(join(RIVALS, 'node_modules/kepler.gl'))) return true;
  say('Installing the rivals, once: npm ci in test/bench/rivals (200 MB).');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: RIVALS,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return true;
  say(`The rivals could not be installed; their rows are left out. ${stderr.trim().split('\n').at(-1) ?? ''}`);
  return false;
}

async function addRivals(folder: string): Promise<void> {
  await build({
    root: RIVALS,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: join(folder, 'rivals'),
      emptyOutDir: false,
      target: 'es2023',
      chunkSizeWarningLimit: 4_000,
      lib: { entry: join(RIVALS, 'deck.js'), formats: ['es'], fileName: () => 'deck.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  mkdirSync(join(folder, 'kepler'), { recursive: true });
  const names = KEPLER_FILES.map((path) => {
    const name = path.replaceAll('/', '-');
    copyFileSync(join(RIVALS, 'node_modules', path), join(folder, 'kepler', name));
    return name;
  });
  copyFileSync(join(RIVALS, 'kepler.js'), join(folder, 'kepler/kepler.js'));
  const tags = names.map((name) =>
    name.endsWith('.css') ? `<link rel="stylesheet" href="${name}">` : `<script src="${name}"></script>`,
  );
  writeFileSync(
    join(folder, 'kepler/index.html'),
    `<!doctype html><meta charset="utf-8"><title>kepler.gl</title>${tags.join('')}<body style="margin:0"><div id="app"></div><script src="kepler.js"></script>`,
  );
}

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './build/dataset.ts';
import { dropLegacyFonts } from './build/dropLegacyFonts.ts';
import { firstChunk } from './build/firstChunk.ts';
import { frozenPlugin } from './build/frozen.ts';
import { headersFile } from './build/headersFile.ts';
import { leanMap } from './build/leanMap.ts';
import { loaderPlugin } from './build/loader.ts';
import { PAGES_STYLE, staticPages } from './build/pages/index.tsx';
import { systemDark } from './build/pages/tokens.ts';
import { plainIcons } from './build/plainIcons.ts';
import { servePolicy } from './build/servePolicy.ts';
import { sizesPlugin } from './build/sizes.ts';
import { standalonePlugin } from './build/standalone/index.ts';

export default defineConfig({
  base: './',
  plugins: [
    react(),
    dropLegacyFonts(),
    leanMap(),
    plainIcons(),
    datasetPlugin(),
    frozenPlugin(),
    loaderPlugin(),
    servePolicy(),
    systemDark(),
    staticPages(),
    standalonePlugin(),
    headersFile(),
    sizesPlugin(),
  ],
  build: {
    target: 'es2023',
    rolldownOptions: {
      input: { page: 'index.html', embed: 'embed/index.html', pages: PAGES_STYLE },
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'first',
              name: firstChunk(`${import.meta.dirname}/src/main.tsx`),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
    modulePreload: { polyfill: false },
    // MapLibre is one chunk of a megabyte and is loaded on its own, after the list.
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
  },
  // Readers of formats are chunks of the worker, too.
  worker: { format: 'es' },
  // Pages are files: what is not there is answered with 404, not with the map.
  appType: 'mpa',
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['test/fixtures/loadWords.ts', 'test/fixtures/seed.ts'],
          // Properties run thousands of times, and machines are busy: a test that is slow is not a test that fails.
          testTimeout: 300_000,
          maxWorkers: '100%',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Pages wait more than they compute: two at a time keep two cores busy.
          maxWorkers: 2,
          // Other people's work can starve a browser. What passes only the second time is named as shaky by the runner.
          retry: 1,
        },
      },
    ],
  },
});

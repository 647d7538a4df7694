/** Builds what `npm pack` packs: the element without a frame, its code in chunks, fonts and basemap beside it. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shadowStyles } from './shadowStyles.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: ROOT,
  base: './',
  publicDir: false,
  plugins: [shadowStyles(), react()],
  build: {
    outDir: 'package',
    target: 'es2023',
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'src/embed/direct/index.ts', loader: 'src/embed/loader.ts' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

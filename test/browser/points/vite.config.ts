/** Builds the page of points.test.ts, which is no part of the product. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: join(import.meta.dirname, '../../..'),
  base: './',
  logLevel: 'error',
  plugins: [react()],
  build: {
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // The page works wherever its folder is put.
  base: './',
  plugins: [react()],
  // The map finds its worker, fonts and basemap beside its own files.
  optimizeDeps: { exclude: ['dateline-map'] },
});

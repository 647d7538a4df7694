/** Vite plugin: has the icons of lucide-react drawn by our own few lines (src/ui/drawIcon.ts) in what is built. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

const OURS = join(import.meta.dirname, '../src/ui/drawIcon.ts');

export function plainIcons(): Plugin {
  return {
    name: 'dateline:plain-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '../createLucideIcon.mjs' && /[\\/]lucide-react[\\/].*[\\/]icons[\\/]/.test(importer ?? '')
        ? OURS
        : null,
  };
}

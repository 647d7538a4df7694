/** Vite plugin: leaves out the WOFF copies that font packages name beside WOFF2, which no supported browser asks for. */
import type { Plugin } from 'vite';

const LEGACY_SOURCE = /,\s*url\([^)]+\.woff\)\s*format\(["']woff["']\)/g;

/** The same sheet without the copies. */
export const dropLegacySources = (css: string): string => css.replace(LEGACY_SOURCE, '');

export function dropLegacyFonts(): Plugin {
  return {
    name: 'dateline:drop-legacy-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource.*\.css$/ },
      handler: dropLegacySources,
    },
  };
}

/** Copies the font files that the map's labels are drawn with from @fontsource (SIL OFL 1.1) to the public folder. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const FILES = {
  '@fontsource/noto-sans': ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600', 'cyrillic-400', 'cyrillic-600'],
  '@fontsource/noto-sans-kr': ['korean-400'],
} as const;

export function copyFonts(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const [name, subsets] of Object.entries(FILES)) {
    const folder = dirname(require.resolve(`${name}/package.json`));
    const family = name.split('/')[1];
    for (const subset of subsets) {
      const file = `${family}-${subset}-normal.woff2`;
      copyFileSync(join(folder, 'files', file), join(target, file));
    }
    copyFileSync(join(folder, 'LICENSE'), join(target, `${family}-OFL.txt`));
  }
}

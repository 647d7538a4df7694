/**
 * Vite plugin of the package's build: a style sheet that a module imports becomes a call that dresses every map's shadow
 * root (src/embed/direct/styles.ts). Sheets of fonts go to the document, with the fonts as files beside the package.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { dropLegacySources } from '../dropLegacyFonts.ts';
import { toContainerStyles } from './containerStyles.ts';

const MARK = '\0shadow-style:';
const STYLES = resolve(import.meta.dirname, '../../src/embed/direct/styles.ts');

export function shadowStyles(): Plugin {
  return {
    name: 'dateline:shadow-styles',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.css') || importer?.startsWith(MARK)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      // Named as a script, or Vite's own plugin for style sheets would take it.
      return found ? `${MARK}${found.id}.js` : null;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const file = id.slice(MARK.length, -'.js'.length);
      const css = dropLegacySources(readFileSync(file, 'utf8'));
      return /@font-face/.test(css) ? toFontModule(css, file) : toStyleModule(css);
    },
  };
}

const toStyleModule = (css: string): string =>
  `import { addStyles } from ${JSON.stringify(STYLES)};\naddStyles(${JSON.stringify(toContainerStyles(css))});\n`;

/** Fonts are imported by address, so that the bundler puts them beside the package and knows where that is. */
function toFontModule(css: string, file: string): string {
  const imports: string[] = [];
  const text = JSON.stringify(css).replace(/url\((?:\\"|')?([^)"'\\]+)(?:\\"|')?\)/g, (_, url: string) => {
    const path = url.startsWith('.') ? join(dirname(file), url) : url;
    imports.push(`import font${imports.length} from ${JSON.stringify(`${path}?url`)};`);
    return `url(" + JSON.stringify(font${imports.length - 1}) + ")`;
  });
  return `${imports.join('\n')}\nimport { addFonts } from ${JSON.stringify(STYLES)};\naddFonts(${text});\n`;
}

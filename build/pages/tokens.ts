/**
 * The theme's tokens outside of a page that runs scripts: their values for drawings made at build time, and the dark ones
 * under `prefers-color-scheme` for pages on which no script names a theme. Read from the style sheet, written nowhere else.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const ROOT_BLOCK = /:root\s*\{([^}]*)\}/;
const DARK_BLOCK = /:root\[data-theme="dark"\]\s*\{([^}]*)\}/;

/** The light values by name. */
export function readTokens(css: string): (name: string) => string {
  const block = ROOT_BLOCK.exec(css)?.[1] ?? '';
  const values = new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The theme has no ${name}.`);
    return value;
  };
}

/** The dark values once more for systems that are dark, where no script has chosen; never on paper. */
export function systemDarkRule(css: string): string {
  const block = DARK_BLOCK.exec(css)?.[1];
  if (block === undefined) throw new Error('The theme has no dark values.');
  return `@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme]) {${block}}\n}\n`;
}

/** Vite plugin: does so for the app's sheet, and for the pages' own, into which the bundler copies the tokens as they are. */
export function systemDark(): Plugin {
  return {
    name: 'dateline:system-dark',
    enforce: 'pre',
    transform: {
      filter: { id: /(src\/theme\/tokens|build\/pages\/pages)\.css$/ },
      handler(code, id) {
        if (id.endsWith('tokens.css')) return `${code}\n${systemDarkRule(code)}`;
        return `${code}\n${systemDarkRule(readFileSync(new URL('../../src/theme/tokens.css', pathToFileURL(id)), 'utf8'))}`;
      },
    },
  };
}

/**
 * Vite plugin: after a build, prints what a reader downloads, gzipped, beside what it may be, and fails the build where it
 * is more. One row a promise: whoever adds an entry to the site adds its row.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** One file that the build wrote: scripts, or a page that names them. */
export interface BuiltScript {
  /** Path within the site. */
  readonly file: string;
  /** Bytes of script: none in a page. */
  readonly gzip: number;
  /** Path of the module that it was made for, with slashes; `null` where several parts share it. */
  readonly madeFor: string | null;
  /** Files that come with it. */
  readonly imports: readonly string[];
}

export interface Budget {
  readonly name: string;
  /** In kB of 1024 bytes, gzipped; `null` = printed only. */
  readonly limit: number | null;
  readonly pick: (scripts: readonly BuiltScript[]) => readonly BuiltScript[];
}

export interface SizeRow {
  readonly name: string;
  /** In kB of 1024 bytes, gzipped. */
  readonly size: number;
  readonly limit: number | null;
}

/** Words come in two chunks for each language. */
const FIRST_WORDS = /\/src\/i18n\/first\.[a-z]{2}\.ts$/;
const PART_WORDS = /\/src\/i18n\/parts\.[a-z]{2}\.ts$/;
const WORKER = /worker-[\w-]+\.js$/;

/** All that a page fetches before its list can be read, in the language that needs most. */
const first = (scripts: readonly BuiltScript[]): readonly BuiltScript[] => [
  ...withImports(scripts, ({ file }) => file === 'index.html'),
  ...longestWords(scripts, FIRST_WORDS),
];
const madeFor = (end: string) => (script: BuiltScript) => script.madeFor?.endsWith(end) === true;
/** With the operator's configuration, for which the map waits. */
const map = (scripts: readonly BuiltScript[]) => [
  ...withImports(scripts, madeFor('/src/map/mountMap.ts')),
  ...withImports(scripts, madeFor('/src/core/parseSiteConfig.ts')),
];
const dock = (scripts: readonly BuiltScript[]) => withImports(scripts, madeFor('/src/ui/timeline/Dock.tsx'));
const header = (scripts: readonly BuiltScript[]) => withImports(scripts, madeFor('/src/ui/header/Header.tsx'));

/** The limits hold what was promised, or stand a little above what is. See docs/decisions/first-load.md. */
export const BUDGETS: readonly Budget[] = [
  { name: 'list, before the map', limit: 110, pick: first },
  { name: 'map', limit: 288, pick: (scripts) => without(map(scripts), first(scripts)) },
  {
    name: 'list, header, time and map, without the worker',
    limit: 420,
    pick: (scripts) => [
      ...first(scripts),
      ...longestWords(scripts, PART_WORDS),
      ...header(scripts),
      ...dock(scripts),
      ...map(scripts),
    ],
  },
  { name: 'map’s worker', limit: 150, pick: (scripts) => scripts.filter(({ file }) => WORKER.test(file)) },
  {
    name: 'all that can be opened, in all languages',
    limit: null,
    pick: (scripts) => scripts.filter(({ file }) => !WORKER.test(file) && !LOADER.test(file)),
  },
  { name: 'element’s loader', limit: 3, pick: (scripts) => scripts.filter(({ file }) => MOVING_LOADER.test(file)) },
];

/** The loader stands twice in a site: under the name that moves, and under the one that does not. */
const LOADER = /^embed\/v[\d.]+\.js$/;
const MOVING_LOADER = /^embed\/v\d+\.js$/;

/** Sums every row; a file that several reasons pick counts once. */
export function measure(scripts: readonly BuiltScript[], budgets: readonly Budget[] = BUDGETS): readonly SizeRow[] {
  return budgets.map(({ name, limit, pick }) => {
    const bytes = [...new Set(pick(scripts))].reduce((sum, { gzip }) => sum + gzip, 0);
    return { name, limit, size: bytes / 1024 };
  });
}

export const isOver = ({ size, limit }: SizeRow): boolean => limit !== null && size > limit;

/** Lines of equal columns: name, size, limit. */
export function formatSizes(rows: readonly SizeRow[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const limit = row.limit === null ? '' : ` of ${row.limit}`;
      return `  ${row.name.padEnd(width)} ${row.size.toFixed(1).padStart(7)} kB${limit}${isOver(row) ? '  TOO MUCH' : ''}`;
    })
    .join('\n');
}

export function sizesPlugin(): Plugin {
  return {
    name: 'dateline:sizes',
    apply: 'build',
    // Of what was written: other plugins still change chunks after they are generated.
    writeBundle: {
      order: 'post',
      handler({ dir = 'dist' }, bundle) {
        const rows = measure(readScripts(dir, bundle));
        this.info(`scripts, gzipped:\n${formatSizes(rows)}`);
        if (rows.some(isOver)) this.error('A part of the site has become larger than its readers were promised.');
      },
    },
  };
}

/** The scripts that a build has written into a folder. */
export function readScripts(dir: string, bundle: Rolldown.OutputBundle): BuiltScript[] {
  const files = Object.values(bundle).filter(({ fileName }) => /\.js$|^index\.html$/.test(fileName));
  return files.map((output) => {
    const text = readFileSync(join(dir, output.fileName), 'utf8');
    const chunk = output.type === 'chunk' ? output : null;
    return {
      file: output.fileName,
      gzip: output.fileName.endsWith('.js') ? gzipSync(text, { level: 9 }).length : 0,
      madeFor: chunk?.facadeModuleId?.replaceAll('\\', '/') ?? null,
      imports: chunk?.imports ?? scriptsOf(text),
    };
  });
}

/** Files that a page of the site names as its scripts. */
export const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script [^>]*src="\.\/([^"]+)"/g)].map(([, file = '']) => file);

/** The scripts that `isWanted` picks and everything that they import, and so on. */
function withImports(
  scripts: readonly BuiltScript[],
  isWanted: (script: BuiltScript) => boolean,
): readonly BuiltScript[] {
  const byFile = new Map(scripts.map((script) => [script.file, script]));
  const found = new Set(scripts.filter(isWanted));
  // A set that grows while it is walked hands out what was added, too.
  for (const { imports } of found) {
    for (const file of imports) {
      const script = byFile.get(file);
      if (script) found.add(script);
    }
  }
  return [...found];
}

/** Of the language that needs most. */
function longestWords(scripts: readonly BuiltScript[], words: RegExp): readonly BuiltScript[] {
  const [longest] = scripts.filter(({ madeFor }) => words.test(madeFor ?? '')).sort((a, b) => b.gzip - a.gzip);
  return withImports(scripts, (script) => script === longest);
}

function without(scripts: readonly BuiltScript[], others: readonly BuiltScript[]): readonly BuiltScript[] {
  return scripts.filter((script) => !others.includes(script));
}

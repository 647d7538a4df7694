/** What a reader downloads: the product is built as for a site, and its scripts are weighed as the build weighs them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync, type Plugin, type Rolldown } from 'vite';
import { BUDGETS, type BuiltScript, readScripts } from '../../build/sizes.ts';
import { say } from './say.ts';
import { ROOT } from './site.ts';

/** kB of 1024 bytes, gzip. */
export interface Sizes {
  /** All that comes before the list can be read, in the language that needs most. */
  readonly list: number;
  /** List, header, time and map, without the worker. */
  readonly all: number;
  /** What of that is our own code: its modules made small and packed chunk by chunk, without what they import. */
  readonly own: number;
}

export async function measureSizes(): Promise<Sizes> {
  say('Building the product.');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sizes-'));
  let sizes: Sizes | null = null;
  const weigh: Plugin = {
    name: 'dateline:bench-sizes',
    writeBundle: {
      order: 'post',
      handler({ dir = folder }, bundle) {
        // A page of its own is built on the way, too; the site is what has a first page.
        if (bundle['index.html']) sizes = weighSite(readScripts(dir, bundle), bundle);
      },
    },
  };
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      plugins: [weigh],
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!sizes) throw new Error('The build wrote no page.');
  return sizes;
}

function weighSite(scripts: readonly BuiltScript[], bundle: Rolldown.OutputBundle): Sizes {
  const picked = (name: string) => {
    const budget = BUDGETS.find((row) => row.name === name);
    if (!budget) throw new Error(`The build weighs nothing that is called “${name}”.`);
    return [...new Set(budget.pick(scripts))];
  };
  const sum = (bytes: readonly number[]) => bytes.reduce((total, value) => total + value, 0) / 1024;
  const weigh = (some: readonly BuiltScript[]) => sum(some.map(({ gzip }) => gzip));
  const all = picked('list, header, time and map, without the worker');
  return {
    list: weigh(picked('list, before the map')),
    all: weigh(all),
    own: sum(all.map(({ file }) => ownBytes(bundle[file]))),
  };
}

function ownBytes(output: Rolldown.OutputBundle[string] | undefined): number {
  if (output?.type !== 'chunk') return 0;
  const code = Object.entries(output.modules)
    .filter(([id]) => id.replaceAll('\\', '/').startsWith(`${ROOT}/src/`))
    .map(([, module]) => module.code ?? '')
    .join('\n');
  return code === ''
    ? 0
    : gzipSync(minifySync(output.fileName, code, { module: true, compress: { unused: false } }).code, { level: 9 })
        .length;
}

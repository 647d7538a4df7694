/**
 * Vite plugin: the data of this build once more under a name that holds a hash of its content, so that a link can name
 * them and mean the same for ever. Earlier ones are kept: those of `data/frozen/` in the repository, and those that the
 * former build in the same folder has, which this one would otherwise sweep away. See docs/decisions/frozen-data.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Within the site, and within the repository. */
export const FROZEN_FOLDER = 'data/frozen';
const MANIFEST = 'data/frozen.json';
const LIVE = 'data/north-korea-in-russia.geojson';
const NAME = /^[a-z0-9-]+\.([0-9a-f]{16})\.geojson$/;

/** The file name under which a dataset's text is frozen. */
export function frozenName(text: string): string {
  const { dataset } = JSON.parse(text) as { readonly dataset: { readonly id: string } };
  return `${dataset.id}.${hashOf(text)}.geojson`;
}

/** What the share dialog asks for. Paths are relative to it. */
export function frozenManifest(text: string): string {
  const { dataset } = JSON.parse(text) as { readonly dataset: { readonly modified: string } };
  return `${JSON.stringify({ file: `frozen/${frozenName(text)}`, modified: dataset.modified })}\n`;
}

/** The frozen files of a folder by name. One whose content does not have the hash of its name is refused. */
export function readFrozen(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder).sort()) {
    const hash = NAME.exec(name)?.[1];
    if (hash === undefined) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (hashOf(text) !== hash) throw new Error(`${join(folder, name)} is not what was frozen under that name.`);
    files.set(name, text);
  }
  return files;
}

export function frozenPlugin(): Plugin {
  let folders: readonly string[] = [];
  let kept = new Map<string, string>();
  return {
    name: 'dateline:frozen',
    configResolved({ root, build }) {
      folders = [join(root, FROZEN_FOLDER), join(resolve(root, build.outDir), FROZEN_FOLDER)];
    },
    // Before the folder of the former build is emptied.
    buildStart() {
      kept = new Map(folders.flatMap((folder) => [...readFrozen(folder)]));
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const live = bundle[LIVE];
        if (live?.type !== 'asset') throw new Error(`The build has no ${LIVE} that could be frozen.`);
        const text = String(live.source);
        const files = new Map([...kept, [frozenName(text), text]]);
        for (const [name, source] of files) {
          this.emitFile({ type: 'asset', fileName: `${FROZEN_FOLDER}/${name}`, source });
        }
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: frozenManifest(text) });
      },
    },
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

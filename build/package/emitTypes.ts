/** Emits the declarations of the package's entries, and of what they mention; the application's own stay at home. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * @param root of the project
 * @param out folder for the declarations, laid out as `src` is
 * @param entries below `src`, without endings
 */
export function emitTypes(root: string, out: string, entries: readonly string[]): void {
  const all = mkdtempSync(join(tmpdir(), 'dateline-types-'));
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rewriteRelativeImportExtensions'];
  const config = join(root, 'build/package/tsconfig.json');
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', config, ...options, '--outDir', all], { stdio: 'inherit' });
  const wanted = new Set<string>();
  const queue = entries.map((entry) => join(all, `${entry}.d.ts`));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (wanted.has(file)) continue;
    if (!existsSync(file)) throw new Error(`No declarations were made for ${relative(all, file)}.`);
    wanted.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
      queue.push(join(dirname(file), path.replace(/\.(?:js|tsx?)$/, '.d.ts')));
    }
  }
  for (const file of wanted) cpSync(file, join(out, relative(all, file)));
  rmSync(all, { recursive: true, force: true });
}

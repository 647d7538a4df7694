/** The project's own source files with what they import, for tests of the house rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As written: a package, or a path with its ending. */
  readonly from: string;
  /** For our own files, the path from the root. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  /** `import()` */
  readonly lazy: boolean;
}

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  /** The folder under src, or `''` for the entries beside the rooms. */
  readonly room: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export function readSources(folder: string, ending = /\.(ts|tsx)$/): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .filter((entry) => !`${entry.parentPath}${sep}`.includes(`${sep}node_modules${sep}`))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const path = relative(ROOT, absolute).split(sep).join('/');
      const text = readFileSync(absolute, 'utf8');
      const code = withoutComments(text);
      const [, room = '', ...rest] = path.split('/');
      return { path, room: rest.length > 0 ? room : '', text, code, imports: importsOf(code, path) };
    });
}

/** Strings are kept: a `//` in a URL is no comment. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
    (_, string: string | undefined) => string ?? '',
  );
}

export function importsOf(code: string, path: string): Import[] {
  const statements = [
    ...code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g),
  ].map((match) => ({ from: match[2] as string, typeOnly: match[1] !== undefined, lazy: false }));
  const calls = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => ({
    from: match[1] as string,
    typeOnly: false,
    lazy: true,
  }));
  return [...statements, ...calls].map((entry) => ({
    ...entry,
    target: entry.from.startsWith('.') ? join(dirname(path), entry.from).split(sep).join('/') : null,
  }));
}

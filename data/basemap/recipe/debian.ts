/**
 * The Debian packages the recipe reads: fetched with apt, unpacked into the cache, never installed.
 *
 * Versions are those of Debian 12 (bookworm). Another release gives another version and so another archive,
 * which is why a mismatch stops the build instead of passing unnoticed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CACHE = join(import.meta.dirname, '..', '.cache');

const PACKAGES = {
  'qgis-common': '3.22.16+dfsg-1',
  'libgeonames-common': '0.3.0-1',
  'iso-codes': '4.15.0-1',
} as const;

/** Downloads and unpacks what is missing; returns the folder that stands for `/`. */
export function fetchDebianPackages(): string {
  const root = join(CACHE, 'debian');
  mkdirSync(root, { recursive: true });
  for (const [name, version] of Object.entries(PACKAGES)) {
    if (existsSync(join(root, 'usr/share/doc', name))) continue;
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: CACHE, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('sh', ['-c', `dpkg -x ${name}_*.deb debian && rm ${name}_*.deb`], { cwd: CACHE });
  }
  return root;
}

/**
 * Reads a compiled gettext catalogue (`.mo`) as a map from key to translation.
 * Plural forms and message contexts do not occur in the catalogues used here and are kept as they stand.
 */
export function readCatalogue(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path);
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${path} is not a little-endian .mo file`);
  const [count, keys, values] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  const text = (table: number, i: number): string => {
    const length = bytes.readUInt32LE(table + 8 * i);
    const start = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', start, start + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(keys, i), text(values, i)]));
}

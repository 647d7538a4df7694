/**
 * `npm run package`: builds the folder `package/` and packs it as `dateline-map-<version>.tgz`, for whoever wants the map
 * in a page or an application without a frame. Everything it needs is inside: it depends on no other package.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { emitTypes } from './emitTypes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'package');

const { version, license, description } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  string,
  string
>;

await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
cpSync(join(ROOT, 'public/basemap'), join(OUT, 'basemap'), { recursive: true });
for (const file of ['LICENSE', 'NOTICE']) cpSync(join(ROOT, file), join(OUT, file));
cpSync(join(ROOT, 'docs/package.md'), join(OUT, 'README.md'));
emitTypes(ROOT, join(OUT, 'types'), ['embed/index', 'embed/loader', 'embed/react']);
rmSync(join(OUT, 'react.js'), { force: true });
writeFileSync(join(OUT, 'react.js'), '// Types only.\nexport {};\n');

const entry = (name: string, types: string) => ({ types: `./types/${types}.d.ts`, default: `./${name}.js` });
const manifest = {
  name: 'dateline-map',
  version,
  description,
  license,
  type: 'module',
  sideEffects: ['./index.js', './loader.js', './chunks/*'],
  exports: {
    // What the element promises is the same with a frame and without.
    '.': entry('index', 'embed/index'),
    './loader': entry('loader', 'embed/loader'),
    './react': entry('react', 'embed/react'),
    './basemap/*': './basemap/*',
    './package.json': './package.json',
  },
  // Only those who import the types for React need them.
  peerDependencies: { '@types/react': '>=19' },
  peerDependenciesMeta: { '@types/react': { optional: true } },
};
writeFileSync(join(OUT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const packed = execFileSync('npm', ['pack', OUT, '--silent', '--pack-destination', ROOT], { encoding: 'utf8' });
console.log(join(ROOT, packed.trim().split('\n').at(-1) ?? ''));

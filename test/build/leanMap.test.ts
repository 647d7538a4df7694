import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutWorkersPart } from '../../build/leanMap.ts';

const CODE = `class Bucket { fill(a) { return dig(a); } draw() { return 1; } }
var Index = class { insert(a) { if (a) { dig(a); } } };
function dig(a) { return a * 2; }`;

const MAPLIBRE = readFileSync(
  new URL('../../node_modules/maplibre-gl/dist/maplibre-gl-dev.mjs', import.meta.url),
  'utf8',
);

test('what only the worker calls throws on the page, and the rest stays as it was', () => {
  const lean = withoutWorkersPart(CODE, { Bucket: ['fill'], Index: ['insert'] });
  expect(lean).toBe(
    `class Bucket { fill(a) { throw Error("only in the worker"); } draw() { return 1; } }
var Index = class { insert(a) { throw Error("only in the worker"); } };
function dig(a) { return a * 2; }`,
  );
});

test('a method that is gone fails the build by name', () => {
  expect(() => withoutWorkersPart(CODE, { Bucket: ['empty'] })).toThrow('MapLibre has no Bucket.empty any more');
  expect(() => withoutWorkersPart(CODE, { Basket: ['fill'] })).toThrow('Basket.fill');
});

test('the MapLibre of this project has them all, and nothing outside buckets calls what makes buckets', () => {
  const lean = withoutWorkersPart(MAPLIBRE);
  const calls = lean
    .split('\n')
    .filter((line) => /\.(createBucket|populate|addFeatures|populatePaintArrays)\(/.test(line));
  expect(calls.filter((line) => !line.trim().startsWith('*'))).toEqual([]);
  expect(lean).not.toMatch(/featureIndex\.insert\(/);
});

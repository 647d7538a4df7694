import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, originsOf, parseSiteConfig } from '../../src/core/siteConfig.ts';

test('an empty configuration is the offline basemap', () => {
  expect(parseSiteConfig({})).toEqual({ ok: true, value: DEFAULT_CONFIG });
  expect(originsOf(DEFAULT_CONFIG)).toEqual([]);
});

test('a configured basemap names the origin that the policy must allow', () => {
  const parsed = parseSiteConfig({ basemap: { pmtiles: 'https://tiles.example.org/planet.pmtiles' } });
  expect(parsed.ok && originsOf(parsed.value)).toEqual(['https://tiles.example.org']);
});

test('pages that hold the map may steer it, and put nothing in, unless the operator says otherwise', () => {
  expect(DEFAULT_CONFIG.embed).toEqual({ viewOrigins: ['*'], dataOrigins: [], dataHosts: [] });
  const parsed = parseSiteConfig({
    embed: { dataOrigins: ['https://www.example.org'], dataHosts: ['data.example.org:8443', '*'] },
  });
  expect(parsed.ok && parsed.value.embed).toEqual({
    viewOrigins: ['*'],
    dataOrigins: ['https://www.example.org'],
    dataHosts: ['data.example.org:8443', '*'],
  });
});

test.each([
  ['a list', []],
  ['an embedding that is text', { embed: '*' }],
  ['an origin with a path', { embed: { viewOrigins: ['https://www.example.org/map'] } }],
  ['data from sandboxed pages', { embed: { dataOrigins: ['null'] } }],
  ['data from every page', { embed: { dataOrigins: ['*'] } }],
  ['a host with a path', { embed: { dataHosts: ['data.example.org/files'] } }],
  ['a host that is no text', { embed: { dataHosts: [7] } }],
  ['a basemap that is text', { basemap: 'osm' }],
  ['a script as a style', { basemap: { style: 'javascript:alert(1)' } }],
  ['a number as an archive', { basemap: { pmtiles: 7 } }],
])('refuses %s with a sentence', (_name, value) => {
  const parsed = parseSiteConfig(value);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.problem.message).toMatch(/must/);
});

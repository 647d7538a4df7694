import { expect, test } from 'vitest';
import { chooseBasemap, originsOf, parseSiteConfig } from '../../src/core/parseSiteConfig.ts';
import { DEFAULT_CONFIG } from '../../src/core/siteConfig.ts';

test('an empty configuration is the offline basemap', () => {
  expect(parseSiteConfig({})).toEqual({ ok: true, value: DEFAULT_CONFIG });
  expect(originsOf(DEFAULT_CONFIG)).toEqual({ images: [], data: [] });
});

test('a configured basemap names the origin that the policy must allow', () => {
  const parsed = parseSiteConfig({ basemap: { pmtiles: 'https://tiles.example.org/planet.pmtiles' } });
  expect(parsed.ok && originsOf(parsed.value)).toEqual({
    images: ['https://tiles.example.org'],
    data: ['https://tiles.example.org'],
  });
});

test('the policy allows the hosts of data for data only, and all of https where every host is allowed', () => {
  const dataOf = (...dataHosts: string[]) => {
    const parsed = parseSiteConfig({ embed: { dataHosts } });
    return parsed.ok && originsOf(parsed.value);
  };
  expect(dataOf('data.example.org:8443')).toEqual({ images: [], data: ['https://data.example.org:8443'] });
  expect(dataOf('*')).toEqual({ images: [], data: ['https:'] });
  expect(dataOf('localhost:9000')).toEqual({ images: [], data: ['https://localhost:9000', 'http://localhost:9000'] });
});

test('an address chooses a basemap from the list of the site, the offline one, or none; and nothing else', () => {
  const pmtiles = 'https://tiles.example.org/planet.pmtiles';
  const parsed = parseSiteConfig({
    basemap: { pmtiles },
    basemaps: { plain: { style: 'https://b.example/style.json' } },
  });
  const config = parsed.ok ? parsed.value : DEFAULT_CONFIG;
  expect(chooseBasemap(config, null)).toEqual({ ok: true, value: { pmtiles } });
  expect(chooseBasemap(config, 'plain')).toEqual({ ok: true, value: { style: 'https://b.example/style.json' } });
  expect(chooseBasemap(config, 'offline')).toEqual({ ok: true, value: {} });
  expect(chooseBasemap(config, 'none')).toEqual({ ok: true, value: 'none' });
  for (const id of ['satellite', 'constructor', '__proto__']) {
    expect(chooseBasemap(config, id)).toMatchObject({ ok: false, problem: { code: 'parameter/basemap' } });
  }
  expect(originsOf(config).images).toEqual(['https://tiles.example.org', 'https://b.example']);
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
  ['basemaps as a list', { basemaps: [] }],
  ['a second basemap called none', { basemaps: { none: {} } }],
  ['a basemap with an odd id', { basemaps: { 'My Map': {} } }],
  ['a basemap that is text', { basemap: 'osm' }],
  ['a script as a style', { basemap: { style: 'javascript:alert(1)' } }],
  ['a number as an archive', { basemap: { pmtiles: 7 } }],
])('refuses %s with a sentence', (_name, value) => {
  const parsed = parseSiteConfig(value);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.problem.message).toMatch(/must/);
});

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

test.each([
  ['a list', []],
  ['a basemap that is text', { basemap: 'osm' }],
  ['a script as a style', { basemap: { style: 'javascript:alert(1)' } }],
  ['a number as an archive', { basemap: { pmtiles: 7 } }],
])('refuses %s with a sentence', (_name, value) => {
  const parsed = parseSiteConfig(value);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.problem.message).toMatch(/must/);
});

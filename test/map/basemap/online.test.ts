/** An online style may replace the ground, never the borders. */
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { makeProtomapsStyle, withOurBorders } from '../../../src/map/basemap/online.ts';
import { BASEMAP_SOURCE } from '../../../src/map/basemap/sources.ts';

const ours = { flavor: 'light', pmtilesUrl: 'https://x.test/basemap/dateline.pmtiles' } as const;

/** The shape of an OpenMapTiles style, cut to what matters here. */
const theirs: StyleSpecification = {
  version: 8,
  glyphs: 'https://tiles.test/{fontstack}/{range}.pbf',
  sources: { openmaptiles: { type: 'vector', url: 'https://tiles.test/planet' } },
  layers: [
    { id: 'background', type: 'background' },
    { id: 'road', type: 'line', source: 'openmaptiles', 'source-layer': 'transportation' },
    { id: 'boundary_2', type: 'line', source: 'openmaptiles', 'source-layer': 'boundary' },
    {
      id: 'boundary_disputed',
      type: 'line',
      source: 'openmaptiles',
      'source-layer': 'boundary',
      layout: { 'line-cap': 'round' },
    },
    {
      id: 'place',
      type: 'symbol',
      source: 'openmaptiles',
      'source-layer': 'place',
      layout: { 'text-field': '{name}' },
    },
  ],
};

const visibility = (style: StyleSpecification, id: string) => {
  const layer = style.layers.find((found) => found.id === id);
  return layer && 'layout' in layer ? (layer.layout?.visibility ?? 'visible') : 'visible';
};

it('hides the other style’s borders and nothing else', () => {
  const style = withOurBorders(theirs, ours);
  expect(visibility(style, 'boundary_2')).toBe('none');
  expect(visibility(style, 'boundary_disputed')).toBe('none');
  expect(visibility(style, 'road')).toBe('visible');
  expect(visibility(style, 'place')).toBe('visible');
});

it('draws our borders over its ground and under its labels', () => {
  const ids = withOurBorders(theirs, ours).layers.map(({ id }) => id);
  expect(ids.indexOf('boundary-country')).toBeGreaterThan(ids.indexOf('boundary_disputed'));
  expect(ids.indexOf('boundary-country')).toBeLessThan(ids.indexOf('place'));
});

it('stays valid, keeps layer ids unique, and leaves the given style as it was', () => {
  const before = JSON.stringify(theirs);
  const style = withOurBorders(theirs, ours);
  expect(validateStyleMin(style)).toEqual([]);
  expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
  expect(JSON.stringify(theirs)).toBe(before);
});

it('takes another id where the other style already uses ours', () => {
  const clash: StyleSpecification = { ...theirs, layers: [{ id: 'boundary-country', type: 'background' }] };
  expect(validateStyleMin(withOurBorders(clash, ours))).toEqual([]);
});

it('draws a Protomaps archive in our own look, with its roads and our borders', () => {
  const style = makeProtomapsStyle({
    ...ours,
    lang: 'uk',
    assetBase: 'https://x.test/basemap',
    onlineUrl: 'https://pm.test/world.pmtiles',
  });
  expect(validateStyleMin(style)).toEqual([]);
  const sourceOf = (id: string) =>
    style.layers.flatMap((layer) => (layer.id === id && 'source' in layer ? [layer.source] : []));
  expect(sourceOf('earth')).toEqual(['online-basemap']);
  expect(sourceOf('road')).toEqual(['online-basemap']);
  expect(sourceOf('boundary-country')).toEqual([BASEMAP_SOURCE]);
  expect(JSON.stringify(style.sources)).toContain('OpenStreetMap');
});

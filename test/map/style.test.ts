/** The whole style, basemap and our layers, against MapLibre's own validator. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { type BasemapView, makeBasemap } from '../../src/map/basemapStyle.ts';
import { LAYERS } from '../../src/map/layers/index.ts';
import type { MapLayer } from '../../src/map/layers/layer.ts';
import { LOOKS } from '../../src/map/look.ts';
import { composeStyle } from '../../src/map/style.ts';
import { LANGUAGES } from '../../src/store/state.ts';
import { makeTestDataset, makeTestView } from './scenery.ts';

const BASE: BasemapView = {
  dark: false,
  lang: 'en',
  assetBase: 'https://example.org/basemap/',
  online: null,
  bare: false,
  empty: false,
  towns: ['Kursk'],
  outlines: ['RU-KRS', 'KP'],
};

const view = makeTestView(makeTestDataset());

/** The outlines are fetched from beside the page, which a unit test has none of. */
const sourcesOf = (layer: MapLayer) =>
  layer.sources.map(({ id, options, data }) => {
    const content = id === 'outlines' ? 'https://example.org/basemap/outlines.geojson' : data(view);
    return [id, { type: 'geojson', ...options, data: content }] as const;
  });

const compose = (part: Partial<BasemapView>) => {
  const look = part.dark ? LOOKS.dark : LOOKS.light;
  return composeStyle({
    basemap: makeBasemap({ ...BASE, ...part }),
    sources: Object.fromEntries(LAYERS.flatMap(sourcesOf)),
    layers: LAYERS.flatMap((layer: MapLayer) => layer.layers(look, { outlines: BASE.outlines })),
  });
};

const themes = [false, true].flatMap((dark) => LANGUAGES.map((lang) => ({ dark, lang })));

// The marks are no part of a style: MapLibre takes a custom layer as code, and the validator knows no such type.
describe('the composed style', () => {
  it.each(themes)('is valid: dark $dark, $lang', (part) => {
    expect(validateStyleMin(compose(part))).toEqual([]);
  });

  it.each([
    ['without an archive', { bare: true }],
    ['without a basemap', { empty: true }],
    ['over an online archive', { online: { pmtiles: 'https://tiles.example.org/world.pmtiles' } }],
    [
      'over an online style',
      {
        online: {
          style: {
            version: 8 as const,
            sources: { theirs: { type: 'vector' as const, tiles: ['https://tiles.example.org/{z}/{x}/{y}'] } },
            layers: [{ id: 'background', type: 'background' as const }],
          },
        },
      },
    ],
  ])('is valid %s', (_, part) => {
    expect(validateStyleMin(compose(part))).toEqual([]);
  });

  it('gives every layer an id of its own', () => {
    const ids = compose({}).layers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('lays ground under waters and borders, lines under every name, and the room of our names on top', () => {
    const { layers } = compose({});
    const order = (id: string) => layers.findIndex((layer) => layer.id === id);
    const first = (is: (layer: (typeof layers)[number]) => boolean) => layers.findIndex(is);
    const firstLine = first(({ type, ...layer }) => type === 'line' && !layer.id.startsWith('area-'));
    const firstName = first(({ type, id }) => type === 'symbol' && id !== 'leg-arrow');
    expect(order('area-outline-fill')).toBeGreaterThan(0);
    expect(order('area-outline-fill')).toBeLessThan(firstLine);
    expect(order('leg-stated')).toBeLessThan(firstName);
    expect(order('footprints')).toBe(layers.length - 1);
  });

  it('leaves the naming of areas and marked towns to our own labels, and only of those', () => {
    const filterOf = (part: Partial<BasemapView>, id: string) =>
      JSON.stringify(compose(part).layers.find((layer) => layer.id === id));
    expect(filterOf({}, 'label-region')).toContain('RU-KRS');
    expect(filterOf({}, 'label-town')).toContain('Kursk');
    expect(filterOf({ outlines: [], towns: [] }, 'label-region')).not.toContain('RU-KRS');
    expect(filterOf({ outlines: [], towns: [] }, 'label-town')).not.toContain('Kursk');
  });

  it('draws plain ground in place of the sea where the archive is missing', () => {
    const ground = (bare: boolean) => compose({ bare }).layers.find(({ type }) => type === 'background');
    expect(ground(true)).not.toEqual(ground(false));
  });
});

/** The style against the official validator, in every theme and language, and against the archive it draws. */
import { existsSync } from 'node:fs';
import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { FLAVORS, type FlavorName } from '../../../src/map/basemap/flavor.ts';
import { LABEL_LANGUAGES } from '../../../src/map/basemap/language.ts';
import { ATTRIBUTION, BASEMAP_MAX_ZOOM, BASEMAP_SOURCE } from '../../../src/map/basemap/sources.ts';
import { hideTowns, makeBasemapStyle, TOWN_LAYER } from '../../../src/map/basemap/style.ts';
import { makeTownDot, townDotId } from '../../../src/map/basemap/townDot.ts';
import { archive, BASEMAP_FOLDER } from './archive.ts';

const flavors = Object.keys(FLAVORS) as FlavorName[];
const variants = flavors.flatMap((flavor) => LABEL_LANGUAGES.map((lang) => [flavor, lang] as const));
const make = (flavor: FlavorName, lang: (typeof LABEL_LANGUAGES)[number]) =>
  makeBasemapStyle({
    flavor,
    lang,
    pmtilesUrl: 'https://x.test/basemap/dateline.pmtiles',
    assetBase: 'https://x.test/basemap/',
  });

describe.each(variants)('%s in %s', (flavor, lang) => {
  const style = make(flavor, lang);

  it.each(style.layers.map((layer) => [layer.id, layer] as const))('layer %s is valid', (_, layer) => {
    expect(validateStyleMin({ ...style, layers: [layer] })).toEqual([]);
  });

  it('is valid as a whole, with unique layer ids and no missing source', () => {
    expect(validateStyleMin(style)).toEqual([]);
    expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
    for (const layer of style.layers)
      if ('source' in layer) expect(style.sources).toHaveProperty(layer.source as string);
  });

  it('asks for nothing but the archive and the fonts beside it', () => {
    expect(style.sprite).toBeUndefined();
    expect(style.glyphs).toBeUndefined();
    const urls = JSON.stringify(style).match(/"url":"[^"]+"/g) ?? [];
    expect(urls.filter((url) => !/"(pmtiles:\/\/)?https:\/\/x\.test\/basemap\//.test(url))).toEqual([]);
  });
});

it('goes red for a layer that is wrong', () => {
  const style = make('light', 'en');
  const broken = {
    ...style,
    layers: [{ id: 'x', type: 'line', source: BASEMAP_SOURCE, paint: { 'line-width': 'thick' } }],
  };
  expect(validateStyleMin(broken as unknown as typeof style)).not.toEqual([]);
});

it('draws only layers that the archive has', async () => {
  const { vector_layers } = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
  const known = vector_layers.map(({ id }) => id);
  const drawn = make('light', 'en').layers.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : []));
  expect(drawn.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  expect((await archive.getHeader()).maxZoom).toBe(BASEMAP_MAX_ZOOM);
});

it('finds every font file in the basemap folder', () => {
  const urls = JSON.stringify(make('light', 'en')['font-faces']).match(/fonts\/[^"]+/g) ?? [];
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => !existsSync(new URL(url, BASEMAP_FOLDER)))).toEqual([]);
});

it('names who made the data, as the licences ask', () => {
  for (const name of ['Natural Earth', 'GeoNames', 'CC BY 4.0', 'GSHHG']) expect(ATTRIBUTION).toContain(name);
});

it('reads labels in the language asked for, and in Latin where it has none', () => {
  const text = (lang: (typeof LABEL_LANGUAGES)[number]) => JSON.stringify(make('light', lang).layers);
  expect(text('uk')).toContain('"name:uk"');
  expect(text('uk')).not.toContain('"name:ru"');
  expect(text('en')).not.toContain('"name:uk"');
});

describe('hideTowns', () => {
  const filterOf = (style: ReturnType<typeof make>) => JSON.stringify(style.layers.find(({ id }) => id === TOWN_LAYER));

  it('leaves out the named towns and stays valid', () => {
    const style = hideTowns(make('light', 'en'), ['Kursk', 'Dunai']);
    expect(filterOf(style)).toContain('["Kursk","Dunai"]');
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('changes nothing without names, and never the style it was given', () => {
    const style = make('light', 'en');
    const before = filterOf(style);
    expect(hideTowns(style, [])).toBe(style);
    hideTowns(style, ['Kursk']);
    expect(filterOf(style)).toBe(before);
  });
});

describe('the town dot', () => {
  it.each(flavors)('is drawn for every image that the %s style names', (flavor) => {
    const ids = JSON.stringify(make(flavor, 'en')).match(/dateline-(town|capital)-\w+/g) ?? [];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(makeTownDot(id)?.data).toHaveLength(27 * 27 * 4);
  });

  it('is opaque in the middle, clear in the corner; a capital is filled, a town hollow', () => {
    const pixel = (id: string, x: number, y: number) => [
      ...(makeTownDot(id)?.data.slice((y * 27 + x) * 4, (y * 27 + x) * 4 + 4) ?? []),
    ];
    expect(pixel(townDotId('town', 'light'), 13, 13)).toEqual([0xf7, 0xf5, 0xf0, 255]);
    expect(pixel(townDotId('capital', 'light'), 13, 13)).toEqual([0x1f, 0x1d, 0x1a, 255]);
    expect(pixel(townDotId('town', 'light'), 0, 0)[3]).toBe(0);
  });

  it('knows no other image', () => {
    expect(makeTownDot('airport')).toBeUndefined();
    expect(makeTownDot('dateline-town-sepia')).toBeUndefined();
  });
});

it('lets towns come a little early on a map of a region, of which a phone holds few', () => {
  const town = make('light', 'en').layers.find(({ id }) => id === TOWN_LAYER);
  const { filter } = featureFilter((town as unknown as { filter: never }).filter, 'filter');
  const isShown = (zoom: number, first: number) =>
    filter({ zoom } as never, { type: 1, properties: { kind: 'locality', min_zoom: first } } as never);
  expect([isShown(5, 6), isShown(6, 7), isShown(7, 8), isShown(7, 7)]).toEqual([false, true, false, true]);
});

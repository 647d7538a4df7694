/** The grounds that names are placed by are those of the basemap's outlines. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fromMercator, toMercator } from '../../src/core/geo.ts';
import type { Place } from '../../src/core/model.ts';
import { type Ground, isSpeckAt, shareOn } from '../../src/map/ground.ts';
import { BASEMAP_FOLDER } from './basemap/archive.ts';
import { GROUNDS, PLACES } from './scenery.ts';

const outlines: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(
  readFileSync(new URL('outlines.geojson', BASEMAP_FOLDER), 'utf8'),
);
const groundBy = (part: Partial<Place>): Ground => {
  const ground = GROUNDS.of({ ...PLACES.northKorea, ...part });
  if (!ground) throw new Error('It has a position.');
  return ground;
};
/** Of a box of half a degree. */
const shareAt = (ground: Ground, lng: number, lat: number) => {
  const [x0, y0] = toMercator([lng - 0.25, lat + 0.25]);
  const [x1, y1] = toMercator([lng + 0.25, lat - 0.25]);
  return shareOn(ground, x0, y0, x1 - x0, y1 - y0);
};

describe('the ground of an outline', () => {
  it.each([
    ['UA', 'Poltava', 34.55, 49.6, 1],
    ['UA', 'Simferopol', 34.1, 45.1, 1],
    ['UA', 'Donetsk', 37.8, 48.0, 1],
    ['UA', 'the Black Sea', 31, 43.5, 0],
    ['UA', 'Voronezh', 39.9, 51.7, 0],
    ['KP', 'Hamhung', 126.9, 40.1, 1],
    ['KP', 'Seoul', 127, 37.4, 0],
    ['RU', 'Yakutsk', 129.7, 62, 1],
    ['RU', 'Magadan', 155, 63, 1],
    ['RU', 'Astana', 71.4, 51.1, 0],
  ])('of %s knows whether %s lies on it', (outline, _, lng, lat, expected) => {
    expect(shareAt(groundBy({ outline }), lng, lat)).toBeCloseTo(expected, 5);
  });

  it('is as large as its outline, to a cell', () => {
    for (const { properties } of outlines.features) {
      if (properties?.['id'] === 'land') continue;
      const { west, north, width, height, cell } = groundBy({ outline: properties?.id });
      const [left, top, right, bottom] = [...fromMercator(west, north), ...fromMercator(west + width, north + height)];
      const [x0, y0] = toMercator([properties?.bbox[0], properties?.bbox[3]]);
      // A bounding box leaves out what is far away (French Guiana).
      expect(left - properties?.bbox[0]).toBeLessThan(0.01);
      expect(north - y0).toBeLessThan(cell);
      expect(right).toBeGreaterThan(properties?.bbox[2] - 2 * cell * 360);
      expect([x0, top, bottom].every(Number.isFinite)).toBe(true);
    }
  });
});

it.each([
  ['Almaty', 76.9, 43.2, 1],
  ['Sicily', 14.2, 37.5, 1],
  ['Novosibirsk', 82.9, 55, 1],
  ['the Sea of Japan', 131.5, 39.8, 0],
  ['the Tyrrhenian Sea', 12, 39.7, 0],
  ['the Levantine Sea', 33.3, 32, 0],
])('all land tells whether %s lies in the sea', (_, lng, lat, expected) => {
  expect(shareAt(GROUNDS.land() as Ground, lng, lat)).toBeCloseTo(expected, 5);
});

describe('ground without an outline', () => {
  it('is a circle as wide as its uncertainty', () => {
    const { outline: _, ...place } = PLACES.northKorea;
    const ground = GROUNDS.of({ ...place, uncertainty_km: 100 }) as Ground;
    expect(shareAt(ground, 126.39, 40.03)).toBeCloseTo(1, 5);
    expect(shareAt(ground, 128.5, 40.03)).toBe(0);
    expect(shareOn(ground, ground.west, ground.north, ground.width, ground.height)).toBeCloseTo(Math.PI / 4, 1);
  });

  it('is none without a position', () => {
    expect(GROUNDS.of({ ...PLACES.front, geometry: null })).toBeNull();
  });
});

it('is a speck where it is less than eight pixels wide or high', () => {
  const ground = groundBy({ outline: 'RU-KRS' });
  expect([0.5, 1, 1.5, 2].map((zoom) => isSpeckAt(ground, zoom))).toEqual([true, true, false, false]);
});

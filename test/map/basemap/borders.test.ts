/** The promise that decides whether the map can be used at all: Ukraine within its recognised border, at every scale. */
import { readFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { archive, BASEMAP_FOLDER, doCross, listSegments, readLayer } from './archive.ts';

const KYIV: Position = [30.52, 50.45];
const PEREKOP: Position[] = [
  [33.7, 46.11],
  [32.9, 46.75],
  [32.0, 48.5],
];

/** Towns with the way from each to Kyiv that a traveller inside Ukraine would take. */
const UKRAINIAN: Readonly<Record<string, readonly [town: Position, ...via: Position[]]>> = {
  Simferopol: [[34.1, 44.95], ...PEREKOP],
  Sevastopol: [[33.53, 44.6], [34.1, 44.95], ...PEREKOP],
  Kerch: [[36.45, 45.35], [35.5, 45.2], [34.1, 44.95], ...PEREKOP],
  Donetsk: [[37.8, 48.0]],
  Luhansk: [
    [39.3, 48.57],
    [37.5, 48.8],
  ],
  Melitopol: [[35.37, 46.85]],
  Kherson: [[32.62, 46.64]],
};

/** Towns abroad, each one border away from Kyiv: shows that the walk would notice a border. */
const FOREIGN: Readonly<Record<string, Position>> = {
  Belgorod: [36.58, 50.6],
  Rostov: [39.72, 47.23],
  Kursk: [36.19, 51.73],
  Minsk: [27.57, 53.9],
  Chisinau: [28.86, 47.0],
};

type Segment = [Position, Position];

const walk = (stops: readonly Position[]): Segment[] => stops.slice(1).map((end, i): Segment => [stops[i] ?? end, end]);

const countCrossings = (route: readonly Segment[], lines: readonly Segment[]): number =>
  lines.filter((line) => route.some((leg) => doCross(leg, line))).length;

const ZOOMS = [0, 1, 2, 3, 4, 5, 6];

it('tests every zoom that the archive has', async () => {
  const { minZoom, maxZoom } = await archive.getHeader();
  expect(ZOOMS).toEqual(Array.from({ length: maxZoom - minZoom + 1 }, (_, i) => minZoom + i));
});

describe.each(ZOOMS)('international borders at zoom %i', (zoom) => {
  let borders: Segment[];

  beforeAll(async () => {
    const features = await readLayer(zoom, 'boundaries');
    borders = listSegments(features.filter(({ properties }) => properties?.kind === 'country'));
  });

  it.each(Object.entries(UKRAINIAN))('leave the way from %s to Kyiv open', (_, stops) => {
    expect(countCrossings(walk([...stops, KYIV]), borders)).toBe(0);
  });

  it.each(Object.entries(FOREIGN))('stand between %s and Kyiv', (_, town) => {
    expect(countCrossings(walk([town, KYIV]), borders)).toBeGreaterThan(0);
  });

  it('do not touch Perekop, the neck of Crimea', () => {
    const [west, south, east, north] = [33.4, 45.9, 34.6, 46.3];
    const isInside = ([lon = 0, lat = 0]: Position) => lon > west && lon < east && lat > south && lat < north;
    const frame = walk([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]);
    expect(borders.filter((line) => line.some(isInside) || countCrossings(frame, [line]))).toEqual([]);
  });
});

it('draws Crimea as a region of its country, with a line across Perekop no stronger than any oblast’s', async () => {
  const features = await readLayer(6, 'boundaries');
  const regions = listSegments(features.filter(({ properties }) => properties?.kind === 'region'));
  expect(
    countCrossings(
      walk([
        [33.75, 46.0],
        [33.75, 46.4],
      ]),
      regions,
    ),
  ).toBeGreaterThan(0);
});

describe.each(['outlines.geojson', 'overview.geojson'])('%s', (file) => {
  const { features }: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(
    readFileSync(new URL(file, BASEMAP_FOLDER), 'utf8'),
  );
  const outline = (id: string) => {
    const found = features.find(({ properties }) => properties?.id === id);
    if (!found) throw new Error(`${file} has no ${id}`);
    return found;
  };

  it.each(Object.entries(UKRAINIAN))('holds %s in Ukraine and not in Russia', (_, [town]) => {
    expect(booleanPointInPolygon(town, outline('UA'))).toBe(true);
    expect(booleanPointInPolygon(town, outline('RU'))).toBe(false);
  });

  it('holds Kursk and Vladivostok in Russia and not in Ukraine', () => {
    for (const town of [FOREIGN.Kursk ?? [], [132.05, 43.25]]) {
      expect(booleanPointInPolygon(town, outline('RU'))).toBe(true);
      expect(booleanPointInPolygon(town, outline('UA'))).toBe(false);
    }
  });
});

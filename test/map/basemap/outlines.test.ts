/** Outlines that events are shaded by: every one asked for is there, where it belongs, small enough to send. */
import { readFileSync, statSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import wanted from '../../../data/basemap/outlines.json' with { type: 'json' };
import { BASEMAP_FOLDER } from './archive.ts';

const file = new URL('outlines.geojson', BASEMAP_FOLDER);
const all: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(readFileSync(file, 'utf8'));
/** Without all land, by which the sea is known. */
const features = all.features.filter(({ id }) => id !== 'land');
const byId = new Map(features.map((feature) => [feature.properties?.id, feature]));

/** A town well inside each, to see that the id names the right ground. */
const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  'UA-09': [39.3, 48.57],
  'UA-14': [37.8, 48.0],
  'UA-23': [35.37, 46.85],
  'UA-65': [32.75, 46.7],
  'UA-43': [34.1, 44.95],
  'UA-40': [33.6, 44.58],
  'RU-KRS': [36.19, 51.73],
  'RU-SAR': [46.0, 51.53],
  'RU-PRI': [131.95, 43.8],
  'RU-TA': [49.12, 55.79],
  'RU-BEL': [36.58, 50.6],
  'RU-BRY': [34.37, 53.24],
  'RU-MOW': [37.62, 55.75],
  KP: [125.75, 39.02],
  KR: [127.0, 37.55],
};

it('has exactly the outlines that outlines.json asks for', () => {
  expect([...byId.keys()].sort()).toEqual([...wanted.countries, ...wanted.regions].sort());
  expect(features).toHaveLength(byId.size);
});

it.each(Object.entries(TOWNS))('%s covers its chief town', (id, town) => {
  const outline = byId.get(id);
  expect(outline && booleanPointInPolygon([...town], outline)).toBe(true);
});

describe.each(features.map((feature) => [String(feature.properties?.id), feature] as const))('%s', (_, outline) => {
  const [west, south, east, north] = outline.properties?.bbox ?? [];

  it('carries a name, and a label point inside itself', () => {
    expect(outline.properties?.name).toMatch(/\p{L}{2}/u);
    expect(booleanPointInPolygon(outline.properties?.label, outline)).toBe(true);
  });

  it('has a bounding box that a camera can fit', () => {
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
    expect(east - west).toBeLessThan(180);
  });
});

it('lets Russia run on past 180 degrees instead of splitting it', () => {
  expect(byId.get('RU')?.properties?.bbox[2]).toBeGreaterThan(185);
});

it('keeps the files small', () => {
  expect(statSync(file).size).toBeLessThan(400_000);
  expect(statSync(new URL('overview.geojson', BASEMAP_FOLDER)).size).toBeLessThan(120_000);
  expect(statSync(new URL('dateline.pmtiles', BASEMAP_FOLDER)).size).toBeLessThan(4_500_000);
});

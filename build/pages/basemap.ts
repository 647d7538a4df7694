/** The files that a page's map is drawn from, as they lie in the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { openGround } from './ground.ts';
import type { Basemap } from './picture.ts';

export function openBasemap(root: string): Basemap {
  const collection = (file: string) =>
    JSON.parse(readFileSync(join(root, 'public/basemap', file), 'utf8')) as FeatureCollection;
  return {
    readGround: openGround(join(root, 'public/basemap/dateline.pmtiles')),
    world: collection('overview.geojson'),
    areas: collection('outlines.geojson'),
  };
}

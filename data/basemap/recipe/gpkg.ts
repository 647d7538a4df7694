/** Administrative areas of the first order, from the world map that Debian's qgis-common carries (Natural Earth 4.1.0). */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import type { Shape } from './shapes.ts';

export interface Province {
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  readonly country: string;
  /** As Natural Earth spells it; key of REGION_NAMES. */
  readonly name: string;
  readonly shape: Shape<MultiPolygon>;
}

/** Natural Earth gives these two to Russia; they are Ukraine's. */
const UKRAINIAN = new Set(['Crimea', 'Sevastopol']);

export function readProvinces(root: string): readonly Province[] {
  const path = join(root, 'usr/share/qgis/resources/data/world_map.gpkg');
  const sql = "select geom, name, iso_a2, adm0_a3 from states_provinces where name is not null and name <> ''";
  const json = execFileSync(
    'ogr2ogr',
    ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=5', '/vsistdout/', path, '-sql', sql],
    {
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const features: readonly Shape<MultiPolygon>[] = JSON.parse(json.toString()).features;
  return features.map((shape) => {
    const name = String(shape.properties.name);
    const country = shape.properties.adm0_a3 === 'RUS' && UKRAINIAN.has(name) ? 'UA' : String(shape.properties.iso_a2);
    return { country, name, shape };
  });
}

/** Lines between oblasts and provinces: shared edges of neighbours in one country, found by building a topology. */
import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import type { Province } from './gpkg.ts';
import { makeCollection, makeFeature, type Shape } from './shapes.ts';

/** Countries whose provinces help a reader of these reports; elsewhere only the large federations get lines. */
const FIRST: ReadonlySet<string> = new Set(['UA', 'RU', 'KP', 'KR', 'BY']);
const FEDERATIONS: ReadonlySet<string> = new Set(['US', 'CA', 'CN', 'IN', 'BR', 'AU', 'KZ', 'MX', 'AR']);

/** Where the lines of these countries begin to show. Small and crowded provinces wait for closer zooms. */
function firstZoom(country: string): number {
  return FIRST.has(country) ? 4 : FEDERATIONS.has(country) ? 5 : 6;
}

export function listProvinceLines(provinces: readonly Province[]): readonly Shape<MultiLineString>[] {
  const tagged = provinces.map((p) => makeFeature(p.shape.geometry, { country: p.country, name: p.name }));
  const world = topology({ provinces: makeCollection(tagged) }, 1e6);
  const collection = world.objects.provinces as GeometryCollection<{ country: string }>;
  return [4, 5, 6].map((zoom) => {
    const lines = mesh(world, collection, (a, b) => {
      const [left, right] = [
        (a.properties as { country: string }).country,
        (b.properties as { country: string }).country,
      ];
      return a !== b && left === right && firstZoom(left) === zoom;
    });
    return makeFeature(lines, { kind: 'region', kind_detail: 4, disputed: false, min_zoom: zoom });
  });
}

/** The archive's own description, in TileJSON terms: layers with their fields, and the credits that must go with the data. */
import { MAX_ZOOM } from './tiles.ts';

const NAMES = { name: 'String', 'name:uk': 'String', 'name:ru': 'String', 'name:ko': 'String' } as const;

export function makeMetadata(): Readonly<Record<string, unknown>> {
  const layer = (id: string, fields: Readonly<Record<string, string>>) => ({
    id,
    fields,
    minzoom: 0,
    maxzoom: MAX_ZOOM,
  });
  return {
    name: 'Dateline basemap',
    description: 'Land, water, borders and places of the world, finer around Ukraine, Kursk, Primorye and Korea',
    version: '1',
    type: 'baselayer',
    attribution:
      'Natural Earth · place names © <a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0) · coast and rivers GSHHG/WDBII (LGPL)',
    vector_layers: [
      layer('earth', { kind: 'String' }),
      layer('water', { kind: 'String', width: 'Number', min_zoom: 'Number' }),
      layer('boundaries', { kind: 'String', kind_detail: 'Number', disputed: 'Boolean', min_zoom: 'Number' }),
      layer('places', {
        ...NAMES,
        kind: 'String',
        kind_detail: 'String',
        capital: 'String',
        population: 'Number',
        population_rank: 'Number',
        min_zoom: 'Number',
        sort: 'Number',
      }),
    ],
  };
}

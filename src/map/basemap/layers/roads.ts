/** Main roads, for an online archive in Protomaps' schema; the offline archive holds none. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../flavor.ts';

export function roadLayers(source: string, flavor: Flavor): LayerSpecification[] {
  return [
    {
      id: 'road',
      type: 'line',
      source,
      'source-layer': 'roads',
      minzoom: 6,
      filter: ['in', ['get', 'kind'], ['literal', ['highway', 'major_road', 'minor_road']]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': flavor.road,
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          6,
          ['match', ['get', 'kind'], 'highway', 0.8, 'major_road', 0.4, 0],
          12,
          ['match', ['get', 'kind'], 'highway', 3, 'major_road', 2, 0.8],
          16,
          ['match', ['get', 'kind'], 'highway', 9, 'major_road', 7, 5],
        ],
      },
    },
    {
      id: 'rail',
      type: 'line',
      source,
      'source-layer': 'roads',
      minzoom: 8,
      filter: ['==', ['get', 'kind'], 'rail'],
      paint: { 'line-color': flavor.regionLine, 'line-width': 0.8, 'line-dasharray': [6, 2] },
    },
  ];
}

/** Lakes and seas, rivers by width, and the fine line of the coast. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../flavor.ts';

export function waterLayers(source: string, flavor: Flavor): LayerSpecification[] {
  const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
  return [
    {
      id: 'water',
      type: 'fill',
      source,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': flavor.water },
    },
    {
      id: 'lake-shore',
      type: 'line',
      source,
      'source-layer': 'water',
      minzoom: 4,
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'kind'], 'lake']],
      paint: { 'line-color': flavor.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.3, 8, 0.7] },
    },
    {
      id: 'river',
      type: 'line',
      source,
      'source-layer': 'water',
      minzoom: 3,
      filter: ['all', isLine, ['in', ['get', 'kind'], ['literal', ['river', 'canal']]]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': flavor.river,
        // `width` is WDBII's class: 1 the largest, 4 the smallest; rivers of other sources have none.
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          ...[3, 0.4],
          5,
          ['match', ['get', 'width'], 1, 1.0, 2, 0.75, 3, 0.6, 4, 0.4, 0.8],
          8,
          ['match', ['get', 'width'], 1, 2.4, 2, 1.6, 3, 1.2, 4, 0.8, 1.8],
        ],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source,
      'source-layer': 'water',
      filter: ['all', isLine, ['==', ['get', 'kind'], 'coastline']],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.4, 5, 0.7, 9, 1] },
    },
  ];
}

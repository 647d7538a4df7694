/** Borders: countries in solid ink, disputed ones dashed, oblasts and provinces finely dashed. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../flavor.ts';

export function boundaryLayers(source: string, flavor: Flavor): LayerSpecification[] {
  const country: ExpressionSpecification = ['==', ['get', 'kind'], 'country'];
  const disputed: ExpressionSpecification = ['==', ['coalesce', ['get', 'disputed'], false], true];
  const width: DataDrivenPropertyValueSpecification<number> = [
    'interpolate',
    ['linear'],
    ['zoom'],
    0,
    0.5,
    4,
    0.9,
    6,
    1.4,
    9,
    2,
  ];
  return [
    {
      id: 'boundary-region',
      type: 'line',
      source,
      'source-layer': 'boundaries',
      minzoom: 4,
      filter: ['==', ['get', 'kind'], 'region'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': flavor.regionLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 6, 0.9, 9, 1.2],
        'line-dasharray': [3, 2],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 5, 1],
      },
    },
    {
      id: 'boundary-country',
      type: 'line',
      source,
      'source-layer': 'boundaries',
      filter: ['all', country, ['!', disputed]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.countryLine, 'line-width': width },
    },
    {
      id: 'boundary-disputed',
      type: 'line',
      source,
      'source-layer': 'boundaries',
      filter: ['all', country, disputed],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': flavor.countryLine, 'line-width': width, 'line-dasharray': [2, 2] },
    },
  ];
}

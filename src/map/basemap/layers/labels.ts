/** Names: countries spaced capitals, oblasts small capitals, towns with a dot, sizes by rank; larger names win the space. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../flavor.ts';
import { REGULAR, SEMIBOLD } from '../fonts.ts';
import { type LabelLanguage, labelText } from '../language.ts';
import { townDotId } from '../townDot.ts';

/** @param early how much sooner than their zoom: a filter knows whole zooms only, and between two is late for the next */
const ofKind = (kind: string, early: ExpressionSpecification | 0 = 0): FilterSpecification => [
  'all',
  ['==', ['get', 'kind'], kind],
  ['<=', ['coalesce', ['get', 'min_zoom'], 0], ['+', ['zoom'], early]],
];

export function labelLayers(source: string, flavor: Flavor, lang: LabelLanguage): LayerSpecification[] {
  const text = labelText(lang);
  const rank: ExpressionSpecification = ['coalesce', ['get', 'population_rank'], 0];
  const byRank = (small: number, middle: number, large: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    rank,
    ...[4, small],
    ...[8, middle],
    ...[12, large],
  ];
  const halo = { 'text-halo-color': flavor.halo, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 };
  const base = { type: 'symbol', source, 'source-layer': 'places' } as const;
  return [
    {
      ...base,
      id: 'label-region',
      minzoom: 5,
      maxzoom: 9.5,
      filter: ofKind('region'),
      layout: {
        'text-field': ['upcase', text],
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 9, 8, 12],
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        // A little off its point where a town stands there; never so far that it reads as the neighbour's.
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 1.4,
        'text-padding': 8,
        'symbol-sort-key': ['coalesce', ['get', 'sort'], 0],
      },
      paint: { ...halo, 'text-color': flavor.regionLabel },
    },
    {
      ...base,
      id: 'label-town',
      minzoom: 3,
      // Close up, a phone holds a few towns only.
      filter: ofKind('locality', ['step', ['zoom'], 0, 6, 1, 7, 0]),
      layout: {
        'icon-image': [
          'case',
          ['==', ['get', 'capital'], 'yes'],
          townDotId('capital', flavor.name),
          townDotId('town', flavor.name),
        ],
        'icon-padding': 1,
        'text-field': text,
        'text-font': ['case', ['==', ['get', 'capital'], 'yes'], ['literal', SEMIBOLD], ['literal', REGULAR]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          byRank(9, 9.5, 11.5),
          6,
          byRank(10.5, 11.5, 14.5),
          9,
          byRank(12, 14, 18),
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-line-height': 1.1,
        'text-padding': 3,
        'symbol-sort-key': [
          '+',
          ['case', ['==', ['get', 'capital'], 'yes'], -20, 0],
          ['-', 0, rank],
          ['/', ['coalesce', ['get', 'min_zoom'], 0], 20],
        ],
      },
      paint: {
        ...halo,
        'text-color': ['case', ['==', ['get', 'capital'], 'yes'], flavor.capitalLabel, flavor.townLabel],
      },
    },
    {
      ...base,
      id: 'label-country',
      maxzoom: 7,
      filter: ofKind('country'),
      layout: {
        'text-field': ['upcase', text],
        'text-font': SEMIBOLD,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          1,
          ['case', ['<=', ['coalesce', ['get', 'min_zoom'], 0], 1], 10, 9],
          4,
          ['case', ['<=', ['coalesce', ['get', 'min_zoom'], 0], 3], 14, 11],
          6,
          ['case', ['<=', ['coalesce', ['get', 'min_zoom'], 0], 3], 18, 14],
        ],
        'text-letter-spacing': 0.12,
        'text-max-width': 6,
        'text-padding': 6,
        'symbol-sort-key': ['coalesce', ['get', 'sort'], 0],
      },
      paint: { ...halo, 'text-color': flavor.countryLabel },
    },
  ];
}

/**
 * Countries, regions and areas: ground that reports are about, shaded by their number and labelled, never pinned.
 *
 * Known outlines come from the basemap's file by id; an area without one is a circle as wide as its uncertainty.
 * How dark each is, is a feature state.
 */
import circle from '@turf/circle';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { nameOf } from '../../core/nameOf.ts';
import type { Area } from '../../core/scene.ts';
import { REGULAR, SEMIBOLD } from '../basemap/fonts.ts';
import { contestedIn } from '../contestedIn.ts';
import type { MapView } from '../view.ts';
import type { FeatureStates, MapLayer } from './layer.ts';

export const OUTLINES = 'outlines';
export const CIRCLES = 'area-circles';
export const AREA_LABELS = 'area-labels';

/** Layers that a pointer can hit, with the property that leads to the place. */
export const AREA_FILLS = ['area-outline-fill', 'area-circle-fill'] as const;

const OUTLINES_FILE = 'outlines.geojson';

/** Radius of an area of unknown extent, when its record gives none. */
const DEFAULT_RADIUS_KM = 25;

/** Where a name stands when the point is taken by the end of a leg. */
const BESIDE_AN_ARROW = ['top', [0, 0.8], 'bottom', [0, -0.8], 'left', [0.8, 0], 'right', [-0.8, 0]];
/** On a map of the world, clear of the marks on it but no farther: beyond, it would name somebody else's ground. */
const CLEAR_OF_MARKS = ['top', [0, 1.6], 'top', [0, 2.1], 'top', [0, 2.8], 'bottom', [0, -2.1]];
/** Farther off, once countries are wide enough that this is still near. */
const FARTHER_OFF = [
  ...['top', [0, 2.4], 'bottom', [0, -2.4], 'left', [3, 1.5], 'right', [-3, 1.5], 'top', [0, 4], 'bottom', [0, -4]],
];
const FARTHER_OFF_ZOOM = 2;

const anchorsOf = (anchors: readonly unknown[]): ExpressionSpecification =>
  [
    'case',
    ['get', 'leg'],
    ['literal', anchors],
    ['literal', ['center', [0, 0], ...anchors]],
  ] as unknown as ExpressionSpecification;

/** A map of the world names the countries that it is about; those with less than this share of the most come closer up. */
const MAIN_SHARE = 0.25;
const MINOR_COUNTRY_ZOOM = 2;
const REGION_ZOOM = 3;

const state = (name: string, otherwise: number | boolean): ExpressionSpecification => [
  'coalesce',
  ['feature-state', name],
  otherwise,
];

const isOneOf = (ids: readonly string[]): ExpressionSpecification => ['in', ['get', 'id'], ['literal', [...ids]]];

/** Opacity of the wash: quiet for a country, whose ground holds everything else; darker with more reports. */
export function washOf(area: Area): number {
  const share = Math.min(1, Math.log2(area.count + 1) / 6);
  return area.place.kind === 'country' ? 0.03 + 0.05 * share : 0.08 + 0.14 * share;
}

/** The feature that draws an area: its outline if it has one, else its circle. */
const featureOf = ({ place }: Area) => ({ source: place.outline ? OUTLINES : CIRCLES, id: place.outline ?? place.id });

export const areas: MapLayer = {
  id: 'areas',
  sources: [
    {
      id: OUTLINES,
      options: { promoteId: 'id', tolerance: 0.2 },
      reads: () => [],
      data: () => OUTLINES_FILE,
    },
    { id: CIRCLES, options: { promoteId: 'id' }, reads: ({ whole }) => [whole], data: circlesOf },
    {
      id: AREA_LABELS,
      reads: ({ whole, scene, lang, selectedPlaces }) => [
        whole,
        scene.areas.map(({ place, count, contested }) => `${place.id} ${count} ${contested}`).join(),
        lang,
        selectedPlaces,
      ],
      data: labelsOf,
    },
  ],
  layers: (look, { outlines }) => {
    const parts = [
      { prefix: 'area-outline', source: OUTLINES, filter: isOneOf(outlines) },
      { prefix: 'area-circle', source: CIRCLES, filter: null },
    ];
    return [
      ...parts.map(({ prefix, source, filter }) => ({
        slot: 'ground' as const,
        spec: {
          id: `${prefix}-fill`,
          type: 'fill',
          source,
          ...(filter && { filter }),
          paint: {
            'fill-color': look.wash, // Close up the wash fills the view and says nothing, but would leave the coast's finer line.
            'fill-opacity': [
              ...['interpolate', ['linear'], ['zoom'], 6],
              ...[state('wash', 0), 8.5, ['*', 0.2, state('wash', 0)]],
            ] as unknown as ExpressionSpecification,
            'fill-antialias': false,
          },
        } satisfies LayerSpecification,
      })),
      ...parts.map(({ prefix, source, filter }) => ({
        slot: 'lines' as const,
        spec: {
          id: `${prefix}-line`,
          type: 'line',
          source,
          ...(filter && { filter }),
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': ['case', state('selected', false), look.accent, look.inkSoft],
            'line-opacity': state('edge', 0),
            'line-width': [
              'interpolate',
              ['linear'],
              ['zoom'],
              ...[2, ['case', state('selected', false), 1, 0.75]],
              ...[6, ['case', state('selected', false), 2, 1]],
            ] as ExpressionSpecification,
          },
        } satisfies LayerSpecification,
      })),
      {
        slot: 'areaLabels',
        spec: {
          id: AREA_LABELS,
          type: 'symbol',
          source: AREA_LABELS,
          filter: ['>=', ['zoom'], ['get', 'minzoom']],
          layout: {
            'text-field': [
              'format',
              ['case', ['get', 'country'], ['upcase', ['get', 'name']], ['get', 'name']],
              { 'text-font': ['case', ['get', 'country'], ['literal', SEMIBOLD], ['literal', REGULAR]] },
              ['get', 'number'],
              { 'text-font': ['literal', SEMIBOLD], 'text-color': look.ink },
            ],
            'text-font': REGULAR,
            'text-size': [
              'interpolate',
              ['linear'],
              ['zoom'],
              ...[2, ['case', ['get', 'country'], 10.5, 10]],
              ...[6, ['case', ['get', 'country'], 14, 12]],
              ...[9, ['case', ['get', 'country'], 16, 13.5]],
            ] as ExpressionSpecification,
            'text-letter-spacing': ['case', ['get', 'country'], 0.1, 0.02],
            'text-max-width': 8,
            'text-variable-anchor-offset': [
              'step',
              ['zoom'],
              anchorsOf([...BESIDE_AN_ARROW, ...CLEAR_OF_MARKS]),
              FARTHER_OFF_ZOOM,
              anchorsOf([...BESIDE_AN_ARROW, ...FARTHER_OFF]),
            ],
            'text-justify': 'auto',
            'text-padding': 4,
            'symbol-sort-key': ['get', 'rank'],
          },
          paint: {
            'text-color': [
              'case',
              ['get', 'selected'],
              look.accent,
              ['>', ['get', 'count'], 0],
              look.ink,
              look.inkFaint,
            ],
            'text-halo-color': look.paper,
            'text-halo-width': 1.4,
            'text-halo-blur': 0.4,
          },
        },
      },
    ];
  },
  states: (view) => {
    const states: Record<string, FeatureStates> = {};
    const outlines = new Map<string, Record<string, number | boolean>>();
    const circles = new Map<string, Record<string, number | boolean>>();
    for (const area of view.scene.areas) {
      const selected = view.selectedPlaces.has(area.place.id);
      const hovered = view.hoveredPlaces.has(area.place.id);
      const { source, id } = featureOf(area);
      const wash = washOf(area) + (selected || hovered ? 0.08 : 0);
      const country = area.place.kind === 'country';
      const edge = selected ? (country ? 0.7 : 1) : hovered ? 0.9 : country ? 0 : 0.3;
      (source === OUTLINES ? outlines : circles).set(id, { wash, edge, selected });
    }
    states[OUTLINES] = outlines;
    states[CIRCLES] = circles;
    return states;
  },
};

function circlesOf({ whole }: MapView): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: whole.areas.flatMap(({ place }) => {
      if (place.outline || !place.geometry) return [];
      const radius = place.uncertainty_km > 0 ? place.uncertainty_km : DEFAULT_RADIUS_KM;
      const ring = circle([...place.geometry.coordinates], radius, { steps: 96, units: 'kilometers' });
      return [{ ...ring, properties: { id: place.id } }];
    }),
  };
}

/** Names of all areas, with the number where the window holds any: a name does not come and go with time. */
function labelsOf({ whole, scene, lang, selectedPlaces }: MapView): FeatureCollection {
  const ends = new Set(whole.legs.flatMap(({ from, to }) => [from.id, to.id]));
  const counts = new Map(scene.areas.map(({ place, count }) => [place.id, count]));
  const contested = new Set(scene.areas.flatMap((area) => (area.contested ? area.place.id : [])));
  const most = Math.max(0, ...whole.areas.map((area) => (area.place.kind === 'country' ? area.count : 0)));
  const minzoomOf = ({ place, count }: Area): number => {
    if (selectedPlaces.has(place.id)) return 0;
    if (place.kind !== 'country') return REGION_ZOOM;
    return count >= most * MAIN_SHARE ? 0 : MINOR_COUNTRY_ZOOM;
  };
  return {
    type: 'FeatureCollection',
    features: whole.areas.flatMap((area) => {
      const { place } = area;
      if (!place.geometry) return [];
      const count = counts.get(place.id) ?? 0;
      const country = place.kind === 'country';
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [...place.geometry.coordinates] },
          properties: {
            id: place.id,
            name: nameOf(place, lang),
            number: `${count > 0 ? ` · ${count}` : ''}${contested.has(place.id) ? ` · ${contestedIn(lang)}` : ''}`,
            count,
            country,
            leg: ends.has(place.id),
            selected: selectedPlaces.has(place.id),
            rank: selectedPlaces.has(place.id) ? -1e6 : (country ? -1000 : 0) - count,
            minzoom: minzoomOf(area),
          },
        },
      ];
    }),
  };
}

/**
 * Countries, regions and areas: ground that reports are about, shaded by their number, never pinned. Their names are
 * printed with all others, by src/map/layers/names.ts.
 *
 * Known outlines come from the basemap's file by id; an area without one is a circle as wide as its uncertainty.
 * How dark each is, is a feature state.
 */
import circle from '@turf/circle';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Area } from '../../core/scene.ts';
import { DEFAULT_RADIUS_KM, isSpeckAt } from '../ground.ts';
import type { MapView } from '../view.ts';
import type { FeatureStates, MapLayer } from './layer.ts';

export const OUTLINES = 'outlines';
export const CIRCLES = 'area-circles';

/** Layers that a pointer can hit, with the property that leads to the place. */
export const AREA_FILLS = ['area-outline-fill', 'area-circle-fill'] as const;

const OUTLINES_FILE = 'outlines.geojson';

const state = (name: string, otherwise: number | boolean): ExpressionSpecification => [
  'coalesce',
  ['feature-state', name],
  otherwise,
];

const isOneOf = (ids: readonly string[]): ExpressionSpecification => ['in', ['get', 'id'], ['literal', [...ids]]];

/**
 * Opacity of the wash: quiet for a country, whose ground holds everything else, but told apart from its neighbours;
 * darker with more reports.
 */
export function washOf(area: Area): number {
  const share = Math.min(1, Math.log2(area.count + 1) / 6);
  return area.place.kind === 'country' ? 0.1 + 0.04 * share : 0.1 + 0.14 * share;
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
    ];
  },
  states: (view) => {
    const states: Record<string, FeatureStates> = {};
    const outlines = new Map<string, Record<string, number | boolean>>();
    const circles = new Map<string, Record<string, number | boolean>>();
    for (const area of view.scene.areas) {
      const selected = view.selectedPlaces.has(area.place.id);
      const hovered = view.hoveredPlaces.has(area.place.id);
      if (!selected && !hovered && isSpeck(area, view)) continue;
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

function isSpeck({ place }: Area, { grounds, zoom }: MapView): boolean {
  const ground = grounds.of(place);
  return place.kind !== 'country' && ground !== null && isSpeckAt(ground, zoom);
}

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

/** Rings of uncertainty: the ground within which a place truly lies, at its true size. */
import circle from '@turf/circle';
import type { FeatureCollection } from 'geojson';
import type { Ring } from '../../core/scene.ts';
import { lengthAt } from '../ground.ts';
import type { FeatureStates, MapLayer } from './layer.ts';

export const RINGS = 'rings';

/** CSS pixels: a smaller ring lies under its own mark, or is a speck where another mark stands for its place. */
const LEAST_RADIUS = 8;

/** Corners of a ring; at 64 the outline leaves the circle by 0.1 % of its radius. */
const STEPS = 64;

export const rings: MapLayer = {
  id: 'rings',
  sources: [
    {
      id: RINGS,
      options: { promoteId: 'id' },
      reads: ({ whole }) => [whole],
      data: ({ whole }) => ringsOf(whole.rings),
    },
  ],
  layers: (look) => [
    {
      slot: 'lines',
      spec: {
        id: 'ring-fill',
        type: 'fill',
        source: RINGS,
        paint: {
          'fill-color': look.ink,
          'fill-opacity': ['*', 0.05, ['coalesce', ['feature-state', 'strength'], 0]],
          'fill-antialias': false,
        },
      },
    },
    {
      slot: 'lines',
      spec: {
        id: 'ring-line',
        type: 'line',
        source: RINGS,
        paint: {
          'line-color': ['case', ['coalesce', ['feature-state', 'selected'], false], look.accent, look.inkSoft],
          'line-opacity': ['min', 1, ['*', 0.7, ['coalesce', ['feature-state', 'strength'], 0]]],
          'line-width': 1,
          'line-dasharray': [3, 2.5],
        },
      },
    },
  ],
  states: ({ scene, zoom, selection, selectedPlaces, hoveredPlaces }) => {
    const states: FeatureStates = new Map(
      scene.rings
        .filter((ring) => radiusAt(ring, zoom) >= LEAST_RADIUS)
        .map(({ place }) => {
          const selected = selectedPlaces.has(place.id);
          const lifted = selected || hoveredPlaces.has(place.id);
          return [place.id, { selected, strength: lifted ? 1.6 : selection ? 0.5 : 1 }];
        }),
    );
    return { [RINGS]: states };
  },
};

/** CSS pixels. */
const radiusAt = ({ place, radiusKm }: Ring, zoom: number): number =>
  lengthAt(radiusKm, place.geometry?.coordinates[1] ?? 0) * 512 * 2 ** zoom;

export function ringsOf(all: readonly Ring[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: all.flatMap(({ place, radiusKm }) =>
      place.geometry
        ? [
            {
              ...circle([...place.geometry.coordinates], radiusKm, { steps: STEPS, units: 'kilometers' }),
              properties: { id: place.id },
            },
          ]
        : [],
    ),
  };
}

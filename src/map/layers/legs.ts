/**
 * Movements: great-circle arcs with an arrowhead before their end. Solid where an article states the leg, dashed where
 * it is inferred. Legs between the same two places are one line, of each kind. The lines of all time lie in the
 * source; a feature state switches them on. Where they run, src/map/arcs.ts says.
 */
import type { Feature, FeatureCollection, MultiLineString, Point, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { toMercator } from '../../core/geo.ts';
import type { Leg } from '../../core/scene.ts';
import { type Arc, arcsIn, LEAST_LENGTH, lineId, mercatorLength, screenBearing, TILE_SIZE } from '../arcs.ts';
import { MAX_RADIUS } from '../markSize.ts';
import type { MapView } from '../view.ts';
import type { FeatureStates, MapLayer } from './layer.ts';

export const LEGS = 'legs';
export const LEG_ENDS = 'leg-ends';

/** Name of the arrowhead among the map's images. */
export const ARROW_ID = 'dateline-arrow';

/** Empty edge of that image around the head, in pixels. */
export const ARROW_MARGIN = 3;

/** Pixels that a leg must measure on the screen to bear an arrowhead. */
const ARROW_ROOM = 3 * MAX_RADIUS;

/**
 * Kilometres of doubt above which an end is no spot to point an arrow at: a line into the middle of Russia says more
 * than an article that only names the country. Such legs are drawn while a reader asks for their event or place.
 */
const VAGUE_KM = 500;

const strength: ExpressionSpecification = ['coalesce', ['feature-state', 'strength'], 0];

/** What lines depend on: not on counts, so that they are not made anew at every step of time. */
const reads = ({ whole, scene, zoom }: MapView): readonly unknown[] => [
  whole,
  zoom,
  scene.marks.map(({ id, places }) => `${id} ${places.length}`).join(),
];

export const legs: MapLayer = {
  id: 'legs',
  sources: [
    {
      id: LEGS,
      options: { promoteId: 'id', tolerance: 0.1 },
      reads,
      data: (view) => featuresOf(arcsIn(view)),
    },
    {
      id: LEG_ENDS,
      options: { promoteId: 'id' },
      reads,
      data: endsOf,
    },
  ],
  layers: (look) => {
    const colour: ExpressionSpecification = [
      'case',
      ['coalesce', ['feature-state', 'selected'], false],
      look.accent,
      look.ink,
    ];
    const arc = (id: string, inferred: boolean): LayerSpecification => ({
      id,
      type: 'line',
      source: LEGS,
      filter: ['==', ['get', 'inferred'], inferred],
      layout: { 'line-cap': inferred ? 'butt' : 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-opacity': strength,
        'line-width': ['case', ['coalesce', ['feature-state', 'selected'], false], 2, 1.2],
        ...(inferred && { 'line-dasharray': [3, 2.5] }),
      },
    });
    return [
      { slot: 'lines', spec: arc('leg-inferred', true) },
      { slot: 'lines', spec: arc('leg-stated', false) },
      {
        slot: 'lines',
        spec: {
          id: 'leg-arrow',
          type: 'symbol',
          source: LEG_ENDS,
          filter: ['>=', ['zoom'], ['get', 'minzoom']],
          layout: {
            'icon-image': ARROW_ID,
            'icon-rotate': ['get', 'bearing'],
            'icon-rotation-alignment': 'map',
            'icon-offset': [0, -ARROW_MARGIN],
            'icon-anchor': 'top',
            'icon-allow-overlap': true,
            'icon-ignore-placement': true,
          },
          paint: { 'icon-opacity': strength, 'icon-color': colour },
        },
      },
    ];
  },
  states: (view) => {
    const states = drawnLines(view, view.scene.legs);
    return { [LEGS]: states, [LEG_ENDS]: states } satisfies Record<string, FeatureStates>;
  },
};

/** How some legs are drawn, by the id of their line; those that are not have none. */
export function drawnLines(
  { selection, hover, zoom }: Pick<MapView, 'selection' | 'hover' | 'zoom'>,
  all: readonly Leg[],
): Map<string, { readonly selected: boolean; readonly strength: number }> {
  const states = new Map<string, { selected: boolean; strength: number }>();
  for (const leg of all) {
    const selected = isAbout(leg, selection);
    const asked = selected || isAbout(leg, hover);
    if (!asked && (isVague(leg) || lengthOf(leg) * TILE_SIZE * 2 ** zoom < LEAST_LENGTH)) continue;
    const strength = asked ? 1 : selection ? 0.15 : 0.5;
    const known = states.get(lineId(leg));
    states.set(lineId(leg), {
      selected: selected || known?.selected === true,
      strength: Math.max(strength, known?.strength ?? 0),
    });
  }
  // Where an article states a movement, that others only imply it adds nothing.
  for (const leg of all) {
    if (leg.inferred && states.get(lineId(leg))?.strength !== 1 && states.has(lineId({ ...leg, inferred: false }))) {
      states.delete(lineId(leg));
    }
  }
  return states;
}

const isVague = ({ from, to }: Leg): boolean => Math.max(from.uncertainty_km, to.uncertainty_km) > VAGUE_KM;

/** Between its ends, in web-mercator. */
function lengthOf({ from, to }: Leg): number {
  if (!from.geometry || !to.geometry) return 0;
  const [x0, y0] = toMercator(from.geometry.coordinates);
  const [x1, y1] = toMercator(to.geometry.coordinates);
  return Math.hypot(x1 - x0, y1 - y0);
}

const isAbout = (leg: Leg, subject: MapView['selection']): boolean =>
  subject !== null &&
  (subject.kind === 'event' ? subject.id === leg.event : subject.id === leg.from.id || subject.id === leg.to.id);

const featuresOf = (arcs: readonly Arc[]): FeatureCollection<MultiLineString> => ({
  type: 'FeatureCollection',
  features: arcs.map(({ id, inferred, pieces }) => ({
    type: 'Feature',
    properties: { id, inferred },
    geometry: { type: 'MultiLineString', coordinates: pieces.map((piece) => [...piece]) },
  })),
});

function endsOf(view: MapView): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: arcsIn(view).map(({ id, path }): Feature<Point> => {
      const [before, end] = path.slice(-2) as [Position, Position];
      return {
        type: 'Feature',
        properties: {
          id,
          bearing: screenBearing(before, end),
          minzoom: Math.max(0, Math.log2(ARROW_ROOM / (TILE_SIZE * mercatorLength(path)))),
        },
        geometry: { type: 'Point', coordinates: end },
      };
    }),
  };
}

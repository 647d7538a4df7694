/**
 * Movements: great-circle arcs with an arrowhead before their end. Solid where an article states the leg, dashed where
 * it is inferred. Legs between the same two places are one line, of each kind. The lines of all time lie in the
 * source; a feature state switches them on.
 */
import greatCircle from '@turf/great-circle';
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { eventsAtPlace } from '../../core/dataset.ts';
import { type LngLat, toMercator } from '../../core/geo.ts';
import { isArea, type Leg } from '../../core/scene.ts';
import { MAX_RADIUS, OUTER_ROOM, radiusOf } from '../markSize.ts';
import type { MapView } from '../view.ts';
import type { FeatureStates, MapLayer } from './layer.ts';

export const LEGS = 'legs';
export const LEG_ENDS = 'leg-ends';

/** Name of the arrowhead among the map's images. */
export const ARROW_ID = 'dateline-arrow';

/** Empty edge of that image around the head, in pixels. */
export const ARROW_MARGIN = 3;

/** Points of an arc: smooth also where one runs over half the world. */
const ARC_POINTS = 144;

/** Pixels that a leg must measure on the screen to bear an arrowhead. */
const ARROW_ROOM = 3 * MAX_RADIUS;

/** Pixels between the ends of a leg under which it is a speck between two marks, or under one, and is not drawn. */
const LEAST_LENGTH = 24;

const TILE_SIZE = 512;

/**
 * Kilometres of doubt above which an end is no spot to point an arrow at: a line into the middle of Russia says more
 * than an article that only names the country. Such legs are drawn while a reader asks for their event or place.
 */
const VAGUE_KM = 500;

const strength: ExpressionSpecification = ['coalesce', ['feature-state', 'strength'], 0];

export const legs: MapLayer = {
  id: 'legs',
  sources: [
    {
      id: LEGS,
      options: { promoteId: 'id', tolerance: 0.1 },
      reads: ({ whole }) => [whole],
      data: ({ whole }) => arcsOf(linesOf(whole.legs)),
    },
    { id: LEG_ENDS, options: { promoteId: 'id' }, reads: ({ whole }) => [whole], data: endsOf },
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
            'icon-offset': ['get', 'offset'],
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

/** What the lines of a leg are drawn from: its ends and its kind, not its event. */
type Line = Pick<Leg, 'id' | 'from' | 'to' | 'inferred'>;

export const lineId = ({ from, to, inferred }: Omit<Line, 'id'>): string =>
  `${from.id}/${to.id}/${inferred ? 'inferred' : 'stated'}`;

/** The lines that a set of legs needs, each once. */
export const linesOf = (all: readonly Leg[]): Line[] => [
  ...new Map(
    all.map((leg) => [lineId(leg), { id: lineId(leg), from: leg.from, to: leg.to, inferred: leg.inferred }]),
  ).values(),
];

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

export function arcsOf(all: readonly Line[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: all.flatMap((leg): Feature<LineString>[] => {
      const path = arcOf(leg);
      return path.length > 1
        ? [
            {
              type: 'Feature',
              properties: { id: leg.id, inferred: leg.inferred },
              geometry: { type: 'LineString', coordinates: path },
            },
          ]
        : [];
    }),
  };
}

/**
 * The great circle between the ends of a leg. Longitudes run on beyond ±180° where it crosses the antimeridian, so
 * that it is drawn in one piece and not across the whole map.
 */
export function arcOf({ from, to }: Pick<Leg, 'from' | 'to'>): Position[] {
  const start = from.geometry?.coordinates;
  const end = to.geometry?.coordinates;
  if (!start || !end || (start[0] === end[0] && start[1] === end[1])) return [];
  const { geometry } = greatCircle([...start], [...end], { npoints: ARC_POINTS });
  const pieces = geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates];
  const path: Position[] = [];
  for (const [lng = 0, lat = 0] of pieces.flat()) {
    const last = path.at(-1);
    const turns = last ? Math.round(((last[0] as number) - lng) / 360) : 0;
    const next = [lng + 360 * turns, lat];
    if (!last || last[0] !== next[0] || last[1] !== next[1]) path.push(next);
  }
  return path;
}

function endsOf({ whole, dataset }: MapView): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: linesOf(whole.legs).flatMap((leg): Feature<Point>[] => {
      const path = arcOf(leg);
      const end = path.at(-1);
      const before = path.at(-2);
      if (!end || !before) return [];
      // The head stands off by the size of the mark at its largest; an area has no mark.
      const events = dataset ? eventsAtPlace(dataset, leg.to.id).length : 1;
      const room = (isArea(leg.to) ? 0 : radiusOf(events) + OUTER_ROOM) - ARROW_MARGIN;
      return [
        {
          type: 'Feature',
          properties: {
            id: leg.id,
            bearing: screenBearing(before, end),
            offset: [0, room],
            minzoom: Math.max(0, Math.log2(ARROW_ROOM / (TILE_SIZE * mercatorLength(path)))),
          },
          geometry: { type: 'Point', coordinates: end },
        },
      ];
    }),
  };
}

/** Mercator position that goes on beyond the edges of the world. */
function unwrapped([lng = 0, lat = 0]: Position): [x: number, y: number] {
  const [, y] = toMercator([lng, lat] as LngLat);
  return [(lng + 180) / 360, y];
}

/** Direction of a step on the mercator plane, degrees clockwise from north. */
export function screenBearing(from: Position, to: Position): number {
  const [x0, y0] = unwrapped(from);
  const [x1, y1] = unwrapped(to);
  return (Math.atan2(x1 - x0, y0 - y1) * 180) / Math.PI;
}

function mercatorLength(path: readonly Position[]): number {
  const [x0, y0] = unwrapped(path[0] ?? [0, 0]);
  const [x1, y1] = unwrapped(path.at(-1) ?? [0, 0]);
  return Math.max(1e-9, Math.hypot(x1 - x0, y1 - y0));
}

/**
 * Movements: great-circle arcs with an arrowhead before their end. Solid where an article states the leg, dashed where
 * it is inferred. Legs between the same two places are one line, of each kind. The lines of all time lie in the
 * source; a feature state switches them on. They end at the rim of the mark that stands at their end at this zoom.
 */
import greatCircle from '@turf/great-circle';
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type LngLat, toMercator } from '../../core/geo.ts';
import type { Leg } from '../../core/scene.ts';
import { MAX_RADIUS } from '../markSize.ts';
import type { MapView } from '../view.ts';
import { fullRadiusOf } from './footprints.ts';
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

/** A line that would end less than this beyond a mark, in pixels from its rim, ends at the mark. */
const REACH = 16;

/** Pixels between its end and the rim. */
const RIM_GAP = 2;

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

/** A line as it is drawn at a zoom. */
export interface Arc extends Line {
  readonly path: readonly Position[];
  /** Whether it ends at the rim of a mark. */
  readonly isCut: boolean;
}

/** A mark at its largest, in web-mercator. */
interface Disc {
  readonly centre: readonly [x: number, y: number];
  readonly radius: number;
}

const whole = new WeakMap<readonly Leg[], readonly Arc[]>();
const drawn = new WeakMap<MapView['scene'], readonly Arc[]>();

/** The lines of all time, from rim to rim of the marks of this zoom; of those between places of one mark nothing is left. */
export function arcsIn(view: Pick<MapView, 'whole' | 'scene' | 'zoom' | 'dataset'>): readonly Arc[] {
  const known = drawn.get(view.scene);
  if (known) return known;
  const { legs } = view.whole;
  const uncut = whole.get(legs) ?? linesOf(legs).map((line): Arc => ({ ...line, path: arcOf(line), isCut: false }));
  whole.set(legs, uncut);
  // A view's zoom is rounded down to halves.
  const world = TILE_SIZE * 2 ** (view.zoom + 0.25);
  const discs = view.scene.marks.map((mark): Disc => {
    return { centre: toMercator(mark.position), radius: (fullRadiusOf(mark, view.dataset) + RIM_GAP) / world };
  });
  const cut = uncut.flatMap((arc): Arc[] => {
    const start = cutAt([...arc.path].reverse(), discs, REACH / world);
    const { path, isCut } = cutAt([...start.path].reverse(), discs, REACH / world);
    return path.length > 1 ? [{ ...arc, path, isCut }] : [];
  });
  drawn.set(view.scene, cut);
  return cut;
}

/** A path up to the rim of the mark that stands at its end; of several, of the one that would hide the others' rims. */
function cutAt(path: readonly Position[], discs: readonly Disc[], reach: number) {
  const last = path.at(-1);
  if (!last) return { path, isCut: false };
  const [first] = discs
    .filter((disc) => distanceTo(disc, last) < disc.radius + reach)
    .map((disc) => ({ disc, entry: path.findIndex((point) => distanceTo(disc, point) < disc.radius) }))
    .filter(({ entry }) => entry >= 0)
    .sort((a, b) => a.entry - b.entry);
  if (!first) return { path, isCut: false };
  const { disc, entry } = first;
  const [before, inside] = [path[entry - 1], path[entry] as Position];
  if (!before) return { path: [], isCut: true };
  const [far, near] = [distanceTo(disc, before), distanceTo(disc, inside)];
  const share = (far - disc.radius) / (far - near);
  const rim = before.map((from, k) => from + share * ((inside[k] as number) - from));
  return { path: [...path.slice(0, entry), rim], isCut: true };
}

/** From the centre of a mark, in whichever world. */
function distanceTo({ centre: [x, y] }: Disc, point: Position): number {
  const [pointX, pointY] = unwrapped(point);
  const across = pointX - x;
  return Math.hypot(across - Math.round(across), pointY - y);
}

const featuresOf = (arcs: readonly Arc[]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: arcs.map(({ id, inferred, path }) => ({
    type: 'Feature',
    properties: { id, inferred },
    geometry: { type: 'LineString', coordinates: [...path] },
  })),
});

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

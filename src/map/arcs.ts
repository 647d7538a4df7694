/**
 * Where the lines of movements run: great circles from rim to rim of the marks that stand at their ends at a zoom, bowed a
 * little more or less where one would run through another mark, as if it stopped there. Core of what
 * src/map/layers/legs.ts draws; names keep off them.
 */
import greatCircle from '@turf/great-circle';
import type { Position } from 'geojson';
import { fromMercator, type LngLat, toMercator } from '../core/geo.ts';
import type { Leg } from '../core/scene.ts';
import { fullRadiusOf } from './layers/footprints.ts';
import type { MapView } from './view.ts';

export const TILE_SIZE = 512;

/** Pixels between the ends of a leg under which it is a speck between two marks, or under one, and is not drawn. */
export const LEAST_LENGTH = 24;

/** Points of an arc: smooth also where one runs over half the world. */
const ARC_POINTS = 144;

/** A line that would end less than this beyond a mark, in pixels from its rim, ends at the mark. */
const REACH = 16;

/** Pixels between its end and the rim. */
const RIM_GAP = 2;

/** Pixels that it leaves free around a mark that is only on its way. */
const PASSING_GAP = 9;

/** Pixels by which the middle of an arc is moved aside, step by step, to keep clear of marks; and how far at most. */
const BOW_STEP = 6;
const MOST_BOW = 96;

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

interface Cut {
  readonly path: readonly Position[];
  /** Whether it ends at the rim of a mark. */
  readonly isCut: boolean;
}

/** A line as it is drawn at a zoom. */
export interface Arc extends Line, Cut {
  /** What of it is drawn: all but what runs behind marks that it only passes. */
  readonly pieces: readonly (readonly Position[])[];
}

/** A mark at its largest, in web-mercator. */
interface Disc {
  readonly centre: readonly [x: number, y: number];
  readonly radius: number;
}

/** By the marks of all time at a zoom, so that an arc stays where it is while they come and go. */
const bowed = new WeakMap<MapView['standing'], readonly (Line & Cut)[]>();
const drawn = new WeakMap<MapView['scene'], readonly Arc[]>();

/** The lines of all time, from rim to rim of the marks of this zoom; of those between places of one mark nothing is left. */
export function arcsIn(view: Pick<MapView, 'whole' | 'standing' | 'scene' | 'zoom' | 'dataset'>): readonly Arc[] {
  const known = drawn.get(view.scene);
  if (known) return known;
  const { whole, standing, scene } = view;
  // A view's zoom is rounded down to halves.
  const world = TILE_SIZE * 2 ** (view.zoom + 0.25);
  const discsOf = ({ marks }: MapView['scene']) =>
    marks.map((mark): Disc => {
      return { centre: toMercator(mark.position), radius: (fullRadiusOf(mark, view.dataset) + RIM_GAP) / world };
    });
  const uncut =
    bowed.get(standing) ??
    linesOf(whole.legs).map((line): Line & Cut => {
      return { ...line, path: clearOf(arcOf(line), discsOf(standing), world), isCut: false };
    });
  bowed.set(standing, uncut);
  const discs = discsOf(scene);
  const cut = uncut.flatMap((arc): Arc[] => {
    const start = cutAt([...arc.path].reverse(), discs, REACH / world);
    const { path, isCut } = cutAt([...start.path].reverse(), discs, REACH / world);
    const pieces = piecesOf(path, passedBy(path, discs, world));
    return path.length > 1 && mercatorLength(path) * world >= LEAST_LENGTH ? [{ ...arc, path, pieces, isCut }] : [];
  });
  drawn.set(view.scene, cut);
  return cut;
}

/** A path up to the rim of the mark that stands at its end; of several, of the one that would hide the others' rims. */
function cutAt(path: readonly Position[], discs: readonly Disc[], reach: number): Cut {
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
  return { path: [...path.slice(0, entry), rimBetween(disc, before, inside)], isCut: true };
}

/** The marks that are at neither end of a path, with the room that it leaves around them. */
function passedBy(path: readonly Position[], discs: readonly Disc[], world: number): Disc[] {
  const ends = [path[0], path.at(-1)].filter((end) => end !== undefined);
  return discs
    .filter((disc) => ends.every((end) => distanceTo(disc, end) > disc.radius + REACH / world))
    .map((disc) => ({ ...disc, radius: disc.radius + (PASSING_GAP - RIM_GAP) / world }));
}

/** A path that keeps clear of the marks that it passes, if some bow of it does. */
function clearOf(path: readonly Position[], discs: readonly Disc[], world: number): readonly Position[] {
  const passed = passedBy(path, discs, world);
  const isClear = (points: readonly Position[]) =>
    passed.every((disc) => points.every((point) => distanceTo(disc, point) > disc.radius));
  if (isClear(path)) return path;
  for (let bow = BOW_STEP; bow <= MOST_BOW; bow += BOW_STEP) {
    const found = [bow, -bow].map((aside) => bowedBy(path, aside / world)).find(isClear);
    if (found) return found;
  }
  return path;
}

/** A path moved aside by so much at its middle, in web-mercator, and ever less towards its ends. */
function bowedBy(path: readonly Position[], aside: number): Position[] {
  const [x0, y0] = unwrapped(path[0] ?? [0, 0]);
  const [x1, y1] = unwrapped(path.at(-1) ?? [0, 0]);
  const long = Math.hypot(x1 - x0, y1 - y0);
  return path.map((point, k) => {
    const [x, y] = unwrapped(point);
    const along = k / (path.length - 1);
    const by = (aside * 4 * along * (1 - along)) / long;
    return fromMercator(x - by * (y1 - y0), y + by * (x1 - x0));
  });
}

/** A path without what lies within marks: where they stand close, no bow keeps clear of them all. */
function piecesOf(path: readonly Position[], passed: readonly Disc[]): Position[][] {
  const pieces: Position[][] = [[]];
  for (const [k, point] of path.entries()) {
    const before = path[k - 1];
    const at = passed.find((disc) => distanceTo(disc, point) < disc.radius);
    const from = before && passed.find((disc) => distanceTo(disc, before) < disc.radius);
    if (before && at && !from) pieces.at(-1)?.push(rimBetween(at, before, point));
    if (before && from && !at) pieces.push([rimBetween(from, point, before)]);
    if (!at) pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Where a line from outside of a mark to inside of it crosses its rim. */
function rimBetween(disc: Disc, outside: Position, inside: Position): Position {
  const [far, near] = [distanceTo(disc, outside), distanceTo(disc, inside)];
  const share = (far - disc.radius) / (far - near);
  return outside.map((from, k) => from + share * ((inside[k] as number) - from));
}

/** From the centre of a mark, in whichever world. */
function distanceTo({ centre: [x, y] }: Disc, point: Position): number {
  const [pointX, pointY] = unwrapped(point);
  const across = pointX - x;
  return Math.hypot(across - Math.round(across), pointY - y);
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

/** From one end to the other. */
export function mercatorLength(path: readonly Position[]): number {
  const [x0, y0] = unwrapped(path[0] ?? [0, 0]);
  const [x1, y1] = unwrapped(path.at(-1) ?? [0, 0]);
  return Math.max(1e-9, Math.hypot(x1 - x0, y1 - y0));
}

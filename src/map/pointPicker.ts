/**
 * Which events of the point view are under the pointer, and what a cell or a stack of them opens. Found in the columns
 * through the index, tested against window, filters and the cells that stand for their events: what the reader sees.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { FLAG, MERCATOR_UNITS, pointAt, toUnits } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { type Bounds, boundsOf, type LngLat, toLngLat, wrapLng } from '../core/geo.ts';
import { printBox } from '../core/patch.ts';
import type { Mark } from '../core/scene.ts';
import { isActive } from '../core/window.ts';
import { selectMask } from '../store/counts.ts';
import type { Selection, State } from '../store/state.ts';
import { POINT_RADIUS } from './layers/points.ts';
import type { PointScene } from './pointScene.ts';

/** Pixels from a point's middle that answer to a mouse, and to a finger. */
const REACH = { fine: 9, coarse: 22 } as const;
/** Pixels around the middle of the map in which the key looks for the nearest point, ever wider. */
const KEY_REACHES = [40, 160, 640] as const;
/** A cell whose events lie within so many pixels at the nearest zoom is a list: no zoom tells them apart. */
const ONE_SPOT = 12;

export interface Picked {
  /** Column indexes, the one on top first. */
  readonly events: readonly number[];
  /** Where the first one stands. */
  readonly position: LngLat;
}

/** Whether an event is in the window and accepted. */
export function isShownIn(state: State, { columns }: Dataset): (event: number) => boolean {
  const mask = selectMask(state);
  return (event) => (!mask || mask[event] === 1) && isActive(columns, event, state.window);
}

/** The events drawn at a spot of the canvas, and whatever lies under the nearest of them; `null` where there is none. */
export function pickPoints(
  map: MapLibreMap,
  scene: PointScene,
  dataset: Dataset,
  state: State,
  spot: { readonly x: number; readonly y: number },
  reachPx: number,
): Picked | null {
  const isShown = isShownIn(state, dataset);
  const isDrawn = (event: number) => isShown(event) && !scene.isCovered(event);
  const near = (x: number, y: number, px: number) => {
    const [from, to] = [toUnits(map.unproject([x, y]).toArray()), toUnits(map.unproject([x + px, y]).toArray())];
    const wide = Math.abs(to[0] - from[0]);
    return scene.pick.near(
      from[0],
      from[1],
      Math.hypot(Math.min(wide, MERCATOR_UNITS - wide), to[1] - from[1]),
      isDrawn,
    );
  };
  const [nearest] = near(spot.x, spot.y, reachPx);
  const position = nearest === undefined ? null : pointAt(dataset.columns, nearest);
  if (nearest === undefined || !position) return null;
  const at = map.project([...position]);
  const under = near(at.x, at.y, POINT_RADIUS).filter((event) => event !== nearest);
  return { events: [nearest, ...under], position };
}

/** What the pointer or a finger has hit. */
export const reachOf = (coarse: boolean): number => (coarse ? REACH.coarse : REACH.fine);

/** The point nearest to a spot, however far it is within the map. */
export function nearestPoint(
  map: MapLibreMap,
  scene: PointScene,
  dataset: Dataset,
  state: State,
  spot: { readonly x: number; readonly y: number },
): Picked | null {
  for (const reach of KEY_REACHES) {
    const picked = pickPoints(map, scene, dataset, state, spot, reach);
    if (picked) return picked;
  }
  return null;
}

/** One event opens itself, several the list of what stands there. */
export function selectionOf(map: MapLibreMap, dataset: Dataset, { events, position }: Picked): Selection {
  const [first] = events;
  const id = events.length === 1 && first !== undefined ? dataset.events.idAt(first) : undefined;
  if (id !== undefined) return { kind: 'event', id };
  const { x, y } = map.project([...position]);
  const northWest = map.unproject([x - POINT_RADIUS, y - POINT_RADIUS]);
  const southEast = map.unproject([x + POINT_RADIUS, y + POINT_RADIUS]);
  const bounds: Bounds = [wrapLng(northWest.lng), southEast.lat, wrapLng(southEast.lng), northWest.lat];
  return { kind: 'area', id: printBox(bounds, digitsAt(map.getZoom())) };
}

/**
 * What opens a cell: the bounds of its events, to go nearer; or, where no zoom tells them apart, the list of them.
 * One scan over the columns.
 */
export function openCell(
  map: MapLibreMap,
  scene: PointScene,
  dataset: Dataset,
  state: State,
  mark: Mark,
): { readonly bounds: Bounds } | { readonly selection: Selection } | null {
  const ground = scene.groundOf(mark);
  if (!ground) return null;
  const { west, north, size } = ground;
  const isShown = isShownIn(state, dataset);
  const { x, y, flags, eventCount } = dataset.columns;
  const found = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (let event = 0; event < eventCount; event++) {
    const [px, py] = [x[event] as number, y[event] as number];
    const isIn = px >= west && px < west + size && py >= north && py < north + size;
    if (!isIn || !((flags[event] as number) & FLAG.point) || !isShown(event)) continue;
    if (px < found.west) found.west = px;
    if (px > found.east) found.east = px;
    if (py < found.north) found.north = py;
    if (py > found.south) found.south = py;
  }
  if (found.east < found.west) return null;
  const pixel = MERCATOR_UNITS / (512 * 2 ** map.getMaxZoom());
  const extent = Math.max(found.east - found.west, found.south - found.north);
  const isSpot = extent < ONE_SPOT * pixel || map.getZoom() >= map.getMaxZoom() - 0.01;
  const at = (left: number, top: number): LngLat => toLngLat([left / MERCATOR_UNITS, top / MERCATOR_UNITS]);
  if (!isSpot) {
    const bounds = boundsOf([at(found.west, found.north), at(found.east, found.south)]);
    return bounds && { bounds };
  }
  const [left, top] = at(west, north);
  const [right, bottom] = at(west + size, north + size);
  return { selection: { kind: 'area', id: printBox([left, bottom, right, top], digitsAt(map.getZoom())) } };
}

/** The ground in sight as a selection: what a keyboard marks out. */
export function selectionInSight(map: MapLibreMap): Selection {
  const bounds = map.getBounds();
  const isRound = bounds.getEast() - bounds.getWest() >= 360;
  const [west, east] = isRound ? [-180, 180] : [wrapLng(bounds.getWest()), wrapLng(bounds.getEast())];
  return { kind: 'area', id: printBox([west, bounds.getSouth(), east, bounds.getNorth()], digitsAt(map.getZoom())) };
}

/** Decimal places of a degree that tell pixels apart. */
export const digitsAt = (zoom: number): number =>
  Math.min(7, Math.max(2, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)) + 1));

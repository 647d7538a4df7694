/** The ground that a camera shows on a map of some size: what stays in sight where the map is shown in another one. */
import { type Bounds, type Camera, fromMercator, toMercator, wrapLng } from './geo.ts';

/** CSS pixels of the world's width at zoom 0. */
const WORLD_PX = 512;

/** @param width of the part of the map that nothing covers, in CSS pixels; likewise `height` */
export function boundsOfCamera({ lng, lat, zoom }: Camera, width: number, height: number): Bounds {
  const world = WORLD_PX * 2 ** zoom;
  const [x, y] = toMercator([lng, lat]);
  const dx = Math.min(0.5, width / world / 2);
  const dy = height / world / 2;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const [west, north] = fromMercator(x - dx, clamp(y - dy));
  const [east, south] = fromMercator(x + dx, clamp(y + dy));
  // All around the world has no sides.
  if (dx === 0.5) return [-180, south, 180, north];
  return [wrapLng(west), south, wrapLng(east), north];
}

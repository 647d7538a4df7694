/** How far the events with points of their own reach, for the map to show all of them. */
import { type Columns, FLAG, MERCATOR_UNITS, toLngLat } from './columns.ts';
import type { LngLat } from './geo.ts';

/** Strips of the world, from west to east, whose outermost points are kept: between two of them bounds may break off. */
const STRIPS = 720;

/** Positions whose bounds are those of all points, over the antimeridian where that is shorter. One pass; none = no points. */
export function outermostPoints({ x, y, flags }: Columns): LngLat[] {
  const west = new Float64Array(STRIPS).fill(Number.POSITIVE_INFINITY);
  const east = new Float64Array(STRIPS).fill(Number.NEGATIVE_INFINITY);
  let north = Number.POSITIVE_INFINITY;
  let south = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    if (((flags[i] as number) & FLAG.point) === 0) continue;
    const [px, py] = [x[i] as number, y[i] as number];
    const strip = Math.floor((px / MERCATOR_UNITS) * STRIPS);
    if (px < (west[strip] as number)) west[strip] = px;
    if (px > (east[strip] as number)) east[strip] = px;
    if (py < north) north = py;
    if (py > south) south = py;
  }
  const found: LngLat[] = [];
  for (let strip = 0; strip < STRIPS; strip++) {
    if ((west[strip] as number) > (east[strip] as number)) continue;
    found.push(toLngLat(west[strip] as number, north), toLngLat(east[strip] as number, south));
  }
  return found;
}

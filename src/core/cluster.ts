/**
 * Clusters: places that cannot be told apart at a zoom, merged.
 *
 * Membership depends on the places and the zoom alone, never on the screen or the time window: it is stable while
 * panning and playing, and only the counts follow the window. The heaviest place of a neighbourhood leads it, and a
 * cluster stands where its leader stands.
 *
 * A place of another country than its leader's would be shown in the wrong one: it follows one of its own if it can, and
 * one abroad only where the two marks would lie over each other.
 */

export interface ClusterPoint {
  /** Web mercator, 0 to 1. */
  readonly x: number;
  readonly y: number;
  /** Who leads: events over all time. */
  readonly weight: number;
  /** What it lies in, its country; absent where that is not known. */
  readonly ground?: string | undefined;
}

const TILE_SIZE = 512;

/** Share of the radius under which two marks on different grounds count as one. */
const ABROAD = 0.8;

/**
 * For each point the index of its leader (itself, when it leads).
 * @param zoom map zoom; rounded down to halves, so that clusters change at known zooms
 * @param radius pixels under which two marks count as one
 */
export function clusterPoints(points: readonly ClusterPoint[], zoom: number, radius: number): Int32Array {
  const reach = radius / (TILE_SIZE * 2 ** clusterZoom(zoom));
  const leaders = new Int32Array(points.length).fill(-1);
  const cells = new Map<string, number[]>();
  const order = points.map((_, index) => index);
  order.sort((a, b) => (points[b]?.weight ?? 0) - (points[a]?.weight ?? 0) || a - b);
  for (const index of order) {
    const point = points[index] as ClusterPoint;
    const column = Math.floor(point.x / reach);
    const row = Math.floor(point.y / reach);
    let nearest = -1;
    let least = reach;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const leader of cells.get(`${column + dx}/${row + dy}`) ?? []) {
          const other = points[leader] as ClusterPoint;
          const away = Math.hypot(other.x - point.x, other.y - point.y);
          // Whoever is at home is nearer than anyone abroad.
          const cost = other.ground === point.ground ? away - reach : away / ABROAD;
          if (away < reach && cost < least) {
            nearest = leader;
            least = cost;
          }
        }
      }
    }
    leaders[index] = nearest === -1 ? index : nearest;
    if (nearest === -1) {
      const key = `${column}/${row}`;
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
  }
  return leaders;
}

export const clusterZoom = (zoom: number): number => Math.floor(zoom * 2) / 2;

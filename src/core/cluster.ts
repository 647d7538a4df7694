/**
 * Clusters: places that cannot be told apart at a zoom, merged.
 *
 * Membership depends on the places and the zoom alone, never on the screen or the time window: it is stable while
 * panning and playing, and only the counts follow the window. The heaviest place of a neighbourhood leads it, and a
 * cluster stands where its leader stands.
 */

export interface ClusterPoint {
  /** Web mercator, 0 to 1. */
  readonly x: number;
  readonly y: number;
  /** Who leads: events over all time. */
  readonly weight: number;
}

const TILE_SIZE = 512;

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
    let nearestSquare = reach * reach;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const leader of cells.get(`${column + dx}/${row + dy}`) ?? []) {
          const other = points[leader] as ClusterPoint;
          const square = (other.x - point.x) ** 2 + (other.y - point.y) ** 2;
          if (square < nearestSquare) {
            nearest = leader;
            nearestSquare = square;
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

/** How large a mark is: area grows with the number of events, within limits that a finger and a label can live with. */

/** Radius of a mark's ring in CSS pixels, outer edge. */
export const MIN_RADIUS = 11;
export const MAX_RADIUS = 24;

/** Events at which a mark is as large as it gets. */
export const FULL_COUNT = 60;

/** Pixels under which two marks merge into a cluster. */
export const CLUSTER_RADIUS = 34;

/** Room that the second ring of a cluster or the outline of a selection takes outside of the radius. */
export const OUTER_ROOM = 5;

export function radiusOf(count: number): number {
  const share = Math.sqrt(Math.min(Math.max(count, 1), FULL_COUNT) - 1) / Math.sqrt(FULL_COUNT - 1);
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * share;
}

/** The radius of a cell's mark: by the order of magnitude, for a cell may hold six events or a hundred thousand. */
export function radiusOfCell(count: number): number {
  return Math.min(MAX_RADIUS, MIN_RADIUS - 1 + 2.2 * Math.log10(Math.max(count, 1)));
}

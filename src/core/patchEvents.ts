/** Which events stand in a patch of ground. Apart from core/patch, which addresses need before there are any. */
import { type Columns, FLAG, MERCATOR_UNITS, toUnits } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { toMercator } from './geo.ts';
import type { Patch } from './patch.ts';
import { drawnPlaces } from './placeGroups.ts';

/**
 * A byte an event: 1 for each that stands in a patch, at a point of its own or at a place with a position there, whenever
 * it was. Areas stand where they reach, which is not a point: they are left out. One pass over the columns.
 */
export function maskOfPatch(dataset: Dataset, patch: Patch): Uint8Array {
  const { columns, places } = dataset;
  const holds = makeTest(patch);
  const inside = new Uint8Array(columns.eventCount);
  for (const index of drawnPlaces(dataset).points) {
    const position = places[index]?.geometry?.coordinates;
    if (!position || !holds(...toUnits(position))) continue;
    const end = columns.eventOffset[index + 1] as number;
    for (let k = columns.eventOffset[index] as number; k < end; k++) inside[columns.event[k] as number] = 1;
  }
  markPoints(columns, holds, inside);
  return inside;
}

function markPoints(
  { x, y, flags, eventCount }: Columns,
  holds: (x: number, y: number) => boolean,
  inside: Uint8Array,
) {
  for (let i = 0; i < eventCount; i++) {
    if ((flags[i] as number) & FLAG.point && holds(x[i] as number, y[i] as number)) inside[i] = 1;
  }
}

/** A test of positions in mercator units. Edges to the west and north belong to the patch, those to the east and south do not. */
function makeTest({ corners }: Patch): (x: number, y: number) => boolean {
  const xs = corners.map(([lng]) => ((lng + 180) / 360) * MERCATOR_UNITS);
  const ys = corners.map(([, lat]) => toMercator([0, lat])[1] * MERCATOR_UNITS);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const isIn = (x: number, y: number): boolean => {
    if (x < west || x >= east) return false;
    let odd = false;
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      const [ay, by] = [ys[i] as number, ys[j] as number];
      if (ay > y === by > y) continue;
      const [ax, bx] = [xs[i] as number, xs[j] as number];
      if (x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
    }
    return odd;
  };
  return (x, y) =>
    y >= north && y < south && (isIn(x, y) || isIn(x - MERCATOR_UNITS, y) || isIn(x + MERCATOR_UNITS, y));
}

/** Which events stand within a map's bounds: at a point of their own, or at one of their places. */
import { FLAG, MERCATOR_UNITS, toUnits } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { Bounds, LngLat } from './geo.ts';

/**
 * One byte an event: 1 where it stands within `bounds` and `mask` accepts it. An event without a position stands nowhere.
 * Bounds may reach over the date line, with an east beyond 180 or smaller than the west.
 */
export function maskInBounds(dataset: Dataset, bounds: Bounds, mask: Uint8Array | null): Uint8Array {
  const { columns, places } = dataset;
  const { eventCount, flags, x, y, placeOffset, place } = columns;
  const isInside = makeTest(bounds);
  const hasPlace = Uint8Array.from(places, ({ geometry }) =>
    geometry && isInside(...toUnits(geometry.coordinates)) ? 1 : 0,
  );
  const inside = new Uint8Array(eventCount);
  for (let i = 0; i < eventCount; i++) {
    if (mask !== null && mask[i] === 0) continue;
    if ((flags[i] as number) & FLAG.point) {
      if (isInside(x[i] as number, y[i] as number)) inside[i] = 1;
      continue;
    }
    const end = placeOffset[i + 1] as number;
    for (let k = placeOffset[i] as number; k < end; k++) if (hasPlace[place[k] as number] === 1) inside[i] = 1;
  }
  return inside;
}

/** Longitudes count from the west, round the world. */
function makeTest([west, south, east, north]: Bounds): (x: number, y: number) => boolean {
  const [left, top] = unitsOf([west, north]);
  const [right, bottom] = unitsOf([east, south]);
  const isWholeWorld = east - west >= 360;
  const width = (right - left + MERCATOR_UNITS) % MERCATOR_UNITS;
  return (x, y) => y >= top && y <= bottom && (isWholeWorld || (x - left + MERCATOR_UNITS) % MERCATOR_UNITS <= width);
}

/** Longitudes beyond the date line come round. */
const unitsOf = ([lng, lat]: LngLat): readonly [number, number] =>
  toUnits([((((lng + 180) % 360) + 360) % 360) - 180, Math.max(-85.05, Math.min(85.05, lat))]);

/**
 * A patch of ground that a reader has marked out on the map: a box, or a ring drawn by hand. As a text it is the id of a
 * selection, so that the list of what stands there has an address.
 *
 * `west,south,east,north` for a box, `lng,lat,lng,lat,lng,lat…` for a ring, in degrees. Sides are straight on the
 * web-mercator map. A box with `west > east`, or a ring that runs beyond 180°, crosses the antimeridian.
 */
import { type Bounds, boundsOf, type LngLat, wrapLng } from './geo.ts';
import { failure, type Result, success } from './problem.ts';

export interface Patch {
  readonly kind: 'box' | 'ring';
  /** Corners in order; the last joins the first. Longitudes run on beyond 180° rather than jump. */
  readonly corners: readonly LngLat[];
}

/** Corners of a ring, at most: a hand draws hundreds, an address should not carry them. */
export const MOST_CORNERS = 40;

const NUMBER = /^-?\d{1,3}(\.\d{1,9})?$/;

export function parsePatch(text: string): Result<Patch> {
  const parts = text.split(',');
  const numbers = parts.map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));
  const refused = failure('area/unreadable', `“${text.slice(0, 60)}” is not a box or a ring of degrees.`);
  const isWhole = numbers.length >= 4 && numbers.length % 2 === 0 && numbers.length <= 2 * MOST_CORNERS;
  if (!isWhole || !numbers.every(Number.isFinite)) return refused;
  const [west, south, east, north] = numbers as [number, number, number, number];
  const corners: LngLat[] =
    numbers.length === 4
      ? boxCorners([west, south, east, north])
      : Array.from(
          { length: numbers.length / 2 },
          (_, k): LngLat => [numbers[2 * k] as number, numbers[2 * k + 1] as number],
        );
  const inWorld = corners.every(([lng, lat]) => Math.abs(lng) <= 540 && Math.abs(lat) <= 90);
  if (!inWorld || (numbers.length === 4 && south > north)) return refused;
  return success({ kind: numbers.length === 4 ? 'box' : 'ring', corners });
}

/** The text of a box. @param digits decimal places of a degree */
export const printBox = ([west, south, east, north]: Bounds, digits = 4): string =>
  [wrapLng(west), south, east === 180 ? 180 : wrapLng(east), north]
    .map((value) => printNumber(value, digits))
    .join(',');

/** The text of a ring, thinned to what an address can carry. */
export function printRing(corners: readonly LngLat[], digits = 4): string {
  const thinned = thin(corners, MOST_CORNERS);
  return thinned.flatMap(([lng, lat]) => [printNumber(lng, digits), printNumber(lat, digits)]).join(',');
}

/** The bounds of a patch. */
export const patchBounds = ({ corners }: Patch): Bounds | null =>
  boundsOf(corners.map(([lng, lat]): LngLat => [wrapLng(lng), lat]));

function boxCorners([west, south, east, north]: Bounds): LngLat[] {
  const last = west > east ? east + 360 : east;
  return [
    [west, north],
    [last, north],
    [last, south],
    [west, south],
  ];
}

/** Leaves out corners that bend the least, until no more than `most` are left. */
function thin(corners: readonly LngLat[], most: number): readonly LngLat[] {
  const left = [...corners];
  while (left.length > most) {
    let least = 0;
    let smallest = Infinity;
    for (let i = 0; i < left.length; i++) {
      const [a, b, c] = [left.at(i - 1), left[i], left[(i + 1) % left.length]] as [LngLat, LngLat, LngLat];
      const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
      if (area < smallest) {
        smallest = area;
        least = i;
      }
    }
    left.splice(least, 1);
  }
  return left;
}

/** Without an exponent and without trailing noughts; never −0. */
const printNumber = (value: number, digits: number): string => String(Number(value.toFixed(digits)) + 0);

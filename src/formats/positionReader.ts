/** Where the rows of a batch stand, in units of the columns. Numbers and dictionaries of them are read without detours. */
import { toUnits, toUnitX, toUnitY } from '../core/columns.ts';
import { parseLngLat } from '../core/geo.ts';
import { decodeUtf8 } from '../core/utf8.ts';
import { readCoordinate, readPoint } from './readPosition.ts';
import { type FieldColumn, type RowBatch, valuesOf } from './rowBatch.ts';
import type { RowReport } from './rowReport.ts';

type Values = (row: number) => unknown;
const NOTHING: Values = () => undefined;

export class PositionReader {
  /** Where the row stands that was read last, if it does. */
  x = 0;
  y = 0;
  /**
   * Reads row `k` of the batch: true with a position, false without, `null` where it has to be left out.
   * @param number as a person counts the row
   */
  readonly read: (k: number, number: number) => boolean | null;
  readonly #report: RowReport;

  constructor(fields: RowBatch['fields'], report: RowReport) {
    this.#report = report;
    this.read = this.#readerOf(fields);
  }

  #readerOf({ lng, lat, point }: RowBatch['fields']): (k: number, number: number) => boolean | null {
    const units = [unitsOf(lng, -180, 180, toUnitX), unitsOf(lat, -90, 90.000_000_1, toUnitY)];
    const [xs, ys] = units;
    if (lng?.type === 'coded' && lat?.type === 'coded' && xs && ys) {
      const general = this.#readerOf({ lng: byRow(lng), lat: byRow(lat) });
      return (k, number) => {
        const [x, y] = [xs[lng.codes[k] as number], ys[lat.codes[k] as number]];
        if (x === undefined || y === undefined || x < 0 || y < 0) return general(k, number);
        this.x = x;
        this.y = y;
        return true;
      };
    }
    if (lng?.type === 'numbers' && lat?.type === 'numbers') {
      const general = this.#readerOf({ lng: byRow(lng), lat: byRow(lat) });
      const [lngs, lats] = [lng.values, lat.values];
      return (k, number) => {
        const [a, b] = [lngs[k] as number, lats[k] as number];
        if (!(a >= -180 && a < 180 && b >= -90 && b <= 90)) return general(k, number);
        this.x = toUnitX(a);
        this.y = toUnitY(b);
        return true;
      };
    }
    const [lngs, lats] = [lng, lat].map((column) => (column ? valuesOf(column, decodeUtf8) : NOTHING)) as [
      Values,
      Values,
    ];
    const points = point ? valuesOf(point, decodeUtf8) : NOTHING;
    return (k, number) => {
      const x = readCoordinate(lngs(k));
      const y = readCoordinate(lats(k));
      if (x === null && y === null) {
        const read = point ? readPoint(points(k)) : null;
        if (!read) return false;
        if (!read.ok) {
          this.#report.drop(read.problem.code, number, 'position', read.problem.message);
          return false;
        }
        [this.x, this.y] = toUnits(read.value);
        return true;
      }
      const read = parseLngLat(x, y);
      if (read.ok) {
        [this.x, this.y] = toUnits(read.value);
        return true;
      }
      const swapped = parseLngLat(y, x).ok ? ' Longitude and latitude may have changed places.' : '';
      this.#report.refuse(
        read.problem.code,
        number,
        y === null ? 'latitude' : 'longitude',
        read.problem.message + swapped,
      );
      return null;
    };
  }
}

const byRow = (column: FieldColumn): FieldColumn => ({ type: 'values', at: valuesOf(column, decodeUtf8) });

/** The coordinates of a dictionary in units of the columns, -1 for what is none; `null` for other columns. */
function unitsOf(
  column: FieldColumn | undefined,
  least: number,
  most: number,
  toUnit: (degrees: number) => number,
): Float64Array | null {
  if (column?.type !== 'coded') return null;
  return Float64Array.from(column.values, (value) =>
    typeof value === 'number' && value >= least && value < most ? toUnit(value) : -1,
  );
}

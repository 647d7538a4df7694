/** Positions as tables spell them: two numbers, decimal commas, degrees and minutes, `lat,lng` in a cell, WKT, WKB. */
import { type LngLat, parseLngLat } from '../core/geo.ts';
import { failure, type Result } from '../core/problem.ts';

/** A coordinate as a number; `null` where the cell is empty, NaN where it is none. */
export function readCoordinate(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return Number.NaN;
  const text = value.trim();
  if (text === '') return null;
  if (/^[-+]?\d+[.,]?\d*(e[-+]?\d+)?$/i.test(text)) return Number(text.replace(',', '.'));
  return readDegrees(text);
}

const DEGREES =
  /^([-+]?\d{1,3})\s*[°d:\s]\s*(\d{1,2}(?:\.\d+)?)\s*['′:m\s]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*["″s]?)?\s*([NSEW])?$/i;
const LETTERED = /^([-+]?\d+(?:\.\d+)?)\s*°?\s*([NSEW])$/i;

/** `51°30′26″N`, `51 30 26`, `51.5 N`; NaN for anything else. */
function readDegrees(text: string): number {
  const lettered = LETTERED.exec(text);
  if (lettered) return turn(Number(lettered[1]), lettered[2]);
  const match = DEGREES.exec(text);
  if (!match) return Number.NaN;
  const [, degrees = '', minutes = '0', seconds = '0', letter] = match;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return turn(degrees.startsWith('-') ? -size : size, letter);
}

const turn = (degrees: number, letter: string | undefined): number => (/[SW]/i.test(letter ?? '') ? -degrees : degrees);

const WKT_POINT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*([-+\d.eE]+)\s+([-+\d.eE]+)/i;

/** A position in one cell; `null` where the cell is empty. */
export function readPoint(value: unknown): Result<LngLat> | null {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Uint8Array) return readWkb(value);
  if (typeof value === 'string') return readPointText(value.trim());
  const { type, coordinates, x, y } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) return parseLngLat(value[0], value[1]);
  if (Array.isArray(coordinates)) {
    if (type === 'Point') return parseLngLat(coordinates[0], coordinates[1]);
    return failure('place/unreadable', `A ${String(type)} is not a point.`);
  }
  return parseLngLat(x, y);
}

function readPointText(text: string): Result<LngLat> | null {
  if (text === '') return null;
  const wkt = WKT_POINT.exec(text);
  if (wkt) return parseLngLat(Number(wkt[1]), Number(wkt[2]));
  const pair = /^\[?\s*([-+]?\d+(?:\.\d+)?)\s*[,;\s]\s*([-+]?\d+(?:\.\d+)?)\s*\]?$/.exec(text);
  // In words the latitude comes first; in brackets, as in GeoJSON, the longitude does.
  if (pair) {
    const [a, b] = [Number(pair[1]), Number(pair[2])];
    return text.startsWith('[') ? parseLngLat(a, b) : parseLngLat(b, a);
  }
  return failure('place/unreadable', `“${text.slice(0, 60)}” is not a position.`);
}

/** A point in well-known binary, as GeoParquet and PostGIS write it. */
function readWkb(bytes: Uint8Array): Result<LngLat> {
  if (bytes.length < 21) return failure('place/unreadable', 'Its geometry is not a point.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint8(0) === 1;
  const type = view.getUint32(1, little);
  // The EWKB flag for a reference system puts four bytes before the numbers.
  const at = type & 0x2000_0000 ? 9 : 5;
  if ((type & 0xff) % 1000 !== 1 || bytes.length < at + 16) {
    return failure('place/unreadable', 'Its geometry is not a point.');
  }
  return parseLngLat(view.getFloat64(at, little), view.getFloat64(at + 8, little));
}

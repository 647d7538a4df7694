/**
 * The columns: events as typed arrays in order of start, without strings. All that the hot path reads (window, filter,
 * histogram, map) is here; it is the same for five articles and for a million rows, and moves between threads as it is.
 */
import { type LngLat, toMercator, toMercatorY } from './geo.ts';
import type { Day } from './model.ts';
import type { Period, Precision } from './period.ts';

/** Stands for an open start or end in the columns. */
export const OPEN_START = -0x8000_0000;
export const OPEN_END = 0x7fff_ffff;

/** Bits of `Columns.flags`. `point`: the event stands at a point of its own, `x` and `y`, rather than at places. */
export const FLAG = { solid: 1, undated: 2, related: 4, point: 8 } as const;

/** Bits of `Columns.precision`: an index into `PRECISIONS`, and how the date is hedged. */
export const PRECISION = { index: 15, approximate: 16, uncertain: 32 } as const;

/** In the order of their codes in `Columns.precision`; new ones go last. */
export const PRECISIONS = [
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'interval',
  'set',
] as const satisfies readonly Precision[];

/**
 * The web-mercator square in units of `x` and `y`: whole numbers, of which one is a centimetre at the equator. Floats of
 * the same size step by two metres, which shows as a lattice of points from zoom 16 on.
 */
export const MERCATOR_UNITS = 0x1_0000_0000;

export interface Columns {
  /** All events; those with a date come first, in order of start, then of end. */
  readonly eventCount: number;
  readonly datedCount: number;
  /** First day; `OPEN_START` where open. */
  readonly start: Int32Array;
  /** Day after the last; `OPEN_END` where open. */
  readonly end: Int32Array;
  /** Running maximum of `end` by the end of each `MAX_END_ROWS` dated events: bounds the scan for long events. */
  readonly maxEnd: Int32Array;
  /** See `PRECISION`; 0 where undated. */
  readonly precision: Uint8Array;
  /** Index into `Dataset.categories`. */
  readonly category: Uint8Array;
  /** Index into `EVENT_STATUSES`. */
  readonly status: Uint8Array;
  /** See `FLAG`. */
  readonly flags: Uint8Array;
  /** Web mercator from the top left in `MERCATOR_UNITS`; read it where `FLAG.point` says so. Empty where no event has a point. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /**
   * Event i's places are `place[placeOffset[i] … placeOffset[i + 1] - 1]`, indexes into `Dataset.places`. Empty where no
   * event has a place: four bytes an event would say nothing a million times.
   */
  readonly placeOffset: Uint32Array;
  readonly place: Uint32Array;
  /** Index into `PLACE_ROLES`, parallel to `place`. */
  readonly role: Uint8Array;
  /** Place p's events are `event[eventOffset[p] … eventOffset[p + 1] - 1]`, each once, in column order. */
  readonly eventOffset: Uint32Array;
  readonly event: Uint32Array;
}

/** The interval of event `index`; `null` where it has no date. */
export function periodAt({ start, end, precision, flags, datedCount }: Columns, index: number): Period | null {
  if (!(index >= 0 && index < datedCount)) return null;
  const bits = precision[index] as number;
  const first = start[index] as Day;
  const last = end[index] as Day;
  return {
    start: first === OPEN_START ? null : first,
    end: last === OPEN_END ? null : last,
    precision: PRECISIONS[bits & PRECISION.index] ?? 'day',
    approximate: (bits & PRECISION.approximate) !== 0,
    uncertain: (bits & PRECISION.uncertain) !== 0,
    solid: ((flags[index] as number) & FLAG.solid) !== 0,
  };
}

/** The code of a period in `Columns.precision`. */
export const codeOfPrecision = ({ precision, approximate, uncertain }: Period): number =>
  PRECISIONS.indexOf(precision) | (approximate ? PRECISION.approximate : 0) | (uncertain ? PRECISION.uncertain : 0);

/** A position as `x` and `y` of the columns. */
export function toUnits(position: LngLat): [x: number, y: number] {
  const [x, y] = toMercator(position);
  return [toUnit(x), toUnit(y)];
}

/** The same for one coordinate, degrees that `parseLngLat` would let pass. Nothing is allocated: files hold millions. */
export const toUnitX = (lng: number): number => toUnit((lng + 180) / 360);
export const toUnitY = (lat: number): number => toUnit(toMercatorY(lat));

const toUnit = (part: number): number => Math.max(0, Math.min(MERCATOR_UNITS - 1, Math.round(part * MERCATOR_UNITS)));

/** The position of event `index` where it stands at a point of its own, else `null`. To 7 decimals, a centimetre. */
export function pointAt({ x, y, flags }: Columns, index: number): LngLat | null {
  return (flags[index] ?? 0) & FLAG.point ? toLngLat(x[index] as number, y[index] as number) : null;
}

/** The position of `x` and `y` of the columns. */
export function toLngLat(x: number, y: number): LngLat {
  const lng = (x / MERCATOR_UNITS) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / MERCATOR_UNITS))) * 180) / Math.PI;
  return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

/** Events for which `Columns.maxEnd` has one number: a scan that begins up to so many rows early costs nothing. */
export const MAX_END_ROWS = 256;

/** Running maximum of `end` over the first `datedCount` events. */
export function makeMaxEnd(end: Int32Array, datedCount: number): Int32Array<ArrayBuffer> {
  const maxEnd = new Int32Array(Math.ceil(datedCount / MAX_END_ROWS));
  let most = OPEN_START;
  for (let i = 0; i < datedCount; i++) {
    if ((end[i] as number) > most) most = end[i] as number;
    maxEnd[Math.floor(i / MAX_END_ROWS)] = most;
  }
  return maxEnd;
}

/** The events of each place, from the places of each event. An event that names a place twice counts once. */
export function makeEventsByPlace(
  placeCount: number,
  placeOffset: Uint32Array,
  place: Uint32Array,
): { eventOffset: Uint32Array<ArrayBuffer>; event: Uint32Array<ArrayBuffer> } {
  const eventOffset = new Uint32Array(placeCount + 1);
  const last = new Int32Array(placeCount).fill(-1);
  const eventCount = Math.max(0, placeOffset.length - 1);
  const visit = (seen: (place: number, event: number) => void) => {
    last.fill(-1);
    for (let i = 0; i < eventCount; i++) {
      const end = placeOffset[i + 1] as number;
      for (let k = placeOffset[i] as number; k < end; k++) {
        const at = place[k] as number;
        if (last[at] === i) continue;
        last[at] = i;
        seen(at, i);
      }
    }
  };
  visit((at) => {
    eventOffset[at + 1] = (eventOffset[at + 1] as number) + 1;
  });
  for (let p = 0; p < placeCount; p++) eventOffset[p + 1] = (eventOffset[p + 1] as number) + (eventOffset[p] as number);
  const next = eventOffset.slice();
  const event = new Uint32Array(eventOffset[placeCount] ?? 0);
  visit((at, i) => {
    event[next[at] as number] = i;
    next[at] = (next[at] as number) + 1;
  });
  return { eventOffset, event };
}

/** All event indexes in column order: one array for each set of columns, shared by everyone who shows all of them. */
export function allEvents(columns: Columns): Uint32Array {
  const known = everything.get(columns);
  if (known) return known;
  const made = new Uint32Array(columns.eventCount);
  for (let i = 0; i < made.length; i++) made[i] = i;
  everything.set(columns, made);
  return made;
}

const everything = new WeakMap<Columns, Uint32Array>();

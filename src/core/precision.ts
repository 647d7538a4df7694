/**
 * How precisely a place and a date are known, each as one word: what filters offer, exports write and pages explain.
 *
 * The words describe the record, not its drawing: a region is an `area` however large, an ambiguous village is
 * `ambiguous` however exactly its candidates are known.
 */
import { AREA_KINDS, type Place } from './model.ts';
import type { Period, Precision } from './period.ts';

/** `exact`: within a kilometre · `approximate`: within its stated radius · `ambiguous`: several places bear the name. */
export const PLACE_PRECISIONS = ['exact', 'approximate', 'ambiguous', 'area', 'unplaced'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** `about`: any date that its article hedges or that we mark as inferred (`~`, `?`, `%`) · `undated`: none. */
export const DATE_PRECISIONS = [
  'day',
  'interval',
  'set',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'about',
  'undated',
] as const satisfies readonly (Precision | 'about' | 'undated')[];
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Kilometres up to which a point counts as exact. */
const EXACT_KM = 1;

export function placePrecisionOf(place: Place): PlacePrecision {
  if (place.geometry === null && place.outline === undefined) return 'unplaced';
  if ((AREA_KINDS as readonly string[]).includes(place.kind)) return 'area';
  if (place.ambiguous === true) return 'ambiguous';
  return place.uncertainty_km > EXACT_KM ? 'approximate' : 'exact';
}

/** A one-of set is uncertain by nature and keeps its own word. */
export function datePrecisionOf(period: Period | null): DatePrecision {
  if (!period) return 'undated';
  if (period.precision === 'set') return 'set';
  return period.approximate || period.uncertain ? 'about' : period.precision;
}

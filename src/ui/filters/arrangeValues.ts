/**
 * Which values of a group stand in the panel, in which order, and which of them wait behind "show all".
 *
 * The order depends on the dataset alone: a row must not move away from the finger that ticks it.
 */
import type { FacetCount, FilterField } from '../../core/filter.ts';

/** Groups without an order of their own: the most reported first. The others keep the order of their vocabulary. */
const BY_COUNT: readonly FilterField[] = ['place', 'claimant'];

/** Rows of a group before it folds; a fold that would hide one or two rows is not worth its button. */
const LEAST_ROWS = 8;
const LEAST_FOLDED = 3;

/**
 * Leaves out what no event of the dataset has, unless it is chosen.
 * @param totals events per value in the whole dataset, unfiltered
 */
export function arrangeValues(
  field: FilterField,
  counts: readonly FacetCount[],
  totals: ReadonlyMap<string, number>,
): readonly FacetCount[] {
  const totalOf = ({ value }: FacetCount) => totals.get(value) ?? 0;
  const present = counts.filter((entry) => entry.selected || totalOf(entry) > 0);
  return BY_COUNT.includes(field) ? present.sort((a, b) => totalOf(b) - totalOf(a)) : present;
}

/** The values in sight while a group is folded: its first ones, and every chosen one. */
export function foldValues(values: readonly FacetCount[]): readonly FacetCount[] {
  const inSight = values.filter((entry, index) => index < LEAST_ROWS || entry.selected);
  return values.length - inSight.length < LEAST_FOLDED ? values : inSight;
}

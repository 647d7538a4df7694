/** Filters without one of their groups. */
import type { FilterField, Filters } from '../../core/filter.ts';

export function clearGroup(filters: Filters, field: FilterField): Filters {
  const { [field]: _cleared, ...others } = filters;
  return others;
}

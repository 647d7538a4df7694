/**
 * What keeps the events of a search hit out of the list, and the window and filters that let at least one in while
 * they change as little as they can.
 */
import { type Dataset, OPEN_END, OPEN_START } from '../../core/dataset.ts';
import { acceptsEvent, FILTER_FIELDS, type Filters, NO_FILTERS } from '../../core/filter.ts';
import type { Day } from '../../core/model.ts';
import { ALL_TIME, isActive, type TimeWindow } from '../../core/window.ts';
import type { HiddenBy } from '../../i18n/parts.ts';
import { clearGroup } from '../filters/clearGroup.ts';

/** `null` when the list shows one of the events, or when there is none to show. */
export function hiddenBy(
  dataset: Dataset,
  events: readonly number[],
  window: TimeWindow,
  filters: Filters,
): HiddenBy | null {
  const accepts = acceptsEvent(dataset, filters);
  const inWindow = events.filter((event) => isActive(dataset.columns, event, window));
  if (events.length === 0 || inWindow.some(accepts)) return null;
  // Where either would do, time is moved: a filter was chosen with more thought.
  if (events.some(accepts)) return 'window';
  return inWindow.length > 0 ? 'filters' : 'both';
}

/** The window, widened to hold those of the events that pass; all time where none of them is dated. */
export function revealingWindow(
  dataset: Dataset,
  events: readonly number[],
  window: TimeWindow,
  filters: Filters,
): TimeWindow {
  const { columns } = dataset;
  const passing = events.filter(acceptsEvent(dataset, filters));
  if (passing.some((event) => isActive(columns, event, window))) return window;
  const dated = passing.filter((event) => event < columns.datedCount);
  if (dated.length === 0) return ALL_TIME;
  const start = Math.min(...dated.map((event) => columns.start[event] as number));
  const end = Math.max(...dated.map((event) => columns.end[event] as number));
  return {
    start: window.start === null || start === OPEN_START ? null : (Math.min(window.start, start) as Day),
    end: window.end === null || end === OPEN_END ? null : (Math.max(window.end, end) as Day),
  };
}

/** The filters without the groups that refuse every one of the events; none, where the groups refuse them together. */
export function revealingFilters(dataset: Dataset, events: readonly number[], filters: Filters): Filters {
  if (events.length === 0 || events.some(acceptsEvent(dataset, filters))) return filters;
  const kept = FILTER_FIELDS.reduce((rest, field) => {
    const alone = acceptsEvent(dataset, { [field]: filters[field] ?? null });
    return events.some(alone) ? rest : clearGroup(rest, field);
  }, filters);
  return events.some(acceptsEvent(dataset, kept)) ? kept : NO_FILTERS;
}

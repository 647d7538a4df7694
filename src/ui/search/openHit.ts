/** What a search hit opens, and the way there. */
import type { Dataset } from '../../core/dataset.ts';
import type { Filters } from '../../core/filter.ts';
import type { SearchHit } from '../../core/search.ts';
import { isAllTime } from '../../core/window.ts';
import { type Selection, selectDataset } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { revealingFilters, revealingWindow } from './reveal.ts';

type Hit = Pick<SearchHit, 'kind' | 'id'>;

/** `null` = the story: a claimant has no page, but a filter. */
export function selectionOf(dataset: Dataset, { kind, id }: Hit): Selection | null {
  if (kind === 'claimant') return null;
  if (kind === 'source') return { kind: 'article', id };
  if (kind !== 'claim') return { kind, id };
  const claim = dataset.claims.find((candidate) => candidate.id === id);
  return claim ? { kind: 'event', id: claim.event } : null;
}

/** The filters that hold once the hit is open. */
export const filtersOf = (filters: Filters, { kind, id }: Hit): Filters =>
  kind === 'claimant' ? { ...filters, claimant: new Set([id]) } : filters;

interface OpenOptions {
  /** Indexes of the hit's events. */
  readonly events: readonly number[];
  /** Whether window and filters make room for it. */
  readonly reveals: boolean;
}

export function openHit({ getState, actions }: Store, hit: Hit, { events, reveals }: OpenOptions): void {
  const state = getState();
  const dataset = selectDataset(state);
  if (!dataset) return;
  const asked = filtersOf(state.filters, hit);
  const filters = reveals ? revealingFilters(dataset, events, asked) : asked;
  const window = reveals ? revealingWindow(dataset, events, state.window, filters) : state.window;
  if (filters !== state.filters) actions.setFilters(filters);
  if (window !== state.window) {
    if (isAllTime(window)) actions.showAllTime();
    else {
      // A single day cannot be widened.
      if (state.mode === 'instant') actions.setMode('range');
      actions.setWindow(window);
    }
  }
  actions.select(selectionOf(dataset, hit));
}

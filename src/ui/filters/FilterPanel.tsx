/** Every filter with its values and their counts in the chosen time. OR within a group, AND between groups. */
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { countFacets, FILTER_FIELDS, isFiltering, NO_FILTERS } from '../../core/filter.ts';
import { selectActive, selectInWindow } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useActions, useApp, useMessages } from '../store.tsx';
import { arrangeValues } from './arrangeValues.ts';
import { FilterGroup } from './FilterGroup.tsx';

interface FilterPanelProps {
  readonly id: string;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

export function FilterPanel({ id, dataset, onClose }: FilterPanelProps) {
  const messages = useMessages().filterPanel;
  const filters = useApp((state) => state.filters);
  const inWindow = useCalmApp(selectInWindow);
  const active = useCalmApp(selectActive).length;
  const actions = useActions();
  const done = useRef<HTMLButtonElement>(null);
  const totals = useMemo(() => countFacets(dataset, dataset.events.keys(), NO_FILTERS), [dataset]);
  const counts = useMemo(() => countFacets(dataset, inWindow, filters), [dataset, inWindow, filters]);
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its fields let through.
    <div id={id} className="filter-panel" onKeyDown={closeByEscape}>
      {FILTER_FIELDS.map((field) => {
        const total = new Map(totals[field].map(({ value, count }) => [value, count]));
        const values = arrangeValues(field, counts[field], total);
        return values.length > 0 && <FilterGroup key={field} dataset={dataset} field={field} values={values} />;
      })}
      <p className="filter-done">
        <button type="button" className="button" ref={done} onClick={onClose}>
          {messages.done(active)}
        </button>
        {isFiltering(filters) && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              done.current?.focus();
              actions.setFilters(NO_FILTERS);
            }}
          >
            {messages.clearAll}
          </button>
        )}
      </p>
    </div>
  );
}

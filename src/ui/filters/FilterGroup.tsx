/** One group of the filters: a tick for every value, with the number of events that it would show. */
import { useId, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { type FacetCount, type FilterField, toggleFilter } from '../../core/filter.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { useActions, useApp, useMessages, useStoreApi } from '../store.tsx';
import { foldValues } from './arrangeValues.ts';
import { clearGroup } from './clearGroup.ts';
import { valueLabel } from './valueLabel.ts';

interface FilterGroupProps {
  readonly dataset: Dataset;
  readonly field: FilterField;
  readonly values: readonly FacetCount[];
}

export function FilterGroup({ dataset, field, values }: FilterGroupProps) {
  const { filterPanel } = useMessages();
  const actions = useActions();
  const current = useApp((state) => state.filters);
  const [isWhole, setWhole] = useState(false);
  const listId = useId();
  const folded = foldValues(values);
  const shown = isWhole ? values : folded;
  const name = filterPanel.fields[field];
  return (
    <fieldset className="filter-group">
      <legend>{name}</legend>
      {current[field] && (
        <button
          type="button"
          className="text-button filter-clear"
          aria-label={filterPanel.clearGroup(name)}
          onClick={(event) => {
            // The button goes with what it cleared; the first tick of its group is the nearest place to go on from.
            event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('input')?.focus();
            actions.setFilters(clearGroup(current, field));
          }}
        >
          {filterPanel.clear}
        </button>
      )}
      <ul id={listId}>
        {shown.map((entry) => (
          <li key={entry.value}>
            <FilterValue dataset={dataset} field={field} entry={entry} />
          </li>
        ))}
      </ul>
      {values.length > folded.length && (
        <button
          type="button"
          className="text-button filter-more"
          aria-expanded={isWhole}
          aria-controls={listId}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? filterPanel.showFewer : filterPanel.showAll(values.length)}
        </button>
      )}
    </fieldset>
  );
}

interface FilterValueProps {
  readonly dataset: Dataset;
  readonly field: FilterField;
  readonly entry: FacetCount;
}

function FilterValue({ dataset, field, entry: { value, count, selected } }: FilterValueProps) {
  const messages = useMessages();
  const store = useStoreApi();
  const lang = useApp((state) => state.lang);
  const label = valueLabel(dataset, field, value, { messages, lang });
  const category = field === 'category' ? dataset.categories.find(({ id }) => id === value) : undefined;
  const toggle = () => store.actions.setFilters(toggleFilter(store.getState().filters, field, value));
  return (
    <label className="filter-value" data-empty={count === 0 || undefined}>
      <input type="checkbox" checked={selected} onChange={toggle} />
      {category && <CategoryMark category={category} />}
      <span className="filter-name" lang={label.lang}>
        {label.text}
      </span>
      <span className="filter-count" aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden">, {messages.filterPanel.events(count)}</span>
    </label>
  );
}

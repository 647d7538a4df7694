/** The filters in force above the list, each a button that takes it away. */
import { X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { FILTER_FIELDS, type FilterField, NO_FILTERS, toggleFilter } from '../../core/filter.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { clearGroup } from './clearGroup.ts';
import { valueLabel } from './valueLabel.ts';

interface FilterChipsProps {
  readonly dataset: Dataset;
  /** Takes the focus when the last chip has gone. */
  readonly home: RefObject<HTMLElement | null>;
}

interface Chip {
  readonly field: FilterField;
  /** `null` = a group of which nothing is chosen. */
  readonly value: string | null;
}

export function FilterChips({ dataset, home }: FilterChipsProps) {
  const messages = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const filters = useApp((state) => state.filters);
  const list = useRef<HTMLUListElement>(null);
  const chips = FILTER_FIELDS.flatMap((field): Chip[] => {
    const values = filters[field];
    if (!values) return [];
    return values.size === 0 ? [{ field, value: null }] : [...values].map((value) => ({ field, value }));
  });
  if (chips.length === 0) return null;

  const remove = ({ field, value }: Chip, index: number) => {
    // The button is about to go: the focus must not go with it, not even for a frame.
    home.current?.focus();
    actions.setFilters(value === null ? clearGroup(filters, field) : toggleFilter(filters, field, value));
    requestAnimationFrame(() => {
      const left = [...(list.current?.querySelectorAll('button') ?? [])];
      left[Math.min(index, left.length - 1)]?.focus();
    });
  };
  return (
    <div className="filter-chips">
      <ul ref={list}>
        {chips.map((chip, index) => {
          const { field, value } = chip;
          const group = messages.filterPanel.fields[field];
          const label =
            value === null
              ? { text: messages.filterPanel.nothing }
              : valueLabel(dataset, field, value, { messages, lang });
          const category = field === 'category' ? dataset.categories.find(({ id }) => id === value) : undefined;
          return (
            <li key={`${field} ${value ?? ''}`}>
              <button
                type="button"
                className="filter-chip"
                aria-label={messages.filterPanel.remove(group, label.text)}
                title={`${group}: ${label.text}`}
                onClick={() => remove(chip, index)}
              >
                {category ? <CategoryMark category={category} /> : <span className="filter-chip-group">{group}: </span>}
                <span className="filter-chip-value" lang={label.lang}>
                  {label.text}
                </span>
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {chips.length > 1 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            actions.setFilters(NO_FILTERS);
            home.current?.focus();
          }}
        >
          {messages.filterPanel.clearAll}
        </button>
      )}
    </div>
  );
}

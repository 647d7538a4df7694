/** Opens and closes the filters, and says how many values are chosen. */
import { ListFilter } from 'lucide-react';
import type { Ref } from 'react';
import { FILTER_FIELDS } from '../../core/filter.ts';
import type { State } from '../../store/state.ts';
import { useApp, useFirstMessages } from '../store.tsx';

interface FilterButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of the panel while it is in the page. */
  readonly panelId: string;
  readonly ref: Ref<HTMLButtonElement>;
}

const selectChosen = ({ filters }: State): number =>
  FILTER_FIELDS.reduce((sum, field) => sum + (filters[field]?.size ?? 0), 0);

export function FilterButton({ isOpen, onToggle, panelId, ref }: FilterButtonProps) {
  const { filters } = useFirstMessages();
  const chosen = useApp(selectChosen);
  return (
    <button
      type="button"
      className="button button-plain filter-button"
      aria-expanded={isOpen}
      {...(isOpen ? { 'aria-controls': panelId } : {})}
      onClick={onToggle}
      ref={ref}
    >
      <ListFilter size={18} aria-hidden="true" />
      {filters.title}
      {chosen > 0 && (
        <>
          <span className="filter-chosen" aria-hidden="true">
            {chosen}
          </span>
          <span className="visually-hidden">, {filters.chosen(chosen)}</span>
        </>
      )}
    </button>
  );
}

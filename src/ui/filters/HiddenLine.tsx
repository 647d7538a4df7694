/** How many events the filters hide, wherever events are counted, with the way to see them. */
import type { MouseEvent, RefObject } from 'react';
import { NO_FILTERS } from '../../core/filter.ts';
import { useActions, useFirstMessages } from '../store.tsx';

interface HiddenLineProps {
  /** Events that the filters hide from the list beneath. */
  readonly hidden: number;
  /** Takes the focus when the line has done its work and is gone; the heading of the column unless given. */
  readonly home?: RefObject<HTMLElement | null>;
}

export function HiddenLine({ hidden, home }: HiddenLineProps) {
  const { filters } = useFirstMessages();
  const actions = useActions();
  if (hidden === 0) return null;
  const show = ({ currentTarget }: MouseEvent) => {
    const heading = currentTarget.closest('.reading')?.querySelector<HTMLElement>('.reading-heading');
    (home?.current ?? heading)?.focus();
    actions.setFilters(NO_FILTERS);
  };
  return (
    <p className="filter-hidden">
      {filters.hidden(hidden)}{' '}
      <button type="button" className="text-button" onClick={show}>
        {filters.show}
      </button>
    </p>
  );
}

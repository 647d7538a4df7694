/** One tab stop for a whole list of rows: the arrow keys, Home and End move between them. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';

export interface Roving {
  /** Index of the event whose row the Tab key reaches. */
  readonly stop: number | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** @param order indexes of the events whose rows are in the page, from the top */
export function useRoving(list: RefObject<HTMLElement | null>, order: readonly number[], dataset: Dataset): Roving {
  const [focused, setFocused] = useState<number | null>(null);
  return {
    stop: focused !== null && order.includes(focused) ? focused : order[0],
    onFocus: ({ target }) => {
      const id = (target as HTMLElement).dataset.row;
      const index = id === undefined ? -1 : dataset.events.indexOf(id);
      if (index >= 0) setFocused(index);
    },
    onKeyDown: (event) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.indexOf(event.target as HTMLElement);
      if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      const row = next === undefined ? undefined : rows[next];
      if (!row) return;
      event.preventDefault();
      row.focus();
    },
  };
}

/** A link to a place or an event: it selects in place, and stays a real link for copying and for another tab. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import type { Selection } from '../store/state.ts';
import { useHrefOf } from './hrefOf.ts';
import { useActions } from './store.tsx';

interface SelectionLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: Selection;
  /** Lights the mark of `to` while the pointer or the focus is here. */
  readonly hovers?: boolean;
}

export function SelectionLink({ to, hovers = true, children, ...rest }: SelectionLinkProps) {
  const actions = useActions();
  const hrefOf = useHrefOf();
  const select = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions.select(to);
  };
  const light = () => hovers && actions.hover(to);
  const quiet = () => hovers && actions.hover(null);
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      onClick={select}
      onMouseEnter={light}
      onMouseLeave={quiet}
      onFocus={light}
      onBlur={quiet}
    >
      {children}
    </a>
  );
}

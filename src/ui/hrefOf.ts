/** The address of one place or event, for links that a reader can copy or open beside this one. */
import type { Selection } from '../store/state.ts';
import { useHost } from './host.tsx';

/** Links lead to the page that shows the whole map: this one, unless the interface stands in somebody else's. */
export function useHrefOf(): (selection: Selection) => string {
  const { base } = useHost();
  return (selection) => `${base}${queryOf(selection)}`;
}

const queryOf = ({ kind, id, paragraph }: Selection): string =>
  `?${kind}=${encodeURIComponent(id)}${paragraph === undefined ? '' : `&paragraph=${paragraph}`}`;

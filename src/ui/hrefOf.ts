/** The address of one place or event, for links that a reader can copy or open beside this one. */
import type { Selection } from '../store/state.ts';

export const hrefOf = ({ kind, id, paragraph }: Selection): string =>
  `?${kind}=${encodeURIComponent(id)}${paragraph === undefined ? '' : `&paragraph=${paragraph}`}`;

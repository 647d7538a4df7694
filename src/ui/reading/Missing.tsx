/** What became of a link to something that the data do not hold. The story stands below it. */
import type { Selection } from '../../store/state.ts';
import { useMessages } from '../store.tsx';

export function Missing({ missing }: { readonly missing: Selection }) {
  const words = useMessages().missing;
  return (
    <div className="missing" role="status">
      <p className="missing-title">{words.title[missing.kind](missing.id)}</p>
      <p>{words.note}</p>
    </div>
  );
}

/** What became of a link to something that the data do not hold. The story stands below it. */
import { useApp, useMessages } from '../store.tsx';

export function Missing() {
  const words = useMessages().missing;
  const missing = useApp((state) => state.missing);
  if (!missing) return null;
  return (
    <div className="missing" role="status">
      <p className="missing-title">{words.title[missing.kind](missing.id)}</p>
      <p>{words.note}</p>
    </div>
  );
}

/**
 * Whose data these are where they are not the site's own, or that they are frozen. Anyone can make an address that shows
 * any text under our name, so this line is part of the page: no parameter and no data take it away.
 */
import { formatEdtf } from '../../i18n/dates.ts';
import { selectDataset } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import './notices.css';

export function DataLine() {
  const { frame } = useMessages();
  const host = useApp((state) => state.dataHost);
  const lang = useApp((state) => state.lang);
  const isFrozen = useApp(({ given }) => (given.data ?? []).some((url) => url.includes('/data/frozen/')));
  const modified = useApp((state) => selectDataset(state)?.info.modified);
  if (host !== null) {
    return (
      <p className="data-line" role="note">
        <strong dir="ltr">{frame.data(host)}</strong> <span>{frame.dataNote}</span>
      </p>
    );
  }
  if (!isFrozen || !modified) return null;
  return (
    <p className="data-line" role="note">
      {frame.frozen(formatEdtf(modified, lang))}
    </p>
  );
}

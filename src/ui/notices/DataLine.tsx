/**
 * Whose data these are where they are not the site's own, that they are frozen, or that no link leads to them. Anyone can
 * make an address that shows any text under our name, so this line is part of the page: no parameter and no data take it
 * away.
 */
import type { ReactNode } from 'react';
import { formatEdtf } from '../../i18n/dates.ts';
import { selectDataset } from '../../store/state.ts';
import { useApp, useFirstMessages } from '../store.tsx';
import './notices.css';

export function DataLine() {
  const { notices } = useFirstMessages();
  const host = useApp((state) => state.dataHost);
  const lang = useApp((state) => state.lang);
  const isAddressable = useApp((state) => state.isAddressable);
  const isFrozen = useApp(({ given }) => (given.data ?? []).some((url) => url.includes('/data/frozen/')));
  const modified = useApp((state) => selectDataset(state)?.info.modified);
  if (host !== null) {
    return (
      <Line name={notices.data(host)}>
        <strong dir="ltr">{notices.data(host)}</strong> <span>{notices.dataNote}</span>
      </Line>
    );
  }
  if (!modified) return null;
  if (!isAddressable) return <Line name={notices.unaddressed}>{notices.unaddressed}</Line>;
  const frozen = notices.frozen(formatEdtf(modified, lang));
  return isFrozen ? <Line name={frozen}>{frozen}</Line> : null;
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <aside className="data-line" aria-label={name}>
      <p role="note">{children}</p>
    </aside>
  );
}

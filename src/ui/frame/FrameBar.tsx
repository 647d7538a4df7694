/** The line over the map where it stands in somebody else's page: what this is, and the way to the whole of it. */
import { ExternalLink } from 'lucide-react';
import type { SyntheticEvent } from 'react';
import { selectDataset } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import './frame-bar.css';

export function FrameBar({ wholePage }: { readonly wholePage: string }) {
  const { header } = useMessages();
  const title = useApp((state) => selectDataset(state)?.info.title);
  // The address follows the state; the link takes it over when it is about to be used.
  const carryView = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = `${wholePage}${location.search}`;
  };
  return (
    <header className="frame-bar">
      <h1 className="frame-bar-title" lang="en">
        {title ?? 'Dateline'}
      </h1>
      <a
        className="frame-bar-link"
        href={wholePage}
        target="_blank"
        rel="noopener"
        onPointerDown={carryView}
        onFocus={carryView}
      >
        {header.wholePage} <ExternalLink size={14} aria-hidden="true" />
      </a>
    </header>
  );
}

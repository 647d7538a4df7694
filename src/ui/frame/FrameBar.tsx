/**
 * The line over the map where it stands in somebody else's page: what this is, and the ways on. What a sandbox does not
 * allow is not offered: without full screen there is no such button, and where nothing can be opened, a link is copied.
 */
import { ExternalLink, Maximize, Minimize } from 'lucide-react';
import { type MouseEvent, type SyntheticEvent, useState } from 'react';
import { selectLook } from '../../store/look.ts';
import { selectDataset } from '../../store/state.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useHost } from '../host.tsx';
import { Search } from '../search/Search.tsx';
import { Share, type ShareSource } from '../share/Share.tsx';
import { useApp, useMessages } from '../store.tsx';
import { isSealed } from './isSealed.ts';
import { useFullscreen } from './useFullscreen.ts';
import './frame-bar.css';

interface FrameBarProps {
  readonly wholePage: string;
  readonly share?: ShareSource;
}

export function FrameBar({ wholePage, share }: FrameBarProps) {
  const { ui } = useApp(selectLook);
  const title = useApp((state) => selectDataset(state)?.info.title);
  const fullscreen = useFullscreen();
  const hasWays = ui.title || ui.share;
  const isBare = !hasWays && !ui.search && !(ui.fullscreen && fullscreen.isPossible);
  return (
    <header className={isBare ? 'visually-hidden' : 'frame-bar'}>
      <h1 className={ui.title ? 'frame-bar-title' : 'visually-hidden'} lang="en">
        {title ?? 'Dateline'}
      </h1>
      {ui.search && <Search />}
      {!isBare && (
        <div className="frame-bar-ways">
          {ui.share && share && !isSealed() && <Share source={share} className="frame-bar-way" />}
          {ui.fullscreen && fullscreen.isPossible && <FullscreenButton {...fullscreen} />}
          {hasWays && wholePage !== '' && <WholePage address={wholePage} />}
        </div>
      )}
    </header>
  );
}

function FullscreenButton({ isOn, toggle }: ReturnType<typeof useFullscreen>) {
  const { frame } = useMessages();
  const name = isOn ? frame.leaveFullscreen : frame.fullscreen;
  const Icon = isOn ? Minimize : Maximize;
  return (
    <button type="button" className="button button-plain frame-bar-way" aria-label={name} title={name} onClick={toggle}>
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}

/** The page that this map is a part of, at the same view; as a text to copy where the sandbox lets nothing be opened. */
function WholePage({ address }: { readonly address: string }) {
  const { header, frame } = useMessages();
  const host = useHost();
  const [isRefused, setRefused] = useState(isSealed);
  // The address follows the state; the link takes it over when it is about to be used.
  const here = () => `${address}${new URL(host.address()).search}`;
  const carryView = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = here();
  };
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const page = window.open(event.currentTarget.href, '_blank');
    // Nothing tells beforehand whether a sandbox lets pages open.
    if (page === null) setRefused(true);
    else page.opener = null;
  };
  if (isRefused) return <CopyButton quiet text={here()} label={frame.copyLink} />;
  return (
    <a
      className="frame-bar-link"
      href={address}
      target="_blank"
      rel="noopener"
      onPointerDown={carryView}
      onFocus={carryView}
      onClick={open}
    >
      <span>{header.wholePage}</span> <ExternalLink size={14} aria-hidden="true" />
    </a>
  );
}

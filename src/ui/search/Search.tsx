/** The search of the header: a field where there is room, else a button that lays it over the page. Ctrl+K leads to it. */
import { Search as Glass, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useHost } from '../host.tsx';
import { makePart } from '../makePart.tsx';
import { useApp, useMessages } from '../store.tsx';
import { PHONE, useMedia } from '../useMedia.ts';
import { SearchField } from './SearchField.tsx';
import './search.css';

const SearchBox = makePart(async () => (await import('./SearchBox.tsx')).SearchBox, {
  Waiting: SearchField,
  Failed: SearchFailed,
  home: '.search-input',
});

export function Search() {
  const { search } = useMessages();
  const { root } = useHost();
  const isOverlay = useMedia(PHONE);
  const asked = useApp((state) => state.given.q ?? '');
  const [isOpen, setOpen] = useState(asked !== '');
  const input = useRef<HTMLInputElement>(null);
  const draft = useRef(asked);
  const [before, setBefore] = useState(asked);
  // Another address, or a word of the page around, searches for something else.
  if (asked !== before) {
    setBefore(asked);
    draft.current = asked;
    setOpen(asked !== '');
  }
  const opener = useRef<HTMLButtonElement>(null);
  const isByReader = useRef(false);

  useEffect(() => {
    // With a modifier: a shortcut of one bare key would have to be one that readers can turn off (WCAG 2.1.4).
    const focusByShortcut = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const isAsked =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.defaultPrevented || root.querySelector('dialog[open]')) return;
      event.preventDefault();
      isByReader.current = true;
      setOpen(true);
      input.current?.focus();
      input.current?.select();
    };
    root.addEventListener('keydown', focusByShortcut);
    return () => root.removeEventListener('keydown', focusByShortcut);
  }, [root]);
  useEffect(() => {
    // What an address searches for is shown; the focus stays the reader's.
    if (!isOverlay || !isOpen || !isByReader.current) return;
    isByReader.current = false;
    input.current?.focus();
    input.current?.select();
  }, [isOverlay, isOpen]);

  const finish = (outcome: 'opened' | 'left') => {
    setOpen(false);
    if (isOverlay && outcome === 'left') opener.current?.focus();
  };
  return (
    <search className="search" data-overlay={isOverlay || undefined}>
      {isOverlay ? (
        <button
          type="button"
          className="button button-plain header-icon"
          aria-expanded={isOpen}
          aria-label={isOpen ? search.close : search.open}
          ref={opener}
          // Else the field would lose the focus first, and close what this then opens again.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            isByReader.current = !isOpen;
            setOpen(!isOpen);
          }}
        >
          {isOpen ? <X size={20} aria-hidden="true" /> : <Glass size={20} aria-hidden="true" />}
        </button>
      ) : (
        <Glass className="search-glass" size={16} aria-hidden="true" />
      )}
      {(!isOverlay || isOpen) && (
        <SearchBox key={asked} input={input} draft={draft} isOverlay={isOverlay} onDone={finish} />
      )}
    </search>
  );
}

function SearchFailed() {
  const { search } = useMessages();
  return <p className="search-failed">{search.failed}</p>;
}

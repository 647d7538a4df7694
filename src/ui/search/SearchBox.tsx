/**
 * The search field with its results: a combobox whose list is walked by the arrow keys while the focus stays in the
 * field. The best hit is active at once, so that Enter opens it.
 */
import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { selectDataset } from '../../store/state.ts';
import { useHost } from '../host.tsx';
import { useApp, useMessages, useStoreApi } from '../store.tsx';
import { type Option, optionId, optionsOf } from './optionsOf.ts';
import { useSearch } from './useSearch.ts';

export interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** What was typed into `SearchField` before this was here. */
  readonly draft: RefObject<string>;
  /** Over the page, with its results always in sight. */
  readonly isOverlay: boolean;
  /** The reader has opened something, or has had enough. */
  readonly onDone: (outcome: 'opened' | 'left') => void;
}

export function SearchBox({ input, draft, isOverlay, onDone }: SearchBoxProps) {
  const { search } = useMessages();
  const store = useStoreApi();
  const dataset = useApp(selectDataset);
  const { root } = useHost();
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [query, setQuery] = useState(() => draft.current);
  const [isWanted, setWanted] = useState(query !== '');
  const [isOpen, setOpen] = useState(query !== '');
  const [active, setActive] = useState(0);
  const { findings, engine } = useSearch(dataset, query, isWanted);
  const groups = 'groups' in findings ? findings.groups : NO_GROUPS;
  const options = useMemo(() => optionsOf(groups), [groups]);
  const isShown = (isOpen || isOverlay) && findings.status !== 'idle';
  const hasList = isShown && options.length > 0;
  const current = Math.min(active, options.length - 1);

  useEffect(() => {
    if (hasList) root.getElementById(optionId(listId, current))?.scrollIntoView({ block: 'nearest' });
  }, [root, hasList, listId, current]);

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: PointerEvent) => {
      // From inside a shadow root, `target` would be the element that has it.
      const [target] = event.composedPath();
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const ask = (text: string) => {
    draft.current = text;
    setQuery(text);
    setActive(0);
    setOpen(true);
    setWanted(true);
  };
  const open = ({ finding: { hit, events }, reveals }: Option) => {
    setOpen(false);
    engine?.openHit(store, hit, { events, reveals });
    onDone('opened');
    // Views take the focus as they open; the story, which a claimant leads to, may be open already.
    if (hit.kind === 'claimant') {
      requestAnimationFrame(() => root.querySelector<HTMLElement>('#reading .reading-heading')?.focus());
    }
  };
  const pressKey = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes a syllable.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[current];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      if (hasList) setActive((current + move + options.length) % options.length);
    } else if (event.key === 'Enter' && hasList && option) {
      event.preventDefault();
      open(option);
    } else if (event.key === 'Escape') {
      if (isShown && !isOverlay) setOpen(false);
      else if (query !== '' && !isOverlay) ask('');
      else onDone('left');
      event.preventDefault();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus goes.
    <div
      className="search-box"
      ref={box}
      onBlur={({ relatedTarget }) => {
        // A phone that puts its keyboard away, or another window, is no farewell.
        if (!relatedTarget || box.current?.contains(relatedTarget)) return;
        setOpen(false);
        if (isOverlay) onDone('left');
      }}
    >
      <div className="search-field">
        <input
          ref={input}
          type="text"
          role="combobox"
          className="search-input"
          aria-label={search.label}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={hasList ? listId : undefined}
          aria-activedescendant={hasList ? optionId(listId, current) : undefined}
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={search.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          enterKeyHint="go"
          spellCheck={false}
          value={query}
          onFocus={() => setWanted(true)}
          onChange={(event) => ask(event.target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={pressKey}
        />
        {query !== '' && (
          <button
            type="button"
            className="search-clear"
            aria-label={search.clear}
            onClick={() => {
              ask('');
              input.current?.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      {isOverlay && findings.status === 'idle' && <p className="search-note">{search.hint}</p>}
      {isShown && findings.status !== 'loading' && (
        <div className="search-popup">
          {findings.status === 'failed' && <p className="search-note">{search.failed}</p>}
          {findings.status === 'nothing' && (
            <div className="search-note">
              <p>{search.nothing(findings.query)}</p>
              <p>{search.suggestions}:</p>
            </div>
          )}
          {findings.status === 'guessed' && <p className="search-note">{search.guessed(findings.query)}</p>}
          {hasList && dataset && engine && (
            <engine.SearchResults
              id={listId}
              dataset={dataset}
              groups={groups}
              options={options}
              active={current}
              isSuggesting={findings.status === 'nothing'}
              onPoint={setActive}
              onOpen={open}
            />
          )}
        </div>
      )}
      <div role="status" className="visually-hidden">
        {isShown && 'count' in findings
          ? findings.status === 'nothing'
            ? search.nothing(findings.query)
            : search.found(findings.count)
          : ''}
      </div>
    </div>
  );
}

const NO_GROUPS = [] as const;

/**
 * The reading column: the story, or the place or event that was chosen. It is the map's equal: everything that the
 * map shows can be reached, read and cited here. A view that opens takes the focus to its heading and gives it back.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Selection, selectDataset } from '../../store/state.ts';
import { rootOf } from '../host.tsx';
import { makePart } from '../makePart.tsx';
import { useActions, useApp, useFirstMessages, useStoreApi } from '../store.tsx';
import { Refused } from './Refused.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Story } from './Story.tsx';
import { follow, previous, type Trail } from './trail.ts';
import { ViewFrame } from './ViewFrame.tsx';
import './reading.css';

/** Few links lead to what is not there. */
const Missing = makePart(async () => (await import('./Missing.tsx')).Missing);

/** Most readers begin with the story. */
const SelectionView = makePart(async () => (await import('./SelectionView.tsx')).SelectionView, {
  Waiting: Skeleton,
  Frame: ViewFrame,
  home: '#reading .reading-heading',
});

export function Reading({ onReload }: { readonly onReload: () => void }) {
  const { list } = useFirstMessages();
  const actions = useActions();
  const status = useApp((state) => state.data.status);
  const dataset = useApp(selectDataset);
  const selection = useApp((state) => state.selection);
  const missing = useApp((state) => state.missing);
  const lang = useApp((state) => state.lang);
  const body = useRef<HTMLDivElement>(null);
  const [trail, setTrail] = useState<Trail>(selection ? [selection] : []);
  const before = previous(trail);
  useReturn(body, selection, setTrail);
  // An address that names a view fetches its code beside the data, not after them.
  useEffect(() => {
    if (selection) void SelectionView.load(lang);
  }, [selection, lang]);

  const goBackByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !selection) return;
    event.preventDefault();
    actions.select(before);
  };

  return (
    <main id="reading" className="reading" aria-label={list.label} tabIndex={-1} onKeyDown={goBackByEscape}>
      <div className="reading-body" ref={body}>
        {status === 'loading' && <Skeleton />}
        {status === 'failed' && <Refused onReload={onReload} />}
        {dataset && !selection && missing && <Missing missing={missing} />}
        {dataset && !selection && <Story dataset={dataset} scroller={body} />}
        {dataset && selection && (
          <SelectionView dataset={dataset} selection={selection} back={before} scroller={body} />
        )}
      </div>
    </main>
  );
}

/**
 * Moves the focus to the heading of a view that opens, and on the way back to where the reader left: to the row, or
 * to the map. The story's scroll position waits for the return.
 */
function useReturn(
  body: React.RefObject<HTMLDivElement | null>,
  selection: Selection | null,
  setTrail: (change: (trail: Trail) => Trail) => void,
) {
  const store = useStoreApi();
  const opener = useRef<Element | null>(null);
  const left = useRef<Selection | null>(null);
  const storyTop = useRef(0);
  const shown = useRef(selection);

  useEffect(
    () =>
      store.subscribe((state, earlier) => {
        if (state.selection === earlier.selection) return;
        if (!earlier.selection) {
          // Read before React takes the story, and the row with it, off the page.
          opener.current = body.current && rootOf(body.current).activeElement;
          storyTop.current = body.current?.scrollTop ?? 0;
          left.current = state.selection;
        }
        setTrail((trail) => follow(trail, state.selection));
      }),
    [store, body, setTrail],
  );

  useLayoutEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    const panel = body.current;
    if (!panel) return;
    const heading = panel.querySelector<HTMLElement>('.reading-heading');
    if (selection) {
      panel.scrollTop = 0;
      heading?.focus({ preventScroll: true });
      return;
    }
    panel.scrollTop = storyTop.current;
    const other = opener.current instanceof HTMLElement && opener.current.isConnected ? opener.current : null;
    return focusRow(panel, left.current?.id, other === document.body ? heading : (other ?? heading));
  }, [selection, body]);
}

/** Frames that a long list may take to put the rows at its scroll position into the page. */
const FRAMES = 6;

/** Focuses the row of an event, or what stands for it where there is no such row; returns how to give up. */
function focusRow(panel: HTMLElement, id: string | undefined, otherwise: HTMLElement | null): () => void {
  let frame = 0;
  const look = (left: number) => {
    const row = id === undefined ? null : panel.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    if (row) row.focus();
    else if (left > 0 && panel.querySelector('.long-list')) frame = requestAnimationFrame(() => look(left - 1));
    else otherwise?.focus({ preventScroll: true });
  };
  look(FRAMES);
  return () => cancelAnimationFrame(frame);
}

/**
 * Events by chapter when there are more than a page should hold: only the rows in sight stand in it, of a thousand or of
 * a million. Every row still says its place in the whole list.
 */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Listing } from '../../core/activeList.ts';
import type { Dataset } from '../../core/dataset.ts';
import { useApp } from '../store.tsx';
import { EventRow } from './EventRow.tsx';
import { headingOf } from './groupByMonth.ts';
import { lineAt, lineCountOf } from './listLines.ts';
import { useLongScroll } from './useLongScroll.ts';
import { useRoving } from './useRoving.ts';

/** CSS pixels of a row with a title of two lines. */
const ROW_HEIGHT = 96;

interface LongEventListProps {
  readonly dataset: Dataset;
  readonly events: Listing;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function LongEventList({ dataset, events, scroller }: LongEventListProps) {
  const list = useRef<HTMLUListElement>(null);
  const lang = useApp((state) => state.lang);
  const lineCount = lineCountOf(events);
  const { first, end, height, scrollTo } = useLongScroll(scroller, list, lineCount, ROW_HEIGHT);
  const lines = useMemo(
    () => Array.from({ length: end - first }, (_, k) => ({ ...lineAt(events, first + k), line: first + k })),
    [events, first, end],
  );
  const shown = lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []));
  const { stop, onKeyDown, onFocus } = useRoving(list, shown, dataset);

  /** The line whose row a key asked for, until it stands in the page. */
  const asked = useRef<number | null>(null);
  useEffect(() => {
    const row =
      asked.current === null ? null : list.current?.querySelector(`[data-line="${asked.current}"] [data-row]`);
    if (!row) return;
    asked.current = null;
    (row as HTMLElement).focus();
  });
  const pressKey = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!isPlain || (event.key !== 'Home' && event.key !== 'End')) {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    // Above the first row stands its heading.
    asked.current = event.key === 'Home' ? Math.min(1, events.chapters.length) : lineCount - 1;
    scrollTo(event.key === 'Home' ? 0 : lineCount - 1);
  };

  // The chapter that fills the top has its heading above it, wherever in the chapter the reader is.
  const [top] = lines;
  const current = top?.kind === 'event' ? events.chapters[top.chapter] : undefined;
  return (
    <ul className="long-list" ref={list} style={{ height }} onKeyDown={pressKey} onFocus={onFocus}>
      {current && <Heading text={headingOf(dataset, current.event, lang)} />}
      {lines.map((line) =>
        line.kind === 'heading' ? (
          <Heading key={`heading ${line.chapter}`} line={line.line} text={headingOf(dataset, line.event, lang)} />
        ) : (
          <li
            key={dataset.events.idAt(line.event)}
            data-line={line.line}
            aria-posinset={line.position + 1}
            aria-setsize={events.length}
          >
            <EventRow dataset={dataset} index={line.event} isStop={line.event === stop} />
          </li>
        ),
      )}
    </ul>
  );
}

function Heading({ text, line }: { readonly text: string; readonly line?: number }) {
  return (
    <li className="long-list-heading" data-line={line}>
      <h3 className="chapter-heading">{text}</h3>
    </li>
  );
}

/** What the axis or the map cannot show, and what could not be read at all: counted always, listed on opening. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Listing } from '../../core/activeList.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Tray as TrayName } from '../../store/state.ts';
import { useActions, useApp, useFirstMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { LongList, PLAIN_ROWS } from './LongList.tsx';

interface TrayProps {
  readonly name: TrayName;
  readonly title: string;
  readonly note: string;
  readonly dataset: Dataset;
  readonly events: Uint32Array;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function Tray({ name, title, note, dataset, events, scroller }: TrayProps) {
  const actions = useActions();
  const isAsked = useApp((state) => state.tray === name);
  const [isOpen, setOpen] = useState(isAsked);
  const summary = useRef<HTMLElement>(null);
  const isLong = events.length > PLAIN_ROWS;
  const chapters = useMemo(
    () => [{ key: name, heading: '', events: isLong ? [] : [...events] }],
    [name, events, isLong],
  );
  const list = useMemo(() => listOf(events), [events]);
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'start' });
    // Asked once: a second press of the same button must be heard too.
    actions.openTray(null);
  }, [isAsked, actions]);
  if (events.length === 0) return null;
  return (
    <details className="tray" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>
        {title} <span className="tray-count">{events.length}</span>
      </summary>
      <p className="tray-note">{note}</p>
      {isOpen && isLong && <LongList dataset={dataset} events={list} scroller={scroller} />}
      {isOpen && !isLong && <EventList dataset={dataset} chapters={chapters} />}
    </details>
  );
}

/** Events in the order given, under no heading. */
const listOf = (events: Uint32Array): Listing => ({
  length: events.length,
  chapters: [],
  at: (position) => events[position] ?? -1,
});

/** Records that the file holds but nobody could read, each with its place and the reason. */
export function RefusedTray() {
  const { list, status } = useFirstMessages();
  const problems = useApp((state) => (state.data.status === 'ready' ? state.data.problems : NO_PROBLEMS));
  if (problems.length === 0) return null;
  return (
    <details className="tray">
      <summary>
        {list.refusedTitle} <span className="tray-count">{problems.length}</span>
      </summary>
      <p className="tray-note">{list.refusedNote}</p>
      <ul className="tray-problems">
        {problems.map(({ code, message, at }) => {
          const where = status.where(at?.row, at?.field, at?.pointer);
          return (
            <li key={`${code} ${where} ${message}`}>
              {where && <span className="notice-detail">{where}: </span>}
              <span lang="en">{message}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const NO_PROBLEMS = [] as const;

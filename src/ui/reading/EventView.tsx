/**
 * One event: when and how surely, what, where, and above all who says so. Every claim leads to its article and
 * paragraph; where others claim otherwise, all of it stands in one table.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { formatEventCitation } from '../../core/citation.ts';
import { type Dataset, FLAG } from '../../core/dataset.ts';
import type { DatedEvent } from '../../core/model.ts';
import { formatEventDate } from '../../i18n/dates.ts';
import { selectList, selectUndatedInList } from '../../store/counts.ts';
import type { Selection } from '../../store/state.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { useCalmApp } from '../calmState.ts';
import { categoryLabel } from '../categoryLabel.ts';
import { useHrefOf } from '../hrefOf.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { useToday } from '../useToday.ts';
import { ClaimList } from './ClaimList.tsx';
import { Contest } from './Contest.tsx';
import { EventPlaces } from './EventPlaces.tsx';
import { neighboursOf } from './neighbours.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { ViewHead } from './ViewHead.tsx';

interface EventViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  readonly back: Selection | null;
}

export function EventView({ dataset, id, back }: EventViewProps) {
  const { categories, reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const index = dataset.events.indexOf(id);
  const event = dataset.events.at(index);
  if (!event) return null;
  const category = dataset.categories[dataset.columns.category[index] ?? 0];
  const language = dataset.info.language;
  return (
    <article className="view">
      <ViewHead
        dataset={dataset}
        back={back}
        kicker={
          <>
            {category && (
              <CategoryMark category={category} hollow={!((dataset.columns.flags[index] ?? 0) & FLAG.solid)} />
            )}
            {formatEventDate(event, lang)}
          </>
        }
        title={event.title}
        titleLang={language}
      >
        <Neighbours dataset={dataset} index={index} />
      </ViewHead>
      <p className="view-marks">
        {category && <span>{categoryLabel(category, categories)}</span>}
        <StatusBadge status={event.status} />
        {event.related && <span className="badge">{reading.related}</span>}
      </p>
      <p className="view-summary" lang={language}>
        {event.summary}
      </p>
      <EventPlaces dataset={dataset} event={event} />
      {event.url && (
        <p>
          <a href={event.url} rel="noopener noreferrer" target="_blank">
            {new URL(event.url).hostname}
          </a>
        </p>
      )}
      {event.note && (
        <p className="quiet">
          {reading.note}: <span lang={language}>{event.note}</span>
        </p>
      )}
      <ClaimList dataset={dataset} event={event} />
      <Distinct dataset={dataset} event={event} />
      <Contest dataset={dataset} event={event} />
      <Cite dataset={dataset} event={event} />
    </article>
  );
}

/** The events before and after this one in the list; the whole list when a window hides this one. */
function Neighbours({ dataset, index }: { readonly dataset: Dataset; readonly index: number }) {
  const { reading } = useMessages();
  const actions = useActions();
  const shown = useCalmApp(selectList);
  const undated = useCalmApp(selectUndatedInList);
  const { position, length, before, after } = useMemo(
    () => neighboursOf(dataset, shown, undated, index),
    [dataset, shown, undated, index],
  );
  const go = (to: number | null) => {
    const id = to === null ? undefined : dataset.events.idAt(to);
    if (id !== undefined) actions.select({ kind: 'event', id });
  };
  return (
    <span className="neighbours">
      <button
        type="button"
        className="button button-plain header-icon"
        aria-label={reading.previous}
        disabled={before === null}
        onClick={() => go(before)}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </button>
      <span className="quiet">{reading.position(position + 1, length)}</span>
      <button
        type="button"
        className="button button-plain header-icon"
        aria-label={reading.next}
        disabled={after === null}
        onClick={() => go(after)}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Events that this one is easily taken for, and why they stay apart. */
function Distinct({ dataset, event }: { readonly dataset: Dataset; readonly event: DatedEvent }) {
  const { reading } = useMessages();
  const others = (event.distinct_from ?? []).flatMap(({ event: id, text }) => {
    const other = dataset.events.at(dataset.events.indexOf(id));
    return other ? [{ other, text }] : [];
  });
  if (others.length === 0) return null;
  return (
    <section className="view-section">
      <h3 className="section-heading">{reading.distinct}</h3>
      <ul className="distinct" lang={dataset.info.language}>
        {others.map(({ other, text }) => (
          <li key={other.id}>
            <SelectionLink to={{ kind: 'event', id: other.id }}>{other.title}</SelectionLink>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cite({ dataset, event }: { readonly dataset: Dataset; readonly event: DatedEvent }) {
  const { reading } = useMessages();
  const href = useHrefOf()({ kind: 'event', id: event.id });
  const link = new URL(href, new URL('.', document.baseURI)).href;
  const citation = formatEventCitation(dataset, dataset.events.indexOf(event.id), useToday(), link);
  return (
    <section className="view-section cite">
      <h3 className="section-heading">{reading.cite}</h3>
      <p className="cite-text" lang="en">
        {citation}
      </p>
      <p className="notice-actions">
        <CopyButton text={citation} label={reading.copy} />
        <a className="cite-link" href={href}>
          {reading.linkHere}
        </a>
      </p>
    </section>
  );
}

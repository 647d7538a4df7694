/** One event in a list: when, what, where, its category and, where it matters, its status. */
import { type ComponentType, memo } from 'react';
import { type Dataset, FLAG, placesOfEvent } from '../../core/dataset.ts';
import { isArea } from '../../core/isArea.ts';
import type { DatedEvent } from '../../core/model.ts';
import { nameOf } from '../../core/nameOf.ts';
import { toEventDateWords } from '../../i18n/dates.ts';
import type { Language, State } from '../../store/state.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { categoryLabel } from '../categoryLabel.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useFirstMessages } from '../store.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** What a list may add to its rows. */
export type RowDetails = ComponentType<{ readonly dataset: Dataset; readonly event: DatedEvent }>;

interface EventRowProps {
  readonly dataset: Dataset;
  /** Into the columns. */
  readonly index: number;
  /** Whether the Tab key stops here: one row of a list, the arrow keys reach the others. */
  readonly isStop: boolean;
  /** Stands between title and places. */
  readonly Details?: RowDetails | undefined;
}

export const EventRow = memo(function EventRow({ dataset, index, isStop, Details }: EventRowProps) {
  const { categories, list } = useFirstMessages();
  const lang = useApp((state) => state.lang);
  const event = dataset.events.at(index);
  const isLit = useApp((state) => isHovered(state, dataset, index));
  if (!event) return null;
  const category = dataset.categories[dataset.columns.category[index] ?? 0];
  const places = describePlaces(dataset, index, lang);
  // A point on the map has a place, if not a name for it.
  const isPoint = ((dataset.columns.flags[index] ?? 0) & FLAG.point) !== 0;
  return (
    <SelectionLink
      to={{ kind: 'event', id: event.id }}
      className="row"
      data-row={event.id}
      data-lit={isLit || undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <span className="row-date">
        {category && (
          <>
            <CategoryMark category={category} hollow={!((dataset.columns.flags[index] ?? 0) & FLAG.solid)} />
            <span className="visually-hidden">{categoryLabel(category, categories)}. </span>
          </>
        )}
        <span>
          <RowDate event={event} lang={lang} isWhole={Details !== undefined} /> <StatusBadge status={event.status} />
        </span>
      </span>
      <span className="row-title" lang={dataset.info.language}>
        {event.title}
      </span>
      {Details && <Details dataset={dataset} event={event} />}
      {(places !== '' || !isPoint) && <span className="row-places">{places || list.noPlace}</span>}
    </SelectionLink>
  );
});

interface RowDateProps {
  readonly event: DatedEvent;
  readonly lang: Language;
  /** Whether the row has room for all that there is to say. */
  readonly isWhole: boolean;
}

/** The date, and what of it is inferred: in words, or briefly by dots under it, which the list's key explains. */
function RowDate({ event, lang, isWhole }: RowDateProps) {
  const { date, basis } = toEventDateWords(event, lang);
  if (!basis) return date;
  if (isWhole) return `${date} (${basis})`;
  return (
    <>
      <span className="row-inferred">{date}</span>
      <span className="visually-hidden"> ({basis})</span>
    </>
  );
}

/** The row lights when its own mark is pointed at, or a place of the event. */
function isHovered({ hover }: State, dataset: Dataset, index: number): boolean {
  if (!hover) return false;
  if (hover.kind === 'event') return dataset.events.idAt(index) === hover.id;
  return placesOfEvent(dataset, index).some(({ place }) => place.id === hover.id);
}

/** "Dunai → Ussuriysk, Kursk": movements as arrows, the rest as a list; a spot alone where its region is named too. */
function describePlaces(dataset: Dataset, index: number, lang: Language): string {
  const entries = placesOfEvent(dataset, index);
  const names = (role: string) =>
    [...new Set(entries.filter((entry) => entry.role === role).map(({ place }) => nameOf(place, lang)))].join(', ');
  const route = [names('from'), names('via'), names('to')].filter((part) => part !== '').join(' → ');
  const spots = entries.filter(({ role, place }) => (role === 'at' || role === 'about') && !isArea(place));
  const others = spots.length > 0 ? spots : entries.filter(({ role }) => role === 'at' || role === 'about');
  const list = [...new Set(others.map(({ place }) => nameOf(place, lang)))];
  return [...(route ? [route] : []), ...(route && spots.length === 0 ? [] : list)].join(', ');
}

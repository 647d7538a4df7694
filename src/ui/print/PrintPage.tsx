/**
 * The page as paper shows it: title, dates, address; the map with letters and its key; the numbered list with sources;
 * the articles. Where a view is open, the reading column follows the map instead of the list; a question, whose chart is
 * what the reader prints, comes before its map.
 */
import type { FeatureCollection } from 'geojson';
import { citedSources, formatCitation } from '../../core/citation.ts';
import { type Dataset, eventsAtPlace, eventsOfTopic, placesOfEvent } from '../../core/dataset.ts';
import { isFiltering } from '../../core/filter.ts';
import { nameOf } from '../../core/nameOf.ts';
import { parsePatch } from '../../core/patch.ts';
import { maskOfPatch } from '../../core/patchEvents.ts';
import { formatEventDate, formatWindow } from '../../i18n/dates.ts';
import { type State, selectActive, selectFilters } from '../../store/state.ts';
import { useHost } from '../host.tsx';
import { groupByMonth } from '../reading/groupByMonth.ts';
import { useApp, useMessages } from '../store.tsx';
import { useToday } from '../useToday.ts';
import { viewLink } from '../viewLink.ts';
import { PrintDrawing } from './PrintDrawing.tsx';
import { formatNumbers, type PrintMap, planPrint } from './planPrint.ts';
import './print.css';

/** Events up to which a list is printed; more would be a book, and take the browser minutes. */
const MOST_EVENTS = 2_000;

export interface PrintPageProps {
  readonly dataset: Dataset;
  readonly outlines: FeatureCollection | null;
  /** What stands before an open view, or after it. */
  readonly part: 'before' | 'after';
}

export function PrintPage({ dataset, outlines, part }: PrintPageProps) {
  const { takeaway } = useMessages();
  const { address } = useHost();
  const lang = useApp((state) => state.lang);
  const window = useApp((state) => state.window);
  const active = useApp(selectActive);
  const filters = useApp(selectFilters);
  const selection = useApp((state) => state.selection);
  const isOpen = selection !== null && selection.kind !== 'article';
  const chapters = chaptersOf(dataset, active, lang);
  const order = chapters.flatMap((chapter) => chapter.events).slice(0, MOST_EVENTS);
  const map = planPrint(dataset, isOpen ? eventsOf(dataset, order, selection) : order);
  const dates = formatWindow(window, lang);
  const isMapLast = selection?.kind === 'topic';
  const article = selection?.kind === 'article' ? dataset.sourceById.get(selection.id) : undefined;
  const places = <MapAndKey map={map} outlines={outlines} withNumbers={!isOpen} />;
  if (part === 'after') {
    if (!isMapLast) return null;
    return (
      <div className="print-page" data-open>
        {places}
        <PrintFoot dataset={dataset} />
      </div>
    );
  }
  return (
    <div className="print-page" data-open={isOpen || undefined}>
      <header className="print-head">
        <h1 lang={dataset.info.language}>{dataset.info.title}</h1>
        {article && (
          <p className="print-article" lang={article.language ?? 'en'}>
            {article.title}
          </p>
        )}
        <p>
          {dates.slice(0, 1).toLocaleUpperCase(lang)}
          {dates.slice(1)}
          {!isOpen && ` · ${takeaway.count(active.length, dataset.events.length)}`}
          {!isOpen && isFiltering(filters) && `, ${takeaway.filtered}`}
        </p>
        <p className="print-link">{viewLink(address())}</p>
      </header>
      {!isMapLast && places}
      {!isOpen && (
        <>
          <h2>{takeaway.pageEvents}</h2>
          <div className="print-list">
            <PrintList dataset={dataset} chapters={chapters} shown={order.length} />
          </div>
          <PrintArticles dataset={dataset} events={order} />
        </>
      )}
      {!isMapLast && <PrintFoot dataset={dataset} />}
    </div>
  );
}

function PrintFoot({ dataset }: { readonly dataset: Dataset }) {
  const { header } = useMessages();
  return (
    <footer className="print-foot">
      <p>{header.dataCredit(dataset.info.licence, dataset.info.attribution)}</p>
      <p>{header.mapCredit}</p>
    </footer>
  );
}

type Lang = State['lang'];
type Chapters = ReturnType<typeof groupByMonth>;

/** The story as the list tells it, and what has no date after it. */
function chaptersOf(dataset: Dataset, active: Uint32Array, lang: Lang): Chapters {
  const undated = [...active].filter((event) => event >= dataset.columns.datedCount);
  const [first] = undated;
  const record = first === undefined ? undefined : dataset.events.at(first);
  return [
    ...groupByMonth(dataset, active, lang),
    ...(record ? [{ key: 'undated', heading: formatEventDate(record, lang), events: undated }] : []),
  ];
}

/** The events that an open view is about. */
function eventsOf(dataset: Dataset, order: readonly number[], { kind, id }: NonNullable<State['selection']>): number[] {
  if (kind === 'event') return [dataset.events.indexOf(id)].filter((event) => event >= 0);
  if (kind === 'topic') return eventsOfTopic(dataset, id);
  if (kind === 'area') {
    const patch = parsePatch(id);
    const inside = patch.ok ? maskOfPatch(dataset, patch.value) : null;
    return order.filter((event) => inside?.[event] === 1);
  }
  const here = order.filter((event) => dataset.events.at(event)?.places.some(({ place }) => place === id));
  return here.length > 0 ? here : [...eventsAtPlace(dataset, id)];
}

interface MapAndKeyProps {
  readonly map: PrintMap | null;
  readonly outlines: FeatureCollection | null;
  /** Whether a numbered list follows. */
  readonly withNumbers: boolean;
}

function MapAndKey({ map, outlines, withNumbers }: MapAndKeyProps) {
  const { overview, takeaway } = useMessages();
  const lang = useApp((state) => state.lang);
  if (!map) return null;
  return (
    <section>
      <PrintDrawing map={map} outlines={outlines} name={overview.title} />
      <h2>{takeaway.pagePlaces}</h2>
      {withNumbers && <p className="print-note">{takeaway.pagePlacesNote}</p>}
      <ul className="print-key">
        {map.spots.map(({ label, places, numbers }) => (
          <li key={label}>
            <span className="print-letter">{label}</span>
            <span>
              {places.map((place) => nameOf(place, lang)).join(', ')}
              {withNumbers && <span className="print-numbers"> {formatNumbers(numbers)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PrintListProps {
  readonly dataset: Dataset;
  readonly chapters: Chapters;
  /** How many of the events there is room for. */
  readonly shown: number;
}

function PrintList({ dataset, chapters, shown }: PrintListProps) {
  const { takeaway } = useMessages();
  const total = chapters.reduce((sum, chapter) => sum + chapter.events.length, 0);
  let before = 0;
  return (
    <>
      {chapters.map(({ key, heading, events }) => {
        const start = before + 1;
        before += events.length;
        const printed = events.slice(0, Math.max(0, shown - start + 1));
        if (printed.length === 0) return null;
        return (
          <section key={key} className="print-chapter">
            <h3>{heading}</h3>
            <ol start={start}>
              {printed.map((event) => (
                <PrintEvent key={event} dataset={dataset} index={event} />
              ))}
            </ol>
          </section>
        );
      })}
      {shown < total && <p>{takeaway.pageMore(total - shown)}</p>}
    </>
  );
}

function PrintEvent({ dataset, index }: { readonly dataset: Dataset; readonly index: number }) {
  const { list, reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const event = dataset.events.at(index);
  if (!event) return null;
  const places = [...new Set(placesOfEvent(dataset, index).map(({ place }) => nameOf(place, lang)))];
  const sources = citedSources(dataset, [index]).map(
    ({ source, paragraphs }) => `${source.short}, ${reading.paragraph(paragraphs.join(', '))}`,
  );
  return (
    <li>
      <p className="print-when">
        {formatEventDate(event, lang)}
        {event.status !== 'reported' && ` · ${list.status[event.status]}`}
      </p>
      <p className="print-title" lang={dataset.info.language}>
        {event.title}
      </p>
      <p className="print-where">{places.length > 0 ? places.join(', ') : list.noPlace}</p>
      <p className="print-sources" lang="en">
        {sources.join('; ')}
      </p>
    </li>
  );
}

/** The articles behind the list, each once, as a bibliography names them. */
function PrintArticles({ dataset, events }: { readonly dataset: Dataset; readonly events: readonly number[] }) {
  const { takeaway } = useMessages();
  const accessed = useToday();
  return (
    <section className="print-articles">
      <h2>{takeaway.pageArticles}</h2>
      <ul lang="en">
        {citedSources(dataset, events).map(({ source }) => (
          <li key={source.id}>
            {source.short}: {formatCitation(source, { accessed })}
          </li>
        ))}
      </ul>
    </section>
  );
}

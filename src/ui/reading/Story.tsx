/** The story: every event of the window in date order by month, and the trays of what has no date or no place. */
import { type RefObject, useId, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { isFiltering as isFilteringBy } from '../../core/filter.ts';
import { formatEventDate } from '../../i18n/dates.ts';
import { selectCounts, selectHiddenCount, selectList } from '../../store/counts.ts';
import { selectLook } from '../../store/look.ts';
import { type State, selectAccepted, selectActive, selectUndated, selectUnplaced } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { FilterButton } from '../filters/FilterButton.tsx';
import { HiddenLine } from '../filters/HiddenLine.tsx';
import { makePart } from '../makePart.tsx';
import { useActions, useApp, useFirstMessages } from '../store.tsx';
import { DottedKey } from './DottedKey.tsx';
import { Earlier } from './Earlier.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { LongList, PLAIN_ROWS } from './LongList.tsx';
import { nearestWindow } from './nearestWindow.ts';
import { splitByFocus } from './splitByFocus.ts';
import { RefusedTray, Tray } from './Tray.tsx';
import { TrayCounts } from './TrayCounts.tsx';
import '../filters/filters.css';

const FilterChips = makePart(async () => (await import('../filters/FilterChips.tsx')).FilterChips, {
  Waiting: () => <div className="filter-chips-waiting" />,
});

const selectWindow = (state: State) => state.window;
const selectCount = (state: State) => selectCounts(state).total;

const FilterPanel = makePart(async () => (await import('../filters/FilterPanel.tsx')).FilterPanel);

interface StoryProps {
  readonly dataset: Dataset;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function Story({ dataset, scroller }: StoryProps) {
  const { list } = useFirstMessages();
  const count = useCalmApp(selectCount);
  const undated = useApp(selectUndated);
  const unplaced = useApp(selectUnplaced);
  const hidden = useCalmApp(selectHiddenCount);
  const isChosen = useApp((state) => isFilteringBy(state.filters));
  const { ui } = useApp(selectLook);
  const [isFiltering, setFiltering] = useState(false);
  const filterButton = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const tray = useApp((state) => state.tray);
  // A tray that is asked for stands in the list.
  if (tray && isFiltering) setFiltering(false);
  const closeFilters = () => {
    filterButton.current?.focus();
    setFiltering(false);
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <div className="story">
      <div className="story-head">
        <Count total={dataset.events.length} active={count} />
        {ui.filters && (
          <FilterButton
            ref={filterButton}
            isOpen={isFiltering}
            panelId={panelId}
            onToggle={() => (isFiltering ? closeFilters() : setFiltering(true))}
          />
        )}
      </div>
      {!isFiltering && isChosen && ui.filters && <FilterChips dataset={dataset} home={filterButton} />}
      <HiddenLine hidden={hidden} home={filterButton} />
      {isFiltering ? (
        <FilterPanel id={panelId} dataset={dataset} onClose={closeFilters} />
      ) : (
        <>
          {/* The header says the same to a reader who hears the page; a small one has no room to print it. */}
          <p className="story-title" lang="en" aria-hidden>
            {dataset.info.title}
          </p>
          <div className="story-notes">
            <TrayCounts />
            {count <= PLAIN_ROWS && <ShortKey dataset={dataset} />}
          </div>
          {count === 0 && <EmptyWindow dataset={dataset} />}
          {count > PLAIN_ROWS ? <LongStory dataset={dataset} scroller={scroller} /> : <ShortStory dataset={dataset} />}
          <Tray
            name="undated"
            title={list.undatedTitle}
            note={list.undatedNote}
            dataset={dataset}
            events={undated}
            scroller={scroller}
          />
          <Tray
            name="unplaced"
            title={list.unplacedTitle}
            note={list.unplacedNote}
            dataset={dataset}
            events={unplaced}
            scroller={scroller}
          />
          <RefusedTray />
        </>
      )}
    </div>
  );
}

function ShortStory({ dataset }: { readonly dataset: Dataset }) {
  const lang = useApp((state) => state.lang);
  const active = useCalmApp(selectActive);
  const { earlier, main } = useMemo(() => splitByFocus(dataset, active), [dataset, active]);
  const chapters = useMemo(() => groupByMonth(dataset, main, lang), [dataset, main, lang]);
  return (
    <>
      {earlier.length > 0 && dataset.focus && (
        <Earlier dataset={dataset} events={earlier} start={dataset.focus.start} />
      )}
      <EventList dataset={dataset} chapters={chapters} isKeyed />
    </>
  );
}

function ShortKey({ dataset }: { readonly dataset: Dataset }) {
  return <DottedKey dataset={dataset} events={useCalmApp(selectActive)} />;
}

/** What began before the story does stands at the head of a long list, not folded: a list this long is looked into. */
function LongStory({ dataset, scroller }: StoryProps) {
  const events = useCalmApp(selectList);
  return events && <LongList dataset={dataset} events={events} scroller={scroller} />;
}

function Count({ total, active }: { readonly total: number; readonly active: number }) {
  const { list } = useFirstMessages();
  return (
    <h2 className="reading-heading story-count" tabIndex={-1}>
      <span className="visually-hidden">{list.story}: </span>
      {list.count(active, total)}
    </h2>
  );
}

/** Nothing in this window, or nothing that passes the filters: where the nearest thing is, and the ways there. */
function EmptyWindow({ dataset }: { readonly dataset: Dataset }) {
  const { list, filters } = useFirstMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const window = useCalmApp(selectWindow);
  const mode = useApp((state) => state.mode);
  const accepted = useApp(selectAccepted);
  const isFiltered = useCalmApp(selectHiddenCount) > 0;
  const nearest = useMemo(
    () => nearestWindow(dataset.columns, window, mode, accepted),
    [dataset, window, mode, accepted],
  );
  const event = nearest && dataset.events.at(nearest.event);
  return (
    <div className="story-empty">
      <p>{isFiltered ? filters.emptyWindow : list.emptyWindow}</p>
      {event && <p>{list.nearest(formatEventDate(event, lang))}</p>}
      <p className="notice-actions">
        {nearest && (
          <button type="button" className="button" onClick={() => actions.setWindow(nearest.window)}>
            {list.showNearest}
          </button>
        )}
        <button type="button" className="button button-plain" onClick={() => actions.showAllTime()}>
          {list.showAll}
        </button>
      </p>
    </div>
  );
}

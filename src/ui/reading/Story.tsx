/** The story: every event of the window in date order by month, and the trays of what has no date or no place. */
import { lazy, type RefObject, Suspense, useMemo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { formatEventDate } from '../../i18n/dates.ts';
import { selectActive, selectUndated, selectUnplaced } from '../../store/state.ts';
import { useActions, useApp, useMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { nearestWindow } from './nearestWindow.ts';
import { Skeleton } from './Skeleton.tsx';
import { RefusedTray, Tray } from './Tray.tsx';

/** Rows up to which all stand in the page, where find-in-page and screen readers meet them. */
const PLAIN_ROWS = 200;

/** The window over a long list is as heavy as the rest of the column, and most stories are short. */
const LongEventList = lazy(async () => ({ default: (await import('./LongEventList.tsx')).LongEventList }));

interface StoryProps {
  readonly dataset: Dataset;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function Story({ dataset, scroller }: StoryProps) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const active = useApp(selectActive);
  const undated = useApp(selectUndated);
  const unplaced = useApp(selectUnplaced);
  const chapters = useMemo(() => groupByMonth(dataset, active, lang), [dataset, active, lang]);
  return (
    <div className="story">
      <Counts
        total={dataset.events.length}
        active={active.length}
        undated={undated.length}
        unplaced={unplaced.length}
      />
      {chapters.length === 0 && <EmptyWindow dataset={dataset} />}
      {active.length > PLAIN_ROWS ? (
        <Suspense fallback={<Skeleton />}>
          <LongEventList dataset={dataset} chapters={chapters} scroller={scroller} />
        </Suspense>
      ) : (
        <EventList dataset={dataset} chapters={chapters} />
      )}
      <Tray name="undated" title={reading.undatedTitle} note={reading.undatedNote} dataset={dataset} events={undated} />
      <Tray
        name="unplaced"
        title={reading.unplacedTitle}
        note={reading.unplacedNote}
        dataset={dataset}
        events={unplaced}
      />
      <RefusedTray />
    </div>
  );
}

interface CountsProps {
  readonly total: number;
  readonly active: number;
  readonly undated: number;
  readonly unplaced: number;
}

function Counts({ total, active, undated, unplaced }: CountsProps) {
  const { reading } = useMessages();
  const actions = useActions();
  return (
    <div className="story-head">
      <h2 className="reading-heading story-count" tabIndex={-1}>
        <span className="visually-hidden">{reading.story}: </span>
        {reading.count(active, total)}
      </h2>
      <p className="story-trays">
        {undated > 0 && (
          <button type="button" className="text-button" onClick={() => actions.openTray('undated')}>
            {reading.undatedCount(undated)}
          </button>
        )}
        {unplaced > 0 && (
          <button type="button" className="text-button" onClick={() => actions.openTray('unplaced')}>
            {reading.unplacedCount(unplaced)}
          </button>
        )}
      </p>
    </div>
  );
}

/** Nothing in this window: where the nearest thing is, and the ways there. */
function EmptyWindow({ dataset }: { readonly dataset: Dataset }) {
  const { reading } = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const window = useApp((state) => state.window);
  const mode = useApp((state) => state.mode);
  const nearest = useMemo(() => nearestWindow(dataset.columns, window, mode), [dataset, window, mode]);
  const event = nearest && dataset.events[nearest.event];
  return (
    <div className="story-empty">
      <p>{reading.emptyWindow}</p>
      {event && <p>{reading.nearest(formatEventDate(event, lang))}</p>}
      <p className="notice-actions">
        {nearest && (
          <button type="button" className="button" onClick={() => actions.setWindow(nearest.window)}>
            {reading.showNearest}
          </button>
        )}
        <button type="button" className="button button-plain" onClick={() => actions.showAllTime()}>
          {reading.showAll}
        </button>
      </p>
    </div>
  );
}

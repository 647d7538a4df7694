/** One place: its names, what it is, what was reported there, and how precisely it is known and why. */
import { type RefObject, useMemo, useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { nameLang, nameOf } from '../../core/nameOf.ts';
import { listOfEvents, placeEventsOf } from '../../core/placeEvents.ts';
import { selectMask } from '../../store/counts.ts';
import type { Selection, State } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { HiddenLine } from '../filters/HiddenLine.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { EventDetails } from './EventDetails.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { LongList, PLAIN_ROWS } from './LongList.tsx';
import { PlaceNames } from './PlaceNames.tsx';
import { ViewHead } from './ViewHead.tsx';
import { WhereaboutsDetails, WhereaboutsLine } from './Whereabouts.tsx';

/** Events up to which a place tells them whole: what happened, when and who says so, in one screen. */
const DETAILED_ROWS = 6;

const selectWindow = (state: State) => state.window;

interface PlaceViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  readonly back: Selection | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function PlaceView({ dataset, id, back, scroller }: PlaceViewProps) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const place = dataset.places[dataset.placeIndex.get(id) ?? -1];
  if (!place) return null;
  const parent = dataset.places[dataset.placeIndex.get(place.parent ?? '') ?? -1];
  const kicker = (
    <>
      {reading.kind[place.kind]}
      {parent && (
        <>
          {' · '}
          <SelectionLink to={{ kind: 'place', id: parent.id }} lang={nameLang(parent, lang)}>
            {nameOf(parent, lang)}
          </SelectionLink>
        </>
      )}
    </>
  );
  return (
    <article className="view">
      <ViewHead
        dataset={dataset}
        back={back}
        kicker={kicker}
        title={nameOf(place, lang)}
        titleLang={nameLang(place, lang)}
      />
      <PlaceNames place={place} />
      <WhereaboutsLine place={place} />
      <PlaceEvents dataset={dataset} id={id} scroller={scroller} />
      <WhereaboutsDetails place={place} />
    </article>
  );
}

/**
 * The place's events by month, the undated ones last. What the window or the filters leave out is counted, with a way
 * to it.
 */
function PlaceEvents({ dataset, id, scroller }: Omit<PlaceViewProps, 'back'>) {
  const { list: words, reading } = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const window = useCalmApp(selectWindow);
  const mask = useApp(selectMask);
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown, outside, hidden } = useMemo(
    () => placeEventsOf(dataset, id, window, mask),
    [dataset, id, window, mask],
  );
  const isLong = shown.length > PLAIN_ROWS;
  const list = useMemo(() => (isLong ? listOfEvents(dataset, shown, window) : null), [dataset, shown, window, isLong]);
  const chapters = useMemo(() => {
    const undated = shown.filter((event) => event >= dataset.columns.datedCount);
    const made = isLong ? [] : groupByMonth(dataset, shown, lang);
    if (undated.length > 0) made.push({ key: 'undated', heading: reading.undatedHere, events: undated });
    return made;
  }, [dataset, shown, isLong, lang, reading]);
  return (
    <section className="view-section">
      <h3 className="section-heading" ref={heading} tabIndex={-1}>
        {outside > 0 ? reading.eventsInWindow(shown.length) : reading.eventsHere(shown.length)}
      </h3>
      <HiddenLine hidden={hidden} home={heading} />
      {outside > 0 && (
        <p className="view-outside">
          {reading.outside(outside)}{' '}
          <button type="button" className="text-button" onClick={() => actions.showAllTime()}>
            {words.showAll}
          </button>
        </p>
      )}
      {list && <LongList dataset={dataset} events={list} scroller={scroller} />}
      <EventList
        dataset={dataset}
        chapters={chapters}
        Details={shown.length <= DETAILED_ROWS ? EventDetails : undefined}
      />
    </section>
  );
}

/** One place: its names, what it is, what was reported there, and how precisely it is known and why. */
import { useMemo, useRef } from 'react';
import { type Dataset, eventsAtPlace } from '../../core/dataset.ts';
import { nameLang, nameOf } from '../../core/nameOf.ts';
import { type Selection, selectAccepted, selectActive, selectInWindow } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { HiddenLine } from '../filters/HiddenLine.tsx';
import { SelectionLink } from '../SelectionLink.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { PlaceNames } from './PlaceNames.tsx';
import { ViewHead } from './ViewHead.tsx';
import { WhereaboutsDetails, WhereaboutsLine } from './Whereabouts.tsx';

/** Events up to which a place tells them whole: what happened, when and who says so, in one screen. */
const DETAILED_ROWS = 6;

interface PlaceViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  readonly back: Selection | null;
}

export function PlaceView({ dataset, id, back }: PlaceViewProps) {
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
      <PlaceEvents dataset={dataset} id={id} />
      <WhereaboutsDetails place={place} />
    </article>
  );
}

/**
 * The place's events by month, the undated ones last. What the window or the filters leave out is counted, with a way
 * to it.
 */
function PlaceEvents({ dataset, id }: { readonly dataset: Dataset; readonly id: string }) {
  const { reading } = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const active = useCalmApp(selectActive);
  const accepted = useApp(selectAccepted);
  const inWindow = useCalmApp(selectInWindow);
  const heading = useRef<HTMLHeadingElement>(null);
  const { chapters, shown, outside, hidden } = useMemo(() => {
    const here = new Set(eventsAtPlace(dataset, id));
    const shown = [...active].filter((event) => here.has(event));
    const outside = [...accepted].filter((event) => here.has(event)).length - shown.length;
    const hidden = [...inWindow].filter((event) => here.has(event)).length - shown.length;
    const undated = shown.filter((event) => event >= dataset.columns.datedCount);
    const chapters = groupByMonth(dataset, shown, lang);
    if (undated.length > 0) chapters.push({ key: 'undated', heading: reading.undatedHere, events: undated });
    return { chapters, shown: shown.length, outside, hidden };
  }, [dataset, id, active, accepted, inWindow, lang, reading]);
  return (
    <section className="view-section">
      <h3 className="section-heading" ref={heading} tabIndex={-1}>
        {outside > 0 ? reading.eventsInWindow(shown) : reading.eventsHere(shown)}
      </h3>
      <HiddenLine hidden={hidden} home={heading} />
      {outside > 0 && (
        <p className="view-outside">
          {reading.outside(outside)}{' '}
          <button type="button" className="text-button" onClick={() => actions.showAllTime()}>
            {reading.showAll}
          </button>
        </p>
      )}
      <EventList dataset={dataset} chapters={chapters} isDetailed={shown <= DETAILED_ROWS} />
    </section>
  );
}

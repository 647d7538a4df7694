/** A patch of ground that the reader has marked out on the map: everything that was reported to have happened there. */
import { type RefObject, useMemo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { selectAreaList, selectAreaOutside, selectAreaUndated } from '../../store/area.ts';
import type { Selection } from '../../store/state.ts';
import { useCalmApp } from '../calmState.ts';
import { useActions, useApp, useMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { LongList, PLAIN_ROWS } from './LongList.tsx';
import { ViewHead } from './ViewHead.tsx';

interface AreaViewProps {
  readonly dataset: Dataset;
  readonly back: Selection | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function AreaView({ dataset, back, scroller }: AreaViewProps) {
  const { list: words, reading } = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const list = useCalmApp(selectAreaList);
  const undated = useCalmApp(selectAreaUndated);
  const outside = useCalmApp(selectAreaOutside);
  const dated = list?.length ?? 0;
  const isLong = dated > PLAIN_ROWS;
  const chapters = useMemo(() => {
    const events = Array.from({ length: isLong ? 0 : dated }, (_, position) => list?.at(position) ?? -1);
    const months = groupByMonth(dataset, events, lang);
    if (undated.length > 0) {
      months.push({ key: 'undated', heading: reading.undatedHere, events: undated.slice(0, PLAIN_ROWS) });
    }
    return months;
  }, [dataset, list, dated, isLong, undated, lang, reading]);
  const count = dated + undated.length;
  return (
    <article className="view">
      <ViewHead dataset={dataset} back={back} kicker={reading.areaKicker} title={words.area} titleLang={lang} />
      <section className="view-section">
        <h3 className="section-heading">{outside > 0 ? reading.eventsInWindow(count) : reading.eventsHere(count)}</h3>
        {outside > 0 && (
          <p className="view-outside">
            {reading.outside(outside)}{' '}
            <button type="button" className="text-button" onClick={() => actions.showAllTime()}>
              {words.showAll}
            </button>
          </p>
        )}
        <EventList dataset={dataset} chapters={chapters} />
        {isLong && list && <LongList dataset={dataset} events={list} scroller={scroller} />}
      </section>
    </article>
  );
}

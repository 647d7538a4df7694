/** Events by chapter as a plain list: everything stands in the page. Tab stops once, the arrow keys go on. */
import { useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { DatedEvent } from '../../core/model.ts';
import { isUndated } from '../../core/period.ts';
import { useFirstMessages } from '../store.tsx';
import { EventRow, type RowDetails } from './EventRow.tsx';
import type { Chapter } from './groupByMonth.ts';
import { useRoving } from './useRoving.ts';

interface EventListProps {
  readonly dataset: Dataset;
  readonly chapters: readonly Chapter[];
  /** What rows add to title and places. */
  readonly Details?: RowDetails | undefined;
}

export function EventList({ dataset, chapters, Details }: EventListProps) {
  const list = useRef<HTMLDivElement>(null);
  const words = useFirstMessages().list;
  const order = chapters.flatMap((chapter) => chapter.events);
  const hasDots = !Details && order.some((index) => isInferred(dataset.events.at(index)));
  const { stop, ...roving } = useRoving(list, order, dataset);
  return (
    <div ref={list} {...roving}>
      {hasDots && (
        <p className="list-key" aria-hidden>
          <span className="row-inferred">{words.dotted}</span> {words.dottedMeans}
        </p>
      )}
      {chapters.map(({ key, heading, events }) => (
        <section key={key} className="chapter" aria-label={heading}>
          {heading && <h3 className="chapter-heading">{heading}</h3>}
          <ul>
            {events.map((index) => (
              <li key={dataset.events.idAt(index) ?? index}>
                <EventRow dataset={dataset} index={index} isStop={index === stop} Details={Details} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const isInferred = (event: DatedEvent | undefined): boolean =>
  event !== undefined && event.date_basis !== 'stated' && !isUndated(event.date);

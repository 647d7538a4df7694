/** Events by chapter as a plain list: everything stands in the page. Tab stops once, the arrow keys go on. */
import { useRef } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { DottedKey } from './DottedKey.tsx';
import { EventRow, type RowDetails } from './EventRow.tsx';
import type { Chapter } from './groupByMonth.ts';
import { useRoving } from './useRoving.ts';

interface EventListProps {
  readonly dataset: Dataset;
  readonly chapters: readonly Chapter[];
  /** What rows add to title and places. */
  readonly Details?: RowDetails | undefined;
  /** Whether what stands over the list has the key of its dates. */
  readonly isKeyed?: boolean;
}

export function EventList({ dataset, chapters, Details, isKeyed }: EventListProps) {
  const list = useRef<HTMLDivElement>(null);
  const order = chapters.flatMap((chapter) => chapter.events);
  const { stop, ...roving } = useRoving(list, order, dataset);
  return (
    <div ref={list} {...roving}>
      {!Details && !isKeyed && <DottedKey dataset={dataset} events={order} />}
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

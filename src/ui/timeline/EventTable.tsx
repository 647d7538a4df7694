/** The histogram's facts as a table for those who do not see it: a row a month, or a year where months are too many. */
import { memo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { makeEdges } from '../../core/step.ts';
import { useApp, useMessages } from '../store.tsx';
import { countByPeriod } from './countByPeriod.ts';
import { formatDate } from './dateText.ts';
import type { DaySpan } from './timeScale.ts';

/** Beyond this many days the table counts years. */
const MOST_DAYS_IN_MONTHS = 6 * 366;

interface EventTableProps {
  readonly dataset: Dataset;
  /** Indexes of the events to count. */
  readonly events: Uint32Array;
  readonly axis: DaySpan;
}

export const EventTable = memo(({ dataset, events, axis }: EventTableProps) => {
  const { dock } = useMessages();
  const lang = useApp((state) => state.lang);
  const isLong = axis.end - axis.start > MOST_DAYS_IN_MONTHS;
  const edges = makeEdges(axis.start, axis.end, isLong ? 'P1Y' : 'P1M');
  const periods = countByPeriod(dataset.columns, events, edges, dataset.categories.length);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{dock.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{dock.table.period}</th>
            <th scope="col">{dock.table.all}</th>
            <th scope="col">{dock.table.hollow}</th>
            {dataset.categories.map((category) => (
              <th key={category.id} scope="col">
                {category.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.start}>
              <th scope="row">{formatDate(period.start, lang, isLong ? 'year' : 'month-full')}</th>
              <td>{period.all}</td>
              <td>{period.hollow}</td>
              {period.byCategory.map((count, index) => (
                <td key={dataset.categories[index]?.id}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
EventTable.displayName = 'EventTable';

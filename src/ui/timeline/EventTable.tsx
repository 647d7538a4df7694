/** The histogram's facts as a table for those who do not see it: a row a month, or a day or a year where months are too coarse or too many. */
import { memo } from 'react';
import type { Category } from '../../core/model.ts';
import { makeEdges, stepFor } from '../../core/step.ts';
import type { TimeSums } from '../../core/timeSums.ts';
import { useApp, useMessages } from '../store.tsx';
import { countByPeriod } from './countByPeriod.ts';
import { formatDate } from './dateText.ts';
import type { DaySpan } from './timeScale.ts';

/** Up to this many days the table counts days, and then months; beyond it years, decades or centuries. */
const MOST_DAYS_IN_DAYS = 45;
const MOST_DAYS_IN_MONTHS = 6 * 366;
const MOST_ROWS = 120;

const longStep = (days: number) => {
  const step = stepFor(days, MOST_ROWS);
  return step === 'P1W' || step === 'P1M' ? 'P1Y' : step;
};

interface EventTableProps {
  readonly categories: readonly Category[];
  readonly sums: TimeSums;
  readonly axis: DaySpan;
}

export const EventTable = memo(({ categories, sums, axis }: EventTableProps) => {
  const { dock } = useMessages();
  const lang = useApp((state) => state.lang);
  const days = axis.end - axis.start;
  const step = days <= MOST_DAYS_IN_DAYS ? 'P1D' : days <= MOST_DAYS_IN_MONTHS ? 'P1M' : longStep(days);
  const periods = countByPeriod(sums, makeEdges(axis.start, axis.end, step));
  const form = step === 'P1D' ? 'full' : step === 'P1M' ? 'month-full' : 'year';
  return (
    <div className="visually-hidden">
      <table>
        <caption>{dock.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{dock.table.period}</th>
            <th scope="col">{dock.table.all}</th>
            <th scope="col">{dock.table.hollow}</th>
            {categories.map((category) => (
              <th key={category.id} scope="col">
                {category.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.start}>
              <th scope="row">{formatDate(period.start, lang, form)}</th>
              <td>{period.all}</td>
              <td>{period.hollow}</td>
              {period.byCategory.map((count, index) => (
                <td key={categories[index]?.id}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
EventTable.displayName = 'EventTable';

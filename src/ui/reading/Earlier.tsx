/** The events that were over before the story begins, folded above it. */
import { useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { toCivil } from '../../core/day.ts';
import type { Day } from '../../core/model.ts';
import { formatMonth } from '../../i18n/dates.ts';
import { useApp, useFirstMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';

interface EarlierProps {
  readonly dataset: Dataset;
  readonly events: Uint32Array;
  /** The day on which the story begins. */
  readonly start: Day;
}

export function Earlier({ dataset, events, start }: EarlierProps) {
  const { list } = useFirstMessages();
  const lang = useApp((state) => state.lang);
  const [isOpen, setOpen] = useState(false);
  const chapters = useMemo(() => groupByMonth(dataset, events, lang), [dataset, events, lang]);
  const { year, month } = toCivil(start);
  return (
    <details className="tray story-earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {list.earlier(formatMonth(year, month, lang))} <span className="tray-count">{events.length}</span>
      </summary>
      {isOpen && <EventList dataset={dataset} chapters={chapters} />}
    </details>
  );
}

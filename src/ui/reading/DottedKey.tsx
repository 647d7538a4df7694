/** What dots under a date mean, over a list of events of which one has them. */
import type { Dataset } from '../../core/dataset.ts';
import { isUndated } from '../../core/period.ts';
import { useFirstMessages } from '../store.tsx';

interface DottedKeyProps {
  readonly dataset: Dataset;
  /** Into the columns. */
  readonly events: readonly number[] | Uint32Array;
}

export function DottedKey({ dataset, events }: DottedKeyProps) {
  const { list } = useFirstMessages();
  if (!events.some((index) => isInferred(dataset, index))) return null;
  return (
    <p className="list-key" aria-hidden>
      <span className="row-inferred">{list.dotted}</span> {list.dottedMeans}
    </p>
  );
}

function isInferred(dataset: Dataset, index: number): boolean {
  const event = dataset.events.at(index);
  return event !== undefined && event.date_basis !== 'stated' && !isUndated(event.date);
}

/** What happened and who says so, in rows of a list that is short enough to be read whole. */
import type { Dataset } from '../../core/dataset.ts';
import type { DatedEvent } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';
import { useMessages } from '../store.tsx';
import { describeClaim } from './describeClaim.ts';

interface EventDetailsProps {
  readonly dataset: Dataset;
  readonly event: DatedEvent;
}

export function EventDetails({ dataset, event }: EventDetailsProps) {
  const { reading } = useMessages();
  return (
    <>
      <span className="row-summary" lang={dataset.info.language}>
        {event.summary}
      </span>
      <span className="row-claimants">{describeClaimants(dataset, event, reading)}</span>
    </>
  );
}

/** One sentence for each party, as the event's claims have them. */
function describeClaimants(dataset: Dataset, { id }: DatedEvent, reading: Messages['reading']): string {
  const claims = dataset.claimsByEvent.get(id) ?? [];
  return [...new Set(claims.map((claim) => describeClaim(claim, reading)))].join(' ');
}

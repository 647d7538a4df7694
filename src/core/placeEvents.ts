/** What is reported of one place, by window and filters: read from the place's own events, however many others there are. */
import { type ActiveList, makeActiveList } from './activeList.ts';
import { type Dataset, eventsAtPlace } from './dataset.ts';
import { isActive, type TimeWindow } from './window.ts';

export interface PlaceEvents {
  /** In the window and accepted, in column order. */
  readonly shown: readonly number[];
  /** Accepted, and not in the window. */
  readonly outside: number;
  /** In the window, and not accepted. */
  readonly hidden: number;
}

/** @param mask one byte an event, 1 = accepted; `null` accepts all */
export function placeEventsOf(dataset: Dataset, id: string, window: TimeWindow, mask: Uint8Array | null): PlaceEvents {
  const shown: number[] = [];
  let outside = 0;
  let hidden = 0;
  for (const event of eventsAtPlace(dataset, id)) {
    const isAccepted = mask === null || mask[event] === 1;
    const isIn = isActive(dataset.columns, event, window);
    if (isAccepted && isIn) shown.push(event);
    else if (isAccepted) outside++;
    else if (isIn) hidden++;
  }
  return { shown, outside, hidden };
}

/** The dated ones of some events as a long list in reading order. */
export function listOfEvents({ columns }: Dataset, events: readonly number[], window: TimeWindow): ActiveList {
  const mask = new Uint8Array(columns.eventCount);
  for (const event of events) mask[event] = 1;
  return makeActiveList(columns, { window, mask });
}

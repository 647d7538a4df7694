/**
 * The table of events: records by index, made when somebody looks at one. Columns hold what a million events need on
 * every step; a title is needed for the forty that are on screen.
 */
import type { DatedEvent } from './model.ts';

export interface EventTable extends Iterable<DatedEvent> {
  readonly length: number;
  /** The record at a column index; `undefined` outside the table. A negative index finds nothing. */
  readonly at: (index: number) => DatedEvent | undefined;
  /** Its id, without making the record; `undefined` outside the table. */
  readonly idAt: (index: number) => string | undefined;
  /** Its title, without making the record; `''` outside the table. */
  readonly titleAt: (index: number) => string;
  /** The column index of an id; -1 where there is none. */
  readonly indexOf: (id: string) => number;
  /** Column indexes, 0 to length - 1. */
  readonly keys: () => IterableIterator<number>;
}

/** A table over records that exist already. */
export function makeEventTable(events: readonly DatedEvent[]): EventTable {
  const indexes = new Map(events.map((event, index) => [event.id, index]));
  return Object.freeze({
    length: events.length,
    at: (index: number) => events[index],
    idAt: (index: number) => events[index]?.id,
    titleAt: (index: number) => events[index]?.title ?? '',
    indexOf: (id: string) => indexes.get(id) ?? -1,
    keys: () => events.keys(),
    [Symbol.iterator]: () => events[Symbol.iterator](),
  });
}

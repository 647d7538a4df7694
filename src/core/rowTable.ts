/**
 * A dataset of rows: somebody's table, whose events were never objects. Columns and texts come from a reader, in a
 * worker or not; a record is put together from them when it is looked at.
 */
import { type Columns, periodAt, pointAt } from './columns.ts';
import { assembleDataset, type Dataset } from './dataset.ts';
import type { EventTable } from './eventTable.ts';
import { LIMITS } from './limits.ts';
import {
  type Category,
  DATE_KINDS,
  type DatasetInfo,
  type DatedEvent,
  EVENT_STATUSES,
  type EventPlace,
  PLACE_ROLES,
  type Place,
} from './model.ts';
import { formatPeriod } from './period.ts';
import { cutText, toLine, toProse } from './text.ts';
import type { TextColumn } from './textColumn.ts';
import { parseUrl } from './url.ts';

/** The columns of text that a row may have, besides the coded ones. `place` names a point of its own. */
export const TEXT_FIELDS = ['id', 'title', 'summary', 'url', 'place'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a reader has made of the rows so far: typed arrays and small lists. */
export interface RowSnapshot {
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
  readonly columns: Columns;
  /** Row of each event; `null` where the rows came in column order. */
  readonly order: Uint32Array | null;
  /** Index into `DATE_KINDS` by row; `null` where no row says. */
  readonly dateKind: Uint8Array | null;
  /** Dates by row that the columns alone would not spell again, e.g. `[2024-11-19,2024-11-20]`. */
  readonly dates: ReadonlyMap<number, string>;
}

export type RowTexts = Readonly<Partial<Record<TextField, TextColumn>>>;

export function makeRowDataset(info: DatasetInfo, snapshot: RowSnapshot, texts: RowTexts): Dataset {
  const { categories, places, columns } = snapshot;
  return assembleDataset({
    info,
    categories,
    places,
    columns,
    events: makeRowTable(snapshot, texts),
    claims: [],
    sources: [],
    topics: [],
  });
}

function makeRowTable(snapshot: RowSnapshot, texts: RowTexts): EventTable {
  const { columns, order, categories, places } = snapshot;
  const { eventCount } = columns;
  const isInside = (index: number) => index >= 0 && index < eventCount;
  const rowOf = (index: number) => (order ? (order[index] as number) : index);
  const idOf = (row: number) => cutText(toLine(texts.id?.at(row) ?? ''), LIMITS.idChars) || `row-${row + 1}`;
  const titleOf = (row: number, index: number) =>
    cutText(toLine(texts.title?.at(row) ?? ''), LIMITS.lineChars) ||
    nameAt(index) ||
    (categories[columns.category[index] as number]?.label ?? idOf(row));
  const nameAt = (index: number) =>
    places[columns.place[columns.placeOffset[index] as number] ?? -1]?.names.en ??
    toLine(texts.place?.at(rowOf(index)) ?? '');
  const at = (index: number): DatedEvent | undefined => {
    if (!isInside(index)) return undefined;
    const row = rowOf(index);
    const period = periodAt(columns, index);
    const point = pointAt(columns, index);
    const name = point ? cutText(toLine(texts.place?.at(row) ?? ''), LIMITS.lineChars) : '';
    const url = texts.url ? parseUrl(texts.url.at(row).trim()) : null;
    return {
      id: idOf(row),
      title: titleOf(row, index),
      summary: cutText(toProse(texts.summary?.at(row) ?? ''), LIMITS.textChars),
      date: snapshot.dates.get(row) ?? (period ? formatPeriod(period) : ''),
      date_kind: DATE_KINDS[snapshot.dateKind?.[row] ?? 0] ?? 'happened',
      date_basis: period ? 'stated' : 'unknown',
      places: placesAt(columns, places, index),
      ...(point ? { point } : {}),
      ...(name === '' ? {} : { place_name: name }),
      category: categories[columns.category[index] as number]?.id ?? '',
      status: EVENT_STATUSES[columns.status[index] as number] ?? 'reported',
      ...(url?.ok ? { url: url.value } : {}),
    };
  };
  return Object.freeze({
    length: eventCount,
    at,
    idAt: (index: number) => (isInside(index) ? idOf(rowOf(index)) : undefined),
    titleAt: (index: number) => (isInside(index) ? titleOf(rowOf(index), index) : ''),
    indexOf: (id: string) => {
      const numbered = /^row-(\d{1,9})$/.exec(id);
      let row = texts.id?.find(id) ?? -1;
      if (row < 0 && numbered) row = Number(numbered[1]) - 1;
      if (row < 0 || row >= eventCount || idOf(row) !== id) return -1;
      return order ? order.indexOf(row) : row;
    },
    keys: () => columns.start.keys(),
    *[Symbol.iterator]() {
      for (let index = 0; index < eventCount; index++) yield at(index) as DatedEvent;
    },
  });
}

function placesAt({ place, placeOffset, role }: Columns, places: readonly Place[], index: number): EventPlace[] {
  const found: EventPlace[] = [];
  for (let k = placeOffset[index] as number; k < (placeOffset[index + 1] as number); k++) {
    const id = places[place[k] as number]?.id;
    if (id !== undefined) found.push({ place: id, role: PLACE_ROLES[role[k] as number] ?? 'at', leg: 'stated' });
  }
  return found;
}

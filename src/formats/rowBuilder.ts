/**
 * Rows of any format become columns here, batch by batch: dates to days, positions to web mercator, categories and
 * places to codes, texts to bytes. One bad row costs one row. A snapshot of what is there can be cut at any time.
 */
import { FLAG, makeMaxEnd, OPEN_END } from '../core/columns.ts';
import { LIMITS } from '../core/limits.ts';
import { DATE_KINDS, EVENT_STATUSES, PLACE_ROLES } from '../core/model.ts';
import type { Problem } from '../core/problem.ts';
import { type RowSnapshot, TEXT_FIELDS, type TextField } from '../core/rowTable.ts';
import { type TextSegment, TextWriter } from '../core/textColumn.ts';
import { decodeUtf8 } from '../core/utf8.ts';
import { makeCategoryList } from './categoryList.ts';
import { IdSet } from './idSet.ts';
import { type FurtherPlaces, makePlaceColumns } from './placeColumns.ts';
import { type PlaceDetails, PlaceList } from './placeList.ts';
import { PositionReader } from './positionReader.ts';
import { joinDates, makeDateReader, type ReadDate, type SlashedDate, settle } from './readDate.ts';
import { type Field, type FieldColumn, type RowBatch, valuesOf } from './rowBatch.ts';
import { orderRows } from './rowOrder.ts';
import { RowReport } from './rowReport.ts';
import { RowStore } from './rowStore.ts';

type Values = (row: number) => unknown;
type NewTexts = Readonly<Partial<Record<TextField, TextSegment>>>;

const NOTHING: Values = () => undefined;
/** Text fields that are copied as they come; `place` is written only for rows that stand at a point. */
const COPIED = ['id', 'title', 'summary', 'url'] as const satisfies readonly TextField[];

export class RowBuilder {
  readonly #rows = new RowStore();
  readonly #report = new RowReport();
  readonly #categories = makeCategoryList();
  readonly #places = new PlaceList();
  readonly #ids = new IdSet();
  readonly #readDate = makeDateReader();
  readonly #texts: Partial<Record<TextField, TextWriter>> = {};
  /** Rows whose date is three numbers between slashes, until the whole column has settled their order. */
  readonly #slashed: { readonly row: number; readonly number: number; readonly date: SlashedDate }[] = [];
  readonly #dates = new Map<number, string>();
  /** Further places of rows that another row has merged into. */
  readonly #more = new Map<number, FurtherPlaces>();
  #saysDateKind = false;
  /** The id of the last row of the batch before. */
  #lastId = '';

  get length(): number {
    return this.#rows.length;
  }

  /** @param from the first and @param to the end of the rows that are added, for those who add a batch in parts */
  add(batch: RowBatch, from = 0, to = batch.count): void {
    const { fields, first, numbers } = batch;
    if (from === 0) for (const problem of batch.problems ?? []) this.#report.refuseAs(problem);
    const read = (field: Field): Values | null => (fields[field] ? valuesOf(fields[field], decodeUtf8) : null);
    const [names, statuses, roles, dateKinds] = [read('place'), read('status'), read('role'), read('date_kind')];
    const dateOf = this.#datesOf(fields);
    const position = new PositionReader(fields, this.#report);
    const placeOf = this.#places.readerOf(fields.place, this.#detailsOf(fields));
    const categoryOf = this.#categoriesOf(fields.category);
    const seenBefore = batch.isGrouped ? this.#neighboursOf(fields.id) : this.#idsOf(fields.id);
    if (dateKinds) this.#saysDateKind = true;
    const rows = this.#rows;
    rows.reserve(to - from);
    const start = rows.length;
    const kept: number[] = [];
    for (let k = from; k < to; k++) {
      const number = numbers?.[k] ?? first + k;
      if (rows.length >= LIMITS.events) {
        this.#report.refuse('limit/records', number, '', `a table may have ${LIMITS.events} rows.`);
        this.#report.refused += to - k - 1;
        break;
      }
      const placed = position.read(k, number);
      if (placed === null) continue;
      const row = rows.length;
      const x = placed ? position.x : -1;
      const y = placed ? position.y : -1;
      const before = seenBefore(k, row);
      const place = placeOf(k, x, y);
      const role = roles ? Math.max(0, indexIn(PLACE_ROLES, roles(k))) : 0;
      if (before >= 0) {
        this.#merge(before, number, place, role);
        continue;
      }
      this.#writeDate(row, number, dateOf(k));
      rows.x[row] = placed ? x : 0;
      rows.y[row] = placed ? y : 0;
      rows.placed[row] = placed ? 1 : 0;
      rows.place[row] = place;
      rows.role[row] = role;
      rows.category[row] = categoryOf(k);
      rows.status[row] = statuses ? Math.max(0, indexIn(EVENT_STATUSES, statuses(k))) : 0;
      rows.dateKind[row] = dateKinds ? Math.max(0, indexIn(DATE_KINDS, dateKinds(k))) : 0;
      rows.length++;
      kept.push(k);
      if (names && this.#places.isFull) this.#nameWriter(row).push(textOf(names(k)));
    }
    if (fields.id && to > from) this.#lastId = textOf(valuesOf(fields.id, decodeUtf8)(to - 1));
    for (const field of COPIED) {
      const column = fields[field];
      if (column) this.#copyTexts(this.#writerOf(field, start), column, kept, kept.length === to - from);
    }
  }

  #copyTexts(writer: TextWriter, column: FieldColumn, kept: readonly number[], isWhole: boolean): void {
    const [from] = kept;
    if (column.type === 'text' && isWhole && from !== undefined) {
      writer.pushAll(column.bytes, column.offsets, from, from + kept.length);
      return;
    }
    const values = valuesOf(column, decodeUtf8);
    for (const k of kept) {
      if (column.type === 'text') {
        writer.pushBytes(column.bytes, column.offsets[k] as number, column.offsets[k + 1] as number);
      } else writer.push(textOf(values(k)));
    }
  }

  /** Notes the id of a row; returns the row that had it before, or -1. Rows without an id are all different. */
  #idsOf(column: FieldColumn | undefined): (k: number, row: number) => number {
    if (!column) return () => -1;
    if (column.type === 'text') {
      const { bytes, offsets } = column;
      return (k, row) => {
        const [from, to] = [offsets[k] as number, offsets[k + 1] as number];
        return from === to ? -1 : this.#ids.addBytes(bytes, from, to, row);
      };
    }
    const values = valuesOf(column, decodeUtf8);
    return (k, row) => {
      const id = textOf(values(k));
      return id === '' ? -1 : this.#ids.add(id, row);
    };
  }

  /** The same where only the row before can have the id. */
  #neighboursOf(column: FieldColumn | undefined): (k: number, row: number) => number {
    if (!column) return () => -1;
    const values = valuesOf(column, decodeUtf8);
    const isSame = column.type === 'text' ? (k: number) => isSameText(column, k - 1, k) : null;
    return (k, row) => {
      if (isSame && k > 0) return isSame(k) ? row - 1 : -1;
      // Between two batches, and where ids are no bytes, the text itself is compared.
      const id = textOf(values(k));
      const last = k > 0 ? textOf(values(k - 1)) : this.#lastId;
      return id !== '' && id === last ? row - 1 : -1;
    };
  }

  #detailsOf(fields: RowBatch['fields']): (k: number) => PlaceDetails {
    const [country, kind, meters] = [fields.country, fields.kind, fields.uncertainty_m].map((column) =>
      column ? valuesOf(column, decodeUtf8) : NOTHING,
    ) as [Values, Values, Values];
    return (k) => ({ country: country(k), kind: kind(k), uncertaintyM: meters(k) });
  }

  problems(): readonly Problem[] {
    const settled = this.#slashed.length === 0 || this.#dayFirst() !== null;
    if (settled) return this.#report.problems();
    const { date, number } = this.#slashed[0] as { date: SlashedDate; number: number };
    const example = `${date.first}/${date.second}/${date.year}`;
    const message = `Every date like “${example}” fits both orders; the day was taken to come first. Dates like 2024-11-20 leave no doubt.`;
    return [{ code: 'date/order', message, at: { row: number, field: 'date' } }, ...this.#report.problems()];
  }

  refused(): number {
    return this.#report.refused;
  }

  /** The columns of all rows so far, in copies of their own. */
  snapshot(): RowSnapshot {
    const rows = this.#rows;
    const { length } = rows;
    this.#settleDates();
    const order = orderRows(rows.start, rows.end, rows.dated, length);
    const take = <T extends Int32Array | Uint32Array | Uint8Array>(from: T): T => {
      if (!order) return from.slice(0, length) as T;
      const to = new (from.constructor as new (length: number) => T)(length);
      for (let i = 0; i < length; i++) to[i] = from[order[i] as number] as number;
      return to;
    };
    const usesPlaces = !this.#places.isFull;
    const flags = new Uint8Array(length);
    let datedCount = 0;
    let hasPoints = false;
    for (let i = 0; i < length; i++) {
      const row = order ? (order[i] as number) : i;
      const isPoint = rows.placed[row] === 1 && (!usesPlaces || rows.place[row] === -1);
      hasPoints ||= isPoint;
      datedCount += rows.dated[row] as number;
      flags[i] = (rows.solid[row] ? FLAG.solid : 0) | (rows.dated[row] ? 0 : FLAG.undated) | (isPoint ? FLAG.point : 0);
    }
    const end = take(rows.end);
    return {
      categories: [...this.#categories.list],
      places: usesPlaces ? [...this.#places.list] : [],
      order,
      dateKind: this.#saysDateKind ? rows.dateKind.slice(0, length) : null,
      dates: new Map(this.#dates),
      columns: {
        eventCount: length,
        datedCount,
        start: take(rows.start),
        end,
        maxEnd: makeMaxEnd(end, datedCount),
        precision: take(rows.precision),
        category: take(rows.category),
        status: take(rows.status),
        flags,
        x: hasPoints ? take(rows.x) : new Uint32Array(0),
        y: hasPoints ? take(rows.y) : new Uint32Array(0),
        ...makePlaceColumns(rows, this.#more, order, usesPlaces ? this.#places.list.length : 0),
      },
    };
  }

  /** The texts of the rows since the last time. */
  takeTexts(): NewTexts {
    const taken: Partial<Record<TextField, TextSegment>> = {};
    for (const field of TEXT_FIELDS) {
      const writer = this.#texts[field];
      writer?.padTo(this.#rows.length);
      const segment = writer?.take();
      if (segment) taken[field] = segment;
    }
    return taken;
  }

  #writerOf(field: TextField, row = this.#rows.length): TextWriter {
    const writer = this.#texts[field] ?? new TextWriter();
    this.#texts[field] = writer;
    writer.padTo(row);
    return writer;
  }

  /** Names of points. Rows that had a place before there were too many take its name along. */
  #nameWriter(row: number): TextWriter {
    const isNew = !this.#texts.place;
    const writer = isNew ? this.#writerOf('place', 0) : this.#writerOf('place', row);
    if (isNew) {
      for (let k = 0; k < row; k++) writer.push(this.#places.list[this.#rows.place[k] as number]?.names.en ?? '');
    }
    return writer;
  }

  /** A second row of one id is the same event at another place, as exports write it; anything else is left out. */
  #merge(row: number, number: number, place: number, role: number): void {
    if (place >= 0 && !this.#places.isFull) {
      const more = this.#more.get(row) ?? [];
      if (more.length < LIMITS.listItems) this.#more.set(row, [...more, { place, role }]);
      return;
    }
    this.#report.refuse('id/duplicate', number, 'id', 'an earlier row has its id, too.');
  }

  #datesOf(fields: RowBatch['fields']): (k: number) => ReadDate {
    const readers = [fields.date, fields.start, fields.end].map((column) => this.#datesIn(column));
    const [date, start, end] = readers as [(typeof readers)[0], (typeof readers)[0], (typeof readers)[0]];
    if (!fields.start && !fields.end) return date;
    const span = (k: number) => joinDates(start(k), end(k));
    if (!fields.date) return span;
    return (k) => {
      const own = date(k);
      return own.type === 'none' ? span(k) : own;
    };
  }

  /** Dates of a column; each value of a coded one is read once. */
  #datesIn(column: FieldColumn | undefined): (k: number) => ReadDate {
    if (!column) return () => NO_DATE;
    if (column.type !== 'coded') {
      const values = valuesOf(column, decodeUtf8);
      return (k) => this.#readDate(values(k));
    }
    const read = column.values.map((value) => this.#readDate(value));
    return (k) => read[column.codes[k] as number] ?? NO_DATE;
  }

  #writeDate(row: number, number: number, read: ReadDate): void {
    const rows = this.#rows;
    if (read.type === 'date') {
      const { start, end, precision, solid, text } = read.code;
      rows.start[row] = start;
      rows.end[row] = end;
      rows.precision[row] = precision;
      rows.solid[row] = solid ? 1 : 0;
      rows.dated[row] = 1;
      if (text !== null) this.#dates.set(row, text);
      return;
    }
    rows.start[row] = OPEN_END;
    rows.end[row] = OPEN_END;
    rows.precision[row] = 0;
    rows.solid[row] = 0;
    rows.dated[row] = 0;
    if (read.type === 'slashed') this.#slashed.push({ row, number, date: read.date });
    if (read.type === 'unreadable') {
      this.#report.drop('date/unreadable', number, 'date', 'Dateline does not read it; the row is listed as undated.');
    }
  }

  /** Whether the day comes first in slashed dates; `null` while every one fits both ways. */
  #dayFirst(): boolean | null {
    for (const { date } of this.#slashed) {
      if (date.first > 12) return true;
      if (date.second > 12) return false;
    }
    return null;
  }

  #settleDates(): void {
    const dayFirst = this.#dayFirst() ?? true;
    const rows = this.#rows;
    for (const { row, date } of this.#slashed) {
      const code = settle(date, dayFirst);
      rows.dated[row] = code ? 1 : 0;
      rows.start[row] = code?.start ?? OPEN_END;
      rows.end[row] = code?.end ?? OPEN_END;
      rows.precision[row] = code?.precision ?? 0;
      rows.solid[row] = code ? 1 : 0;
    }
  }

  #categoriesOf(column: FieldColumn | undefined): (k: number) => number {
    if (!column) return () => this.#categories.indexOf('');
    if (column.type !== 'coded') {
      const values = valuesOf(column, decodeUtf8);
      return (k) => this.#categories.indexOf(values(k));
    }
    const codes = new Int16Array(column.values.length).fill(-1);
    return (k) => {
      const code = column.codes[k] as number;
      const known = codes[code];
      if (known !== undefined && known >= 0) return known;
      const made = this.#categories.indexOf(column.values[code]);
      if (code < codes.length) codes[code] = made;
      return made;
    };
  }
}

/** Whether two rows of a column have the same text, and have one. */
function isSameText({ bytes, offsets }: FieldColumn & { type: 'text' }, a: number, b: number): boolean {
  const [from, to, end] = [offsets[a] as number, offsets[b] as number, offsets[b + 1] as number];
  if (to - from !== end - to || from === to) return false;
  for (let at = 0; at < to - from; at++) if (bytes[from + at] !== bytes[to + at]) return false;
  return true;
}

const NO_DATE: ReadDate = { type: 'none' };

const indexIn = (values: readonly string[], value: unknown): number =>
  typeof value === 'string' ? values.indexOf(value) : -1;

/** A cell as text; what is no text, number or flag says nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'string')
    return value.length > LIMITS.textChars * 2 ? value.slice(0, LIMITS.textChars * 2) : value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/**
 * The dataset as the engine reads it: events in columns sorted by start, places by index, strings at the edge.
 *
 * The hot path (window, histogram, scene) touches only the typed arrays; objects are looked up for what is on screen.
 */
import type {
  Category,
  Claim,
  DatasetFile,
  DatasetInfo,
  DatedEvent,
  Day,
  Place,
  PlaceRole,
  Source,
  Topic,
} from './model.ts';
import { PLACE_ROLES } from './model.ts';
import { type Period, parsePeriod } from './period.ts';

/** Stands for an open start or end in the columns. */
export const OPEN_START = -0x8000_0000;
export const OPEN_END = 0x7fff_ffff;

/** Bits of `Columns.flags`. */
export const FLAG = { solid: 1, undated: 2, related: 4 } as const;

export interface Columns {
  /** All events; those with a date come first, in order of start. */
  readonly eventCount: number;
  readonly datedCount: number;
  /** First day; `OPEN_START` where open. */
  readonly start: Int32Array;
  /** Day after the last; `OPEN_END` where open. */
  readonly end: Int32Array;
  /** Running maximum of `end` over the dated events so far: bounds the scan for long events. */
  readonly maxEnd: Int32Array;
  /** Index into `Dataset.categories`. */
  readonly category: Uint8Array;
  readonly flags: Uint8Array;
  /** Event i's places are `place[placeOffset[i] … placeOffset[i + 1] - 1]`, indexes into `Dataset.places`. */
  readonly placeOffset: Uint32Array;
  readonly place: Uint32Array;
  /** Index into `PLACE_ROLES`, parallel to `place`. */
  readonly role: Uint8Array;
}

export interface Dataset {
  readonly info: DatasetInfo;
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
  /** In column order. */
  readonly events: readonly DatedEvent[];
  /** In column order; `null` = undated. */
  readonly periods: readonly (Period | null)[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly columns: Columns;
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly topicById: ReadonlyMap<string, Topic>;
  /** Event id → its claims, in the order of the sources and paragraphs. */
  readonly claimsByEvent: ReadonlyMap<string, readonly Claim[]>;
  /** Place id → indexes of its events, in column order, each once. */
  readonly eventsByPlace: ReadonlyMap<string, readonly number[]>;
  /** Days from the first known start to the last known end, half-open; `null` when no event is dated. */
  readonly extent: { readonly start: Day; readonly end: Day } | null;
  /** What the axis opens on: the dataset's focus, or its whole extent. */
  readonly focus: { readonly start: Day; readonly end: Day } | null;
}

/** Makes the engine's form of a checked dataset file. References that do not resolve are the compiler's and parser's to refuse. */
export function makeDataset(file: DatasetFile): Dataset {
  const placeIndex = new Map(file.places.map((place, index) => [place.id, index]));
  const categoryIndex = new Map(file.categories.map((category, index) => [category.id, index]));
  const { events, periods } = sortEvents(file.events);
  const columns = makeColumns(events, periods, placeIndex, categoryIndex);
  const extent = extentOf(columns);
  const focus = file.dataset.focus ? parsePeriod(file.dataset.focus) : null;
  const sourceOrder = new Map(file.sources.map((source, index) => [source.id, index]));
  const claims = [...file.claims].sort(
    (a, b) =>
      (sourceOrder.get(a.source) ?? 0) - (sourceOrder.get(b.source) ?? 0) ||
      a.paragraph - b.paragraph ||
      (a.id < b.id ? -1 : 1),
  );
  return Object.freeze({
    info: file.dataset,
    categories: file.categories,
    places: file.places,
    events,
    periods,
    claims,
    sources: file.sources,
    topics: file.topics,
    columns,
    eventIndex: new Map(events.map((event, index) => [event.id, index])),
    placeIndex,
    sourceById: new Map(file.sources.map((source) => [source.id, source])),
    topicById: new Map(file.topics.map((topic) => [topic.id, topic])),
    claimsByEvent: groupBy(claims, (claim) => claim.event),
    eventsByPlace: eventsByPlace(file.places, columns),
    extent,
    focus:
      focus?.ok && focus.value.start !== null && focus.value.end !== null
        ? { start: focus.value.start, end: focus.value.end }
        : extent,
  });
}

/** The places of event `index` with their roles, in the order of the record. */
export function placesOfEvent(dataset: Dataset, index: number): { place: Place; role: PlaceRole }[] {
  const { placeOffset, place, role } = dataset.columns;
  const found: { place: Place; role: PlaceRole }[] = [];
  for (let k = placeOffset[index] ?? 0; k < (placeOffset[index + 1] ?? 0); k++) {
    const record = dataset.places[place[k] ?? -1];
    if (record) found.push({ place: record, role: PLACE_ROLES[role[k] ?? 0] ?? 'at' });
  }
  return found;
}

function sortEvents(records: readonly DatedEvent[]) {
  const rows = records.map((event) => {
    const parsed = event.date === '' ? null : parsePeriod(event.date);
    return { event, period: parsed?.ok ? parsed.value : null };
  });
  const startOf = (period: Period | null) => (period ? (period.start ?? OPEN_START) : OPEN_END);
  const endOf = (period: Period | null) => period?.end ?? OPEN_END;
  rows.sort(
    (a, b) =>
      startOf(a.period) - startOf(b.period) || endOf(a.period) - endOf(b.period) || (a.event.id < b.event.id ? -1 : 1),
  );
  // An open start sorts first and an undated event last, whatever its numbers.
  const dated = rows.filter((row) => row.period);
  const undated = rows.filter((row) => !row.period);
  const ordered = [...dated, ...undated];
  return { events: ordered.map((row) => row.event), periods: ordered.map((row) => row.period) };
}

function makeColumns(
  events: readonly DatedEvent[],
  periods: readonly (Period | null)[],
  placeIndex: ReadonlyMap<string, number>,
  categoryIndex: ReadonlyMap<string, number>,
): Columns {
  const eventCount = events.length;
  const locationCount = events.reduce((sum, event) => sum + event.places.length, 0);
  const columns = {
    eventCount,
    datedCount: periods.filter((period) => period !== null).length,
    start: new Int32Array(eventCount),
    end: new Int32Array(eventCount),
    maxEnd: new Int32Array(eventCount),
    category: new Uint8Array(eventCount),
    flags: new Uint8Array(eventCount),
    placeOffset: new Uint32Array(eventCount + 1),
    place: new Uint32Array(locationCount),
    role: new Uint8Array(locationCount),
  };
  let location = 0;
  let maxEnd = OPEN_START;
  events.forEach((event, index) => {
    const period = periods[index] ?? null;
    columns.start[index] = period ? (period.start ?? OPEN_START) : OPEN_END;
    columns.end[index] = period ? (period.end ?? OPEN_END) : OPEN_END;
    maxEnd = Math.max(maxEnd, columns.end[index] ?? maxEnd);
    columns.maxEnd[index] = maxEnd;
    columns.category[index] = categoryIndex.get(event.category) ?? 0;
    columns.flags[index] =
      (period?.solid ? FLAG.solid : 0) | (period ? 0 : FLAG.undated) | (event.related ? FLAG.related : 0);
    columns.placeOffset[index] = location;
    for (const { place, role } of event.places) {
      const found = placeIndex.get(place);
      if (found === undefined) continue;
      columns.place[location] = found;
      columns.role[location] = PLACE_ROLES.indexOf(role);
      location++;
    }
  });
  columns.placeOffset[eventCount] = location;
  return columns;
}

function extentOf({ start, end, datedCount }: Columns): Dataset['extent'] {
  let first = OPEN_END;
  let last = OPEN_START;
  for (let i = 0; i < datedCount; i++) {
    for (const bound of [start[i] as number, end[i] as number]) {
      if (bound === OPEN_START || bound === OPEN_END) continue;
      first = Math.min(first, bound);
      last = Math.max(last, bound);
    }
    // Beside an open side, the known bound still takes up the day it names.
    if (end[i] === OPEN_END) last = Math.max(last, (start[i] as number) + 1);
    if (start[i] === OPEN_START) first = Math.min(first, (end[i] as number) - 1);
  }
  return first < last ? { start: first as Day, end: last as Day } : null;
}

function eventsByPlace(places: readonly Place[], columns: Columns): Map<string, number[]> {
  const lists = new Map<string, number[]>(places.map((place) => [place.id, []]));
  for (let i = 0; i < columns.eventCount; i++) {
    for (let k = columns.placeOffset[i] as number; k < (columns.placeOffset[i + 1] as number); k++) {
      const list = lists.get(places[columns.place[k] as number]?.id ?? '');
      if (list && list.at(-1) !== i) list.push(i);
    }
  }
  return lists;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * The dataset as the engine reads it: events in columns sorted by start, places by index, strings at the edge.
 *
 * The hot path (window, histogram, scene) touches only the typed arrays; objects are looked up for what is on screen.
 */
import {
  type Columns,
  codeOfPrecision,
  FLAG,
  makeEventsByPlace,
  makeMaxEnd,
  OPEN_END,
  OPEN_START,
  toUnits,
} from './columns.ts';
import { type EventTable, makeEventTable } from './eventTable.ts';
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
import { EVENT_STATUSES, PLACE_ROLES } from './model.ts';
import { type Period, parsePeriod } from './period.ts';

export { type Columns, FLAG, OPEN_END, OPEN_START } from './columns.ts';

/** What a dataset is made of; everything else follows from it. */
export interface DatasetParts {
  readonly info: DatasetInfo;
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
  /** In column order. */
  readonly events: EventTable;
  readonly columns: Columns;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
}

export interface Dataset extends DatasetParts {
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly topicById: ReadonlyMap<string, Topic>;
  /** Event id → its claims, in the order of the sources and paragraphs. */
  readonly claimsByEvent: ReadonlyMap<string, readonly Claim[]>;
  /** Days from the first known start to the last known end, half-open; `null` when no event is dated. */
  readonly extent: { readonly start: Day; readonly end: Day } | null;
  /** What the axis opens on: the dataset's focus, or its whole extent. */
  readonly focus: { readonly start: Day; readonly end: Day } | null;
}

/** Makes the engine's form of a checked dataset file. References that do not resolve are the compiler's and parser's to refuse. */
export function makeDataset(file: DatasetFile): Dataset {
  const { events, periods } = sortEvents(file.events);
  return assembleDataset({
    info: file.dataset,
    categories: file.categories,
    places: file.places,
    events: makeEventTable(events),
    columns: makeColumns(events, periods, file),
    claims: file.claims,
    sources: file.sources,
    topics: file.topics,
  });
}

/** Adds to a dataset's parts what follows from them. Costs one pass over the columns. */
export function assembleDataset(parts: DatasetParts): Dataset {
  const { info, places, sources, topics, columns } = parts;
  const extent = extentOf(columns);
  const focus = info.focus ? parsePeriod(info.focus) : null;
  const sourceOrder = new Map(sources.map((source, index) => [source.id, index]));
  const claims = [...parts.claims].sort(
    (a, b) =>
      (sourceOrder.get(a.source) ?? 0) - (sourceOrder.get(b.source) ?? 0) ||
      a.paragraph - b.paragraph ||
      (a.id < b.id ? -1 : 1),
  );
  return Object.freeze({
    ...parts,
    claims,
    placeIndex: new Map(places.map((place, index) => [place.id, index])),
    sourceById: new Map(sources.map((source) => [source.id, source])),
    topicById: new Map(topics.map((topic) => [topic.id, topic])),
    claimsByEvent: groupBy(claims, (claim) => claim.event),
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

/** Indexes of the events at a place, each once, in column order. A view of the columns: not to be written to. */
export function eventsAtPlace({ placeIndex, columns }: Dataset, id: string): Uint32Array {
  const index = placeIndex.get(id);
  if (index === undefined) return NO_EVENTS;
  return columns.event.subarray(columns.eventOffset[index], columns.eventOffset[index + 1]);
}

/** Indexes of the events of a topic, in column order. */
export function eventsOfTopic({ events, topicById }: Dataset, id: string): number[] {
  if (!topicById.has(id)) return [];
  return [...events.keys()].filter((event) => events.at(event)?.topic === id);
}

const NO_EVENTS = new Uint32Array(0);

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
  { places, categories }: Pick<DatasetFile, 'places' | 'categories'>,
): Columns {
  const placeIndex = new Map(places.map((place, index) => [place.id, index]));
  const categoryIndex = new Map(categories.map((category, index) => [category.id, index]));
  const eventCount = events.length;
  const datedCount = periods.filter((period) => period !== null).length;
  const hasPoints = events.some((event) => event.point);
  const place: number[] = [];
  const role: number[] = [];
  const columns = {
    eventCount,
    datedCount,
    start: new Int32Array(eventCount),
    end: new Int32Array(eventCount),
    precision: new Uint8Array(eventCount),
    category: new Uint8Array(eventCount),
    status: new Uint8Array(eventCount),
    flags: new Uint8Array(eventCount),
    x: new Uint32Array(hasPoints ? eventCount : 0),
    y: new Uint32Array(hasPoints ? eventCount : 0),
    placeOffset: new Uint32Array(eventCount + 1),
  };
  events.forEach((event, index) => {
    const period = periods[index] ?? null;
    columns.start[index] = period ? (period.start ?? OPEN_START) : OPEN_END;
    columns.end[index] = period ? (period.end ?? OPEN_END) : OPEN_END;
    columns.precision[index] = period ? codeOfPrecision(period) : 0;
    columns.category[index] = categoryIndex.get(event.category) ?? 0;
    columns.status[index] = EVENT_STATUSES.indexOf(event.status);
    columns.flags[index] =
      (period?.solid ? FLAG.solid : 0) |
      (period ? 0 : FLAG.undated) |
      (event.related ? FLAG.related : 0) |
      (event.point ? FLAG.point : 0);
    if (event.point) [columns.x[index], columns.y[index]] = toUnits(event.point);
    for (const entry of event.places) {
      const found = placeIndex.get(entry.place);
      if (found === undefined) continue;
      place.push(found);
      role.push(PLACE_ROLES.indexOf(entry.role));
    }
    columns.placeOffset[index + 1] = place.length;
  });
  const placeColumn = Uint32Array.from(place);
  return {
    ...columns,
    maxEnd: makeMaxEnd(columns.end, datedCount),
    place: placeColumn,
    role: Uint8Array.from(role),
    ...makeEventsByPlace(places.length, columns.placeOffset, placeColumn),
  };
}

function extentOf({ start, end, datedCount }: Columns): Dataset['extent'] {
  let first = OPEN_END;
  let last = OPEN_START;
  for (let i = 0; i < datedCount; i++) {
    const from = start[i] as number;
    const to = end[i] as number;
    // Beside an open side, the known bound still takes up the day it names.
    const low = from === OPEN_START ? to - 1 : from;
    const high = to === OPEN_END ? from + 1 : to;
    if (low < first) first = low;
    if (high > last) last = high;
  }
  return first < last ? { start: first as Day, end: last as Day } : null;
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

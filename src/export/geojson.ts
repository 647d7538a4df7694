/**
 * The dataset file: everything that is known about some events, and nothing about others. Reading it back
 * (formats/dateline) gives the same records; with all events chosen, the same dataset.
 */
import type { Dataset } from '../core/dataset.ts';
import type { DatasetFile, DatedEvent, Place } from '../core/model.ts';
import { makeFeatures } from './feature.ts';

/** JSON-FG 1.0 core, and our profile with its version. */
export const CONFORMS_TO = [
  'http://www.opengis.net/spec/json-fg-1/1.0/conf/core',
  'urn:dateline:profile:reported-events:1.0',
] as const;

/** The subset of a dataset that some events need. Events stand in column order, other members in the dataset's. */
export function makeDatasetFile(dataset: Dataset, events: readonly number[]): DatasetFile {
  const everything = new Set(events).size === dataset.events.length;
  const chosen = events.flatMap((event) => dataset.events.at(event) ?? []);
  const ids = new Set(chosen.map((event) => event.id));
  const claims = dataset.claims.filter((claim) => ids.has(claim.event));
  const places = everything ? null : withParents(dataset, chosen);
  const sources = everything ? null : withRelated(dataset, new Set(claims.map((claim) => claim.source)));
  const topics = new Set(chosen.map((event) => event.topic));
  return {
    type: 'FeatureCollection',
    conformsTo: CONFORMS_TO,
    dataset: dataset.info,
    // Categories stay whole, so that colours and legends of a part are those of the whole.
    categories: dataset.categories,
    places: dataset.places.filter((place) => !places || places.has(place.id)),
    events: chosen.map((event) => withinSubset(event, ids)),
    claims,
    sources: dataset.sources.filter((source) => !sources || sources.has(source.id)),
    topics: dataset.topics.filter((topic) => everything || topics.has(topic.id)),
    features: events.flatMap((event) => makeFeatures(dataset, event)),
  };
}

/** Indented by one space: a file that people open, compare and keep under version control. */
export const writeGeojson = (dataset: Dataset, events: readonly number[]): string =>
  `${JSON.stringify(makeDatasetFile(dataset, events), null, 1)}\n`;

/** Remarks on events that the file does not hold would point nowhere. */
function withinSubset(event: DatedEvent, ids: ReadonlySet<string>): DatedEvent {
  const { distinct_from, ...rest } = event;
  const others = (distinct_from ?? []).filter((entry) => ids.has(entry.event));
  return others.length > 0 ? { ...rest, distinct_from: others } : rest;
}

function withParents(dataset: Dataset, events: readonly DatedEvent[]): Set<string> {
  const kept = new Set<string>();
  for (const event of events) {
    for (const entry of event.places) {
      let place: Place | undefined = dataset.places[dataset.placeIndex.get(entry.place) ?? -1];
      while (place && !kept.has(place.id)) {
        kept.add(place.id);
        place = place.parent === undefined ? undefined : dataset.places[dataset.placeIndex.get(place.parent) ?? -1];
      }
    }
  }
  return kept;
}

/** A related article stands under another, which then comes along. */
function withRelated(dataset: Dataset, ids: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>();
  for (const id of ids) {
    let next: string | undefined = id;
    while (next !== undefined && !kept.has(next)) {
      kept.add(next);
      next = dataset.sourceById.get(next)?.related_to;
    }
  }
  return kept;
}

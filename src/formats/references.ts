/**
 * What records say about one another, made whole: a reference that leads nowhere is dropped or, where a record means
 * nothing without it, refuses the record. Works on copies that records.ts made.
 */
import { LIMITS } from '../core/limits.ts';
import type { Category, Claim, DatedEvent, Place, Source, Topic } from '../core/model.ts';
import { statusOfClaims } from '../core/status.ts';
import { pointerTo, type Report } from './fields.ts';

/** A record with its place in the file. */
export interface Located<T> {
  readonly record: T;
  readonly pointer: string;
}

export interface Members {
  readonly categories: readonly Located<Category>[];
  readonly places: readonly Located<Place>[];
  readonly events: readonly Located<DatedEvent>[];
  readonly claims: readonly Located<Claim>[];
  readonly sources: readonly Located<Source>[];
  readonly topics: readonly Located<Topic>[];
}

export type WholeMembers = { readonly [K in keyof Members]: Members[K][number]['record'][] };

type Has = { readonly has: (id: string) => boolean };

export function resolveReferences(members: Members, report: Report): WholeMembers {
  const ids = <T extends { readonly id: string }>(rows: readonly Located<T>[]) =>
    new Set(rows.map(({ record }) => record.id));
  const placeIds = ids(members.places);
  const sourceIds = ids(members.sources);
  const topicIds = ids(members.topics);
  const categories = nameMissingCategories(members, report);
  const categoryIds = new Set(categories.map((category) => category.id));
  const kept = members.events.filter(({ record }) => categoryIds.has(record.category));
  const eventIds = ids(kept);
  const claims = keepClaims(members.claims, eventIds, sourceIds, report);
  const stances = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = stances.get(claim.event);
    if (list) list.push(claim);
    else stances.set(claim.event, [claim]);
  }
  return {
    categories,
    places: cutCycles(members.places, placeIds, report),
    events: kept.map((row) => {
      const event = resolveEvent(row, placeIds, eventIds, topicIds, report);
      return withStatus(event, row.pointer, stances.get(event.id) ?? [], report);
    }),
    claims,
    sources: members.sources.map(({ record, pointer }) => {
      if (record.related_to === undefined || sourceIds.has(record.related_to)) return record;
      missing(report, `The source “${record.id}” stands under “${record.related_to}”`, 'source', pointer, 'related_to');
      const { related_to: _, ...rest } = record;
      return rest;
    }),
    topics: members.topics.map(({ record }) => record),
  };
}

function missing(report: Report, sentence: string, noun: string, pointer: string, field: string): void {
  report.add('reference/missing', `${sentence}, but there is no such ${noun}.`, pointerTo(pointer, field));
}

/** An event of a category that is not listed keeps its category, under its id as a label: nothing is recoloured. */
function nameMissingCategories({ categories, events }: Members, report: Report): Category[] {
  const known = new Map(categories.map(({ record }) => [record.id, record]));
  for (const { record, pointer } of events) {
    const id = record.category;
    if (known.has(id)) continue;
    const full = known.size >= LIMITS.categories;
    report.add(
      full ? 'limit/categories' : 'reference/missing',
      full
        ? `The event “${record.id}” was left out: its category “${id}” is one more than the ${LIMITS.categories} that a file may have.`
        : `The category “${id}” is not listed; it is shown under that name.`,
      pointerTo(pointer, 'category'),
    );
    if (!full) known.set(id, { id, label: id, shape: 'circle', color: known.size });
  }
  return [...known.values()];
}

function resolveEvent(
  { record, pointer }: Located<DatedEvent>,
  places: Has,
  events: Has,
  topics: Has,
  report: Report,
): DatedEvent {
  const { topic, distinct_from, ...rest } = record;
  const keep = (known: Has, id: string, noun: string, field: string) => {
    if (known.has(id)) return true;
    missing(report, `The event “${record.id}” names the ${noun} “${id}”`, noun, pointer, field);
    return false;
  };
  const others = (distinct_from ?? []).filter((entry) => keep(events, entry.event, 'event', 'distinct_from'));
  return {
    ...rest,
    places: record.places.filter((entry) => keep(places, entry.place, 'place', 'places')),
    ...(topic !== undefined && keep(topics, topic, 'topic', 'topic') ? { topic } : {}),
    ...(others.length > 0 ? { distinct_from: others } : {}),
  };
}

/** The status follows from the claims (core/status); an event whose claims the file does not carry keeps its own. */
function withStatus(event: DatedEvent, pointer: string, claims: readonly Claim[], report: Report): DatedEvent {
  if (claims.length === 0) return event;
  const status = statusOfClaims(claims);
  if (status === event.status) return event;
  // `reported` is also what a file says that says nothing.
  if (event.status !== 'reported') {
    const sentence = `The event “${event.id}” is called ${event.status}, but its claims make it ${status}.`;
    report.add('event/status', sentence, pointerTo(pointer, 'status'));
  }
  return { ...event, status };
}

/** A claim means nothing without its event and its source. */
function keepClaims(claims: readonly Located<Claim>[], events: Has, sources: Has, report: Report): Claim[] {
  return claims.flatMap(({ record, pointer }) => {
    for (const [field, known] of [
      ['event', events],
      ['source', sources],
    ] as const) {
      if (known.has(record[field])) continue;
      const sentence = `The claim “${record.id}” was left out: it names the ${field} “${record[field]}”`;
      missing(report, sentence, field, pointer, field);
      return [];
    }
    return [record];
  });
}

/** Drops parents that are missing, and those that would make a place its own ancestor. */
function cutCycles(rows: readonly Located<Place>[], ids: Has, report: Report): Place[] {
  const parents = new Map(rows.map(({ record }) => [record.id, record.parent]));
  // Every place that is known to lead to a top: each is walked once.
  const settled = new Set<string>();
  return rows.map(({ record, pointer }) => {
    const { parent, ...rest } = record;
    if (parent === undefined) return record;
    if (!ids.has(parent)) {
      missing(report, `The place “${record.id}” lies in “${parent}”`, 'place', pointer, 'parent');
      parents.set(record.id, undefined);
      return rest;
    }
    const seen = new Set([record.id]);
    for (let next: string | undefined = parent; next !== undefined && !settled.has(next); next = parents.get(next)) {
      if (seen.has(next)) {
        report.add(
          'reference/cycle',
          `The place “${record.id}” lies in “${parent}”, which lies in “${record.id}” again; the first was dropped.`,
          pointerTo(pointer, 'parent'),
        );
        parents.set(record.id, undefined);
        return rest;
      }
      seen.add(next);
    }
    for (const id of seen) settled.add(id);
    return record;
  });
}

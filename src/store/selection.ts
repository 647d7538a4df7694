/** What the reading column can open, and which events and places belong to it. Every kind has an address. */
import { type Dataset, eventsAtPlace, eventsOfTopic } from '../core/dataset.ts';
import type { Place } from '../core/model.ts';
import { parsePatch } from '../core/patch.ts';

/** `topic` is a contested question, `article` a source, `area` a patch of ground, see core/patch: its text is its id. */
export const SELECTION_KINDS = ['place', 'event', 'topic', 'article', 'area'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
  /** Of an article: the paragraph to show. */
  readonly paragraph?: number;
}

interface KindRule {
  readonly has: (dataset: Dataset, id: string) => boolean;
  /** Ids of its events. */
  readonly events: (dataset: Dataset, id: string) => readonly string[];
}

const idsOf = ({ events }: Dataset, indexes: Iterable<number>): string[] =>
  Array.from(indexes).flatMap((index) => events.idAt(index) ?? []);

const RULES = {
  place: {
    has: (dataset, id) => dataset.placeIndex.has(id),
    events: (dataset, id) => idsOf(dataset, eventsAtPlace(dataset, id)),
  },
  event: { has: (dataset, id) => dataset.events.indexOf(id) >= 0, events: (_dataset, id) => [id] },
  topic: {
    has: (dataset, id) => dataset.topicById.has(id),
    events: (dataset, id) => idsOf(dataset, eventsOfTopic(dataset, id)),
  },
  article: {
    has: (dataset, id) => dataset.sourceById.has(id),
    events: ({ claims }, id) => [...new Set(claims.filter((claim) => claim.source === id).map((claim) => claim.event))],
  },
  // Its events may be a million: they are listed, not lit. See store/area.
  area: { has: (_dataset, id) => parsePatch(id).ok, events: () => [] },
} as const satisfies Record<SelectionKind, KindRule>;

export const isKnown = (dataset: Dataset, { kind, id }: Selection): boolean => RULES[kind].has(dataset, id);

/** The places that a selection is about: the place itself, or those of its events, each once. */
export function placesOfSelection(dataset: Dataset, selection: Selection): readonly Place[] {
  if (selection.kind === 'place') return dataset.places.filter((place) => place.id === selection.id);
  const ids = RULES[selection.kind].events(dataset, selection.id).flatMap((id) => {
    const event = dataset.events.at(dataset.events.indexOf(id));
    return event?.places.map((entry) => entry.place) ?? [];
  });
  return dataset.places.filter((place) => ids.includes(place.id));
}

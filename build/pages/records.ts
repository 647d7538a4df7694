/**
 * The dataset as the static pages read it: records by id, events by place, topic and article, in the order of the list.
 * The words come with it, in the language of the records: a page is written once, in the language that its facts are in.
 */
import { type Dataset, makeDataset } from '../../src/core/dataset.ts';
import type { Claim, DatasetFile, DatedEvent, Place, Source, Topic } from '../../src/core/model.ts';
import { en } from '../../src/i18n/en.ts';
import { ko } from '../../src/i18n/ko.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { PAGES, type PageMessages } from '../../src/i18n/pages.ts';
import { uk } from '../../src/i18n/uk.ts';
import { LANGUAGES, type Language } from '../../src/store/state.ts';

export interface Records {
  readonly dataset: Dataset;
  /** In order of time; the undated ones last. */
  readonly events: readonly DatedEvent[];
  /** Position of an event in `events`, which is its index in the dataset's columns, too. */
  readonly indexOf: (id: string) => number;
  readonly place: (id: string) => Place | undefined;
  readonly source: (id: string) => Source | undefined;
  readonly claimsOf: (event: string) => readonly Claim[];
  readonly eventsAt: (place: string) => readonly DatedEvent[];
  readonly eventsOn: (topic: string) => readonly DatedEvent[];
  readonly eventsIn: (source: string) => readonly DatedEvent[];
  readonly topics: readonly Topic[];
  /** Places that an event names, the most reported first. */
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly lang: Language;
  readonly messages: Messages;
  readonly words: PageMessages;
}

const MESSAGES = { en, uk, ko } as const satisfies Record<Language, Messages>;

export function makeRecords(file: DatasetFile): Records {
  const dataset = makeDataset(file);
  const events = [...dataset.events];
  const indexes = new Map(events.map(({ id }, index) => [id, index]));
  const places = new Map(file.places.map((place) => [place.id, place]));
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const lang = LANGUAGES.find((tag) => tag === file.dataset.language.split('-')[0]) ?? 'en';
  const eventsAt = (place: string) => events.filter((event) => event.places.some((entry) => entry.place === place));
  const claimsOf = (event: string) => dataset.claimsByEvent.get(event) ?? [];
  return {
    dataset,
    events,
    indexOf: (id) => indexes.get(id) ?? -1,
    place: (id) => places.get(id),
    source: (id) => sources.get(id),
    claimsOf,
    eventsAt,
    eventsOn: (topic) => events.filter((event) => event.topic === topic),
    eventsIn: (source) => events.filter((event) => claimsOf(event.id).some((claim) => claim.source === source)),
    topics: file.topics,
    places: file.places
      .map((place) => ({ place, count: eventsAt(place.id).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ place }) => place),
    sources: file.sources,
    lang,
    messages: MESSAGES[lang],
    words: PAGES[lang],
  };
}

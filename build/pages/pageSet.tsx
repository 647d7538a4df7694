/** Every page of a dataset: its address, what its card says, its map, and its body as React renders it. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Place } from '../../src/core/model.ts';
import { nameOf } from '../../src/core/nameOf.ts';
import type { SiteUrl } from '../site.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { Contents } from './Contents.tsx';
import { EventKicker, EventPage } from './EventPage.tsx';
import type { Card } from './head.ts';
import { Layout, type Neighbour } from './Layout.tsx';
import { oembedPath } from './oembed.ts';
import { describePrecision, PlaceKicker, PlacePage } from './PlacePage.tsx';
import type { PageContext } from './parts.tsx';
import { folderOf, type Target, upFrom } from './paths.ts';
import type { PictureOf } from './pictures.ts';
import type { Records } from './records.ts';
import { addressesFrom, articleData, eventData, mapData, placeData, topicData } from './structuredData.ts';
import { TopicPage } from './TopicPage.tsx';

export interface StaticPage {
  readonly target: Target;
  readonly card: Card;
  /** What stands in its body. */
  readonly markup: string;
}

export interface PageSetOptions {
  readonly site: SiteUrl;
  /** From the root of the site. */
  readonly dataFile: string;
  readonly pictureOf: PictureOf;
}

interface Draft {
  readonly target: Target;
  readonly title: string;
  readonly lead: string;
  /** What a card says where the page itself needs no such sentence. */
  readonly description?: string;
  readonly events: readonly number[];
  readonly focus?: Place;
  readonly neighbours?: { readonly previous?: Neighbour | undefined; readonly next?: Neighbour | undefined };
  readonly kicker: (context: PageContext) => ReactNode;
  readonly body: (context: PageContext) => ReactNode;
  readonly data: (folder: string) => object;
}

export async function makePageSet(records: Records, options: PageSetOptions): Promise<StaticPage[]> {
  const pages: StaticPage[] = [];
  for (const draft of draftsOf(records, options)) pages.push(await makePage(records, draft, options));
  return pages;
}

async function makePage(records: Records, draft: Draft, options: PageSetOptions): Promise<StaticPage> {
  const { target, title, lead, neighbours } = draft;
  const folder = folderOf(target);
  const context = { records, folder };
  const { picture, image } = await options.pictureOf(draft.events, draft.focus ?? null);
  const markup = renderToStaticMarkup(
    <Layout
      {...context}
      target={target}
      title={title}
      kicker={draft.kicker(context)}
      lead={lead}
      picture={picture}
      dataFile={options.dataFile}
      {...(neighbours && { neighbours })}
    >
      {draft.body(context)}
    </Layout>,
  );
  return {
    target,
    card: {
      title,
      description: draft.description ?? (lead || records.dataset.info.title),
      type: target.kind === 'contents' ? 'website' : 'article',
      lang: records.lang,
      folder,
      image: image && { ...image, alt: records.words.picture(title) },
      oembed: target.kind === 'contents' ? null : oembedPath(target),
      data: draft.data(folder),
    },
    markup,
  };
}

function draftsOf(records: Records, { site, dataFile }: PageSetOptions): Draft[] {
  const { events, lang, messages, dataset, words } = records;
  const { reading } = messages;
  const indexes = (list: readonly { readonly id: string }[]) => list.map(({ id }) => records.indexOf(id));
  const addresses = (folder: string) => addressesFrom(folder, site);
  const neighbour = (index: number): Neighbour | undefined => {
    const event = events[index];
    return event && { to: { kind: 'event', id: event.id }, title: event.title };
  };
  return [
    {
      target: { kind: 'contents' },
      title: dataset.info.title,
      lead: dataset.info.description,
      events: [...events.keys()],
      kicker: () => words.contents,
      body: (context) => <Contents {...context} />,
      data: (folder) => mapData(records, addresses(folder)({ kind: 'map' }), `${site ?? upFrom(folder)}${dataFile}`),
    },
    ...events.map(
      (event, index): Draft => ({
        target: { kind: 'event', id: event.id },
        title: event.title,
        lead: event.summary,
        events: [index],
        neighbours: { previous: neighbour(index - 1), next: neighbour(index + 1) },
        kicker: (context) => <EventKicker {...context} event={event} />,
        body: (context) => <EventPage {...context} event={event} />,
        data: (folder) => eventData(records, event, addresses(folder)),
      }),
    ),
    ...dataset.places.map((place): Draft => {
      const here = records.eventsAt(place.id);
      return {
        target: { kind: 'place', id: place.id },
        title: nameOf(place, lang),
        lead: '',
        description: [
          `${reading.kind[place.kind]} · ${reading.eventsHere(here.length)}.`,
          ...here.slice(0, 3).map(({ title }) => `${title}.`),
          describePrecision(place, { records }),
        ].join(' '),
        events: indexes(here),
        focus: place,
        kicker: (context) => <PlaceKicker {...context} place={place} />,
        body: (context) => <PlacePage {...context} place={place} />,
        data: (folder) => placeData(records, place, addresses(folder)),
      };
    }),
    ...records.topics.map(
      (topic): Draft => ({
        target: { kind: 'topic', id: topic.id },
        title: topic.title,
        lead: topic.question,
        events: indexes(records.eventsOn(topic.id)),
        kicker: () => messages.topic.kicker,
        body: (context) => <TopicPage {...context} topic={topic} />,
        data: (folder) => topicData(records, topic, addresses(folder)),
      }),
    ),
    ...records.sources.map(
      (source): Draft => ({
        target: { kind: 'article', id: source.id },
        title: source.title,
        lead: '',
        description: `${source.short}. ${reading.eventsHere(records.eventsIn(source.id).length)}.`,
        events: indexes(records.eventsIn(source.id)),
        kicker: () => (source.related_to ? reading.related : messages.article.kicker),
        body: (context) => <ArticlePage {...context} source={source} />,
        data: (folder) => articleData(records, source, addresses(folder)),
      }),
    ),
  ];
}

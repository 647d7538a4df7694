/**
 * Pages as schema.org JSON-LD. It says what the page says and no more: an event whose date is that of a report has no
 * `startDate`, a forecast is no `Event`, a claimant is a text because nobody knows whether it is a person or an
 * organisation, and every figure stays inside the claim that makes it.
 */

import type { Claim, DatedEvent, Place, Source, Topic } from '../../src/core/model.ts';
import { nameOf } from '../../src/core/nameOf.ts';
import { isArea } from '../../src/core/scene.ts';
import { parseUrl } from '../../src/core/url.ts';
import { describeClaim } from '../../src/ui/reading/describeClaim.ts';
import { toDateTime, toInterval } from './dateTime.ts';
import { linkTo, type Target } from './paths.ts';
import type { Records } from './records.ts';

type Thing = Readonly<Record<string, unknown>>;

/** How an address is printed: absolute where the site's is known, else from the page itself, as JSON-LD allows. */
export type AddressOf = (target: Target) => string;

export const addressesFrom =
  (folder: string, site: string | null): AddressOf =>
  (target) =>
    site === null ? linkTo(target, folder) : `${site}${linkTo(target, '').replace(/^\.\//, '')}`;

export function eventData(records: Records, event: DatedEvent, addressOf: AddressOf): Thing {
  const target: Target = { kind: 'event', id: event.id };
  const happened = event.date_kind === 'happened' ? toInterval(event.date) : null;
  const places = [...new Set(event.places.map(({ place }) => place))].flatMap((id) => {
    const place = records.place(id);
    return place ? [placeThing(records, place, addressOf)] : [];
  });
  const about =
    event.status === 'forecast'
      ? {}
      : {
          about: {
            '@type': 'Event',
            name: event.title,
            description: event.summary,
            ...(happened?.start && { startDate: happened.start }),
            ...(happened?.end && { endDate: happened.end }),
            ...(places.length > 0 && { location: places }),
          },
        };
  return page(records, addressOf(target), event.title, event.summary, {
    ...about,
    ...(places.length > 0 && { contentLocation: places }),
    hasPart: records.claimsOf(event.id).map((claim) => claimThing(records, claim, addressOf)),
  });
}

export function placeData(records: Records, place: Place, addressOf: AddressOf): Thing {
  const target: Target = { kind: 'place', id: place.id };
  return page(records, addressOf(target), nameOf(place, records.lang), '', {
    about: placeThing(records, place, addressOf),
    mentions: records
      .eventsAt(place.id)
      .map((event) => ({ '@type': 'WebPage', name: event.title, url: addressOf({ kind: 'event', id: event.id }) })),
  });
}

export function topicData(records: Records, topic: Topic, addressOf: AddressOf): Thing {
  const claims = records.eventsOn(topic.id).flatMap((event) => records.claimsOf(event.id));
  return page(records, addressOf({ kind: 'topic', id: topic.id }), topic.title, topic.question, {
    hasPart: claims.map((claim) => claimThing(records, claim, addressOf)),
  });
}

export function articleData(records: Records, source: Source, addressOf: AddressOf): Thing {
  const claims = records.dataset.claims.filter((claim) => claim.source === source.id);
  return page(records, addressOf({ kind: 'article', id: source.id }), source.title, '', {
    about: sourceThing(source),
    hasPart: claims.map((claim) => claimThing(records, claim, addressOf)),
  });
}

/** The map and the list of everything. @param dataFile address of the dataset file */
export function mapData(records: Records, url: string, dataFile: string): Thing {
  const { info } = records.dataset;
  const intervals = records.events.flatMap((event) => toInterval(event.date) ?? []);
  const bounds = (side: 'start' | 'end') => intervals.flatMap((interval) => interval[side] ?? []).sort();
  const [first] = bounds('start');
  const last = bounds('end').at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: info.title,
    description: info.description,
    url,
    inLanguage: info.language,
    dateModified: info.modified,
    creditText: info.attribution,
    license: { '@type': 'CreativeWork', name: info.licence },
    ...(first && last && { temporalCoverage: `${first}/${last}` }),
    spatialCoverage: records.places
      .filter((place) => place.geometry)
      .map((place) => ({ '@type': 'Place', name: nameOf(place, records.lang) })),
    isBasedOn: records.sources.map(sourceThing),
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/geo+json', contentUrl: dataFile },
  };
}

function page({ dataset, lang }: Records, url: string, name: string, description: string, rest: Thing): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url,
    name,
    ...(description !== '' && { description }),
    inLanguage: lang,
    dateModified: dataset.info.modified,
    creditText: dataset.info.attribution,
    isPartOf: { '@type': 'Dataset', name: dataset.info.title, description: dataset.info.description },
    ...rest,
  };
}

/** A region has no position: a point in its middle would be one that nobody reported. */
function placeThing(records: Records, place: Place, addressOf: AddressOf): Thing {
  const { uncertainty_km: uncertainty, geometry, names, country } = place;
  const parent = records.place(place.parent ?? '');
  const title = nameOf(place, records.lang);
  const others = Object.values(names).flatMap((name) => name ?? []);
  const links = (place.links ?? []).flatMap(({ url }) => {
    const parsed = parseUrl(url);
    return parsed.ok ? [parsed.value] : [];
  });
  const isSpot = geometry && !isArea(place) && place.ambiguous !== true;
  return {
    '@type': 'Place',
    name: title,
    url: addressOf({ kind: 'place', id: place.id }),
    alternateName: [...new Set(others)].filter((name) => name !== title),
    ...(isSpot && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: geometry.coordinates[1],
        longitude: geometry.coordinates[0],
        ...(country && { addressCountry: country }),
      },
      ...(uncertainty > 0 && {
        additionalProperty: {
          '@type': 'PropertyValue',
          name: records.messages.reading.whereabouts,
          description: records.messages.reading.known(uncertainty),
          value: uncertainty,
          unitCode: 'KMT',
        },
      }),
    }),
    ...(parent && { containedInPlace: { '@type': 'Place', name: nameOf(parent, records.lang) } }),
    ...(links.length > 0 && { subjectOf: links }),
  };
}

function claimThing(records: Records, claim: Claim, addressOf: AddressOf): Thing {
  const source = records.source(claim.source);
  const when = toDateTime(claim.when);
  const [first] = [claim.paragraph];
  return {
    '@type': 'Claim',
    '@id': `${addressOf({ kind: 'event', id: claim.event })}#${claim.id}`,
    text: claim.says,
    creditText: describeClaim(claim, records.messages.reading),
    ...(when && claim.when_kind !== 'inferred from publication' && { dateCreated: when }),
    ...(source && {
      appearance: {
        ...sourceThing(source),
        url: addressOf({ kind: 'article', id: source.id, paragraph: first }),
        pagination: records.messages.reading.paragraph(claim.paragraph),
      },
    }),
  };
}

function sourceThing(source: Source): Thing {
  const published = /^stated\b/i.test(source.published_basis) ? toDateTime(source.published) : null;
  const url = parseUrl(source.URL);
  return {
    '@type': 'Article',
    headline: source.title,
    ...(source.language && { inLanguage: source.language }),
    ...(source['container-title'] && { publisher: { '@type': 'Organization', name: source['container-title'] } }),
    ...(published && { datePublished: published }),
    ...(url.ok && { sameAs: url.value }),
  };
}

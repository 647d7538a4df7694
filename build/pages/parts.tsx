/** What several static pages share: links, dates, events in a list, claims with who makes them and where they stand. */
import type { ReactNode } from 'react';
import type { Claim, DatedEvent, Place } from '../../src/core/model.ts';
import { nameLang, nameOf } from '../../src/core/nameOf.ts';
import { formatClaimDate, formatEventDate } from '../../src/i18n/dates.ts';
import { describeClaim } from '../../src/ui/reading/describeClaim.ts';
import { formatFigure } from '../../src/ui/reading/formatFigure.ts';
import type { SiteUrl } from '../site.ts';
import { toDateTime } from './dateTime.ts';
import { linkTo, type Target } from './paths.ts';
import type { Records } from './records.ts';

/** What every component of a page gets: the records, and the folder that its links start from. */
export interface PageContext {
  readonly records: Records;
  readonly folder: string;
  /** Links leave a frame: the pages do not let themselves be framed. */
  readonly framed?: boolean;
  /** Of a page that has left its site: where that is. `null` = nobody knows, and names are no links. */
  readonly outside?: SiteUrl;
}

interface LinkProps extends PageContext {
  readonly to: Target;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

export function PageLink({ to, folder, framed, outside, lang, children }: LinkProps) {
  if (outside === null) return <span lang={lang}>{children}</span>;
  return (
    <a
      href={outside === undefined ? linkTo(to, folder) : `${outside}${linkTo(to, '')}`}
      lang={lang}
      {...(framed && { target: '_blank', rel: 'noopener' })}
    >
      {children}
    </a>
  );
}

export function EventDate({ event, records }: { readonly event: DatedEvent; readonly records: Records }) {
  const words = formatEventDate(event, records.lang);
  const dateTime = toDateTime(event.date);
  return dateTime === null ? <span>{words}</span> : <time dateTime={dateTime}>{words}</time>;
}

export function PlaceName({ place, ...context }: PageContext & { readonly place: Place }) {
  const { lang } = context.records;
  const tag = nameLang(place, lang);
  return (
    <PageLink {...context} to={{ kind: 'place', id: place.id }} lang={tag === lang ? undefined : tag}>
      {nameOf(place, lang)}
    </PageLink>
  );
}

/** Events in order of time: when, what, where, and the paragraphs that report it. */
export function EventItems({ events, at, ...context }: PageContext & { events: readonly DatedEvent[]; at?: Place }) {
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.id}>
          <EventItem {...context} event={event} {...(at && { at })} />
        </li>
      ))}
    </ol>
  );
}

/** @param at the place under whose name the list stands, which is then not repeated */
function EventItem({ event, at, ...context }: PageContext & { event: DatedEvent; at?: Place }) {
  const { records } = context;
  const { list } = records.messages;
  const others = [...new Set(event.places.map(({ place }) => place))].flatMap((id) => {
    const place = records.place(id);
    return place && place !== at ? [place] : [];
  });
  return (
    <>
      <span className="event-date">
        <EventDate event={event} records={records} />
        {event.status !== 'reported' && (
          <>
            {' '}
            <span className="badge" data-status={event.status}>
              {list.status[event.status]}
            </span>
          </>
        )}
      </span>{' '}
      <span className="event-title">
        <PageLink {...context} to={{ kind: 'event', id: event.id }}>
          {event.title}
        </PageLink>
      </span>{' '}
      <span className="event-where">
        {others.map((place, index) => (
          <span key={place.id}>
            {index > 0 && ' · '}
            <PlaceName {...context} place={place} />
          </span>
        ))}
        {others.length > 0 && ' — '}
        <Sources {...context} claims={records.claimsOf(event.id)} />
      </span>
    </>
  );
}

/** Every article with its paragraphs: "CNN via Daily8 ¶ 4, 9". */
export function Sources({ claims, ...context }: PageContext & { readonly claims: readonly Claim[] }) {
  const { records } = context;
  const { reading } = records.messages;
  const ids = [...new Set(claims.map(({ source }) => source))];
  return ids.map((id, index) => {
    const source = records.source(id);
    const paragraphs = [...new Set(claims.filter((claim) => claim.source === id).map(({ paragraph }) => paragraph))];
    const [first] = paragraphs;
    return (
      <span key={id} className="source">
        {index > 0 && '; '}
        <PageLink {...context} to={{ kind: 'article', id, ...(first !== undefined && { paragraph: first }) }}>
          <cite lang={source?.language === records.lang ? undefined : source?.language}>{source?.short ?? id}</cite>{' '}
          {reading.paragraph(paragraphs.join(', '))}
        </PageLink>
      </span>
    );
  });
}

/** A claim in our words, who stands behind it, its figures, when it was made and where it is printed. */
export function ClaimItem({ claim, about, ...context }: PageContext & { claim: Claim; about?: ReactNode }) {
  const { records } = context;
  const { reading } = records.messages;
  const when = toDateTime(claim.when);
  const said = claim.when === '' ? '' : reading.claimedOn(formatClaimDate(claim, records.lang));
  return (
    <>
      <p className="claim-says">{claim.says}</p>
      <p className="claim-who">{describeClaim(claim, reading)}</p>
      {claim.figures.length > 0 && (
        <ul className="claim-figures">
          {claim.figures.map((figure) => {
            const text = formatFigure(figure, reading, records.lang);
            return <li key={`${figure.measure} ${text}`}>{text}</li>;
          })}
        </ul>
      )}
      <p className="claim-where">
        {said !== '' && <>{when === null ? said : <time dateTime={when}>{said}</time>} · </>}
        {about ?? <Sources {...context} claims={[claim]} />}
      </p>
    </>
  );
}

export function Claims({ claims, ...context }: PageContext & { readonly claims: readonly Claim[] }) {
  return (
    <ol className="claims">
      {claims.map((claim) => (
        <li key={claim.id} id={claim.id} data-stance={claim.stance}>
          <ClaimItem {...context} claim={claim} />
        </li>
      ))}
    </ol>
  );
}

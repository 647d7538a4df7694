/** One event as a page: when and where, what, and above all every claim with who makes it and where it is printed. */
import type { DatedEvent, EventPlace, PlaceRole } from '../../src/core/model.ts';
import { categoryLabel } from '../../src/ui/categoryLabel.ts';
import { Claims, EventDate, type PageContext, PageLink, PlaceName } from './parts.tsx';

/** A movement reads from its start to its end, then where and about what. */
const ORDER = ['from', 'via', 'to', 'at', 'about'] as const satisfies readonly PlaceRole[];

export function EventKicker({ event, records }: PageContext & { readonly event: DatedEvent }) {
  const category = records.dataset.categories.find(({ id }) => id === event.category);
  return (
    <>
      <EventDate event={event} records={records} />
      {category && ` · ${categoryLabel(category, records.messages.categories)}`} ·{' '}
      <span className="badge" data-status={event.status}>
        {records.messages.list.status[event.status]}
      </span>
      {event.related && (
        <>
          {' '}
          <span className="badge">{records.messages.reading.related}</span>
        </>
      )}
    </>
  );
}

export function EventPage({ event, ...context }: PageContext & { readonly event: DatedEvent }) {
  const { records } = context;
  const { reading } = records.messages;
  const claims = records.claimsOf(event.id);
  const topic = records.topics.find(({ id }) => id === event.topic);
  const distinct = (event.distinct_from ?? []).flatMap(({ event: id, text }) => {
    const other = records.events[records.indexOf(id)];
    return other ? [{ other, text }] : [];
  });
  return (
    <>
      <EventPlaces {...context} event={event} />
      {event.note && (
        <p className="quiet">
          {reading.note}: {event.note}
        </p>
      )}
      <section>
        <h2>{reading.claims(claims.length)}</h2>
        <Claims {...context} claims={claims} />
      </section>
      {distinct.length > 0 && (
        <section>
          <h2>{reading.distinct}</h2>
          <ul className="distinct">
            {distinct.map(({ other, text }) => (
              <li key={other.id}>
                <PageLink {...context} to={{ kind: 'event', id: other.id }}>
                  {other.title}
                </PageLink>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {topic && (
        <section>
          <h2>{topic.title}</h2>
          <p>{topic.question}</p>
          <p>
            <PageLink {...context} to={{ kind: 'topic', id: topic.id }}>
              {records.messages.topic.open}
            </PageLink>
          </p>
        </section>
      )}
    </>
  );
}

function EventPlaces({ event, ...context }: PageContext & { readonly event: DatedEvent }) {
  const { list, reading } = context.records.messages;
  if (event.places.length === 0) return <p className="quiet">{list.noPlace}</p>;
  const roles = ORDER.flatMap((role) => {
    const entries = event.places.filter((entry) => entry.role === role);
    return entries.length > 0 ? [{ role, entries }] : [];
  });
  return (
    <dl className="facts" aria-label={reading.places}>
      {roles.map(({ role, entries }) => (
        <div key={role}>
          <dt>{reading.roles[role]}</dt>
          <dd>
            {entries.map((entry, index) => (
              <span key={entry.place}>
                {index > 0 && ', '}
                <Stage {...context} entry={entry} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Stage({ entry, ...context }: PageContext & { readonly entry: EventPlace }) {
  const place = context.records.place(entry.place);
  if (!place) return null;
  return (
    <>
      <PlaceName {...context} place={place} />
      {entry.leg === 'inferred' && <span className="quiet"> ({context.records.messages.reading.inferred})</span>}
    </>
  );
}

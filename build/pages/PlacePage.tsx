/** One place as a page: its names, its events in order of time, and how precisely it is known and why. */
import type { Place } from '../../src/core/model.ts';
import { nameOf } from '../../src/core/nameOf.ts';
import { isArea } from '../../src/core/scene.ts';
import { parseUrl } from '../../src/core/url.ts';
import { EventItems, type PageContext, PlaceName } from './parts.tsx';

export function PlaceKicker({ place, ...context }: PageContext & { readonly place: Place }) {
  const parent = context.records.place(place.parent ?? '');
  return (
    <>
      {context.records.messages.reading.kind[place.kind]}
      {parent && (
        <>
          {' · '}
          <PlaceName {...context} place={parent} />
        </>
      )}
    </>
  );
}

export function PlacePage({ place, ...context }: PageContext & { readonly place: Place }) {
  const { records } = context;
  const { reading } = records.messages;
  const events = records.eventsAt(place.id);
  return (
    <>
      <Names {...context} place={place} />
      <p className="quiet">
        {place.ambiguous && `${reading.ambiguous} `}
        {describePrecision(place, context)}
      </p>
      <section>
        <h2>{reading.eventsHere(events.length)}</h2>
        {events.length > 0 ? (
          <EventItems {...context} events={events} at={place} />
        ) : (
          <p className="quiet">{records.words.noEvents}</p>
        )}
      </section>
      <Whereabouts {...context} place={place} />
    </>
  );
}

function Names({ place, records }: PageContext & { readonly place: Place }) {
  const { reading } = records.messages;
  const title = nameOf(place, records.lang);
  const languages = new Intl.DisplayNames(records.lang, { type: 'language' });
  const names = Object.entries(place.names).flatMap(([tag, name]) =>
    typeof name === 'string' && tag !== 'und' && name !== title ? [{ tag, name }] : [],
  );
  const printed = place.names.und?.filter((name) => name !== title) ?? [];
  if (names.length + printed.length === 0) return null;
  return (
    <dl className="facts" aria-label={reading.otherNames}>
      {names.map(({ tag, name }) => (
        <div key={tag}>
          <dt>{languages.of(tag)}</dt>
          <dd lang={tag}>{name}</dd>
        </div>
      ))}
      {printed.length > 0 && (
        <div>
          <dt>{reading.printedAs}</dt>
          <dd>{printed.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

export function describePrecision(place: Place, { records }: Pick<PageContext, 'records'>): string {
  const { reading } = records.messages;
  if (isArea(place)) return reading.knownArea;
  if (!place.geometry) return reading.notPlaced;
  return place.uncertainty_km > 0 ? reading.known(place.uncertainty_km) : reading.knownExactly;
}

function Whereabouts({ place, records }: PageContext & { readonly place: Place }) {
  const { reading } = records.messages;
  const links = (place.links ?? []).flatMap(({ label, url }) => {
    const parsed = parseUrl(url);
    return parsed.ok ? [{ label, url: parsed.value }] : [];
  });
  return (
    <section>
      <h2>{reading.whereabouts}</h2>
      <p>{place.basis}</p>
      {place.candidates && place.candidates.length > 0 && (
        <>
          <h3>{reading.candidates}</h3>
          <ul className="candidates">
            {place.candidates.map((candidate) => (
              <li key={`${candidate.name} ${candidate.fit}`}>
                <strong>{candidate.name}</strong>
                {candidate.chosen && (
                  <>
                    {' '}
                    <span className="badge">{reading.chosen}</span>
                  </>
                )}
                <p>{candidate.fit}</p>
                <p className="quiet">{candidate.basis}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {place.note && (
        <p className="quiet">
          {reading.note}: {place.note}
        </p>
      )}
      {links.length > 0 && (
        <ul className="links">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="noopener noreferrer">
                {label} <span className="quiet">{new URL(url).hostname}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One place: its names, what it is, how precisely it is known and why, and what was reported there. */
import { useMemo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Place } from '../../core/model.ts';
import { isArea, PRECISE_KM } from '../../core/scene.ts';
import { isActive } from '../../core/window.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Selection } from '../../store/state.ts';
import { nameLang, nameOf } from '../nameOf.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import { EventList } from './EventList.tsx';
import { groupByMonth } from './groupByMonth.ts';
import { PlaceNames } from './PlaceNames.tsx';
import { ViewHead } from './ViewHead.tsx';

interface PlaceViewProps {
  readonly dataset: Dataset;
  readonly id: string;
  readonly back: Selection | null;
}

export function PlaceView({ dataset, id, back }: PlaceViewProps) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const place = dataset.places[dataset.placeIndex.get(id) ?? -1];
  if (!place) return null;
  const parent = dataset.places[dataset.placeIndex.get(place.parent ?? '') ?? -1];
  const kicker = (
    <>
      {reading.kind[place.kind]}
      {parent && (
        <>
          {' · '}
          <SelectionLink to={{ kind: 'place', id: parent.id }} lang={nameLang(parent, lang)}>
            {nameOf(parent, lang)}
          </SelectionLink>
        </>
      )}
    </>
  );
  return (
    <article className="view">
      <ViewHead
        dataset={dataset}
        back={back}
        kicker={kicker}
        title={nameOf(place, lang)}
        titleLang={nameLang(place, lang)}
      />
      <PlaceNames place={place} />
      <Precision place={place} />
      <PlaceEvents dataset={dataset} id={id} />
    </article>
  );
}

/** How precisely the place is known, why, and what else the name could mean. */
function Precision({ place }: { readonly place: Place }) {
  const { reading } = useMessages();
  return (
    <section className="view-section precision" aria-label={reading.whereabouts}>
      {place.ambiguous && <p className="flag">{reading.ambiguous}</p>}
      <p>
        <strong>{describePrecision(place, reading)}</strong> <span lang="en">{place.basis}</span>
      </p>
      {place.candidates && place.candidates.length > 0 && (
        <>
          <h3 className="section-heading">{reading.candidates}</h3>
          <ul className="candidates">
            {place.candidates.map((candidate) => (
              <li key={`${candidate.name} ${candidate.fit}`} data-chosen={candidate.chosen || undefined}>
                <p className="candidate-name">
                  <span lang="en">{candidate.name}</span>
                  {candidate.chosen && <span className="badge">{reading.chosen}</span>}
                </p>
                <p lang="en">{candidate.fit}</p>
                <p className="quiet" lang="en">
                  {candidate.basis}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {place.note && (
        <p className="quiet">
          {reading.note}: <span lang="en">{place.note}</span>
        </p>
      )}
      {place.links && place.links.length > 0 && (
        <p className="links">
          {place.links.map(({ label, url }) => (
            <a key={url} href={url} target="_blank" rel="noopener noreferrer">
              {label} <span className="quiet">{new URL(url).hostname}</span>
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function describePrecision(place: Place, reading: Messages['reading']): string {
  if (isArea(place)) return reading.knownArea;
  if (!place.geometry) return reading.notPlaced;
  return place.uncertainty_km > PRECISE_KM || place.uncertainty_km > 0
    ? reading.known(place.uncertainty_km)
    : reading.knownExactly;
}

/** The place's events in the window by month, the undated ones last; those outside are counted, with a way to them. */
function PlaceEvents({ dataset, id }: { readonly dataset: Dataset; readonly id: string }) {
  const { reading } = useMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const window = useApp((state) => state.window);
  const { chapters, shown, outside } = useMemo(() => {
    const all = dataset.eventsByPlace.get(id) ?? [];
    const dated = all.filter((index) => index < dataset.columns.datedCount);
    const inside = dated.filter((index) => isActive(dataset.columns, index, window));
    const undated = all.filter((index) => index >= dataset.columns.datedCount);
    return {
      chapters: [
        ...groupByMonth(dataset, inside, lang),
        ...(undated.length > 0 ? [{ key: 'undated', heading: reading.undatedHere, events: undated }] : []),
      ],
      shown: inside.length,
      outside: dated.length - inside.length,
    };
  }, [dataset, id, window, lang, reading]);
  return (
    <section className="view-section">
      <h3 className="section-heading">{reading.eventsHere(shown)}</h3>
      {outside > 0 && (
        <p className="view-outside">
          {reading.outside(outside)}{' '}
          <button type="button" className="text-button" onClick={() => actions.showAllTime()}>
            {reading.showAll}
          </button>
        </p>
      )}
      <EventList dataset={dataset} chapters={chapters} />
    </section>
  );
}

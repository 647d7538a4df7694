/** How precisely a place is known: in a line above its events, and why in a part that opens below them. */

import { isArea } from '../../core/isArea.ts';
import type { Place } from '../../core/model.ts';
import type { Messages } from '../../i18n/messages.ts';
import { useMessages } from '../store.tsx';

interface WhereaboutsProps {
  readonly place: Place;
}

export function WhereaboutsLine({ place }: WhereaboutsProps) {
  const { reading } = useMessages();
  const precision = describePrecision(place, reading);
  return place.ambiguous ? (
    <p className="whereabouts-brief flag">
      {reading.ambiguous} {precision}
    </p>
  ) : (
    <p className="whereabouts-brief quiet">{precision}</p>
  );
}

/** The gazetteer or computation behind the position, and what else the name could mean. */
export function WhereaboutsDetails({ place }: WhereaboutsProps) {
  const { reading } = useMessages();
  return (
    <details className="tray view-details">
      <summary>{reading.whereabouts}</summary>
      <p lang="en">{place.basis}</p>
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
    </details>
  );
}

function describePrecision(place: Place, reading: Messages['reading']): string {
  if (isArea(place)) return reading.knownArea;
  if (!place.geometry) return reading.notPlaced;
  return place.uncertainty_km > 0 ? reading.known(place.uncertainty_km) : reading.knownExactly;
}

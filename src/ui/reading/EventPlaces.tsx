/** Where an event took place, by role: movements from stage to stage, and what we inferred marked as inferred. */
import type { Dataset } from '../../core/dataset.ts';
import type { DatedEvent, EventPlace, PLACE_ROLES } from '../../core/model.ts';
import { nameLang, nameOf } from '../../core/nameOf.ts';
import { SelectionLink } from '../SelectionLink.tsx';
import { useApp, useMessages } from '../store.tsx';

/** A movement reads from its start to its end, then where and about what. */
const ORDER = ['from', 'via', 'to', 'at', 'about'] as const satisfies readonly (typeof PLACE_ROLES)[number][];

export function EventPlaces({ dataset, event }: { readonly dataset: Dataset; readonly event: DatedEvent }) {
  const { list, reading } = useMessages();
  if (event.places.length === 0 && event.point) {
    const [lng, lat] = event.point;
    return <p className="view-places">{event.place_name ?? `${lat.toFixed(4)}, ${lng.toFixed(4)}`}</p>;
  }
  if (event.point) {
    const [lng, lat] = event.point;
    return (
      <p className="view-places">
        {event.place_name && <span lang={dataset.info.language}>{event.place_name}, </span>}
        {lat}, {lng}
      </p>
    );
  }
  if (event.places.length === 0) return <p className="view-places quiet">{list.noPlace}</p>;
  const roles = ORDER.flatMap((role) => {
    const entries = event.places.filter((entry) => entry.role === role);
    return entries.length > 0 ? [{ role, entries }] : [];
  });
  return (
    <dl className="view-places" aria-label={reading.places}>
      {roles.map(({ role, entries }) => (
        <div key={role}>
          <dt>{reading.roles[role]}</dt>
          <dd>
            {entries.map((entry, at) => (
              <span key={entry.place}>
                {at > 0 && ', '}
                <PlaceLink dataset={dataset} entry={entry} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PlaceLink({ dataset, entry }: { readonly dataset: Dataset; readonly entry: EventPlace }) {
  const { reading } = useMessages();
  const lang = useApp((state) => state.lang);
  const place = dataset.places[dataset.placeIndex.get(entry.place) ?? -1];
  if (!place) return null;
  return (
    <>
      <SelectionLink to={{ kind: 'place', id: place.id }} lang={nameLang(place, lang)}>
        {nameOf(place, lang)}
      </SelectionLink>
      {entry.leg === 'inferred' && <span className="quiet"> ({reading.inferred})</span>}
    </>
  );
}

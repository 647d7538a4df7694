/**
 * Features: one event at one place, as other programs read it. GeoJSON, CSV and KML are three spellings of these.
 *
 * Features only repeat what the dataset's members hold; reading a file back never needs them.
 */
import { periodAt } from '../core/columns.ts';
import { type Dataset, placesOfEvent } from '../core/dataset.ts';
import { formatDay } from '../core/day.ts';
import type { DatedEvent, Day, EventFeature, EventFeatureProperties, Place, PlaceRole } from '../core/model.ts';
import type { Period } from '../core/period.ts';
import { datePrecisionOf } from '../core/precision.ts';

/** The properties in the order of the CSV columns. */
export const FEATURE_COLUMNS = [
  'event_id',
  'title',
  'description',
  'date',
  'date_start',
  'date_end',
  'date_precision',
  'date_kind',
  'place_id',
  'place_name',
  'location_role',
  'location_precision',
  'coordinate_uncertainty_m',
  'country_code',
  'category',
  'status',
  'claim_count',
  'source_ids',
  'source_url',
  'route_id',
] as const satisfies readonly (keyof EventFeatureProperties)[];

/** An event's features, in the order of its places; one without a position where it has no place. */
export function makeFeatures(dataset: Dataset, event: number): EventFeature[] {
  const places = placesOfEvent(dataset, event);
  const isRoute = places.filter(({ role }) => role === 'from' || role === 'via' || role === 'to').length > 1;
  return places.length === 0
    ? [makeFeature(dataset, event, null, false, 0)]
    : places.map((located, k) => makeFeature(dataset, event, located, isRoute, k));
}

function makeFeature(
  dataset: Dataset,
  event: number,
  located: { readonly place: Place; readonly role: PlaceRole } | null,
  isRoute: boolean,
  k: number,
): EventFeature {
  const record = dataset.events.at(event);
  if (!record) throw new RangeError(`There is no event ${event} in a dataset of ${dataset.events.length}.`);
  const period = periodAt(dataset.columns, event);
  const claims = dataset.claimsByEvent.get(record.id) ?? [];
  const sources = [...new Set(claims.map((claim) => claim.source))];
  const place = located?.place ?? null;
  const position = place ? place.geometry?.coordinates : record.point;
  return {
    type: 'Feature',
    id: idOf(record, k),
    geometry: position ? { type: 'Point', coordinates: [...position] } : null,
    time: timeOf(period),
    properties: {
      event_id: record.id,
      title: record.title,
      description: record.summary,
      date: record.date,
      date_start: period?.start == null ? null : formatDay(period.start),
      date_end: lastDayOf(period),
      date_precision: datePrecisionOf(period),
      date_kind: record.date_kind,
      place_id: place?.id ?? null,
      place_name: place?.names.en ?? record.place_name ?? null,
      location_role: located?.role ?? null,
      // The kind says how large a thing the position stands for; the radius, how well it is known.
      location_precision: place?.kind ?? null,
      // Darwin Core has no zero: a position in no doubt has no uncertainty to state.
      coordinate_uncertainty_m:
        place?.geometry && place.uncertainty_km > 0 ? Math.round(place.uncertainty_km * 1000) : null,
      country_code: place?.country ?? null,
      category: record.category,
      status: record.status,
      claim_count: claims.length,
      source_ids: sources.join(' '),
      source_url:
        sources.map((id) => dataset.sourceById.get(id)?.URL).find((url) => url !== undefined) ?? record.url ?? null,
      route_id: isRoute && located && located.role !== 'at' && located.role !== 'about' ? record.id : null,
    },
  };
}

/** The event at its place; a place that an event names again, in another role, is numbered. */
function idOf(event: DatedEvent, k: number): string {
  const place = event.places[k]?.place;
  if (place === undefined) return event.id;
  const before = event.places.slice(0, k).filter((entry) => entry.place === place).length;
  return `${event.id}@${place}${before === 0 ? '' : `#${before + 1}`}`;
}

/** JSON-FG 1.0: a date for one day, else an interval whose ends are inclusive days, `..` where open. */
function timeOf(period: Period | null): EventFeature['time'] {
  if (!period) return null;
  const start = period.start === null ? '..' : formatDay(period.start);
  const end = lastDayOf(period) ?? '..';
  return start === end ? { date: start } : { interval: [start, end] };
}

function lastDayOf(period: Period | null): string | null {
  return period?.end == null ? null : formatDay((period.end - 1) as Day);
}

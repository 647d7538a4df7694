/**
 * Features for other programs: one for each event at each of its places, with the flat properties that CSV shares.
 *
 * An area's feature is its label point, and `location_precision` and the radius say that it is no exact spot; shapes
 * stay in the basemap. An event without a place, or at a place without a point, has a feature with null geometry.
 */
import { addDays, formatDay } from '../../src/core/day.ts';
import type { Claim, DatedEvent, EventFeature, EventPlace, Place, Source } from '../../src/core/model.ts';
import { isUndated, type Period, parsePeriod } from '../../src/core/period.ts';
import { datePrecisionOf } from '../../src/core/precision.ts';

const MOVING = new Set(['from', 'via', 'to']);

export interface FeatureInput {
  readonly places: readonly Place[];
  readonly events: readonly DatedEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

export function makeFeatures({ places, events, claims, sources }: FeatureInput): EventFeature[] {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const urlOf = new Map(sources.map(({ id, URL }) => [id, URL]));
  return events.flatMap((event) => {
    const own = claims.filter((claim) => claim.event === event.id);
    const sourceIds = [...new Set(own.map(({ source }) => source))];
    const period = readPeriod(event.date);
    const isRoute = event.places.filter(({ role }) => MOVING.has(role)).length > 1;
    const legs: readonly (EventPlace | null)[] = event.places.length > 0 ? event.places : [null];
    return legs.map((leg): EventFeature => {
      const place = leg ? placeOf.get(leg.place) : undefined;
      return {
        type: 'Feature',
        id: leg ? `${event.id}@${leg.place}` : event.id,
        geometry: place?.geometry ? { type: 'Point', coordinates: [...place.geometry.coordinates] } : null,
        time: toTime(period),
        properties: {
          event_id: event.id,
          title: event.title,
          description: event.summary,
          date: event.date,
          date_start: firstDayOf(period),
          date_end: lastDayOf(period),
          date_precision: datePrecisionOf(period),
          date_kind: event.date_kind,
          place_id: place?.id ?? null,
          place_name: place?.names.en ?? null,
          location_role: leg?.role ?? null,
          location_precision: place?.kind ?? null,
          coordinate_uncertainty_m: place?.geometry ? Math.round(place.uncertainty_km * 1000) : null,
          country_code: place?.country ?? null,
          category: event.category,
          status: event.status,
          claim_count: own.length,
          source_ids: sourceIds.join(' '),
          source_url: sourceIds.map((id) => urlOf.get(id)).find((url) => url !== undefined) ?? null,
          route_id: isRoute && leg && MOVING.has(leg.role) ? event.id : null,
        },
      };
    });
  });
}

function readPeriod(date: string): Period | null {
  if (isUndated(date)) return null;
  const period = parsePeriod(date);
  return period.ok ? period.value : null;
}

const firstDayOf = (period: Period | null): string | null =>
  period === null || period.start === null ? null : formatDay(period.start);

/** Periods end before their `end`; the file's last day is inclusive. */
const lastDayOf = (period: Period | null): string | null =>
  period === null || period.end === null ? null : formatDay(addDays(period.end, -1));

/** JSON-FG: a day as `date`, everything longer as `interval` with `..` for an open end. */
function toTime(period: Period | null): EventFeature['time'] {
  if (!period) return null;
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  return first !== null && first === last ? { date: first } : { interval: [first ?? '..', last ?? '..'] };
}

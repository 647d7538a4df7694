/**
 * What columns are called, in one table: our own names first, then those that people and presets use. Names are compared
 * without case, spaces, `_`, `-` and `.`; of several columns with one meaning the one named earlier in the table is read.
 */
import type { Field } from './rowBatch.ts';

export const COLUMN_NAMES = {
  id: ['event_id', 'id', 'event_id_cnty', 'uid', 'uuid', 'fid', 'gid', 'globaleventid', 'occurrenceid'],
  title: [
    'title',
    'name',
    'headline',
    'label',
    'event',
    'sub_event_type',
    'titel',
    'titre',
    'název',
    'заголовок',
    '제목',
  ],
  summary: ['description', 'summary', 'notes', 'note', 'text', 'body', 'details', 'desc', 'comment', 'опис', '설명'],
  date: [
    'date',
    'event_date',
    'edtf',
    'datetime',
    'timestamp',
    'time',
    'day',
    'when',
    'acq_date',
    'sqldate',
    'eventdate',
    'datum',
    'дата',
    '날짜',
    'year',
    'jahr',
    'рік',
  ],
  start: [
    'date_start',
    'start_date',
    'start',
    'begin',
    'begin_date',
    'from_date',
    'start_time',
    'starttime',
    'datestart',
  ],
  end: ['date_end', 'end_date', 'end', 'finish', 'to_date', 'end_time', 'endtime', 'dateend'],
  lng: ['longitude', 'lng', 'lon', 'long', 'x', 'decimallongitude', 'x_coord', 'actiongeo_long', 'довгота', '경도'],
  lat: ['latitude', 'lat', 'y', 'decimallatitude', 'y_coord', 'actiongeo_lat', 'широта', '위도'],
  point: [
    'geometry',
    'geom',
    'wkt',
    'the_geom',
    'coordinates',
    'coords',
    'latlng',
    'lat_lng',
    'lat_lon',
    'latlon',
    'position',
    'point',
  ],
  category: [
    'category',
    'type',
    'event_type',
    'kind',
    'class',
    'disorder_type',
    'type_of_violence',
    'theme',
    'kategorie',
    'категорія',
    '분류',
  ],
  place: [
    'place_name',
    'place',
    'location',
    'city',
    'town',
    'locality',
    'where_description',
    'ort',
    'lieu',
    'місце',
    '장소',
  ],
  country: ['country_code', 'iso2', 'iso_a2', 'countrycode'],
  kind: ['location_precision'],
  uncertainty_m: ['coordinate_uncertainty_m', 'coordinateuncertaintyinmeters', 'accuracy_m'],
  role: ['location_role'],
  status: ['status'],
  date_kind: ['date_kind'],
  url: ['source_url', 'url', 'link', 'href', 'web', 'website', 'source'],
} as const satisfies Record<Field, readonly string[]>;

/** A name as names are compared. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[\s_\-.]+/g, '');

const MEANINGS: ReadonlyMap<string, readonly { readonly field: Field; readonly rank: number }[]> = (() => {
  const meanings = new Map<string, { field: Field; rank: number }[]>();
  for (const [field, names] of Object.entries(COLUMN_NAMES) as [Field, readonly string[]][]) {
    for (const [rank, name] of names.entries()) {
      const key = foldName(name);
      meanings.set(key, [...(meanings.get(key) ?? []), { field, rank }]);
    }
  }
  return meanings;
})();

/** Field → index of the column that is read for it. */
export function fieldsOf(names: readonly string[]): ReadonlyMap<Field, number> {
  const found = new Map<Field, { readonly index: number; readonly rank: number }>();
  for (const [index, name] of names.entries()) {
    for (const { field, rank } of MEANINGS.get(foldName(name)) ?? []) {
      const before = found.get(field);
      if (!before || rank < before.rank) found.set(field, { index, rank });
    }
  }
  return new Map([...found].map(([field, { index }]) => [field, index]));
}

/** True where the columns say where or when something was, so that rows can be events at all. */
export function areEvents(fields: ReadonlyMap<Field, unknown>): boolean {
  const isPlaced = fields.has('point') || fields.has('place') || (fields.has('lng') && fields.has('lat'));
  return isPlaced || fields.has('date') || fields.has('start');
}

/** For the sentence about a table that has none of these. */
export const EXPECTED_COLUMNS = 'title, date, longitude, latitude, category, place_name';

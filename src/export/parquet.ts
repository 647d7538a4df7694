/**
 * Parquet: the columns of the CSV in the form that loads fastest. Rows stand in order of time, words that come again are
 * dictionaries, and row groups are small enough that the first is on the map while the others still come.
 */
import type { ColumnSource } from 'hyparquet-writer';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Dataset, placesOfEvent } from '../core/dataset.ts';

/** Rows of a group: some hundred kilobytes, read in a few milliseconds. */
const GROUP = 32_768;

type Cell = string | number | null;
type Row = Readonly<Record<(typeof COLUMNS)[number]['name'], Cell>>;

/** In the order of the file. A column that says nothing in any row is left out, save dates: by them a reader knows events. */
const COLUMNS = [
  { name: 'event_id', type: 'STRING' },
  { name: 'title', type: 'STRING' },
  { name: 'description', type: 'STRING' },
  { name: 'date', type: 'STRING', coded: true, always: true },
  { name: 'date_kind', type: 'STRING', coded: true, silent: 'happened' },
  { name: 'longitude', type: 'DOUBLE' },
  { name: 'latitude', type: 'DOUBLE' },
  { name: 'place_name', type: 'STRING', coded: true },
  { name: 'location_role', type: 'STRING', coded: true, silent: 'at' },
  { name: 'location_precision', type: 'STRING', coded: true, silent: 'place' },
  { name: 'coordinate_uncertainty_m', type: 'DOUBLE' },
  { name: 'country_code', type: 'STRING', coded: true },
  { name: 'category', type: 'STRING', coded: true },
  { name: 'status', type: 'STRING', coded: true, silent: 'reported' },
  { name: 'source_url', type: 'STRING' },
] as const satisfies readonly {
  name: string;
  type: 'STRING' | 'DOUBLE';
  /** Few distinct words. */
  coded?: true;
  /** What a reader takes for granted where nothing is said. */
  silent?: string;
  /** Written even where it says nothing. */
  always?: true;
}[];

/** The bytes of a file with all events, one row for each event and place. */
export function writeParquet(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const cells = COLUMNS.map((): Cell[] => []);
  for (const index of dataset.events.keys()) {
    for (const row of rowsOf(dataset, index)) for (const [c, { name }] of COLUMNS.entries()) cells[c]?.push(row[name]);
  }
  const columnData = COLUMNS.flatMap((column, c): ColumnSource[] => {
    const data = cells[c] as Cell[];
    const silent = 'silent' in column ? column.silent : null;
    const isSilent = data.every((cell) => cell === null || cell === silent);
    if (isSilent && !('always' in column)) return [];
    const nullable = data.includes(null);
    return [
      {
        name: column.name,
        data: column.type === 'DOUBLE' && !nullable ? Float64Array.from(data as number[]) : data,
        type: column.type,
        nullable,
        ...('coded' in column && !isSilent ? { encoding: 'RLE_DICTIONARY' as const } : {}),
        // Numbers and codes hardly shrink, and unpacking them costs a tenth of the load.
        codec: column.type === 'DOUBLE' || 'coded' in column ? 'UNCOMPRESSED' : 'SNAPPY',
      },
    ];
  });
  // Small groups have small dictionaries of their own; the plan of the file stays far below what is asked for first.
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: GROUP, statistics: false, createdBy: 'Dateline' }),
  );
}

function rowsOf(dataset: Dataset, index: number): Row[] {
  const event = dataset.events.at(index);
  if (!event) return [];
  const common = {
    event_id: event.id,
    title: event.title,
    description: event.summary || null,
    date: event.date || null,
    date_kind: event.date_kind,
    category: event.category,
    status: event.status,
    source_url: event.url ?? null,
  };
  const places = placesOfEvent(dataset, index);
  if (places.length === 0) {
    const [longitude, latitude] = event.point ?? [null, null];
    return [{ ...common, ...NOWHERE, longitude, latitude, place_name: event.place_name ?? null }];
  }
  return places.map(({ place, role }) => ({
    ...common,
    longitude: place.geometry?.coordinates[0] ?? null,
    latitude: place.geometry?.coordinates[1] ?? null,
    place_name: place.names.en,
    location_role: role,
    location_precision: place.kind,
    coordinate_uncertainty_m: place.uncertainty_km > 0 ? place.uncertainty_km * 1000 : null,
    country_code: place.country ?? null,
  }));
}

const NOWHERE = {
  location_role: 'at',
  location_precision: 'place',
  coordinate_uncertainty_m: null,
  country_code: null,
} as const;

/**
 * The formats Dateline reads. One row a format; see CONTRIBUTING for a new one. A document is read whole and knows about
 * claims and sources; a table is read row by row, by code that is fetched when such a file comes.
 */
import type { Result } from '../core/problem.ts';
import type { ParsedDateline } from './dateline.ts';
import type { RowReader } from './rowBatch.ts';

interface Described {
  readonly label: string;
  /** File endings, without the dot. */
  readonly extensions: readonly string[];
}

export type Format = Described &
  (
    | { readonly holds: 'document'; readonly open: () => Promise<(text: string) => Result<ParsedDateline>> }
    | { readonly holds: 'rows'; readonly open: () => Promise<RowReader> }
  );

/** As `format=` names them, in the order in which a file is asked whether it is one. */
export const FORMAT_IDS = ['dateline', 'parquet', 'arrow', 'geojson', 'tsv', 'csv'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

const openCsv = async () => (await import('./csv.ts')).readCsv;

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  dateline: {
    label: 'Dateline dataset (GeoJSON)',
    extensions: ['geojson', 'json'],
    holds: 'document',
    open: async () => (await import('./dateline.ts')).parseDateline,
  },
  parquet: {
    label: 'Parquet, GeoParquet',
    extensions: ['parquet', 'geoparquet'],
    holds: 'rows',
    open: async () => (await import('./parquet.ts')).readParquet,
  },
  arrow: {
    label: 'Arrow IPC',
    extensions: ['arrow', 'arrows', 'feather', 'ipc'],
    holds: 'rows',
    open: async () => (await import('./arrow.ts')).readArrow,
  },
  geojson: {
    label: 'GeoJSON',
    extensions: ['geojson', 'json'],
    holds: 'rows',
    open: async () => (await import('./geojson.ts')).readGeojson,
  },
  tsv: { label: 'TSV', extensions: ['tsv', 'tab'], holds: 'rows', open: openCsv },
  csv: { label: 'CSV', extensions: ['csv', 'txt'], holds: 'rows', open: openCsv },
};

export const isFormatId = (id: string): id is FormatId => (FORMAT_IDS as readonly string[]).includes(id);

/**
 * What can be taken away: one row for each format. Every writer gets the events to write, so a download holds exactly
 * what the list shows.
 */
import type { Dataset } from '../core/dataset.ts';
import type { Day } from '../core/model.ts';
import { writeBibtexFile, writeCslJson, writeRisFile } from './citations.ts';
import { writeCsv } from './csv.ts';
import { writeGeojson } from './geojson.ts';
import { writeKml } from './kml.ts';
import type { ExportFormat } from './names.ts';

export { EXPORT_FORMATS, type ExportFormat } from './names.ts';

export interface Exporter {
  /** The format's proper name, the same in every language. */
  readonly name: string;
  /** `events`: the events themselves · `citations`: the articles that report them. */
  readonly holds: 'events' | 'citations';
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Text to be saved as UTF-8. `events` are indexes in column order; `accessed` is the reader's day. */
  readonly write: (dataset: Dataset, events: readonly number[], accessed: Day) => string;
}

export const EXPORTERS = {
  geojson: {
    name: 'GeoJSON',
    holds: 'events',
    extension: 'geojson',
    mediaType: 'application/geo+json',
    write: writeGeojson,
  },
  csv: { name: 'CSV', holds: 'events', extension: 'csv', mediaType: 'text/csv;charset=utf-8', write: writeCsv },
  kml: {
    name: 'KML',
    holds: 'events',
    extension: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    write: writeKml,
  },
  'csl-json': {
    name: 'CSL-JSON',
    holds: 'citations',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  ris: {
    name: 'RIS',
    holds: 'citations',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: writeRisFile,
  },
  bibtex: {
    name: 'BibTeX',
    holds: 'citations',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: writeBibtexFile,
  },
} as const satisfies Record<ExportFormat, Exporter>;

/** A file name from the dataset's id: `evidence.csv`. `part` says what of it the file holds: `evidence-2024-11.csv`. */
export function fileNameOf(dataset: Dataset, format: ExportFormat, part = ''): string {
  return `${stemOf(dataset, part)}.${EXPORTERS[format].extension}`;
}

/** The file name without its extension. */
export function stemOf({ info }: Dataset, part = ''): string {
  const stem = [info.id, part]
    .filter((text) => text !== '')
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return stem === '' ? 'dateline' : stem;
}

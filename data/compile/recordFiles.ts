/**
 * The record files as people write them: which there are, what they hold, and how they are read from disk.
 *
 * Reading is the only thing here that touches the disk, so that every check can run on records changed in memory.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category, Claim, DatasetInfo, DatedEvent, Edtf, Place, Source, Topic } from '../../src/core/model.ts';
import type { Problem } from '../../src/core/problem.ts';

/** Parsed JSON by path relative to the project, e.g. `seeds/news-digest.json`. */
export type RecordFiles = Readonly<Record<string, unknown>>;

export type ClaimRecord = Omit<Claim, 'source'> & { readonly anchors: readonly string[] };
export type EventRecord = Omit<DatedEvent, 'status'>;
export type Citation = Pick<Source, 'type' | 'title' | 'container-title' | 'author' | 'issued' | 'language' | 'URL'>;

/** One article under its page's claims, or another article that stands below it on the same page. */
export interface SourceRecord {
  readonly id: string;
  readonly citation: Citation;
  readonly short: string;
  readonly published: Edtf;
  readonly published_basis: string;
  readonly claims: readonly ClaimRecord[];
}

export interface SeedRecord extends SourceRecord {
  readonly text: { readonly file: string; readonly sha256: string; readonly paragraphs: number };
  readonly skipped: readonly { readonly paragraph: number; readonly reason: string }[];
  readonly related?: readonly SourceRecord[];
}

/** What a figure counts, and the units it may be given in. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly units: readonly string[];
}

/** All records, once their files have passed their schemas. */
export interface Records {
  readonly seeds: Readonly<Record<string, SeedRecord>>;
  readonly places: readonly Place[];
  readonly events: readonly EventRecord[];
  readonly topics: readonly Topic[];
  readonly categories: readonly Category[];
  readonly measures: readonly Measure[];
  readonly dataset: DatasetInfo;
  /** Outline ids that the basemap has. */
  readonly outlines: ReadonlySet<string>;
}

export const RECORD_PATHS = {
  places: 'data/places.json',
  events: 'data/events.json',
  topics: 'data/topics.json',
  categories: 'data/categories.json',
  measures: 'data/measures.json',
  dataset: 'data/dataset.json',
} as const;

export const OUTLINES_PATH = 'data/basemap/outlines.json';

export const isSeedPath = (path: string): boolean => /^seeds\/[^/]+\.json$/.test(path);

export function readRecordFiles(rootDir: string): {
  readonly files: RecordFiles;
  readonly problems: readonly Problem[];
} {
  const seedDir = join(rootDir, 'seeds');
  const seeds = existsSync(seedDir) ? readdirSync(seedDir).filter((name) => name.endsWith('.json')) : [];
  const paths = [...seeds.sort().map((name) => `seeds/${name}`), ...Object.values(RECORD_PATHS), OUTLINES_PATH];
  const files: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      files[path] = JSON.parse(readFileSync(join(rootDir, path), 'utf8')) as unknown;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        code: 'file/unreadable',
        message: `Cannot be read as JSON: ${reason}`,
        at: { file: path, pointer: '' },
      });
    }
  }
  return { files, problems };
}

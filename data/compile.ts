/**
 * Compiles the records of `seeds/` and `data/` into the one dataset file, or says what is wrong with them, each fault
 * with its file and JSON pointer. `npm run data -- --out FILE` writes it, `npm run data -- --freeze` keeps it as it is now
 * in `data/frozen/`; the Vite plugin calls `compileDataset`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FROZEN_FOLDER, frozenName } from '../build/frozen.ts';
import { makeDataset } from '../src/core/dataset.ts';
import type { Claim, DatasetFile, DatedEvent, Source, SourceAudit } from '../src/core/model.ts';
import type { Problem } from '../src/core/problem.ts';
import { statusOfClaims } from '../src/core/status.ts';
import { makeDatasetFile } from '../src/export/geojson.ts';
import { checkRecords } from './compile/checks.ts';
import {
  isSeedPath,
  OUTLINES_PATH,
  RECORD_PATHS,
  type RecordFiles,
  type Records,
  readRecordFiles,
  type SeedRecord,
  type SourceRecord,
} from './compile/recordFiles.ts';
import { checkSchema, checkSchemas } from './compile/schemas.ts';

export type CompileResult =
  | { readonly ok: true; readonly dataset: DatasetFile; readonly problems: readonly [] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const DEFAULT_OUT = 'dist/data/north-korea-in-russia.geojson';

/** Compiles the records of a project folder. Reads files and nothing else. */
export function compileDataset(rootDir: string): CompileResult {
  const { files, problems } = readRecordFiles(rootDir);
  return problems.length > 0 ? { ok: false, problems } : compileFiles(files);
}

/** Compiles parsed files. Schemas come first: the other checks rely on the shapes that they prove. */
export function compileFiles(files: RecordFiles): CompileResult {
  const misshapen = checkSchemas(files);
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const records = toRecords(files);
  const faults = checkRecords(records);
  if (faults.length > 0) return { ok: false, problems: faults };
  const dataset = toDatasetFile(records);
  // What is written has to pass the schema that we publish for it.
  const own = checkSchema('dataset-file', dataset, DEFAULT_OUT);
  return own.length > 0 ? { ok: false, problems: own } : { ok: true, dataset, problems: [] };
}

function toRecords(files: RecordFiles): Records {
  const of = <K extends keyof typeof RECORD_PATHS>(name: K) => files[RECORD_PATHS[name]] as Records[K];
  const seeds = Object.entries(files).filter(([path]) => isSeedPath(path)) as [string, SeedRecord][];
  const outlines = files[OUTLINES_PATH] as {
    readonly countries: readonly string[];
    readonly regions: readonly string[];
  };
  return {
    seeds: Object.fromEntries(seeds),
    places: of('places'),
    events: of('events'),
    topics: of('topics'),
    categories: of('categories'),
    measures: of('measures'),
    dataset: of('dataset'),
    outlines: new Set([...outlines.countries, ...outlines.regions]),
  };
}

/** The compiled file is what the viewer itself would export, so both have one writer. */
function toDatasetFile(records: Records): DatasetFile {
  const seeds = Object.values(records.seeds);
  const sources = seeds.flatMap((seed) => [
    { ...toSource(seed, seed.text.paragraphs), audit: toAudit(seed) },
    ...(seed.related ?? []).map((item) => toSource(item, seed.text.paragraphs, seed.id)),
  ]);
  const claims = seeds.flatMap((seed) => [seed, ...(seed.related ?? [])].flatMap(toClaims));
  const events = records.events.map(
    (event): DatedEvent => ({ ...event, status: statusOfClaims(claims.filter((claim) => claim.event === event.id)) }),
  );
  const dataset = makeDataset({
    type: 'FeatureCollection',
    conformsTo: [],
    dataset: records.dataset,
    categories: records.categories,
    places: records.places,
    events,
    claims,
    sources,
    topics: records.topics,
    features: [],
  });
  return makeDatasetFile(dataset, [...dataset.events.keys()]);
}

function toSource(record: SourceRecord, paragraphs: number, relatedTo?: string): Source {
  const { id, citation, short, published, published_basis } = record;
  return {
    id,
    ...citation,
    short,
    published,
    published_basis,
    paragraphs,
    ...(relatedTo === undefined ? {} : { related_to: relatedTo }),
  };
}

/** What the compiler has checked: every paragraph of the page is claimed from or skipped for a reason. */
function toAudit(seed: SeedRecord): SourceAudit {
  const claims = [seed, ...(seed.related ?? [])].flatMap((record) => record.claims);
  return { phrases: claims.reduce((sum, claim) => sum + claim.anchors.length, 0), skipped: seed.skipped };
}

/** Anchors stay behind: they quote the article for the audit and say nothing to a reader. */
function toClaims(record: SourceRecord): Claim[] {
  return record.claims.map(({ anchors: _anchors, ...claim }) => ({ ...claim, source: record.id }));
}

export function formatProblem({ code, message, at }: Problem): string {
  return `${at?.file ?? ''}${at?.pointer ? `#${at.pointer}` : ''}: ${message} [${code}]`;
}

function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: DEFAULT_OUT }, freeze: { type: 'boolean', default: false } },
  });
  const result = compileDataset(process.cwd());
  if (!result.ok) {
    for (const fault of result.problems) console.error(formatProblem(fault));
    console.error(`${result.problems.length} problems; nothing was written.`);
    process.exitCode = 1;
    return;
  }
  const text = JSON.stringify(result.dataset);
  // A frozen file is what the build emits, byte for byte, for its name is a hash of it.
  const file = values.freeze ? join(FROZEN_FOLDER, frozenName(text)) : values.out;
  const out = resolve(file);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, values.freeze ? text : `${text}\n`);
  const { events, places, claims, features } = result.dataset;
  console.log(
    `${file}: ${events.length} events, ${places.length} places, ${claims.length} claims, ${features.length} features.`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();

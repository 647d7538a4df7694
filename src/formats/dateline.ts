/**
 * Dateline's own dataset file: a GeoJSON FeatureCollection whose foreign members hold places, events, claims, sources
 * and topics (core/model). Reads every record on its own, so that one broken record never costs a good one.
 */
import { isDeeper, LIMITS } from '../core/limits.ts';
import type { DatasetFile } from '../core/model.ts';
import { failure, type Problem, type Result, success } from '../core/problem.ts';
import { describeJson, describeText } from './describeFile.ts';
import { describeValue, isRecord, makeReport, pointerTo, type RawRecord, type Report } from './fields.ts';
import {
  type RecordReader,
  readCategory,
  readClaim,
  readEvent,
  readInfo,
  readPlace,
  readSource,
  readTopic,
} from './records.ts';
import { type Located, resolveReferences } from './references.ts';

export interface ParsedDateline {
  /**
   * `features` is empty: features repeat the members for other programs, and an export makes them anew from these,
   * so that the two can never disagree.
   */
  readonly file: DatasetFile;
  /** What was left out or changed, each with its JSON pointer, in the order of the file's members. */
  readonly problems: readonly Problem[];
}

const EXPECTED =
  'Dateline reads dataset files: a GeoJSON FeatureCollection with the members “dataset”, “places” and “events”.';

/** Parses a file's text. Fails with one problem when it is not a dataset file at all; otherwise keeps all that is good. */
export function parseDateline(text: string): Result<ParsedDateline> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const raw = json.value;
  if (!isRecord(raw) || raw.type !== 'FeatureCollection' || !Array.isArray(raw.events)) {
    return failure('file/other', `This file is ${describeJson(raw)}. ${EXPECTED}`);
  }
  const report = makeReport();
  const read = <T extends { readonly id: string }>(name: keyof typeof LIMITS & string, reader: RecordReader<T>) =>
    readMember(raw, name, reader, report);
  const info = readInfo(Object.hasOwn(raw, 'dataset') ? raw.dataset : undefined, '/dataset', report);
  const members = {
    categories: read('categories', readCategory),
    places: read('places', readPlace),
    events: read('events', readEvent),
    sources: read('sources', readSource),
    claims: read('claims', readClaim),
    topics: read('topics', readTopic),
  };
  const whole = resolveReferences(members, report);
  return success({
    file: { type: 'FeatureCollection', features: [], conformsTo: readConformance(raw), dataset: info, ...whole },
    problems: report.problems(),
  });
}

/** JSON of bearable size and depth. */
function parseJson(text: string): Result<unknown> {
  if (text.length > LIMITS.fileChars) {
    const most = LIMITS.fileChars / 1024 / 1024;
    return failure('limit/file', `This file is larger than the ${most} million characters that Dateline reads.`);
  }
  if (isDeeper(text, LIMITS.depth)) {
    return failure('limit/depth', `This file nests deeper than ${LIMITS.depth} levels, as no dataset file does.`);
  }
  try {
    return success(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    return failure('file/other', `This file is ${describeText(text)}. ${EXPECTED}`);
  }
}

/** A member's readable records, each id once: of two with one id the first stays. */
function readMember<T extends { readonly id: string }>(
  raw: RawRecord,
  name: keyof typeof LIMITS & string,
  reader: RecordReader<T>,
  report: Report,
): Located<T>[] {
  const pointer = pointerTo('', name);
  if (!Object.hasOwn(raw, name)) return [];
  const items = raw[name];
  if (!Array.isArray(items)) {
    report.add('member/unreadable', `“${name}” is ${describeValue(items)} where a list is expected.`, pointer);
    return [];
  }
  const most = LIMITS[name];
  if (items.length > most) {
    report.add('limit/records', `Only the first ${most} of ${items.length} ${name} were read.`, pointer);
  }
  const seen = new Set<string>();
  const rows: Located<T>[] = [];
  for (const [index, item] of items.slice(0, most).entries()) {
    const at = pointerTo(pointer, index);
    const record = reader(item, at, report);
    if (record === null) continue;
    if (seen.has(record.id)) {
      report.add('id/duplicate', `The second of two ${name} called “${record.id}” was left out.`, at);
      continue;
    }
    seen.add(record.id);
    rows.push({ record, pointer: at });
  }
  return rows;
}

function readConformance(raw: RawRecord): string[] {
  const list = Object.hasOwn(raw, 'conformsTo') ? raw.conformsTo : [];
  if (!Array.isArray(list)) return [];
  return list.slice(0, 16).filter((item): item is string => typeof item === 'string' && item.length <= LIMITS.urlChars);
}

/**
 * `npm run convert -- in.csv out.parquet`: any file that Dateline reads, as the Parquet that it reads fastest. What is
 * wrong with rows is printed as the page would say it.
 */
import { openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Dataset, makeDataset } from '../src/core/dataset.ts';
import { failure, type Problem, type Result, success } from '../src/core/problem.ts';
import { writeParquet } from '../src/export/parquet.ts';
import { describeHead, detectFormat, HEAD_BYTES } from '../src/formats/detect.ts';
import { FORMATS, type FormatId, isFormatId } from '../src/formats/index.ts';
import type { ByteSource } from '../src/formats/rowBatch.ts';
import { makeGrowingDataset } from '../src/load/growingDataset.ts';
import { peek } from '../src/load/peek.ts';
import { readRows } from '../src/load/readRows.ts';
import { readText } from '../src/load/readText.ts';

const PART = 1024 * 1024;
const USAGE = 'Usage: npm run convert -- IN OUT.parquet [--format FORMAT]';

export interface Converted {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/** Reads any file that Dateline knows. @param format a row of the table of formats; looks at the file unless given */
export async function readFile(path: string, format?: FormatId): Promise<Result<Converted>> {
  const { head, source } = await peek(openPath(path), HEAD_BYTES);
  const id = format ?? detectFormat(head);
  if (!id) return failure('file/other', `${source.name} is ${describeHead(head)}.`);
  const found = FORMATS[id];
  if (found.holds === 'document') {
    const text = await readText(source.chunks(), Number.POSITIVE_INFINITY);
    const parsed = (await found.open())(text ?? '');
    return parsed.ok ? success({ dataset: makeDataset(parsed.value.file), problems: parsed.value.problems }) : parsed;
  }
  const growing = makeGrowingDataset(source.name);
  let last: Converted | null = null;
  const fault = await readRows(await found.open(), source, {
    isStopped: () => false,
    update: (update) => {
      last = growing.add(update);
    },
  });
  return fault || !last ? { ok: false, problem: fault ?? { code: 'table/empty', message: 'no rows' } } : success(last);
}

function openPath(path: string): ByteSource {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  const read = (from: number, length: number) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  };
  return {
    name: basename(path),
    size,
    chunks: async function* () {
      for (let at = 0; at < size; at += PART) yield read(at, Math.min(PART, size - at));
      return undefined;
    },
    tail: async (length) => read(Math.max(0, size - length), Math.min(length, size)),
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { format: { type: 'string' } }, allowPositionals: true });
  const [from, to] = positionals;
  const { format } = values;
  if (!from || !to || positionals.length > 2 || (format !== undefined && !isFormatId(format))) {
    console.error(`${USAGE}\nFormats: ${Object.keys(FORMATS).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const read = await readFile(from, format);
  if (!read.ok) {
    console.error(read.problem.message);
    process.exitCode = 1;
    return;
  }
  const { dataset, problems } = read.value;
  for (const { message } of problems) console.error(message);
  const bytes = writeParquet(dataset);
  writeFileSync(to, bytes);
  const { length } = dataset.events;
  const each = (bytes.length / Math.max(1, length)).toFixed(1);
  console.log(`${to}: ${length} events, ${bytes.length} bytes, ${each} an event; ${problems.length} problems.`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

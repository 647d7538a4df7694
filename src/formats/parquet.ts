/**
 * Parquet and GeoParquet. The plan of the file stands at its end: where that can be had first, each row group is read as
 * soon as its bytes are there; else the whole file is waited for.
 */
import type { FileMetaData, SchemaTree } from 'hyparquet';
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js';
import type { Problem } from '../core/problem.ts';
import { ByteQueue } from './byteQueue.ts';
import { areEvents, EXPECTED_COLUMNS, fieldsOf } from './columnNames.ts';
import { readParquetChunk } from './parquetChunk.ts';
import type { ByteSource, Field, FieldColumn, RowBatch, RowReader } from './rowBatch.ts';

/** Enough for the plan of a thousand row groups; a longer one is asked for again. */
const TAIL = 64 * 1024;
/** As our own files call their writer (export/parquet); rows of one event stand together in them. */
const WRITER = 'Dateline';
/** Of one row group: writers make groups of some hundred thousand. */
const MOST_ROWS = 16_000_000;
const CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];

export const readParquet: RowReader = async function* (source: ByteSource) {
  const queue = new ByteQueue(source.chunks());
  try {
    const plan = (await readPlan(source)) ?? (await queue.all(parquetMetadata));
    const tree = parquetSchema(plan);
    const names = tree.children.map(({ element }) => element.name);
    const fields = fieldsOf(names);
    if (!areEvents(fields)) return noEvents(names);
    const codec = plan.row_groups.flatMap(({ columns }) => columns.map((column) => column.meta_data?.codec ?? ''));
    const foreign = codec.find((name) => !CODECS.includes(name));
    if (foreign !== undefined) {
      const message = `${source.name} is compressed with ${foreign}; Dateline reads Parquet that is not compressed, or with Snappy.`;
      return { code: 'parquet/codec', message };
    }
    const isGrouped = plan.created_by === WRITER;
    let first = 1;
    for (const group of plan.row_groups) {
      const batch = await readGroup(queue, group, tree, fields, first);
      yield { ...batch, isGrouped };
      first += batch.count;
    }
    return null;
  } catch (error) {
    return { code: 'file/other', message: `${source.name} is not a whole Parquet file: ${sentenceOf(error)}` };
  }
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? `${error.message.replace(/^parquet\s+/, '').slice(0, 200)}.` : 'it cannot be read.';

function noEvents(names: readonly string[]): Problem {
  const found = names.slice(0, 12).join(', ').slice(0, 200);
  const message = `This table does not say where or when anything was. Its columns are ${found}. Dateline reads columns like ${EXPECTED_COLUMNS}.`;
  return { code: 'table/columns', message };
}

/** The plan from the end of the file; `null` where the end cannot be had first. */
async function readPlan(source: ByteSource): Promise<FileMetaData | null> {
  const tail = await source.tail(TAIL);
  if (!tail || tail.length < 12) return null;
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(tail.length - 8, true) + 8;
  const whole = length > tail.length ? await source.tail(length) : tail;
  return whole && whole.length >= length ? parquetMetadata(whole) : null;
}

async function readGroup(
  queue: ByteQueue,
  group: FileMetaData['row_groups'][number],
  tree: SchemaTree,
  fields: ReadonlyMap<Field, number>,
  first: number,
): Promise<RowBatch> {
  const count = Number(group.num_rows);
  if (!(count >= 0 && count <= MOST_ROWS)) throw new RangeError('a row group has no bearable number of rows');
  const columns: Partial<Record<Field, FieldColumn>> = {};
  let end = 0;
  for (const { meta_data: metadata } of group.columns) {
    if (!metadata) continue;
    const from = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
    const to = from + Number(metadata.total_compressed_size);
    end = Math.max(end, to);
    const index = tree.children.findIndex(({ element }) => element.name === metadata.path_in_schema[0]);
    const wanted = [...fields].filter(([, column]) => column === index).map(([field]) => field);
    if (wanted.length === 0 || metadata.path_in_schema.length > 1) continue;
    const bytes = await queue.slice(from, to);
    const child = tree.children[index] as SchemaTree;
    for (const field of wanted) columns[field] = readParquetChunk(bytes, [tree, child], metadata, count);
  }
  await queue.dropTo(end);
  return { count, first, fields: columns };
}

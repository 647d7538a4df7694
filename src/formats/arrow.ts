/**
 * Arrow IPC, as a stream or as a file (Feather 2). Both are a row of messages: the schema, dictionaries, then batches of
 * rows, each of which is read when its bytes are there.
 */
import { tableFromIPC } from '@uwdata/flechette';
import { ByteQueue } from './byteQueue.ts';
import { areEvents, EXPECTED_COLUMNS, fieldsOf } from './columnNames.ts';
import type { ByteSource, Field, FieldColumn, RowBatch, RowReader } from './rowBatch.ts';

const CONTINUATION = 0xffff_ffff;
/** `ARROW1` and two bytes, before the messages of a file. */
const FILE_START = 8;
const MESSAGE = { schema: 1, dictionary: 2, rows: 3 } as const;
/** A message's metadata is small; more is no Arrow. */
const MOST_METADATA = 16 * 1024 * 1024;

export const readArrow: RowReader = async function* (source: ByteSource) {
  const queue = new ByteQueue(source.chunks());
  try {
    const magic = await queue.slice(0, 6);
    let at = isFileStart(magic) ? FILE_START : 0;
    /** The messages that every batch needs before it. */
    const prefix: Uint8Array<ArrayBuffer>[] = [];
    let first = 1;
    let hasRows = false;
    for (;;) {
      const message = await readMessage(queue, at);
      if (!message) break;
      at += message.bytes.length;
      await queue.dropTo(at);
      if (message.type !== MESSAGE.rows) {
        prefix.push(message.bytes);
        continue;
      }
      const { names, batch } = toBatch(concat([...prefix, message.bytes, END]), first);
      if (!hasRows && !areEvents(fieldsOf(names))) {
        const message = `This table does not say where or when anything was. Its columns are ${names.slice(0, 12).join(', ')}. Dateline reads columns like ${EXPECTED_COLUMNS}.`;
        return { code: 'table/columns', message };
      }
      hasRows = true;
      yield batch;
      first += batch.count;
    }
    return hasRows ? null : { code: 'table/empty', message: `${source.name} has no rows.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    return { code: 'file/other', message: `${source.name} is not a whole Arrow file: ${reason}.` };
  }
};

const isFileStart = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes) === 'ARROW1';

/** Ends a stream of messages. */
const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

interface Message {
  readonly type: number;
  /** All of it, head and body, as it stands in the file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The message at a place; `null` at the end of the stream, or where a file's footer begins. */
async function readMessage(queue: ByteQueue, at: number): Promise<Message | null> {
  if (await queue.isAt(at + 7)) return null;
  const head = new DataView((await queue.slice(at, at + 8)).buffer);
  if (head.getUint32(0, true) !== CONTINUATION) return null;
  const length = head.getInt32(4, true);
  if (length <= 0) return null;
  if (length > MOST_METADATA) throw new RangeError('a message has no bearable length');
  const { type, bodyLength } = readHead(await queue.slice(at + 8, at + 8 + length));
  return { type, bytes: await queue.slice(at, at + 8 + length + bodyLength) };
}

/** Type and length of body of a message: a FlatBuffers table with fields version, header type, header, body length. */
function readHead(metadata: Uint8Array<ArrayBuffer>): { type: number; bodyLength: number } {
  const view = new DataView(metadata.buffer);
  const table = view.getInt32(0, true);
  const vtable = table - view.getInt32(table, true);
  const offsetOf = (field: number) => {
    const slot = 4 + field * 2;
    return slot < view.getUint16(vtable, true) ? view.getUint16(vtable + slot, true) : 0;
  };
  const [type, body] = [offsetOf(1), offsetOf(3)];
  const bodyLength = body === 0 ? 0 : Number(view.getBigInt64(table + body, true));
  if (!(bodyLength >= 0 && bodyLength < 2 ** 31)) throw new RangeError('a message has no bearable length');
  return { type: type === 0 ? 0 : view.getUint8(table + type), bodyLength };
}

function toBatch(bytes: Uint8Array<ArrayBuffer>, first: number): { names: readonly string[]; batch: RowBatch } {
  const table = tableFromIPC(bytes, { useDate: true });
  // Rows take a bit each at least; who claims more would have us count to a billion.
  if (!(table.numRows >= 0 && table.numRows <= bytes.length * 8))
    throw new RangeError('a batch has more rows than bits');
  const names = table.schema.fields.map(({ name }) => name);
  const fields: Partial<Record<Field, FieldColumn>> = {};
  for (const [field, index] of fieldsOf(names)) fields[field] = toColumn(table.getChildAt(index));
  return { names, batch: { count: table.numRows, first, fields } };
}

type Column = ReturnType<ReturnType<typeof tableFromIPC>['getChildAt']>;
/** What flechette holds of a column whose values are codes, and of one of texts. */
interface Coded {
  readonly dictionary?: { readonly toArray: () => ArrayLike<unknown> };
  readonly values?: unknown;
  readonly offsets?: unknown;
}

const UTF8 = 5;

function toColumn(column: Column): FieldColumn {
  const [only] = column.data;
  if (only && column.data.length === 1 && column.nullCount === 0) {
    const { dictionary, values, offsets } = only as unknown as Coded;
    if (dictionary && isNumbers(values))
      return { type: 'coded', values: Array.from(dictionary.toArray()), codes: values };
    if (column.type.typeId === UTF8 && values instanceof Uint8Array && offsets instanceof Int32Array) {
      return { type: 'text', offsets, bytes: values };
    }
    const array = column.toArray() as unknown;
    if (array instanceof Float64Array || array instanceof Float32Array) return { type: 'numbers', values: array };
  }
  return { type: 'values', at: (row) => column.at(row) };
}

const isNumbers = (values: unknown): values is Int32Array =>
  ArrayBuffer.isView(values) && !(values instanceof DataView) && !(values instanceof BigInt64Array);

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

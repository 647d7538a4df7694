/**
 * Reads dataset files, from an address or from a reader's disk, into one dataset. Every failure is a sentence that says
 * what happened. A document is read whole; of a table there is something to see long before its end.
 */
import { type Dataset, makeDataset } from '../core/dataset.ts';
import { LIMITS } from '../core/limits.ts';
import { failure, type Problem, type Result, success } from '../core/problem.ts';
import { FORMATS, type Format, type FormatId, FORMAT_IDS as IDS, isFormatId } from '../formats/index.ts';
import { isDateline } from '../formats/isDateline.ts';
import type { ByteSource } from '../formats/rowBatch.ts';
import { openUrl, type SourceOptions, tooLarge } from './byteSource.ts';
import { readChecked } from './checkedFile.ts';
import { peek } from './peek.ts';
import { readText } from './readText.ts';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Records that were refused, each with its place in the file. */
  readonly problems: readonly Problem[];
}

/** How far loading has come, in bytes of the file. */
export interface LoadProgress {
  readonly name: string;
  readonly loaded: number;
  /** `null` where nobody says. */
  readonly total: number | null;
}

export interface LoadOptions extends SourceOptions {
  /** Id of a row of the table of formats; any other word, and none, looks at the file. */
  readonly format?: string;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** What there is so far of a table, each time a larger dataset. The last one is also the result. */
  readonly onGrowth?: (loaded: LoadedDataset) => void;
}

/** Bytes that tell the format. */
const HEAD = 64 * 1024;
const PROGRESS_MS = 100;

/**
 * One file, or several that become one dataset. One that cannot be read fails the whole: half a map would mislead. A
 * table whose reading is stopped by the signal keeps the rows that had come, and says so among the problems.
 */
export async function loadDataset(
  from: string | File | readonly (string | File)[],
  options: LoadOptions = {},
): Promise<Result<LoadedDataset>> {
  const all = [from].flat();
  const [only] = all;
  if (only !== undefined && all.length === 1) return loadOne(only, options);
  const { onGrowth: _, ...rest } = options;
  const loaded: LoadedDataset[] = [];
  for (const result of await Promise.all(all.map((one) => loadOne(one, rest)))) {
    if (!result.ok) return result;
    loaded.push(result.value);
  }
  const { mergeDatasets } = await import('./mergeDatasets.ts');
  return success(mergeDatasets(loaded));
}

async function loadOne(from: string | File, options: LoadOptions): Promise<Result<LoadedDataset>> {
  const opened =
    typeof from === 'string' ? await openUrl(from, options) : success((await import('./tables.ts')).openFile(from));
  if (!opened.ok) return opened;
  const watched = watch(opened.value, options);
  const { head, source } = await peek(watched.source, HEAD);
  if (watched.fault()) return { ok: false, problem: watched.fault() as Problem };
  const format = await formatOf(head, options.format);
  if (!format) return (await import('./tables.ts')).refuse(source.name, head);
  const found = FORMATS[format];
  const loaded =
    found.holds === 'document'
      ? await loadDocument(source, found.open)
      : await (await import('./tables.ts')).loadTable(format, source, options);
  const fault = watched.fault();
  if (!fault) return loaded;
  // What came before the line broke is kept of a table; a document is whole or nothing.
  if (!loaded.ok || found.holds === 'document') return { ok: false, problem: fault };
  if (options.signal?.aborted) return loaded;
  return success({ ...loaded.value, problems: [fault, ...loaded.value.problems] });
}

/** Our own datasets are known without the code that knows the others. */
async function formatOf(head: Uint8Array, named: string | undefined): Promise<FormatId | null> {
  if (named !== undefined && isFormatId(named)) return named;
  if (isDateline(new TextDecoder().decode(head, { stream: true }))) return 'dateline';
  const { detectFormat } = await import('../formats/detect.ts');
  return detectFormat(head);
}

async function loadDocument(
  source: ByteSource,
  open: Extract<Format, { readonly holds: 'document' }>['open'],
): Promise<Result<LoadedDataset>> {
  const text = await readText(source.chunks(), LIMITS.fileChars);
  if (text === null) return tooLarge(source.name, LIMITS.fileChars);
  const checked = await readChecked(text);
  if (checked) return success({ dataset: makeDataset(checked), problems: [] });
  const parse = await open().catch(() => null);
  if (!parse) {
    return failure('load/network', `The code that reads ${source.name} did not arrive: the network is not reachable.`);
  }
  const parsed = parse(text);
  return parsed.ok ? success({ dataset: makeDataset(parsed.value.file), problems: parsed.value.problems }) : parsed;
}

/** Counts the bytes of a source, and turns a line that breaks into an end and a fault. */
function watch(source: ByteSource, { onProgress, signal }: LoadOptions) {
  let fault: Problem | null = null;
  let loaded = 0;
  let told = 0;
  const tell = () => onProgress?.({ name: source.name, loaded, total: source.size });
  async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined> {
    tell();
    const inner = source.chunks();
    try {
      for (;;) {
        const next = await inner.next();
        if (next.done || signal?.aborted) break;
        loaded += next.value.length;
        const now = performance.now();
        if (now - told >= PROGRESS_MS) {
          told = now;
          tell();
        }
        yield next.value;
      }
    } catch {
      fault = signal?.aborted
        ? { code: 'load/aborted', message: `Loading ${source.name} was cancelled.` }
        : {
            code: 'load/network',
            message: `${source.name} broke off after ${loaded} bytes: the network or the server is not reachable.`,
          };
    } finally {
      await inner.return?.().catch(() => undefined);
    }
    tell();
    return undefined;
  }
  return { source: { ...source, chunks }, fault: () => fault };
}

/** Whether the table of formats has a row of that name. */
export const isFormat = (id: string): boolean => id === 'auto' || isFormatId(id);

export const FORMAT_IDS: readonly string[] = ['auto', ...IDS];

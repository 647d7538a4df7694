/** Fetches dataset files and reads them. Every failure is a sentence that says what happened. */
import { type Dataset, makeDataset } from '../core/dataset.ts';
import { LIMITS } from '../core/limits.ts';
import { mergeFiles } from '../core/mergeFiles.ts';
import { failure, type Problem, type Result, success } from '../core/problem.ts';
import type { ParsedDateline } from '../formats/dateline.ts';
import { FORMATS } from '../formats/index.ts';
import { readText } from './readText.ts';

const TIMEOUT_MS = 20_000;

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Records that were refused, each with its place in the file. */
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  /** Id of a row of the table of formats; any other word, and none, looks at the file. */
  readonly format?: string;
  readonly signal?: AbortSignal;
  /** Whether a file may come from where a server has led us. */
  readonly checkUrl?: (url: string) => Result<unknown>;
}

/** One file, or several that become one dataset. One that cannot be read fails the whole: half a map would mislead. */
export async function loadDataset(
  urls: string | readonly string[],
  options: LoadOptions = {},
): Promise<Result<LoadedDataset>> {
  const parsed = await Promise.all([urls].flat().map((url) => loadFile(url, options)));
  const files: ParsedDateline[] = [];
  for (const result of parsed) {
    if (!result.ok) return result;
    files.push(result.value);
  }
  const dataset = makeDataset(mergeFiles(files.map(({ file }) => file)));
  return success({ dataset, problems: files.flatMap(({ problems }) => problems) });
}

async function loadFile(url: string, { format, signal, checkUrl }: LoadOptions): Promise<Result<ParsedDateline>> {
  const name = new URL(url, document.baseURI).pathname.split('/').at(-1) || url;
  let text: string | null;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
    });
    const allowed = response.redirected ? checkUrl?.(response.url) : undefined;
    if (allowed && !allowed.ok) return allowed;
    if (!response.ok) return failure('load/status', `The server answered ${response.status} for ${name}.`);
    text = await readText(response, LIMITS.fileChars);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return failure('load/timeout', `${name} did not arrive within ${TIMEOUT_MS / 1000} seconds.`);
    }
    if (signal?.aborted) return failure('load/aborted', `Loading ${name} was cancelled.`);
    return failure('load/network', `${name} could not be fetched: the network or the server is not reachable.`);
  }
  if (text === null) {
    return failure('load/size', `${name} is larger than ${LIMITS.fileChars / 1024 / 1024} MB and was not read.`);
  }
  return formatFor(text, format).parse(text);
}

/** The format that was named, or the first that knows the file; our own, which says best what is wrong, if none does. */
function formatFor(text: string, id: string | undefined) {
  return FORMATS.find((format) => format.id === id) ?? FORMATS.find(({ detect }) => detect(text)) ?? FORMATS[0];
}

/** Whether the table of formats has a row of that name. */
export const isFormat = (id: string): boolean => id === 'auto' || FORMATS.some((format) => format.id === id);

export const FORMAT_IDS: readonly string[] = ['auto', ...FORMATS.map(({ id }) => id)];

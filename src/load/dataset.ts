/** Fetches a dataset file and reads it. Every failure is a sentence that says what happened. */
import { type Dataset, makeDataset } from '../core/dataset.ts';
import { LIMITS } from '../core/limits.ts';
import { failure, type Problem, type Result, success } from '../core/problem.ts';
import { parseDateline } from '../formats/dateline.ts';
import { readText } from './readText.ts';

const TIMEOUT_MS = 20_000;

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Records that were refused, each with its place in the file. */
  readonly problems: readonly Problem[];
}

export async function loadDataset(url: string, signal?: AbortSignal): Promise<Result<LoadedDataset>> {
  const name = new URL(url, document.baseURI).pathname.split('/').at(-1) ?? url;
  let text: string | null;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
    });
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
  const parsed = parseDateline(text);
  return parsed.ok ? success({ dataset: makeDataset(parsed.value.file), problems: parsed.value.problems }) : parsed;
}

/** Bytes from an address. Stops when it is told to, and when nobody sends any more. */
import { LIMITS } from '../core/limits.ts';
import { failure, type Result, success } from '../core/problem.ts';
import type { ByteSource } from '../formats/rowBatch.ts';

/** Without a single byte for this long, nobody is sending any more. */
const SILENCE_MS = 20_000;

type Chunk = Uint8Array<ArrayBuffer>;

export interface SourceOptions {
  readonly signal?: AbortSignal;
  /** Whether a file may come from where a server has led us. */
  readonly checkUrl?: (url: string) => Result<unknown>;
}

/** Opens an address. The answer's head is checked; its body has yet to come. */
export async function openUrl(url: string, { signal, checkUrl }: SourceOptions): Promise<Result<ByteSource>> {
  const name = new URL(url, document.baseURI).pathname.split('/').at(-1) || url;
  const silence = makeSilence(SILENCE_MS);
  const request = (headers: HeadersInit = {}) =>
    fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers,
      signal: AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]),
    });
  try {
    const response = await request();
    silence.hear();
    const allowed = response.redirected ? checkUrl?.(response.url) : undefined;
    if (allowed && !allowed.ok) return allowed;
    if (!response.ok) return failure('load/status', `The server answered ${response.status} for ${name}.`);
    const size = sizeOf(response);
    if (size !== null && size > LIMITS.tableBytes) return tooLarge(name, LIMITS.tableBytes);
    return success({
      name,
      size,
      chunks: () => readBody(response, silence),
      // A server that packs what it sends counts the packed bytes, so that its size is not ours.
      tail: async (length) => (size === null ? null : readTail(request, length, size)),
    });
  } catch {
    return failure(...reasonOf(name, silence.signal, signal));
  }
}

export const tooLarge = (name: string, most: number): Result<never> =>
  failure('load/size', `${name} is larger than ${most / 1024 / 1024} MB and was not read.`);

/** Why a fetch has failed, as a code and a sentence. */
export function reasonOf(name: string, silence: AbortSignal, signal?: AbortSignal): [code: string, message: string] {
  if (signal?.aborted) return ['load/aborted', `Loading ${name} was cancelled.`];
  if (silence.aborted)
    return ['load/timeout', `${name} stopped arriving: nothing came for ${SILENCE_MS / 1000} seconds.`];
  return ['load/network', `${name} could not be fetched: the network or the server is not reachable.`];
}

function sizeOf(response: Response): number | null {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
  return response.headers.get('Content-Encoding') === null && Number.isSafeInteger(length) && length > 0
    ? length
    : null;
}

interface Silence {
  readonly signal: AbortSignal;
  /** Something has come. */
  readonly hear: () => void;
  readonly end: () => void;
}

function makeSilence(ms: number): Silence {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), ms);
  return {
    signal: controller.signal,
    hear: () => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), ms);
    },
    end: () => clearTimeout(timer),
  };
}

async function* readBody(response: Response, silence: Silence): AsyncGenerator<Chunk, undefined, undefined> {
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return undefined;
      silence.hear();
      yield next.value;
    }
  } finally {
    silence.end();
    await reader?.cancel().catch(() => undefined);
  }
}

/** The end of a file by a range request; `null` where the server does not serve ranges of what it sent. */
async function readTail(
  request: (headers: HeadersInit) => Promise<Response>,
  length: number,
  size: number,
): Promise<Chunk | null> {
  try {
    const response = await request({ Range: `bytes=-${Math.min(length, size)}` });
    const range = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '');
    if (response.status !== 206 || (range && Number(range[1]) !== size)) {
      await response.body?.cancel();
      return null;
    }
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
}

/** The first bytes of a source, looked at before anybody reads it; reading begins with them again. */
import type { ByteSource } from '../formats/rowBatch.ts';

type Chunk = Uint8Array<ArrayBuffer>;

/** @param most bytes to look at; fewer where the source is shorter */
export async function peek(source: ByteSource, most: number): Promise<{ head: Chunk; source: ByteSource }> {
  const chunks = source.chunks();
  const first: Chunk[] = [];
  let length = 0;
  while (length < most) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = new Uint8Array(Math.min(length, most));
  let at = 0;
  for (const chunk of first) {
    head.set(chunk.subarray(0, head.length - at), at);
    at = Math.min(head.length, at + chunk.length);
  }
  return { head, source: { ...source, chunks: () => again(first, chunks) } };
}

async function* again(
  first: readonly Chunk[],
  rest: AsyncIterator<Chunk, undefined, undefined>,
): AsyncGenerator<Chunk, undefined, undefined> {
  yield* first;
  try {
    for (;;) {
      const next = await rest.next();
      if (next.done) return undefined;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** Reads a source as text and stops at a limit while it streams: a small file may unpack to a very large one. */
import type { ByteSource } from '../formats/rowBatch.ts';

/** The text, or `null` where it is longer than `most` bytes once unpacked. The rest is then not fetched. */
export async function readText(chunks: ReturnType<ByteSource['chunks']>, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const next = await chunks.next();
    if (next.done) return text + decoder.decode();
    bytes += next.value.byteLength;
    if (bytes > most) {
      await chunks.return?.();
      return null;
    }
    text += decoder.decode(next.value, { stream: true });
  }
}

/** Text of a file that arrives as bytes: UTF-8, or UTF-16 where a byte-order mark says so. */
import { makeTextDecoder } from '../core/utf8.ts';

export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The beginning of a file as text, without its byte-order mark; `null` where it is no text. */
export function decodeHead(head: Uint8Array): string | null {
  const encoding = encodingOf(head);
  const text = makeTextDecoder(encoding).decode(head, { stream: true });
  return /[^\P{Cc}\t\n\r\f]/u.test(text.slice(0, 4096)) ? null : text;
}

/** The text of a file in parts. The first part takes the byte-order mark away. */
export async function* decodeChunks(
  chunks: AsyncIterator<Uint8Array<ArrayBuffer>, undefined, undefined>,
): AsyncGenerator<string, undefined, undefined> {
  const first = await chunks.next();
  if (first.done) return;
  const decoder = makeTextDecoder(encodingOf(first.value));
  yield decoder.decode(first.value, { stream: true });
  for (;;) {
    const next = await chunks.next();
    if (next.done) break;
    yield decoder.decode(next.value, { stream: true });
  }
  yield decoder.decode();
}

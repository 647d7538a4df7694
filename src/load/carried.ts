/**
 * Files that a page carries in itself, as data blocks of its own HTML, and a `fetch` that answers from them and from
 * nowhere else: a page that was saved, mailed or put into an archive asks nobody for anything.
 *
 * The addresses have a scheme of their own, which no browser would fetch; MapLibre's workers hand such requests back to
 * the page.
 */

/** Where the carried files stand, as if it were a site. */
export const CARRIED_SITE = 'carried://site/';

/** Finds the data block of a file by its path. Set by the build; see build/standalone. */
const blockOf = (path: string): HTMLElement | null => document.querySelector(`[data-carried="${CSS.escape(path)}"]`);

const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Replaces the page's `fetch`. */
export function carryFiles(): void {
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : null;
    const url = request?.url ?? String(input);
    (init?.signal ?? request?.signal)?.throwIfAborted();
    if (!url.startsWith(CARRIED_SITE)) throw new TypeError('This page carries its files in itself and asks nobody.');
    const bytes = await readCarried(url.slice(CARRIED_SITE.length).replace(/[?#].*$/, ''));
    if (bytes === null) return new Response(null, { status: 404 });
    const range = new Headers(init?.headers ?? request?.headers).get('range');
    return range === null ? new Response(bytes) : toPart(bytes, range);
  };
}

/** A carried file; `null` where the page has none of that path. Decoded once; the block then makes room. */
export function readCarried(path: string): Promise<Uint8Array<ArrayBuffer>> | Promise<null> {
  const known = files.get(path);
  if (known) return known;
  const block = blockOf(path);
  if (!block) return Promise.resolve(null);
  const decoding = decode(block.textContent.trim(), block.dataset.gzip !== undefined);
  files.set(path, decoding);
  block.remove();
  return decoding;
}

/** RFC 9110 §14: one range of bytes, both ends included. */
function toPart(bytes: Uint8Array<ArrayBuffer>, range: string): Response {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const start = Number(from);
  const end = Math.min(bytes.length, to === '' ? bytes.length : Number(to) + 1);
  if (from === '' || start >= end) return new Response(null, { status: 416 });
  const headers = { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`, 'Content-Length': `${end - start}` };
  return new Response(bytes.slice(start, end), { status: 206, headers });
}

async function decode(base64: string, isZipped: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  if (!isZipped) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

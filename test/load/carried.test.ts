import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARRIED_SITE, carryFiles } from '../../src/load/carried.ts';

/** As much of a document as the blocks need. */
const blocks = new Map<string, { textContent: string; dataset: { gzip?: string }; remove: () => void }>();
const carry = (path: string, bytes: Uint8Array, gzip = false) =>
  blocks.set(path, {
    textContent: `\n${Buffer.from(gzip ? gzipSync(bytes) : bytes).toString('base64')}\n`,
    dataset: gzip ? { gzip: '' } : {},
    remove: () => blocks.delete(path),
  });

const network = globalThis.fetch;
beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('document', {
    querySelector: (selector: string) => blocks.get(/"(.*)"/.exec(selector)?.[1] ?? '') ?? null,
  });
  carryFiles();
});
afterEach(() => {
  globalThis.fetch = network;
  vi.unstubAllGlobals();
});

describe('a page that carries its files', () => {
  it('answers with their bytes, again and again', async () => {
    const bytes = Uint8Array.from([0, 128, 255, 10]);
    carry('a/b.bin', bytes);
    carry('c.json', new TextEncoder().encode('{"c":1}'), true);
    for (let turn = 0; turn < 2; turn++) {
      expect([...new Uint8Array(await (await fetch(`${CARRIED_SITE}a/b.bin`)).arrayBuffer())]).toEqual([...bytes]);
      expect(await (await fetch(new Request(`${CARRIED_SITE}c.json?x=1`))).json()).toEqual({ c: 1 });
    }
    expect(blocks.size).toBe(0);
  });

  it.each([
    ['bytes=1-2', 206, [1, 2]],
    ['bytes=2-', 206, [2, 3]],
    ['bytes=0-99', 206, [0, 1, 2, 3]],
    ['bytes=4-5', 416, []],
    ['bytes=-2', 416, []],
    ['pages=1-2', 416, []],
  ])('answers a range: %s', async (range, status, bytes) => {
    carry('archive', Uint8Array.from([0, 1, 2, 3]));
    const response = await fetch(`${CARRIED_SITE}archive`, { headers: { range } });
    expect(response.status).toBe(status);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(bytes);
    if (status === 206) expect(response.headers.get('content-length')).toBe(String(bytes.length));
  });

  it('has no other file, and asks nobody for one', async () => {
    expect((await fetch(`${CARRIED_SITE}no/such`)).status).toBe(404);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'data.json',
      'file:///etc/hostname',
      'carried://other/a',
    ]) {
      await expect(fetch(url), url).rejects.toThrow('asks nobody');
    }
  });

  it('stops when it is told to', async () => {
    await expect(fetch(`${CARRIED_SITE}archive`, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

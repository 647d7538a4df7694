import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText } from '../../src/load/readText.ts';

const MEGABYTE = 1024 * 1024;
/** 20 MB of one letter: some 20 kB on the wire. */
const BOMB = gzipSync(Buffer.alloc(20 * MEGABYTE, 'a'));
const server = createServer((request, response) => {
  if (request.url === '/bomb') response.setHeader('Content-Encoding', 'gzip');
  response.end(request.url === '/bomb' ? BOMB : 'Дунай, 수난, Dunai');
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** The body of an answer in its chunks. */
async function* bodyOf(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined, undefined> {
  const { body } = await fetch(`${base}${path}`);
  for await (const chunk of body ?? []) yield chunk as Uint8Array<ArrayBuffer>;
  return undefined;
}

test('reads text of every script whole', async () => {
  expect(await readText(bodyOf('/'), MEGABYTE)).toBe('Дунай, 수난, Dunai');
});

test('stops at the limit, counted after unpacking', async () => {
  expect(await readText(bodyOf('/bomb'), MEGABYTE)).toBeNull();
  expect(await readText(bodyOf('/bomb'), 20 * MEGABYTE)).toHaveLength(20 * MEGABYTE);
});

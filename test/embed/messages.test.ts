import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightMessages, parseFrameAddress } from '../../src/embed/height.ts';
import { HEIGHT_LIMITS, makeWindowMessage, parseRequest, parseWindowMessage } from '../../src/embed/messages.ts';

test('a message that the frame makes is a message that the host reads', () => {
  fc.assert(
    fc.property(fc.constantFrom('hello' as const, 'resize' as const), fc.integer(HEIGHT_LIMITS), (type, height) => {
      expect(parseWindowMessage(makeWindowMessage(type, height))).toEqual({ ns: 'dateline', v: 1, type, height });
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 239, 2001, 1e308, '640', null])(
  'ignores a height of %s',
  (height) => {
    expect(parseWindowMessage({ ns: 'dateline', v: 1, type: 'resize', height })).toBeNull();
  },
);

test('anything at all parses to a message or to nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (data) => {
      parseWindowMessage(data);
      parseRequest(data);
    }),
    { numRuns: 2000 },
  );
});

test('a message of another major version is another protocol', () => {
  expect(parseWindowMessage({ ns: 'dateline', v: 2, type: 'connect' })).toBeNull();
});

test('a request keeps its id and a notification has none', () => {
  expect(parseRequest({ jsonrpc: '2.0', id: 7, method: 'play' })).toEqual({ jsonrpc: '2.0', id: 7, method: 'play' });
  expect(parseRequest({ jsonrpc: '2.0', method: 'play', params: { speed: 2 } })).toEqual({
    jsonrpc: '2.0',
    method: 'play',
    params: { speed: 2 },
  });
  expect(parseRequest({ jsonrpc: '2.0', id: {}, method: 'play' })).toBeNull();
});

test('speaks pym and WordPress only to hosts that asked', () => {
  const plain = parseFrameAddress('https://maps.example.org/embed/?v=1');
  expect(heightMessages(480, plain)).toHaveLength(3);
  const hosted = parseFrameAddress('https://maps.example.org/embed/?v=1&childId=map-0#?secret=AbC');
  const messages = heightMessages(480.2, hosted);
  expect(messages).toContainEqual({ message: 'height', value: 481, secret: 'AbC' });
  expect(messages).toContain('pymxPYMxmap-0xPYMxheightxPYMx481');
});

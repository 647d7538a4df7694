import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/core/radixSort.ts';

const INT32 = { min: -0x8000_0000, max: 0x7fff_ffff } as const;

describe('sorting rows by days', () => {
  it.each([
    ['days of a few years', fc.integer({ min: 19_000, max: 20_500 })],
    ['days of all of history', fc.integer({ min: -3_000_000, max: 900_000 })],
    [
      'any 32 bits, open starts and ends among them',
      fc.oneof(fc.integer(INT32), fc.constantFrom(INT32.min, INT32.max)),
    ],
  ])('gives what a stable comparison gives: %s', (_, key) => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (values) => {
        const keys = Int32Array.from(values);
        const expected = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
        expect([...sortRows(Uint32Array.from(keys.keys()), keys)]).toEqual(expected);
      }),
    );
  });

  it('sorts some of the rows and leaves the others out', () => {
    expect([...sortRows(Uint32Array.of(4, 2, 0), Int32Array.of(9, 0, 7, 0, 9))]).toEqual([2, 4, 0]);
    expect([...sortRows(new Uint32Array(0), Int32Array.of(1))]).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAtPlace, placeOf } from '../../../src/ui/reading/scrollPlace.ts';

const MILLION = { lineCount: 1_000_024, lineHeight: 96, range: 7_999_300 };
const SHORT = { lineCount: 300, lineHeight: 96, range: 28_000 };

describe('the place of a line', () => {
  it('is where the line looks to be near the ends of a million, and evenly squeezed between', () => {
    expect([0, 1, 40].map((line) => placeOf(line, MILLION))).toEqual([0, 96, 3_840]);
    expect(placeOf(1_000_023, MILLION)).toBe(7_999_300);
    expect(placeOf(1_000_022, MILLION)).toBe(7_999_204);
    expect(placeOf(500_011.5, MILLION)).toBeCloseTo(7_999_300 / 2, 0);
  });

  it('leads back to the line, and rises with it', () => {
    for (const range of [MILLION, SHORT]) {
      fc.assert(
        fc.property(fc.nat(range.lineCount - 2), fc.double({ min: 0, max: 1, noNaN: true }), (line, part) => {
          expect(lineAtPlace(placeOf(line + part, range), range)).toBeCloseTo(line + part, 3);
          expect(placeOf(line + 1, range)).toBeGreaterThan(placeOf(line, range));
        }),
      );
    }
  });

  it('never lies outside the list', () => {
    expect([lineAtPlace(-50, SHORT), lineAtPlace(1e9, SHORT)]).toEqual([0, 299]);
    expect(lineAtPlace(10, { lineCount: 1, lineHeight: 96, range: 0 })).toBe(0);
  });
});

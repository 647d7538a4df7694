import { describe, expect, it } from 'vitest';
import { formatCount } from '../../src/map/numberAtlas.ts';

describe('formatCount', () => {
  it.each([
    [1, '1'],
    [23, '23'],
    [999, '999'],
    [1000, '1k'],
    [1249, '1.2k'],
    [9949, '9.9k'],
    [9999, '10k'],
    [34_500, '35k'],
    [999_600, '1M'],
    [2_500_000, '2.5M'],
  ])('writes %i as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageHeight } from '../../src/embed/sizing.ts';
import { LAYOUTS } from '../../src/params/look.ts';

describe('the height that a frame would like', () => {
  it.each([
    [320, 440],
    [599, 440],
    [640, 384],
    [960, 560],
    [2000, 560],
  ])('at %i px follows the width, a phone’s apart', (width, height) => {
    expect(stageHeight(width)).toBe(height);
  });

  it('of a list alone is the list’s, within reason', () => {
    expect([100, 700, 5000].map((list) => stageHeight(640, 'list', list))).toEqual([240, 700, 960]);
  });

  it('of map and list one below the other is twice the larger half', () => {
    expect(stageHeight(360, 'split', 100)).toBe(640);
    expect(stageHeight(360, 'split', 5000)).toBe(960);
    expect(stageHeight(800, 'split', 5000)).toBe(stageHeight(800));
  });

  it('of a map alone needs no room for a sheet', () => {
    expect(stageHeight(360, 'map')).toBe(320);
  });

  it('never depends on more than width, layout and list, and is one that a host accepts', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.constantFrom(...LAYOUTS), fc.nat(100_000), (width, layout, list) => {
        const height = stageHeight(width, layout, list);
        expect(height).toBeGreaterThanOrEqual(240);
        expect(height).toBeLessThanOrEqual(960);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeper } from '../../src/core/limits.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('the depth of JSON', () => {
  it('is what parsing would find, without parsing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        const depth = depthOf(value);
        expect(isDeeper(text, depth)).toBe(false);
        if (depth > 0) expect(isDeeper(text, depth - 1)).toBe(true);
      }),
    );
  });

  it.each([
    ['"[[[["', false],
    ['["\\"[[[[", "\\\\", []]', false],
    ['[[[', true],
    ['[{"a":[]}]', true],
    ['[][][]', false],
    ['"unended [[[[', false],
    ['', false],
  ])('%s is deeper than two: %s', (text, deeper) => {
    expect(isDeeper(text, 2)).toBe(deeper);
  });

  it('is found in a bomb in one pass: more would not end within the test’s time', () => {
    expect(isDeeper('['.repeat(1_000_000), 64)).toBe(true);
    expect(isDeeper(`[${'"a",'.repeat(1_000_000)}"a"]`, 64)).toBe(false);
  });
});

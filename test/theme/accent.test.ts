import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReadable } from '../../src/core/colour.ts';
import { makeAccent } from '../../src/theme/accent.ts';
import { contrast, deltaE, toLab } from './colour.ts';

const someColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const tokens = readFileSync(join(import.meta.dirname, '../../src/theme/tokens.css'), 'utf8');
const groundsOf = (theme: 'light' | 'dark') => {
  const block = tokens.split('[data-theme="dark"]')[theme === 'light' ? 0 : 1] ?? '';
  return ['panel', 'paper', 'panel-quiet'].map((name) => new RegExp(`--${name}: (#\\w{6})`).exec(block)?.[1] as string);
};

describe('an accent of an address', () => {
  it.each(['light', 'dark'] as const)('is readable on every ground of the %s theme, and so is text on it', (theme) => {
    const grounds = groundsOf(theme);
    expect(grounds).toHaveLength(3);
    fc.assert(
      fc.property(someColour, (colour) => {
        const { accent, ink } = makeAccent(colour, theme);
        for (const ground of grounds) expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['light', 'dark'] as const)('leaves marked text readable on its ground, %s', (theme) => {
    const ink = theme === 'light' ? '#1f1d1a' : '#ece8e1';
    fc.assert(
      fc.property(someColour, (colour) => {
        expect(contrast(ink, makeAccent(colour, theme).soft)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as it is where it can be read, and near where not', () => {
    expect(makeAccent('#b3261e', 'light').accent).toBe('#b3261e');
    expect(makeAccent('#ff8a7a', 'dark').accent).toBe('#ff8a7a');
    const yellow = makeAccent('#ffdd00', 'light').accent;
    expect(yellow).not.toBe('#ffdd00');
    expect(deltaE(toLab(yellow), toLab('#ffdd00'))).toBeLessThan(deltaE(toLab('#000000'), toLab('#ffdd00')));
    // One step nearer would not do.
    expect(contrast(yellow, '#f3f0e9')).toBeLessThan(4.8);
  });

  it('is black or white where nothing has the contrast', () => {
    expect(toReadable('#808080', ['#000000', '#ffffff'], 10)).toMatch(/^#(000000|ffffff)$/);
  });
});

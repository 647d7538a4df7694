import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorOf, PALETTE, SHAPES } from '../../src/theme/palette.ts';
import { contrast, deltaE, toLab, VISION, type Vision } from './colour.ts';

const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');
/** The custom properties of one block of tokens.css. */
const tokensOf = (selector: string): Map<string, string> => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, match[2] as string]),
  );
};
const TOKENS = { light: tokensOf(':root'), dark: tokensOf(':root[data-theme="dark"]') };
const THEMES = ['light', 'dark'] as const;
const token = (theme: (typeof THEMES)[number], name: string): string => {
  const value = TOKENS[theme].get(name);
  if (value === undefined) throw new Error(`--${name} is missing in ${theme}`);
  return value;
};
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe('the measures', () => {
  it('contrast is the one of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('the distance of %j and %j is the published %f', (a, b, distance) => {
    expect(deltaE(a, b)).toBeCloseTo(distance, 3);
    expect(deltaE(b, a)).toBeCloseTo(distance, 3);
  });

  it('the colour-blind see red and green alike, and grey as it is', () => {
    const seen = (hex: string, vision: Vision) => toLab(hex, vision);
    expect(deltaE(seen('#c00000', 'protan'), seen('#00a000', 'protan'))).toBeLessThan(
      deltaE(seen('#c00000', 'normal'), seen('#00a000', 'normal')),
    );
    for (const vision of Object.keys(VISION) as Vision[]) {
      expect(deltaE(seen('#808080', vision), seen('#808080', 'normal'))).toBeLessThan(0.5);
    }
  });
});

describe.each(THEMES)('the palette, %s', (theme) => {
  const colours = PALETTE[theme];

  it.each(['paper', 'water', 'panel', 'panel-quiet'])('stands out 3:1 from --%s', (ground) => {
    const weak = colours.filter((colour) => contrast(colour, token(theme, ground)) < 3);
    expect(weak).toEqual([]);
  });

  it.each([
    ['normal', 15],
    ['protan', 10],
    ['deutan', 10],
    ['tritan', 10],
  ] as const)('keeps its colours apart for %s eyes (ΔE2000 of at least %i)', (vision, least) => {
    const close = pairs(colours)
      .map(([a, b]) => [a, b, Math.round(deltaE(toLab(a, vision), toLab(b, vision)) * 10) / 10] as const)
      .filter(([, , distance]) => distance < least);
    expect(close).toEqual([]);
  });

  it('stays quiet: nothing glows', () => {
    const loud = colours.filter((colour) => {
      const [, a, b] = toLab(colour);
      return Math.hypot(a, b) > 70;
    });
    expect(loud).toEqual([]);
  });

  it.each([
    ['ink', 4.5],
    ['ink-soft', 4.5],
    ['ink-faint', 4.5],
    ['accent', 4.5],
    ['focus', 3],
    ['rule-strong', 3],
  ] as const)('--%s is readable on paper and panels (%f:1)', (name, least) => {
    for (const ground of ['paper', 'panel', 'panel-quiet']) {
      expect([ground, contrast(token(theme, name), token(theme, ground)) >= least]).toEqual([ground, true]);
    }
  });

  it('the accent carries its own ink, and its soft ground carries ours', () => {
    expect(contrast(token(theme, 'accent-ink'), token(theme, 'accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(theme, 'ink'), token(theme, 'accent-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(theme, 'accent'), token(theme, 'accent-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('colours and shapes', () => {
  it('are eight of each, all different', () => {
    for (const theme of THEMES) expect(new Set(PALETTE[theme]).size).toBe(8);
    expect(new Set(SHAPES).size).toBe(8);
    expect(PALETTE.light).toHaveLength(SHAPES.length);
  });

  it('the ninth category begins again', () => {
    expect(colorOf(8, false)).toBe(PALETTE.light[0]);
    expect(colorOf(3, true)).toBe(PALETTE.dark[3]);
  });

  it('every category of the data has a colour and a shape of its own', () => {
    const file = new URL('../../data/categories.json', import.meta.url);
    const categories = JSON.parse(readFileSync(file, 'utf8')) as { color: number; shape: string }[];
    expect(categories.length).toBeGreaterThan(0);
    expect(new Set(categories.map((category) => category.color)).size).toBe(categories.length);
    expect(new Set(categories.map((category) => category.shape)).size).toBe(categories.length);
    for (const { color, shape } of categories) {
      expect(color).toBeLessThan(PALETTE.light.length);
      expect(SHAPES as readonly string[]).toContain(shape);
    }
  });
});

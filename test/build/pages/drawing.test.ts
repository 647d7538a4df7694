import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames } from '../../../build/pages/placeNames.ts';
import { readTokens, systemDarkRule } from '../../../build/pages/tokens.ts';
import { trimLines, trimPath } from '../../../build/pages/trimPath.ts';

const BOX = { left: 0, top: 0, right: 100, bottom: 50 };

/** Absolute points of printed path data. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((part) => {
      let [x, y] = [0, 0];
      return part
        .replace('z', '')
        .split('l')
        .map((pair, index): [number, number] => {
          const [dx = 0, dy = 0] = pair.split(',').map(Number);
          [x, y] = index === 0 ? [dx, dy] : [x + dx, y + dy];
          return [x, y];
        });
    });
}

describe('path data cut to a frame', () => {
  it('keeps a ring that is inside, and drops what is outside or a speck', () => {
    expect(trimPath('M10 10L40 10L40 40L10 40Z', BOX)).toBe('M10,10l30,0l0,30l-30,0z');
    expect(trimPath('M110 10L140 10L140 40Z', BOX)).toBe('');
    expect(trimPath('M10 10L11 10L11 11Z', BOX)).toBe('');
  });

  it('closes a ring along the edge that cuts it', () => {
    const [ring] = pointsOf(trimPath('M-50 10L50 10L50 40L-50 40Z', BOX));
    expect(ring).toEqual(
      expect.arrayContaining([
        [0, 10],
        [50, 10],
        [50, 40],
        [0, 40],
      ]),
    );
    expect(ring).toHaveLength(4);
  });

  it('breaks a line that leaves and comes back', () => {
    expect(pointsOf(trimPath('M10 10L20 10L20 90L30 90L30 10L40 10', BOX))).toHaveLength(2);
  });

  it('puts no point of a ring outside, whatever the ring', () => {
    const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 }), (points) => {
        const path = trimLines([{ points, closed: true }], BOX);
        for (const [x, y] of pointsOf(path).flat()) {
          expect(x).toBeGreaterThanOrEqual(BOX.left - 0.06);
          expect(x).toBeLessThanOrEqual(BOX.right + 0.06);
          expect(y).toBeGreaterThanOrEqual(BOX.top - 0.06);
          expect(y).toBeLessThanOrEqual(BOX.bottom + 0.06);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('names on a map', () => {
  const frame = { width: 400, height: 100 };
  const marks = [
    { at: [50, 50], radius: 6 },
    { at: [60, 50], radius: 6 },
  ] as const;

  it('stand beside their marks, and never over another name', () => {
    const names = placeNames(frame, marks, [
      { text: 'Marino', mark: marks[0], weight: 'strong' },
      { text: 'Kursk', mark: marks[1], weight: 'strong' },
    ]);
    expect(names.map(({ text }) => text)).toEqual(['Marino', 'Kursk']);
    const [a, b] = names;
    expect([a?.x, a?.y]).not.toEqual([b?.x, b?.y]);
  });

  it('are left out where there is no room, the first come first', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      text: `A rather long name ${index}`,
      mark: marks[1],
      weight: 'quiet' as const,
    }));
    const names = placeNames(frame, marks, crowd);
    expect(names.length).toBeLessThan(7);
    expect(names[0]?.text).toBe('A rather long name 0');
  });
});

describe('the theme outside of the app', () => {
  const css = ':root {\n  --paper: #fff;\n  --ink: #000;\n}\n:root[data-theme="dark"] {\n  --paper: #111;\n}';

  it('gives its light values by name, and says which it does not have', () => {
    expect(readTokens(css)('--paper')).toBe('#fff');
    expect(() => readTokens(css)('--nothing')).toThrow('--nothing');
  });

  it('repeats its dark values for dark systems, on screens and where nothing has chosen', () => {
    expect(systemDarkRule(css)).toMatch(
      /@media screen and \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme\]\) \{\s*--paper: #111;/,
    );
    expect(() => systemDarkRule(':root {}')).toThrow();
  });
});

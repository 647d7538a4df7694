import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../src/theme/palette.ts';
import { FLAT_TINT } from '../../../src/ui/timeline/drawHistogram.ts';
import { contrast } from '../../theme/colour.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** The ground of the dock by theme, and how much of it lies over what is outside the window. */
const [light = '', dark = ''] = [...read('src/theme/tokens.css').matchAll(/--panel: (#\w{6})/g)].map(([, hex]) => hex);
const [, shade] = /\.dock-shade \{[^}]*var\(--panel\) (\d+)%, transparent/.exec(read('src/ui/timeline/dock.css')) ?? [];

function mix(hex: string, ground: string, share: number): string {
  const part = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(hex, at) * share + part(ground, at) * (1 - share)));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

describe('the bars of the chart', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('are told from the %s ground also outside the window, solid, outlined or flat', (theme, ground) => {
    const left = 1 - Number(shade) / 100;
    for (const colour of PALETTE[theme]) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
      for (const share of [1, FLAT_TINT]) {
        expect(contrast(mix(colour, ground, share * left), ground), `${colour} at ${share}`).toBeGreaterThanOrEqual(
          1.5,
        );
      }
    }
  });
});

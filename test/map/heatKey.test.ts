import { describe, expect, it } from 'vitest';
import { HEAT_RAMP, heatColourAt, heatFragmentShader } from '../../src/map/heatShaders.ts';
import { toRgb } from '../../src/map/look.ts';

const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);

describe.each([false, true])('the key to the heat, dark: %s', (dark) => {
  const ramp = HEAT_RAMP[dark ? 'dark' : 'light'];

  it('ends in the colour of the most, and begins with bare ground', () => {
    expect(partsOf(heatColourAt(1, dark)).slice(0, 3)).toEqual(toRgb(ramp[2]).map((value) => Math.round(255 * value)));
    expect(partsOf(heatColourAt(0, dark))[3]).toBe(0);
  });

  it('hides the ground more and more, up to what the shader hides', () => {
    const hidden = [0, 0.1, 0.2, 0.3, 0.6, 1].map((share) => partsOf(heatColourAt(share, dark))[3] as number);
    expect(hidden).toEqual([...hidden].sort((a, b) => a - b));
    expect(new Set(hidden).size).toBe(4);
    expect(heatFragmentShader).toContain(`${hidden.at(-1)} * smoothstep(0.0, 0.3,`);
  });
});

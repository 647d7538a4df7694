import { describe, expect, it } from 'vitest';
import type { Histogram } from '../../../src/core/histogram.ts';
import type { Day } from '../../../src/core/model.ts';
import { KEY_WIDTH, keyCorner } from '../../../src/ui/timeline/keyCorner.ts';
import { makeTimeScale } from '../../../src/ui/timeline/timeScale.ts';

/** Ten bins of ten days, solid and hollow halves of each height. */
const histogramOf = (...heights: number[]): Histogram => ({
  edges: Int32Array.from({ length: heights.length + 1 }, (_, index) => index * 10),
  solid: Float32Array.from(heights, (height) => height / 2),
  hollow: Float32Array.from(heights, (height) => height / 2),
  categoryCount: 1,
  peak: Math.max(...heights),
  before: 0,
  after: 0,
});
const cornerOf = (width: number, ...heights: number[]) =>
  keyCorner(histogramOf(...heights), makeTimeScale({ start: 0 as Day, end: (heights.length * 10) as Day }, width));

describe('the key of the chart', () => {
  it.each([
    ['left', [1, 2, 1, 9, 2, 2, 2, 2, 9, 9]],
    ['right', [1, 9, 1, 9, 2, 2, 2, 2, 2, 2]],
    [null, [1, 9, 1, 2, 2, 2, 2, 2, 9, 2]],
  ] as const)('stands %s over %j', (corner, heights) => {
    expect(cornerOf(10 * (KEY_WIDTH / 3), ...heights)).toBe(corner);
  });

  it('is left out where the plot is narrower than itself', () => {
    expect(cornerOf(KEY_WIDTH - 1, 1, 1, 1)).toBeNull();
  });
});

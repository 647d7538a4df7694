/** The heights of the bottom sheet. */
import { describe, expect, it } from 'vitest';
import { nearestSize, nextSize, SHEET_SIZES, sheetHeight } from '../../src/ui/sheetSize.ts';

describe('the bottom sheet', () => {
  it('goes through its heights and back to the first', () => {
    expect(SHEET_SIZES.map(nextSize)).toEqual(['half', 'full', 'peek']);
  });

  it.each([40, 320, 660])('never outgrows a stage of %d pixels, and never shrinks as it opens', (stage) => {
    const heights = SHEET_SIZES.map((size) => sheetHeight(size, stage));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(Math.max(...heights)).toBeLessThanOrEqual(stage);
  });

  it('settles at the height that a drag came nearest to', () => {
    expect([90, 300, 600].map((height) => nearestSize(height, 660))).toEqual(['peek', 'half', 'full']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeTargets } from '../../../src/ui/timeline/placeTargets.ts';

const TRACK = 600;
const START = { offset: -18, width: 24 };
const END = { offset: -6, width: 24 };

const boxes = (start: number, end: number) => {
  const shifts = placeTargets({ start, end }, { start: START, end: END }, TRACK);
  return { left: start + START.offset + shifts.start, right: end + END.offset + shifts.end };
};

describe('the targets of the handles', () => {
  test('stand on their lines where there is room', () => {
    expect(placeTargets({ start: 100, end: 300 }, { start: START, end: END }, TRACK)).toEqual({ start: 0, end: 0 });
  });

  test('part alike over a window of nothing', () => {
    expect(boxes(300, 300)).toEqual({ left: 276, right: 300 });
  });

  test('stay on the track with both handles at one of its ends', () => {
    expect(boxes(0, 0)).toEqual({ left: -8, right: 16 });
    expect(boxes(TRACK, TRACK)).toEqual({ left: 560, right: 584 });
  });

  test('never cover each other nor leave the track, wherever the handles are', () => {
    const position = fc.double({ min: 0, max: TRACK, noNaN: true });
    fc.assert(
      fc.property(position, position, (one, other) => {
        const { left, right } = boxes(Math.min(one, other), Math.max(one, other));
        expect(left + START.width).toBeLessThanOrEqual(right + 1e-6);
        expect(left).toBeGreaterThanOrEqual(-8 - 1e-6);
        expect(right + END.width).toBeLessThanOrEqual(TRACK + 8 + 1e-6);
      }),
    );
  });

  test('of a single handle keeps to the track', () => {
    expect(placeTargets({ start: 0, end: TRACK }, { start: null, end: END }, TRACK)).toEqual({ start: 0, end: -10 });
  });
});

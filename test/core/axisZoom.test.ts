import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AxisPart, LEAST_DAYS, panPart, revealDay, zoomPart } from '../../src/core/axisZoom.ts';
import type { Day } from '../../src/core/model.ts';

const part = (start: number, end: number): AxisPart => ({ start: start as Day, end: end as Day });
const WHOLE = part(0, 1_000);

describe('looking closer at the axis', () => {
  it('keeps the day under the pointer where it is', () => {
    expect(zoomPart(WHOLE, WHOLE, 2, 500)).toEqual(part(250, 750));
    expect(zoomPart(WHOLE, WHOLE, 2, 0)).toEqual(part(0, 500));
    expect(zoomPart(part(0, 500), WHOLE, 2, 250)).toEqual(part(125, 375));
  });

  it('ends at a week, and from further off at the whole', () => {
    expect(zoomPart(part(100, 110), WHOLE, 8, 105)).toEqual(part(102, 109));
    expect(zoomPart(part(100, 700), WHOLE, 0.5, 400)).toBeNull();
    expect(zoomPart(part(0, 5), part(0, 5), 2, 3)).toBeNull();
  });

  it('never leaves the whole, whatever is asked', () => {
    const any = fc.integer({ min: -200, max: 1_200 });
    fc.assert(
      fc.property(
        fc.nat(980),
        fc.integer({ min: LEAST_DAYS, max: 900 }),
        any,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (start, days, at, factor) => {
          const from = part(Math.min(start, 1_000 - days), Math.min(start, 1_000 - days) + days);
          for (const found of [
            zoomPart(from, WHOLE, factor, at),
            panPart(from, WHOLE, at),
            revealDay(from, WHOLE, at),
          ]) {
            if (!found) continue;
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeLessThanOrEqual(1_000);
            expect(found.end - found.start).toBeGreaterThanOrEqual(LEAST_DAYS);
          }
        },
      ),
    );
  });
});

describe('moving along the axis', () => {
  it('stops at its ends', () => {
    expect(panPart(part(100, 200), WHOLE, 50)).toEqual(part(150, 250));
    expect(panPart(part(100, 200), WHOLE, -500)).toEqual(part(0, 100));
    expect(panPart(part(100, 200), WHOLE, 5_000)).toEqual(part(900, 1_000));
  });

  it('shows a day that is out of sight, and stays where it is for one in sight', () => {
    const from = part(100, 180);
    expect(revealDay(from, WHOLE, 150)).toBe(from);
    expect(revealDay(from, WHOLE, 300)).toEqual(part(230, 310));
    expect(revealDay(from, WHOLE, 50)).toEqual(part(40, 120));
  });
});

/** Labels that never touch each other or a mark, and name whom they can. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LabelRequest, overlap, placeLabels } from '../../../src/ui/topic/placeLabels.ts';

const FRAME: Box = { x: 0, y: 0, width: 400, height: 300 };
const request = (id: string, x: number, y: number, part: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  x,
  y,
  above: 6,
  below: 6,
  short: { width: 8, height: 15 },
  full: { width: 100, height: 30 },
  frame: FRAME,
  ...part,
});
const symbolOf = ({ x, y }: LabelRequest): Box => ({ x: x - 6, y: y - 6, width: 12, height: 12 });
const place = (...requests: LabelRequest[]) => placeLabels(requests, requests.map(symbolOf));

describe('a label', () => {
  it('stands to the right of its mark, with the name', () => {
    expect(place(request('a', 100, 100))).toEqual([
      { id: 'a', box: { x: 109, y: 85, width: 100, height: 30 }, align: 'start', isFull: true },
    ]);
  });

  it('goes to the left at the right edge, and never leaves its part of the chart', () => {
    const [label] = place(request('a', 390, 100));
    expect(label?.align).toBe('end');
    const [narrow] = place(request('a', 380, 100, { frame: { ...FRAME, x: 350, width: 50 } }));
    expect(narrow).toMatchObject({ isFull: false });
    expect(narrow?.box.x).toBeGreaterThanOrEqual(350);
  });

  it('is the number alone where the name does not fit, or is too long for any place', () => {
    expect(place(request('a', 100, 100, { full: null }))[0]?.isFull).toBe(false);
    const crowd = [0, 1, 2, 3, 4].map((n) => request(`m${n}`, 100 + n * 14, 100));
    expect(place(...crowd).filter(({ isFull }) => !isFull).length).toBeGreaterThan(0);
  });

  it('keeps clear of the arrow of an open end', () => {
    const arrow: Box = { x: 97, y: 80, width: 6, height: 20 };
    const [label] = placeLabels([request('a', 100, 100, { above: 20, frame: { ...FRAME, width: 112 } })], [arrow]);
    expect(overlap(label?.box as Box, arrow)).toBe(0);
  });
});

describe('many labels', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 10, max: 390 }), fc.integer({ min: 30, max: 270 })), {
    maxLength: 14,
  });

  it('are one for each mark, all within the chart', () => {
    fc.assert(
      fc.property(some, (points) => {
        const requests = points.map(([x, y], at) => request(String(at), x, y));
        const labels = place(...requests);
        expect(labels.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
        for (const { box } of labels) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it('with a name touch no mark, no number and no other name', () => {
    fc.assert(
      fc.property(some, (points) => {
        const requests = points.map(([x, y], at) => request(String(at), x, y));
        const labels = place(...requests);
        for (const label of labels.filter(({ isFull }) => isFull)) {
          for (const other of labels) if (other !== label) expect(overlap(label.box, other.box)).toBe(0);
          for (const one of requests) expect(overlap(label.box, symbolOf(one))).toBe(0);
        }
      }),
    );
  });
});

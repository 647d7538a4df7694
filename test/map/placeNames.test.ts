import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../../src/map/mapLabel.ts';
import { type Anchored, type Box, placeNames } from '../../src/map/placeNames.ts';

const ROOM: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const TEXT: Spot['text'] = { lines: [], size: 12, spacing: 0, weight: 600, colour: 'ink', align: 'left' };
const spot = (at: string, dx: number, dy: number): Spot => ({ at, text: TEXT, width: 60, height: 14, dx, dy });
const SPOTS = [spot('right', 45, 0), spot('left', -45, 0), spot('below', 0, 22)];
const name = (id: string, x: number, y: number, rank = 0): Anchored => ({
  label: { id, area: null, position: [0, 0], rank, spots: SPOTS },
  key: id,
  x,
  y,
});
const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

describe('placing names', () => {
  it('takes the first spot that is free', () => {
    expect(placeNames([name('a', 200, 150)], [], ROOM)[0]?.spot.at).toBe('right');
    const wall = { left: 210, right: 300, top: 100, bottom: 200 };
    expect(placeNames([name('a', 200, 150)], [wall], ROOM)[0]?.spot.at).toBe('left');
  });

  it('turns inwards at an edge, and drops a name that no spot keeps in sight', () => {
    expect(placeNames([name('a', 380, 150)], [], ROOM)[0]?.spot.at).toBe('left');
    expect(placeNames([name('a', 420, 150)], [], { ...ROOM, right: 360 })).toEqual([]);
  });

  it('serves the higher rank first, and drops what has no room', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((id, index) => name(id, 200, 150, -index));
    const placed = placeNames(crowd, [], ROOM).map(({ key }) => key);
    expect(placed).toEqual(['e', 'd', 'c']);
  });

  it('prefers the spot that it is told, where that is free', () => {
    const preferred = new Map([['a', 'below']]);
    expect(placeNames([name('a', 200, 150)], [], ROOM, preferred)[0]?.spot.at).toBe('below');
    expect(placeNames([name('a', 200, 280)], [], ROOM, preferred)[0]?.spot.at).toBe('right');
  });

  it('never lets two names overlap, lie on a mark or leave the room', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: -50, max: 350 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(places, (at) => {
        const marks = at.map(([x, y]): Box => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }));
        const boxes = placeNames(
          at.map(([x, y], index) => name(String(index), x, y, index)),
          marks,
          ROOM,
        ).map(({ box }) => box);
        return boxes.every(
          (box, index) =>
            box.left >= 0 &&
            box.right <= 400 &&
            box.top >= 0 &&
            box.bottom <= 300 &&
            !marks.some((mark) => overlap(box, mark)) &&
            !boxes.slice(0, index).some((other) => overlap(box, other)),
        );
      }),
    );
  });
});

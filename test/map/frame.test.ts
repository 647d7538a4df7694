import { describe, expect, it } from 'vitest';
import { edgeRoom, frameOf } from '../../src/map/frame.ts';
import type { Box } from '../../src/map/placeNames.ts';

/** A map on which a pixel is a tenth of a degree, its middle at (500, 400). */
const map = { unproject: ([x, y]: [number, number]) => ({ lng: (x - 500) / 10, lat: (400 - y) / 10 }) };
const room: Box = { left: 380, top: 0, right: 1400, bottom: 700 };
const boxesOf = (controls: readonly Box[] = [], at = room) =>
  frameOf(map as never, at, controls).map(({ position: [lng, lat], width, height }): Box => {
    const [x, y] = [500 + 10 * lng, 400 - 10 * lat];
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  });
const covers = (boxes: readonly Box[], x: number, y: number) =>
  boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

describe('the frame that the basemap’s labels keep off', () => {
  it.each([
    ['left', 380, 350],
    ['top', 1000, 0],
    ['right', 1400, 20],
    ['bottom', 390, 700],
  ])('runs along the %s edge of what is in sight, without a gap', (_, x, y) => {
    expect(covers(boxesOf(), x, y)).toBe(true);
  });

  it('leaves the middle to them', () => {
    expect(covers(boxesOf(), 900, 350)).toBe(false);
    expect(covers(boxesOf(), 400, 350)).toBe(false);
  });

  it('holds the controls', () => {
    const credits: Box = { left: 1070, right: 1400, top: 676, bottom: 700 };
    expect(covers(boxesOf([credits]), 1080, 680)).toBe(true);
    expect(covers(boxesOf(), 1080, 680)).toBe(false);
  });

  it('comes in pieces that an icon can be', () => {
    for (const { left, right, top, bottom } of boxesOf([{ left: 0, right: 900, top: 0, bottom: 900 }])) {
      expect(Math.max(right - left, bottom - top)).toBeLessThanOrEqual(400);
    }
  });

  it('has nothing beyond the edge of the world', () => {
    expect(frameOf({ unproject: () => ({ lng: 0, lat: 85.05 }) } as never, room, [])).toEqual([]);
  });
});

describe('the line around selected ground', () => {
  const screen = { ...map, getContainer: () => ({ clientWidth: 1000, clientHeight: 700 }) };
  const xs = (from: number, to: number) =>
    edgeRoom(screen as never, [[from, 100, to, 100]]).map(({ position: [lng] }) => Math.round(500 + 10 * lng));

  it('is kept off along its whole length, so that no name fits between', () => {
    const found = xs(100, 200);
    expect(found[0]).toBe(100);
    expect(Math.max(...found.slice(1).map((x, k) => x - (found[k] ?? 0)))).toBeLessThanOrEqual(10);
    expect(found.at(-1)).toBeGreaterThanOrEqual(190);
  });

  it('is not where it runs out of sight', () => {
    expect(Math.max(...xs(900, 5000))).toBeLessThan(1000);
    expect(xs(-900, -100)).toEqual([]);
  });
});

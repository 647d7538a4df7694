import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapLabel, Spot } from '../../src/map/mapLabel.ts';
import {
  type Anchored,
  type Box,
  choicesOf,
  type Disc,
  type Obstacles,
  placeNames,
  type Segment,
} from '../../src/map/placeNames.ts';

const ROOM: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const TEXT: Spot['text'] = { lines: [], size: 12, spacing: 0, weight: 600, colour: 'ink', align: 'left' };
const spot = (at: string, dx: number, dy: number): Spot => ({ at, text: TEXT, width: 60, height: 14, dx, dy });
const SPOTS = [spot('right', 45, 0), spot('left', -45, 0), spot('below', 0, 22)];
const name = (id: string, x: number, y: number, rank = 0, part: Partial<MapLabel> = {}): Anchored => ({
  label: {
    id,
    area: null,
    position: [0, 0],
    rank,
    spots: SPOTS,
    pinned: null,
    beside: () => [],
    ...part,
  },
  turn: 0,
  x,
  y,
});
const NOTHING: Obstacles = { discs: [], boxes: [], lines: [] };
const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const spotsOf = (names: readonly Anchored[], obstacles: Partial<Obstacles> = {}, ...rest: [room?: Box]) =>
  placeNames(names, { ...NOTHING, ...obstacles }, rest[0] ?? ROOM).map(({ spot }) => spot.at);

describe('placing names', () => {
  it('takes the first spot that is free', () => {
    expect(spotsOf([name('a', 200, 150)])).toEqual(['right']);
    expect(spotsOf([name('a', 200, 150)], { boxes: [{ left: 210, right: 300, top: 100, bottom: 200 }] })).toEqual([
      'left',
    ]);
  });

  it('keeps off marks, which are round', () => {
    const beside: Disc = { x: 245, y: 150, radius: 5 };
    expect(spotsOf([name('a', 200, 150)], { discs: [beside] })).toEqual(['left']);
    // Near the corner of a name, but not on it.
    expect(spotsOf([name('a', 200, 150)], { discs: [{ x: 284, y: 166, radius: 8 }] })).toEqual(['right']);
  });

  it.each<[string, readonly Segment[], string]>([
    ['runs through it', [[215, 100, 275, 200]], 'left'],
    ['ends far off on both sides of it', [[-4000, 150, 4000, 151]], 'below'],
    ['passes by it', [[205, 100, 400, 150]], 'right'],
    [
      'is everywhere',
      [
        [-4000, 150, 4000, 151],
        [0, 172, 400, 172],
      ],
      'right',
    ],
  ])('gives up a spot for an arc that %s only where another is free', (_, lines, expected) => {
    expect(spotsOf([name('a', 200, 150)], { lines })).toEqual([expected]);
  });

  it('turns inwards at an edge, and drops a name that no spot keeps in sight', () => {
    expect(spotsOf([name('a', 380, 150)])).toEqual(['left']);
    expect(spotsOf([name('a', 420, 150)], {}, { ...ROOM, right: 360 })).toEqual([]);
  });

  it('serves the higher rank first, and drops what has no room', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((id, index) => name(id, 200, 150, -index));
    const placed = placeNames(crowd, NOTHING, ROOM).map(({ label }) => label.id);
    expect(placed).toEqual(['e', 'd', 'c']);
  });

  it('prefers the spot that it is told, where that is free', () => {
    const preferred = new Map([['a 0', 'below']]);
    expect(placeNames([name('a', 200, 150)], NOTHING, ROOM, preferred)[0]?.spot.at).toBe('below');
    expect(placeNames([name('a', 200, 280)], NOTHING, ROOM, preferred)[0]?.spot.at).toBe('right');
  });

  it('never lets two names overlap, lie on a mark or leave the room', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: -50, max: 350 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(places, (at) => {
        const discs = at.map(([x, y]): Disc => ({ x, y, radius: 10 }));
        const boxes = placeNames(
          at.map(([x, y], index) => name(String(index), x, y, index)),
          { ...NOTHING, discs },
          ROOM,
        ).map(({ box }) => box);
        const isOn = ({ x, y, radius }: Disc, { left, right, top, bottom }: Box) =>
          Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < radius;
        return boxes.every(
          (box, index) =>
            box.left >= 0 &&
            box.right <= 400 &&
            box.top >= 0 &&
            box.bottom <= 300 &&
            !discs.some((disc) => isOn(disc, box)) &&
            !boxes.slice(0, index).some((other) => overlap(box, other)),
        );
      }),
    );
  });
});

describe('the name of a country', () => {
  const country = (part: Partial<MapLabel> = {}) =>
    name('area:ukraine', 150, 150, -2000, { area: 'ukraine', spots: [spot('home', 0, 0)], ...part });
  const kyiv = name('kyiv', 200, 150, -5);
  const onHome: Disc = { x: 150, y: 150, radius: 12 };
  const printed = (names: readonly Anchored[], obstacles: Partial<Obstacles> = {}, told = new Map<string, string>()) =>
    placeNames(names, { ...NOTHING, ...obstacles }, ROOM, told).map(({ label, spot }) => [label.id, spot.at].join(' '));

  it('stands on its own ground', () => {
    expect(printed([country(), kyiv])).toEqual(['area:ukraine home', 'kyiv right']);
  });

  it('goes unnamed where that has no room', () => {
    expect(printed([country(), kyiv], { discs: [onHome] })).toEqual(['kyiv right']);
  });

  it('stands beside its ground if it can, and stays there while time plays', () => {
    const away = { spots: [], beside: () => [spot('beside 0 1', -60, 0)] };
    expect(printed([country(away), kyiv])).toEqual(['area:ukraine beside 0 1', 'kyiv right']);
    const told = choicesOf(placeNames([country(away)], NOTHING, ROOM)) as Map<string, string>;
    expect(printed([country({ ...away, spots: [spot('home', 0, 0)] })], {}, told)).toEqual(['area:ukraine beside 0 1']);
  });
});

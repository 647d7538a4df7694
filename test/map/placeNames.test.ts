import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapLabel, Spot } from '../../src/map/mapLabel.ts';
import {
  type Anchored,
  type Box,
  choicesOf,
  type Disc,
  groundBoxOf,
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
    hosts: () => [],
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
  const joined: Spot = {
    ...spot('joined', 45, 0),
    text: { ...TEXT, lines: [[{ text: 'Kyiv', part: 'name' }], [{ text: 'UKRAINE', part: 'ground' }]] },
    height: 28,
  };
  const country = (part: Partial<MapLabel> = {}) =>
    name('area:ukraine', 150, 150, -2000, {
      area: 'ukraine',
      spots: [spot('home', 0, 0)],
      hosts: () => [{ label: 'kyiv', spots: [joined] }],
      ...part,
    });
  const kyiv = name('kyiv', 200, 150, -5);
  const onHome: Disc = { x: 150, y: 150, radius: 12 };
  const printed = (names: readonly Anchored[], obstacles: Partial<Obstacles> = {}, told = new Map<string, string>()) =>
    placeNames(names, { ...NOTHING, ...obstacles }, ROOM, told).map(({ label, spot, ground }) =>
      [label.id, spot.at, ground].join(' '),
    );

  it('stands on its own ground', () => {
    expect(printed([country(), kyiv])).toEqual(['area:ukraine home ', 'kyiv right ']);
  });

  it('is the last line of a mark that stands there, where its ground has no room', () => {
    const [placed] = placeNames([country(), kyiv], { ...NOTHING, discs: [onHome] }, ROOM);
    expect(printed([country(), kyiv], { discs: [onHome] })).toEqual(['kyiv joined ukraine']);
    expect(placed && groundBoxOf(placed)).toEqual({ left: 215, right: 275, top: 150, bottom: 164 });
  });

  it('goes unnamed where no mark can bear it', () => {
    expect(printed([country({ hosts: () => [] }), kyiv], { discs: [onHome] })).toEqual(['kyiv right ']);
    expect(printed([country()], { discs: [onHome] })).toEqual([]);
  });

  it('stands beside its ground where no mark bears it either, and stays there while time plays', () => {
    const away = { spots: [], beside: () => [spot('beside 0 1', -60, 0)] };
    expect(printed([country(away), kyiv])).toEqual(['kyiv joined ukraine']);
    const told = choicesOf(placeNames([country(away)], NOTHING, ROOM)) as Map<string, string>;
    expect(printed([country(away)])).toEqual(['area:ukraine beside 0 1 ']);
    expect(printed([country(away), kyiv], {}, told)).toEqual(['area:ukraine beside 0 1 ', 'kyiv right ']);
  });

  it('is borne in a moment as in all time, and comes home while nothing is there to bear it', () => {
    const told = choicesOf(placeNames([country(), kyiv], { ...NOTHING, discs: [onHome] }, ROOM)) as Map<string, string>;
    expect(printed([country(), kyiv], {}, told)).toEqual(['kyiv joined ukraine']);
    expect(printed([country()], {}, told)).toEqual(['area:ukraine home ']);
    // Another could bear it, which may stand at the border: on its own ground it can only mean itself.
    const hosts = ['kyiv', 'pokrovsk'].map((label) => ({ label, spots: [joined] }));
    const pokrovsk = name('pokrovsk', 240, 150, -2);
    expect(printed([country({ hosts: () => hosts }), pokrovsk], {}, told)).toEqual([
      'area:ukraine home ',
      'pokrovsk right ',
    ]);
  });
});

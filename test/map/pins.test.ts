/** The names of countries that the map is in the middle of, on real ground. */
import { describe, expect, it } from 'vitest';
import { type LngLat, toMercator } from '../../src/core/geo.ts';
import type { Place } from '../../src/core/model.ts';
import { type Frame, type Ground, shareOn } from '../../src/map/ground.ts';
import type { LabelText } from '../../src/map/mapLabel.ts';
import { mapLabels } from '../../src/map/mapLabel.ts';
import { type Pin, Pins } from '../../src/map/pins.ts';
import { GROUNDS, makeTestDataset, makeTestView, PLACES } from './scenery.ts';

const country = (outline: string, lng: number, lat: number): Place => ({
  ...PLACES.northKorea,
  id: outline,
  outline,
  geometry: { type: 'Point', coordinates: [lng, lat] as unknown as LngLat },
});
const UKRAINE = country('UA', 32.37, 49.4);
const RUSSIA = country('RU', 107.99, 62);
const KOREA = country('KP', 126.39, 40.03);
const KURSK = GROUNDS.of(PLACES.kurskOblast) as Ground;

/** What a map of some CSS pixels shows around a point. */
function sightAt(lng: number, lat: number, zoom: number, wide = 1000, tall = 700): Frame {
  const world = 512 * 2 ** zoom;
  const [x, y] = toMercator([lng, lat] as unknown as LngLat);
  return { west: x - wide / 2 / world, north: y - tall / 2 / world, width: wide / world, height: tall / world };
}
const MARINO = [34.68, 51.57] as const;
const at = (pin: Pin | null, of: Ground, wide = 0.0005) => {
  const [x, y] = toMercator(pin?.position ?? ([0, 0] as unknown as LngLat));
  return shareOn(of, x - wide / 2, y - wide / 8, wide, wide / 4);
};
const none = () => [];

describe('a country whose label point is out of sight', () => {
  it.each([
    ['Ukraine', UKRAINE],
    ['Russia', RUSSIA],
  ])('is pinned on the ground of %s that is in sight', (_, place) => {
    const sight = sightAt(...MARINO, 6.9);
    const pin = new Pins().of(place, GROUNDS, sight, 6.9, none);
    expect(at(pin, GROUNDS.within(place, sight, 1e-5) as Ground)).toBeCloseTo(1, 2);
  });

  it('is pinned beside ground that it would seem to name, where there is other', () => {
    const pinned = (zoom: number, wide: number, tall: number) =>
      at(
        new Pins().of(RUSSIA, GROUNDS, sightAt(35.6, 51.68, zoom, wide, tall), zoom, () => [KURSK]),
        KURSK,
      );
    expect(pinned(6.5, 1000, 700)).toBe(0);
    // All that is in sight is the oblast.
    expect(pinned(9, 400, 300)).toBeCloseTo(1, 2);
  });

  it('is looked for once in a view that has no room for it, and again in another', () => {
    const pins = new Pins();
    let searches = 0;
    const look = (lng: number) =>
      pins.of(UKRAINE, GROUNDS, sightAt(lng, 51.57, 6.9), 6.9, () => {
        searches++;
        return [];
      });
    // A corner of it is in sight, without room for its name.
    expect([look(40.6), look(40.6), searches]).toEqual([null, null, 1]);
    expect(look(34.68)).not.toBeNull();
    expect(searches).toBe(2);
  });

  it('is not pinned where its label point is in sight, or too little of its ground', () => {
    expect(new Pins().of(UKRAINE, GROUNDS, sightAt(32, 49.4, 5.5), 5.5, none)).toBeNull();
    expect(new Pins().of(KOREA, GROUNDS, sightAt(...MARINO, 6.9), 6.9, none)).toBeNull();
  });

  it('stays where it is while the map is panned, until it would leave the frame', () => {
    const pins = new Pins();
    const pinAt = (lng: number, lat: number, zoom = 6.9) =>
      pins.of(UKRAINE, GROUNDS, sightAt(lng, lat, zoom), zoom, none);
    const first = pinAt(...MARINO);
    expect(pinAt(MARINO[0] + 0.4, MARINO[1] + 0.1)).toBe(first);
    expect(pinAt(...MARINO, 7.3)?.position).toEqual(first?.position);
    const moved = pinAt(36, 48.2);
    expect(moved?.position).not.toEqual(first?.position);
    expect(moved).not.toBeNull();
  });
});

it('a pinned name is printed last, without a number, and wholly on its ground', () => {
  const dataset = makeTestDataset();
  const view = makeTestView(dataset);
  const sight = sightAt(...MARINO, 6.9);
  const measure = ({ size }: LabelText) => ({ width: 6 * size, height: size });
  const whole = {
    ...view.whole,
    areas: view.whole.areas.map((area) => ({ ...area, place: { ...UKRAINE, id: area.place.id } })),
  };
  const pins = new Pins();
  const labels = mapLabels({ ...view, whole }, 6.9, measure, (place) => pins.of(place, GROUNDS, sight, 6.9, none));
  const [label] = labels.filter(({ area }) => area === 'north-korea');
  expect(label?.rank).toBeGreaterThan(Math.max(...labels.filter(({ area }) => area === null).map(({ rank }) => rank)));
  expect(label?.spots[0]?.text.lines).toEqual([[{ text: 'NORTH-KOREA', part: 'name' }]]);
  const ground = GROUNDS.within(UKRAINE, sightAt(...MARINO, 6.9, 4000, 3000), 1e-5) as Ground;
  const world = 512 * 2 ** 6.9;
  const [x, y] = toMercator(label?.position as LngLat);
  for (const { dx, dy, width, height } of label?.spots ?? []) {
    const share = shareOn(
      ground,
      x + (dx - width / 2) / world,
      y + (dy - height / 2) / world,
      width / world,
      height / world,
    );
    expect(share).toBeGreaterThan(0.95);
  }
});

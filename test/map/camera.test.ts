import { describe, expect, it } from 'vitest';
import { isComfortable, isSameCamera, roomFor, toCameraOptions } from '../../src/map/camera.ts';

const CAMERA = { zoom: 5, lat: 49, lng: 35, bearing: 0, pitch: 0 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

describe('toCameraOptions', () => {
  it('passes a camera on', () => {
    expect(toCameraOptions(CAMERA)).toEqual({ center: [35, 49], zoom: 5, bearing: 0, pitch: 0 });
  });

  it.each([
    ['a zoom that is none', { zoom: Number.NaN }],
    ['an infinite longitude', { lng: Number.POSITIVE_INFINITY }],
    ['a latitude beyond the pole', { lat: 91 }],
  ])('refuses %s, which would break the map', (_, part) => {
    expect(toCameraOptions({ ...CAMERA, ...part })).toBeNull();
  });

  it('keeps zoom and pitch within what the map allows', () => {
    expect(toCameraOptions({ ...CAMERA, zoom: 99, pitch: 89 })).toMatchObject({ zoom: 18, pitch: 60 });
  });
});

describe('isSameCamera', () => {
  it('sees no difference in what an address rounds away, nor in a turn around the world', () => {
    expect(isSameCamera(CAMERA, { ...CAMERA, lat: 49.00001 })).toBe(true);
    expect(isSameCamera(CAMERA, { ...CAMERA, lng: 395 })).toBe(true);
    expect(isSameCamera(CAMERA, { ...CAMERA, lat: 50 })).toBe(false);
    expect(isSameCamera(CAMERA, { ...CAMERA, zoom: 5.5 })).toBe(false);
  });
});

describe('roomFor', () => {
  it('adds a margin to what panels cover', () => {
    const room = roomFor({ ...NONE, left: 384 }, 1440, 900);
    expect(room.left).toBeGreaterThan(384);
    expect(room.right).toBeGreaterThan(0);
  });

  it('leaves the camera some of a map that panels cover almost whole', () => {
    const room = roomFor({ ...NONE, top: 52, bottom: 640 }, 390, 700);
    expect(room.top + room.bottom).toBeLessThan(700);
    expect(room.left + room.right).toBeLessThan(390);
  });
});

describe('isComfortable', () => {
  it('is what is in sight and not under a panel', () => {
    const padding = { ...NONE, left: 384 };
    expect(isComfortable(700, 400, padding, 1440, 900)).toBe(true);
    expect(isComfortable(200, 400, padding, 1440, 900)).toBe(false);
    expect(isComfortable(1439, 400, padding, 1440, 900)).toBe(false);
  });
});

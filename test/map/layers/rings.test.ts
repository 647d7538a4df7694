import distance from '@turf/distance';
import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { rings, ringsOf } from '../../../src/map/layers/rings.ts';
import { makeTestDataset, makeTestView, PLACES } from '../scenery.ts';

describe('the rings layer', () => {
  it.each([
    ['Marino', PLACES.marino, 40],
    ['Dunai', PLACES.dunai, 6],
    ['far north', { ...PLACES.marino, geometry: { type: 'Point' as const, coordinates: [100, 75] as const } }, 120],
  ])('draws the uncertainty of %s at its true size on the ground, within one percent', (_, place, radiusKm) => {
    const { features } = ringsOf([{ place, radiusKm }]);
    const centre = place.geometry?.coordinates ?? [0, 0];
    const outline = (features[0] as Feature<Polygon>).geometry.coordinates[0] ?? [];
    expect(outline.length).toBeGreaterThan(32);
    for (const point of outline) {
      expect(Math.abs(distance([...centre], point) / radiusKm - 1)).toBeLessThan(0.01);
    }
  });

  it('draws rings of places in the window only', () => {
    const view = makeTestView(makeTestDataset());
    const shown = rings.states?.(view)['rings'];
    expect(shown?.has('marino')).toBe(true);
    expect(shown?.has('kyiv')).toBe(false);
    const none = rings.states?.({ ...view, scene: { ...view.scene, rings: [] } })['rings'];
    expect(none?.size).toBe(0);
  });

  it('draws no ring that would lie under its own mark', () => {
    const shown = (zoom: number) => rings.states?.({ ...makeTestView(makeTestDataset()), zoom })['rings']?.size;
    expect([shown(2), shown(6)]).toEqual([0, 1]);
  });

  it('leaves out a place that is not placed', () => {
    expect(ringsOf([{ place: { ...PLACES.dunai, geometry: null }, radiusKm: 5 }]).features).toEqual([]);
  });
});

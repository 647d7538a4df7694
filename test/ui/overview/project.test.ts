/** The flat sheet of the drawn overview. */
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/core/geo.ts';
import { fitProjection } from '../../../src/ui/overview/project.ts';

const FRAME = { width: 960, height: 600 } as const;
const KURSK: LngLat = [36.19, 51.73];
const DUNAI: LngLat = [132.33, 42.88];
const WASHINGTON: LngLat = [-77.04, 38.9];

const isInside = ([x, y]: readonly [number, number]) => x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height;

describe('the overview’s sheet', () => {
  it.each([[[KURSK]], [[KURSK, DUNAI]], [[KURSK, DUNAI, WASHINGTON]], [[DUNAI, [-170, 60] as const]]])(
    'holds every place of %j',
    (positions) => {
      const { project } = fitProjection(positions, FRAME);
      expect(positions.map(project).every(isInside)).toBe(true);
    },
  );

  it('keeps north up and east to the right', () => {
    const { project } = fitProjection([KURSK, DUNAI], FRAME);
    expect(project(KURSK)[0]).toBeLessThan(project(DUNAI)[0]);
    expect(project(KURSK)[1]).toBeLessThan(project(DUNAI)[1]);
  });

  it('closes outlines and leaves lines open', () => {
    const { toPath } = fitProjection([KURSK, DUNAI], FRAME);
    const ring = [KURSK, DUNAI, WASHINGTON, KURSK].map((position) => [...position]);
    expect(toPath({ type: 'Polygon', coordinates: [ring] })).toMatch(/Z$/);
    expect(toPath({ type: 'MultiLineString', coordinates: [ring] })).not.toContain('Z');
  });

  it('moves a ring beyond the antimeridian as a whole', () => {
    const { toPath } = fitProjection([KURSK, DUNAI], FRAME);
    const chukotka = [
      [-180, 65],
      [-170, 66],
      [-175, 68],
      [-180, 65],
    ];
    const xs = [...toPath({ type: 'Polygon', coordinates: [chukotka] }).matchAll(/[ML](-?[\d.]+) /g)].map((match) =>
      Number(match[1]),
    );
    const { project } = fitProjection([KURSK, DUNAI], FRAME);
    expect(Math.min(...xs)).toBeGreaterThan(project(DUNAI)[0]);
  });
});

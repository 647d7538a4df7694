import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import type { LngLat } from '../../src/core/geo.ts';
import { MOST_CORNERS, type Patch, parsePatch, patchBounds, printBox, printRing } from '../../src/core/patch.ts';
import { maskOfPatch } from '../../src/core/patchEvents.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

const dataset = makeDataset(SAMPLE);
const idsIn = (text: string): string[] => {
  const parsed = parsePatch(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const mask = maskOfPatch(dataset, parsed.value);
  return [...dataset.events]
    .filter((_, event) => mask[event] === 1)
    .map(({ id }) => id)
    .sort();
};

describe('a patch of ground', () => {
  it.each([
    ['a box around Marino', '34,51,35,52', ['assault', 'undated']],
    ['a ring around Sunan and Dunai', '120,35,140,36,134,50,120,41', ['arrival', 'image']],
    ['a ring past Dunai on the way to Sunan', '120,35,130,36,126,42', ['arrival']],
    ['a box over the antimeridian, round the world', '130,40,128,45', ['arrival', 'image']],
    ['a ring that runs on beyond 180°', '300,30,400,30,400,60,300,60', ['assault', 'autumn', 'since', 'undated']],
    ['open sea', '-40,30,-30,40', []],
  ])('holds what stands in it, once, whenever it was: %s', (_, text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('does not take a region for a spot', () => {
    expect(idsIn('36.25,51.6,36.35,51.72')).toEqual([]);
  });

  it.each(['', '1,2,3', '1,2,3,4,5', '1,2,3,x', '10,50,20,40', '0,91,1,92', '1e3,0,2,2', '1,2,600,3,1,3', '1,,2,3'])(
    'refuses %j',
    (text) => {
      expect(parsePatch(text).ok).toBe(false);
    },
  );

  it('reads back what it prints', () => {
    const someLngLat = fc.tuple(fc.integer({ min: -1800, max: 1799 }), fc.integer({ min: -900, max: 900 }));
    const inDegrees = ([lng, lat]: readonly [number, number]): LngLat => [lng / 10, lat / 10];
    fc.assert(
      fc.property(fc.array(someLngLat, { minLength: 3, maxLength: MOST_CORNERS }), (tenths) => {
        const corners = tenths.map(inDegrees);
        expect(parsePatch(printRing(corners))).toEqual({ ok: true, value: { kind: 'ring', corners } });
      }),
    );
    expect(printBox([-200, -10.00004, 180, 20.12346])).toBe('160,-10,180,20.1235');
    const box = parsePatch('160,-10,180,20.1235');
    expect(box.ok && patchBounds(box.value)).toEqual([160, -10, -180, 20.1235]);
  });

  it('keeps the shape of a long ring with few corners', () => {
    const circle = Array.from(
      { length: 500 },
      (_, k): LngLat => [36 + Math.cos((k / 250) * Math.PI), 51 + Math.sin((k / 250) * Math.PI)],
    );
    const parsed = parsePatch(printRing(circle)) as { ok: true; value: Patch };
    expect(parsed.value.corners.length).toBe(MOST_CORNERS);
    for (const [lng, lat] of parsed.value.corners) expect(Math.hypot(lng - 36, lat - 51)).toBeCloseTo(1, 3);
  });
});

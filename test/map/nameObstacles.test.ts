import { describe, expect, it } from 'vitest';
import type { Leg } from '../../src/core/scene.ts';
import { NameObstacles } from '../../src/map/nameObstacles.ts';
import { makeTestDataset, makeTestView, PLACES } from './scenery.ts';

/** A map that draws `scale` pixels a degree, on a canvas as much larger. */
const makeMap = () => {
  const map = {
    scale: 4,
    getCenter: () => ({ lng: 0, lat: 0 }),
    getZoom: () => 2,
    getBearing: () => 0,
    getPitch: () => 0,
    getCanvas: () => ({ width: 100 * map.scale, height: 50 * map.scale }),
    project: ([lng, lat]: [number, number]) => ({ x: lng * map.scale, y: -lat * map.scale }),
  };
  return map;
};
const view = makeTestView(makeTestDataset());
const at = (obstacles: NameObstacles, map: ReturnType<typeof makeMap>, part = {}, worlds: readonly number[] = [0]) =>
  obstacles.at(map as never, { ...view, ...part }, worlds, []);

describe('what stands in the way of names', () => {
  it('are the marks, in every world in sight', () => {
    const { discs } = at(new NameObstacles(), makeMap(), { scene: { ...view.scene, legs: [] } }, [0, 1]);
    expect(discs).toHaveLength(2 * view.scene.marks.length);
    const [first, second] = discs;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBe(360 * 4);
  });

  it('are the arcs that are drawn, from end to end', () => {
    const { lines } = at(new NameObstacles(), makeMap(), { zoom: 6 });
    const [lng, lat] = PLACES.dunai.geometry?.coordinates ?? [0, 0];
    // From the rim of its mark.
    expect(lines.some(([x, y]) => Math.hypot(x - lng * 4, y + lat * 4) < 2)).toBe(true);
    expect(at(new NameObstacles(), makeMap(), { scene: { ...view.scene, legs: [] } }).lines).toEqual([]);
  });

  it('are not arcs, and no arrow’s end, of a country too wide to point at', () => {
    const russia = { ...PLACES.northKorea, id: 'russia', uncertainty_km: 4778 };
    const vague: Leg = { id: 'x', event: 'x', from: PLACES.dunai, to: russia, inferred: false };
    const scene = { ...view.scene, marks: [], legs: [vague] };
    const all = { scene, whole: scene, standing: scene };
    expect(at(new NameObstacles(), makeMap(), all)).toEqual({ discs: [], boxes: [], lines: [] });
    const asked = at(new NameObstacles(), makeMap(), { ...all, selection: { kind: 'event', id: 'x' } });
    expect(asked.discs).toHaveLength(1);
    expect(asked.lines.length).toBeGreaterThan(10);
  });

  it('are the line around ground that is selected, but for a country’s', () => {
    const obstacles = new NameObstacles();
    const edges = (...selected: string[]) => {
      at(obstacles, makeMap(), { selectedPlaces: new Set(selected) });
      return obstacles.edges.length;
    };
    expect(edges()).toBe(0);
    expect(edges('kursk-oblast')).toBeGreaterThan(20);
    expect(edges('marino')).toBeGreaterThan(20);
    expect(edges('north-korea')).toBe(0);
    const { lines } = at(obstacles, makeMap(), { selectedPlaces: new Set(['kursk-oblast']) });
    expect(lines).toEqual(expect.arrayContaining([...obstacles.edges]));
  });

  it('stay where they are while the pointer is over something', () => {
    const hover = { kind: 'event', id: 'supposed' } as const;
    expect(at(new NameObstacles(), makeMap(), { hover }).lines).toEqual(at(new NameObstacles(), makeMap()).lines);
  });

  it('are found anew when the map has another size, though the camera stands', () => {
    const [obstacles, map] = [new NameObstacles(), makeMap()];
    const before = at(obstacles, map).lines;
    expect(at(obstacles, map).lines[0]).toBe(before[0]);
    map.scale = 8;
    expect(at(obstacles, map).lines[0]?.[0]).toBeCloseTo(2 * (before[0]?.[0] ?? 0), 6);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterPoint, clusterPoints, clusterZoom } from '../../src/core/cluster.ts';

const RADIUS = 32;
const somePoints: fc.Arbitrary<ClusterPoint[]> = fc.array(
  fc.record({
    // Crowded on purpose: most points have neighbours at middle zooms.
    x: fc.integer({ min: 0, max: 1_000 }).map((step) => 0.5 + step / 1e5),
    y: fc.integer({ min: 0, max: 1_000 }).map((step) => 0.3 + step / 1e5),
    weight: fc.nat(20),
  }),
  { maxLength: 60 },
);
/** Evenly from far to near; doubles would nearly all be close to 0. */
const someZoom = fc.integer({ min: 0, max: 1_600 }).map((hundredths) => hundredths / 100);
const reachAt = (zoom: number) => RADIUS / (512 * 2 ** clusterZoom(zoom));
const distance = (a: ClusterPoint, b: ClusterPoint) => Math.hypot(a.x - b.x, a.y - b.y);

describe('clusters', () => {
  it('put every point under one leader, who leads itself and stands within the radius', () => {
    fc.assert(
      fc.property(somePoints, someZoom, (points, zoom) => {
        const leaders = clusterPoints(points, zoom, RADIUS);
        expect(leaders).toHaveLength(points.length);
        leaders.forEach((leader, index) => {
          expect(leaders[leader]).toBe(leader);
          const [follower, led] = [points[index], points[leader]] as [ClusterPoint, ClusterPoint];
          if (leader !== index) expect(distance(follower, led)).toBeLessThan(reachAt(zoom));
          expect(led.weight).toBeGreaterThanOrEqual(follower.weight);
        });
      }),
    );
  });

  it('never leave two leaders within the radius of one another', () => {
    fc.assert(
      fc.property(somePoints, someZoom, (points, zoom) => {
        const leaders = [...new Set(clusterPoints(points, zoom, RADIUS))].map(
          (leader) => points[leader] as ClusterPoint,
        );
        leaders.forEach((a, i) => {
          for (const b of leaders.slice(i + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(reachAt(zoom));
        });
      }),
    );
  });

  it('keep a leader a leader when only the leaders are clustered again', () => {
    fc.assert(
      fc.property(somePoints, someZoom, (points, zoom) => {
        const leaders = [...new Set(clusterPoints(points, zoom, RADIUS))].map(
          (leader) => points[leader] as ClusterPoint,
        );
        expect([...clusterPoints(leaders, zoom, RADIUS)]).toEqual([...leaders.keys()]);
      }),
    );
  });

  it('change at half zooms only', () => {
    fc.assert(
      fc.property(somePoints, someZoom, (points, zoom) => {
        expect(clusterPoints(points, zoom, RADIUS)).toEqual(clusterPoints(points, clusterZoom(zoom), RADIUS));
      }),
    );
    expect([4, 4.49, 4.5, 4.99, 5].map(clusterZoom)).toEqual([4, 4, 4.5, 4.5, 5]);
  });

  it('are led by the heavier of two, and by the first of two equals', () => {
    const near = (weight: number) => ({ x: 0.5, y: 0.5, weight });
    expect([...clusterPoints([near(1), near(5)], 4, RADIUS)]).toEqual([1, 1]);
    expect([...clusterPoints([near(5), near(5)], 4, RADIUS)]).toEqual([0, 0]);
  });

  it('come apart as the map comes closer', () => {
    const pair = [
      { x: 0.5, y: 0.5, weight: 1 },
      { x: 0.5 + 32 / 512 / 2 ** 4, y: 0.5, weight: 1 },
    ];
    expect([...clusterPoints(pair, 3, RADIUS)]).toEqual([0, 0]);
    expect([...clusterPoints(pair, 5, RADIUS)]).toEqual([0, 1]);
  });
});

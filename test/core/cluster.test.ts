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

  describe('of places in several countries', () => {
    /** CSS pixels at zoom 4. */
    const at = (pixels: number, weight: number, ground: string): ClusterPoint => ({
      x: 0.5 + pixels / 512 / 2 ** 4,
      y: 0.5,
      weight,
      ground,
    });
    const leadersOf = (...points: ClusterPoint[]) => [...clusterPoints(points, 4, RADIUS)];

    it('keep to their own, though one abroad is heavier and nearer', () => {
      expect(leadersOf(at(0, 3, 'ua'), at(28, 2, 'ru'), at(10, 1, 'ru'))).toEqual([0, 1, 1]);
      expect(leadersOf(at(0, 3, 'ua'), at(28, 2, 'ua'), at(10, 1, 'ua'))).toEqual([0, 0, 0]);
    });

    it('merge where their marks would lie over each other', () => {
      expect(leadersOf(at(0, 3, 'ua'), at(20, 2, 'ru'))).toEqual([0, 0]);
      expect(leadersOf(at(0, 3, 'ua'), at(28, 2, 'ru'))).toEqual([0, 1]);
    });

    it('are as they are without countries where all lie in one', () => {
      fc.assert(
        fc.property(somePoints, someZoom, (points, zoom) => {
          const inOne = points.map((point) => ({ ...point, ground: 'ua' }));
          expect(clusterPoints(inOne, zoom, RADIUS)).toEqual(clusterPoints(points, zoom, RADIUS));
        }),
      );
    });

    it('put nobody under a leader abroad who has one at home within the radius', () => {
      const mixed = somePoints.map((points) =>
        points.map((point, k) => ({ ...point, ground: 'abc'[k % 3] as string })),
      );
      fc.assert(
        fc.property(mixed, someZoom, (points, zoom) => {
          const leaders = clusterPoints(points, zoom, RADIUS);
          points.forEach((point, index) => {
            const led = points[leaders[index] as number] as ClusterPoint;
            if (led.ground === point.ground) return;
            expect(distance(point, led)).toBeLessThan(0.8 * reachAt(zoom));
            const atHome = [...new Set(leaders)].filter((leader) => points[leader]?.ground === point.ground);
            for (const leader of atHome) {
              const other = points[leader] as ClusterPoint;
              // Who leads was chosen before, as the heavier or the first.
              if (other.weight > point.weight) expect(distance(point, other)).toBeGreaterThanOrEqual(reachAt(zoom));
            }
          });
        }),
      );
    });
  });
});

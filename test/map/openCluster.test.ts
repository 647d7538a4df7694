import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/core/scene.ts';
import { CLUSTER_RADIUS, MIN_RADIUS } from '../../src/map/markSize.ts';
import { fanOut, splitZoom } from '../../src/map/openCluster.ts';
import { makeTestDataset } from './scenery.ts';

const dataset = makeTestDataset();
const active = Uint32Array.from(dataset.events.keys());
const marksAt = (zoom: number) => makeScene(dataset, active, { zoom, clusterRadius: CLUSTER_RADIUS }).marks;
const holding = (zoom: number, id: string) => marksAt(zoom).find(({ places }) => places.some((p) => p.id === id));

describe('splitZoom', () => {
  it('finds the first zoom at which a cluster falls apart', () => {
    const cluster = holding(1, 'dunai');
    if (!cluster || cluster.places.length < 2) throw new Error('The test needs Dunai and Sunan in one cluster.');
    const zoom = splitZoom(cluster, dataset, 1, 10);
    if (zoom === null) throw new Error('Dunai and Sunan lie 700 km apart.');
    const size = (at: number) => holding(at, 'dunai')?.places.length ?? 0;
    expect(size(zoom)).toBeLessThan(cluster.places.length);
    expect(size(zoom - 0.5)).toBe(cluster.places.length);
  });

  it('finds none for places on the same spot', () => {
    const cluster = holding(9, 'kyiv');
    expect(cluster?.places.map(({ id }) => id)).toEqual(['kyiv', 'palace']);
    expect(cluster && splitZoom(cluster, dataset, 9, 10)).toBeNull();
  });
});

describe('fanOut', () => {
  it('sets every place of a cluster beside it, none over another', () => {
    const cluster = holding(9, 'kyiv');
    if (!cluster) throw new Error('The test needs a cluster at Kyiv.');
    const members = fanOut(cluster, dataset, () => true);
    expect(members.map(({ mark }) => mark.id).sort()).toEqual(['kyiv', 'palace']);
    const [a, b] = members.map(({ offset }) => offset);
    expect(Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeGreaterThan(2 * MIN_RADIUS);
  });
});

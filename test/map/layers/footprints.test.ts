import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { makeScene } from '../../../src/core/scene.ts';
import { makeImage } from '../../../src/map/images.ts';
import { blankId, blankSize, footprints, fullRadiusOf } from '../../../src/map/layers/footprints.ts';
import type { DataSource } from '../../../src/map/layers/layer.ts';
import { CLUSTER_RADIUS, radiusOf } from '../../../src/map/markSize.ts';
import { makeTestDataset, makeTestView } from '../scenery.ts';

const dataset = makeTestDataset();
const scene = makeScene(dataset, dataset.events.keys(), { zoom: 9, clusterRadius: CLUSTER_RADIUS });
const view = makeTestView(dataset, { scene });
const [source] = footprints.sources as readonly [DataSource];

describe('the footprints', () => {
  it('keep room for every mark and every name', () => {
    const reserved = [{ position: [30, 50] as const, width: 61, height: 14, dx: 40, dy: -3 }];
    const { features } = source.data({ ...view, reserved }) as FeatureCollection;
    expect(features).toHaveLength(scene.marks.length + 1);
    expect(features.at(-1)?.properties).toEqual({ blank: 'dateline-blank-64-16', offset: [40, -3] });
  });

  it('are transparent images no smaller than what they stand for', () => {
    expect(blankSize(blankId(61, 14))).toEqual({ width: 64, height: 16 });
    expect(makeImage(blankId(61, 14))?.data.every((value) => value === 0)).toBe(true);
    expect(blankSize('dateline-blank-9999-16')).toBeNull();
  });

  it('do not reload while only counts change, nor while time plays', () => {
    const { reads } = source;
    const fewer = { ...view, scene: { ...scene, marks: scene.marks.map((mark) => ({ ...mark, count: 1 })) } };
    expect(reads(fewer)).toEqual(reads(view));
    const without = { ...view, scene: { ...scene, marks: scene.marks.slice(1) } };
    expect(reads(without)).not.toEqual(reads(view));
    expect(reads({ ...without, playing: true })).toEqual(reads({ ...view, playing: true }));
  });
});

describe('the name of a mark', () => {
  it('stands clear of the mark at its largest over all time', () => {
    const marino = scene.marks.find(({ id }) => id === 'marino');
    if (!marino) throw new Error('Two events are at Marino.');
    expect(fullRadiusOf({ ...marino, count: 1 }, dataset)).toBeGreaterThan(radiusOf(2));
    expect(fullRadiusOf({ ...marino, count: 1 }, null)).toBeLessThan(fullRadiusOf(marino, dataset));
  });
});

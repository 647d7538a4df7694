import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { makeScene } from '../../../src/core/scene.ts';
import type { DataSource } from '../../../src/map/layers/layer.ts';
import { labelOf, markLabels } from '../../../src/map/layers/markLabels.ts';
import { CLUSTER_RADIUS } from '../../../src/map/markSize.ts';
import { makeTestDataset, makeTestView } from '../scenery.ts';

const dataset = makeTestDataset();
const scene = makeScene(dataset, dataset.events.keys(), { zoom: 9, clusterRadius: CLUSTER_RADIUS });
const view = makeTestView(dataset, { scene });
const [source] = markLabels.sources as readonly [DataSource];
const namesOf = (part = view) =>
  (source.data(part) as FeatureCollection).features.map(({ properties }) => properties?.['name']);
const kyiv = scene.marks.find(({ places }) => places.length > 1);

describe('the labels of the marks', () => {
  it('names every mark in the language of the reader', () => {
    expect(namesOf()).toContain('marino');
    expect(namesOf({ ...view, lang: 'ko' })).toContain('marino (ko)');
    expect(namesOf({ ...view, lang: 'uk' })).toContain('marino');
    expect(namesOf()).toHaveLength(scene.marks.length);
  });

  it('names a cluster by its leader, or by the place in it that is selected', () => {
    if (!kyiv) throw new Error('Kyiv and its palace stand on one spot.');
    expect(labelOf(kyiv, 'en', new Set())).toBe('kyiv +1');
    expect(labelOf(kyiv, 'en', new Set(['palace']))).toBe('palace +1');
  });

  it('names the places of a cluster that is fanned out, and no longer the cluster', () => {
    if (!kyiv) throw new Error('Kyiv and its palace stand on one spot.');
    const members = kyiv.places.map((place) => ({
      mark: { ...kyiv, id: place.id, places: [place] },
      offset: [0, -36] as const,
      ground: [30.5, 50.6] as const,
    }));
    const names = namesOf({ ...view, fan: { cluster: kyiv.id, members } });
    expect(names).toEqual(expect.arrayContaining(['kyiv', 'palace']));
    expect(names).not.toContain('kyiv +1');
  });

  it('says under the name that an event there is contested, and only while the window holds it', () => {
    const contested = makeTestDataset((event) => (event.id === 'strike' ? { ...event, status: 'contested' } : event));
    const strike = dataset.events.indexOf('strike');
    const signsIn = (active: Iterable<number>) => {
      const part = makeTestView(contested, { scene: makeScene(contested, active, { zoom: 9, clusterRadius: 0 }) });
      return (source.data(part) as FeatureCollection).features.flatMap(({ properties }) =>
        properties?.['contested'] === '' ? [] : [`${properties?.['name']}${properties?.['contested']}`],
      );
    };
    expect(signsIn(dataset.events.keys())).toEqual(['marino\ncontested']);
    expect(signsIn([...dataset.events.keys()].filter((event) => event !== strike))).toEqual([]);
  });

  it('does not reload while only counts change', () => {
    const { reads } = source;
    const fewer = { ...view, scene: { ...scene, marks: scene.marks.map((mark) => ({ ...mark, count: 1 })) } };
    expect(reads(fewer)).toEqual(reads(view));
    const without = { ...view, scene: { ...scene, marks: scene.marks.slice(1) } };
    expect(reads(without)).not.toEqual(reads(view));
  });
});

import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areas, CIRCLES, OUTLINES, washOf } from '../../../src/map/layers/areas.ts';
import { makeTestDataset, makeTestView, PLACES } from '../scenery.ts';

const view = makeTestView(makeTestDataset());
const dataOf = (id: string, part = view) =>
  areas.sources.find((source) => source.id === id)?.data(part) as FeatureCollection;

describe('the areas layer', () => {
  it('shades by outline where there is one, and by a circle where there is none', () => {
    const states = areas.states?.(view);
    expect([...(states?.[OUTLINES]?.keys() ?? [])].sort()).toEqual(['KP', 'RU-KRS']);
    expect([...(states?.[CIRCLES]?.keys() ?? [])]).toEqual(['front']);
    expect(dataOf(CIRCLES).features.map(({ properties }) => properties?.['id'])).toEqual(['front']);
  });

  it('shades ground with more reports darker, and a country lighter than a region', () => {
    const area = (place: typeof PLACES.kurskOblast, count: number) => ({
      place,
      count,
      byCategory: [],
      contested: false,
    });
    expect(washOf(area(PLACES.kurskOblast, 20))).toBeGreaterThan(washOf(area(PLACES.kurskOblast, 1)));
    expect(washOf(area(PLACES.northKorea, 20))).toBeLessThan(washOf(area(PLACES.kurskOblast, 20)));
  });

  it('outlines what is selected', () => {
    const states = areas.states?.({ ...view, selectedPlaces: new Set(['kursk-oblast']) })?.[OUTLINES];
    expect(states?.get('RU-KRS')).toMatchObject({ selected: true, edge: 1 });
    expect(states?.get('KP')).toMatchObject({ selected: false });
  });

  it('leaves a region unshaded that is but a speck, unless it is asked for; a country never', () => {
    const shaded = (part = {}) => [...(areas.states?.({ ...view, zoom: 1, ...part })?.[OUTLINES]?.keys() ?? [])].sort();
    expect(shaded()).toEqual(['KP']);
    expect(shaded({ zoom: 2 })).toEqual(['KP', 'RU-KRS']);
    expect(shaded({ selectedPlaces: new Set(['kursk-oblast']) })).toEqual(['KP', 'RU-KRS']);
  });

  it('never pins an area', () => {
    expect(view.scene.marks.flatMap(({ places }) => places.map(({ kind }) => kind))).not.toContain('region');
  });
});

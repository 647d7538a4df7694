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

  it('labels an area with its name and number, and keeps the name while the number is nought', () => {
    const labels = (part = view) =>
      dataOf('area-labels', part).features.map(({ properties }) => `${properties?.['name']}${properties?.['number']}`);
    expect(labels()).toContain('kursk-oblast · 2');
    expect(labels({ ...view, lang: 'ko' })).toContain('kursk-oblast (ko) · 2');
    expect(labels({ ...view, scene: { ...view.scene, areas: [] } })).toContain('kursk-oblast');
  });

  it('says that an event in an area is contested, as long as one is', () => {
    const areas = view.scene.areas.map((area) => ({ ...area, contested: area.place.id === 'kursk-oblast' }));
    const numbers = (lang: 'en' | 'uk') =>
      dataOf('area-labels', { ...view, lang, scene: { ...view.scene, areas } }).features.map(
        ({ properties }) => properties?.['number'],
      );
    expect(numbers('en').filter((number) => /contested/.test(number))).toEqual([' · 2 · contested']);
    expect(numbers('uk')).not.toEqual(numbers('en'));
  });

  it('leaves the names of countries with few events to a closer look, unless one is selected', () => {
    const [main] = view.whole.areas.filter(({ place }) => place.kind === 'country');
    if (!main) throw new Error('The scenery has no country.');
    const minor = { ...main, place: { ...main.place, id: 'minor' }, count: 1 };
    const whole = { ...view.whole, areas: [{ ...main, count: 20 }, minor] };
    const minzooms = (selected: readonly string[]) =>
      dataOf('area-labels', { ...view, whole, selectedPlaces: new Set(selected) }).features.map(
        ({ properties }) => properties?.['minzoom'],
      );
    expect(minzooms([])).toEqual([0, 2]);
    expect(minzooms(['minor'])).toEqual([0, 0]);
  });

  it('never pins an area', () => {
    expect(view.scene.marks.flatMap(({ places }) => places.map(({ kind }) => kind))).not.toContain('region');
  });
});

import { describe, expect, it } from 'vitest';
import { boundsOfCamera } from '../../../src/core/cameraBounds.ts';
import { makeDataset } from '../../../src/core/dataset.ts';
import { toDay } from '../../../src/core/day.ts';
import type { SafeUrl } from '../../../src/core/url.ts';
import { INITIAL_STATE, type State } from '../../../src/store/state.ts';
import { type ShareChoice, shareValues } from '../../../src/ui/share/shareValues.ts';
import { SAMPLE } from '../../fixtures/datasetFile.ts';

const camera = { zoom: 5, lat: 48, lng: 37, bearing: 0, pitch: 0 };
const state: State = {
  ...INITIAL_STATE,
  data: { status: 'ready', dataset: makeDataset(SAMPLE), problems: [] },
  mapStatus: 'ready',
  camera,
  selection: { kind: 'place', id: 'marino' },
  window: { start: toDay(2024, 11), end: toDay(2024, 12) },
  filters: { category: new Set(['combat']) },
  theme: 'dark',
  lang: 'uk',
  given: { consent: 'ask', static: true, q: 'x', origin: 'https://host.example', accent: '#0b6e4f' },
};
const choice: ShareChoice = { scope: 'view', frozen: null, layout: 'auto', theme: 'auto', lang: null };
const moved = { isMoved: true, size: { width: 800, height: 400 } };

describe('what is shared', () => {
  it('of a view: its time, filters, selection and looks, and nothing that belongs to this page alone', () => {
    const values = shareValues(state, choice, 'page', moved);
    expect(values).toMatchObject({
      place: 'marino',
      time: state.window,
      filter: state.filters,
      map: camera,
      accent: '#0b6e4f',
      theme: 'auto',
    });
    for (const name of ['consent', 'static', 'q', 'origin', 'lang', 'debug'] as const)
      expect(values).not.toHaveProperty(name);
  });

  it('of a view in a frame of another size: the same ground, not the same zoom', () => {
    const { map, bbox } = shareValues(state, choice, 'frame', moved);
    expect(map).toBeUndefined();
    const [west, south, east, north] = bbox ?? [0, 0, 0, 0];
    expect(west).toBeLessThan(37);
    expect(east - west).toBeCloseTo((800 / (512 * 2 ** 5)) * 360, 2);
    expect(south).toBeLessThan(48);
    expect(north).toBeGreaterThan(48);
  });

  it('of a view that nobody moved: no position, for the map finds its own', () => {
    const values = shareValues(state, choice, 'frame', { ...moved, isMoved: false });
    expect(values).not.toHaveProperty('map');
    expect(values).not.toHaveProperty('bbox');
  });

  it('of one thing: it alone; of everything: nothing but the choices', () => {
    const only = shareValues(state, { ...choice, scope: 'selection', lang: 'ko' }, 'page', moved);
    expect(only).toEqual({ place: 'marino', theme: 'auto', lang: 'ko' });
    const all = shareValues(state, { ...choice, scope: 'everything', layout: 'map' }, 'frame', moved);
    expect(all).toEqual({ layout: 'map', theme: 'auto' });
  });

  it('frozen data stand in the place of any other; other data stay in every scope', () => {
    const url = 'https://maps.example.org/data/frozen/a.0123456789abcdef.geojson' as SafeUrl;
    const other = { ...state, given: { data: ['https://other.example/a.csv' as SafeUrl], format: 'csv' } };
    expect(shareValues(other, { ...choice, frozen: url }, 'page', moved)).toMatchObject({ data: [url] });
    expect(shareValues(other, { ...choice, frozen: url }, 'page', moved)).not.toHaveProperty('format');
    expect(shareValues(other, { ...choice, scope: 'everything' }, 'page', moved)).toMatchObject({
      data: ['https://other.example/a.csv'],
      format: 'csv',
    });
  });
});

describe('the ground of a camera', () => {
  it('is centred on it, and all around the world where the map is', () => {
    expect(boundsOfCamera({ ...camera, lat: 0, lng: 0, zoom: 0 }, 256, 256)).toEqual([
      -90,
      expect.closeTo(-66.51, 1),
      90,
      expect.closeTo(66.51, 1),
    ]);
    const [west, , east] = boundsOfCamera({ ...camera, zoom: 0 }, 2_000, 256);
    expect([west, east]).toEqual([-180, 180]);
  });

  it('crosses the antimeridian', () => {
    const [west, , east] = boundsOfCamera({ ...camera, lng: 179, zoom: 4 }, 400, 400);
    expect(west).toBeGreaterThan(east);
  });
});

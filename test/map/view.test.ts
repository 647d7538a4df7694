import { describe, expect, it } from 'vitest';
import { makeViewer } from '../../src/map/view.ts';
import { makeStore } from '../../src/store/store.ts';
import { makeTestDataset } from './scenery.ts';

const dataset = makeTestDataset();

function makeScenery() {
  const store = makeStore();
  store.actions.loadDataset(dataset, []);
  const view = makeViewer();
  return { store, at: (zoom: number) => view(store.getState(), zoom, null) };
}

describe('the view', () => {
  it('is empty before there are data', () => {
    const { scene, whole } = makeViewer()(makeStore().getState(), 3, null);
    expect([scene.marks, whole.legs]).toEqual([[], []]);
  });

  it('keeps its scene while nothing that it shows has changed', () => {
    const { store, at } = makeScenery();
    const { scene } = at(5.1);
    store.actions.hover({ kind: 'place', id: 'dunai' });
    expect(at(5.2).scene).toBe(scene);
    expect([...at(5.2).hoveredPlaces]).toEqual(['dunai']);
    expect(at(5.6).scene).not.toBe(scene);
  });

  it('takes the selected place out of its cluster, but not from under one on the same spot', () => {
    const { store, at } = makeScenery();
    const alone = (id: string) => at(1).scene.marks.some((mark) => mark.id === id);
    expect(alone('sunan')).toBe(false);
    store.actions.select({ kind: 'place', id: 'sunan' });
    expect(alone('sunan')).toBe(true);
    store.actions.select({ kind: 'place', id: 'palace' });
    expect(alone('palace')).toBe(false);
  });

  it('knows the places of a selected event', () => {
    const { store, at } = makeScenery();
    store.actions.select({ kind: 'event', id: 'shipment' });
    expect([...at(3).selectedPlaces].sort()).toEqual(['dunai', 'sunan']);
  });
});

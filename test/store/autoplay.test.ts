import { expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { mountAutoplay } from '../../src/store/autoplay.ts';
import type { Given } from '../../src/store/state.ts';
import { makeStore } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

function play(given: Given, prefersStill = false) {
  const store = makeStore({ given });
  const { dispose } = mountAutoplay(store, () => prefersStill);
  const seen: boolean[] = [];
  const look = () => seen.push(store.getState().playback.playing);
  look();
  store.actions.loadDataset(makeDataset(SAMPLE), []);
  look();
  store.actions.setMapStatus('ready');
  look();
  store.actions.pause();
  store.actions.setMapStatus('lost');
  store.actions.setMapStatus('ready');
  look();
  dispose();
  return seen;
}

it('starts when data and map are there, once: who pauses is not overruled', () => {
  expect(play({ autoplay: true })).toEqual([false, false, true, false]);
});

it('starts without a map where there is to be none', () => {
  expect(play({ autoplay: true, layout: 'list' })).toEqual([false, true, true, false]);
});

it.each<[string, Given, boolean]>([
  ['where nobody asks for it', {}, false],
  ['for readers who want less motion', { autoplay: true }, true],
  ['where no button could stop it', { autoplay: true, ui: { timeline: false } }, false],
  ['in a picture', { autoplay: true, static: true }, false],
])('never starts %s', (_, given, prefersStill) => {
  expect(play(given, prefersStill)).toEqual([false, false, false, false]);
});

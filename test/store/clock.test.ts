import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { mountClock, type Page } from '../../src/store/clock.ts';
import { makeStore } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

/** A page whose frames come when the test says so. */
function makePage() {
  const frames = new Map<number, (now: number) => void>();
  const hideListeners = new Set<() => void>();
  let id = 0;
  const page: Page = {
    requestFrame: (callback) => {
      frames.set(++id, callback);
      return id;
    },
    cancelFrame: (frame) => {
      frames.delete(frame);
    },
    onHide: (listener) => {
      hideListeners.add(listener);
      return () => hideListeners.delete(listener);
    },
  };
  return {
    page,
    waiting: () => frames.size,
    listening: () => hideListeners.size,
    hide: () => {
      for (const listener of hideListeners) listener();
    },
    frame: (now: number) => {
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback(now);
    },
  };
}

function setUp() {
  const fake = makePage();
  const store = makeStore();
  store.actions.loadDataset(makeDataset(SAMPLE), []);
  return { ...fake, store, clock: mountClock(store, fake.page) };
}

describe('the clock', () => {
  it('asks for no frame while nothing plays', () => {
    const { store, waiting } = setUp();
    expect(waiting()).toBe(0);
    store.actions.select({ kind: 'place', id: 'marino' });
    expect(waiting()).toBe(0);
  });

  it('moves playback by the time between frames, from the second frame on', () => {
    const { store, waiting, frame } = setUp();
    store.actions.play();
    expect(waiting()).toBe(1);
    frame(50_000);
    expect(store.getState().playback.elapsed).toBe(0);
    frame(50_016);
    frame(50_040);
    expect(store.getState().playback.elapsed).toBe(40);
    expect(waiting()).toBe(1);
  });

  it('does not count the time of a pause', () => {
    const { store, waiting, frame } = setUp();
    store.actions.play();
    frame(0);
    frame(100);
    store.actions.pause();
    expect(waiting()).toBe(0);
    store.actions.play();
    frame(90_000);
    expect(store.getState().playback.elapsed).toBe(0);
    frame(90_016);
    expect(store.getState().playback.elapsed).toBe(16);
  });

  it('plays to the end and then rests', () => {
    const { store, waiting, frame } = setUp();
    store.actions.play();
    let now = 0;
    while (store.getState().playback.playing && now < 60_000) {
      frame(now);
      now += 16;
    }
    // Six stops take the shortest run, 6 s.
    expect(now).toBeGreaterThan(5_900);
    expect(now).toBeLessThan(6_200);
    expect(waiting()).toBe(0);
  });

  it('pauses when the page hides, and does not start again by itself', () => {
    const { store, waiting, hide, frame } = setUp();
    store.actions.play();
    frame(0);
    hide();
    expect(store.getState().playback.playing).toBe(false);
    expect(waiting()).toBe(0);
    frame(16);
    expect(store.getState().playback.playing).toBe(false);
  });

  it('leaves a resting store alone when the page hides', () => {
    const { store, hide } = setUp();
    const before = store.getState();
    hide();
    expect(store.getState()).toBe(before);
  });

  it('takes up a store that already plays', () => {
    const { page, waiting } = makePage();
    const store = makeStore();
    store.actions.loadDataset(makeDataset(SAMPLE), []);
    store.actions.play();
    mountClock(store, page);
    expect(waiting()).toBe(1);
  });

  it('leaves nothing behind when disposed', () => {
    const { store, clock, waiting, listening } = setUp();
    store.actions.play();
    clock.dispose();
    expect([waiting(), listening()]).toEqual([0, 0]);
    store.actions.pause();
    store.actions.play();
    expect(waiting()).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { followWindow, makeFeed } from '../../src/store/calm.ts';
import { makeStore } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const store = makeStore();
  store.actions.loadDataset(makeDataset(SAMPLE), []);
  const feed = makeFeed(store);
  const hear = vi.fn();
  const stop = feed.subscribe(hear);
  return { store, feed, hear, stop };
}

describe('a calm readout', () => {
  it('changes at most four times a second while time plays', () => {
    const { store, hear } = setUp();
    store.actions.setSpeed(8);
    store.actions.setLoop(true);
    store.actions.play();
    hear.mockClear();
    for (let ms = 0; ms < 2_000; ms += 16) {
      store.actions.tick(16);
      vi.advanceTimersByTime(16);
    }
    expect(hear.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(hear.mock.calls.length).toBeLessThanOrEqual(8);
  });

  it('follows at once while time plays, when its last change is long enough ago', () => {
    const { store, feed } = setUp();
    store.actions.play();
    vi.advanceTimersByTime(300);
    store.actions.tick(16);
    expect(feed.read()).toBe(store.getState());
  });

  it('shows a reader’s own change at once', () => {
    const { store, feed, hear } = setUp();
    store.actions.setWindow({ start: toDay(2024, 11), end: toDay(2024, 12) });
    expect(hear).toHaveBeenCalledTimes(1);
    expect(feed.read()).toBe(store.getState());
  });

  it('starts, pauses and ends playback on the spot, with the last state', () => {
    const { store, feed } = setUp();
    store.actions.play();
    expect(feed.read().playback.playing).toBe(true);
    store.actions.tick(40);
    expect(feed.read()).not.toBe(store.getState());
    store.actions.pause();
    expect(feed.read()).toBe(store.getState());
  });

  it('leaves no timer behind when nobody listens', () => {
    const { store, stop, hear, feed } = setUp();
    store.actions.play();
    store.actions.tick(16);
    hear.mockClear();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    store.actions.tick(16);
    expect(hear).not.toHaveBeenCalled();
    expect(feed.read()).toBe(store.getState());
  });
});

describe('what follows the window', () => {
  it('hears of each window that the words print, when they print it, and of nothing else', () => {
    const store = makeStore();
    store.actions.loadDataset(makeDataset(SAMPLE), []);
    const heard: (readonly [unknown, boolean])[] = [];
    const stop = followWindow(store, ({ window, playback }) => heard.push([window, playback.playing]));
    store.actions.hover({ kind: 'place', id: 'dunai' });
    expect(heard).toEqual([]);
    store.actions.setWindow({ start: toDay(2024, 11), end: toDay(2024, 12) });
    expect(heard).toEqual([[{ start: toDay(2024, 11), end: toDay(2024, 12) }, false]]);
    store.actions.setSpeed(8);
    store.actions.setLoop(true);
    store.actions.play();
    for (let ms = 0; ms < 1_000; ms += 16) {
      store.actions.tick(16);
      vi.advanceTimersByTime(16);
    }
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.length).toBeLessThanOrEqual(2 + 4);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

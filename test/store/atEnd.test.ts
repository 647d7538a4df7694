import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { toDay } from '../../src/core/day.ts';
import { selectAtEnd, selectStops } from '../../src/store/counts.ts';
import { makeStore } from '../../src/store/store.ts';
import { SAMPLE } from '../fixtures/datasetFile.ts';

function setUp() {
  const store = makeStore();
  store.actions.loadDataset(makeDataset(SAMPLE), []);
  const isAtEnd = () => selectAtEnd(store.getState());
  return { ...store, isAtEnd };
}

describe('the end of playback', () => {
  it('is said when time has played to the last stop, not before and not while it plays on', () => {
    const { actions, getState, isAtEnd } = setUp();
    expect(isAtEnd()).toBe(false);
    actions.play();
    while (getState().playback.playing) {
      expect(isAtEnd()).toBe(false);
      actions.tick(200);
    }
    expect(isAtEnd()).toBe(true);
    actions.play();
    expect(isAtEnd()).toBe(false);
  });

  it('is said of a reader’s own steps, and no more once another time is chosen', () => {
    const { actions, getState, isAtEnd } = setUp();
    for (const _ of selectStops(getState())) actions.stepBy(1);
    expect(isAtEnd()).toBe(true);
    actions.stepBy(-1);
    expect(isAtEnd()).toBe(false);
    actions.stepBy(1);
    actions.setWindow({ start: toDay(2024, 11), end: toDay(2024, 12) });
    expect(isAtEnd()).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../../src/core/dataset.ts';
import { formatDay } from '../../../src/core/day.ts';
import type { Day } from '../../../src/core/model.ts';
import { msPerStop } from '../../../src/core/playback.ts';
import { selectStops } from '../../../src/store/counts.ts';
import { makeStore } from '../../../src/store/store.ts';
import { playheadOf } from '../../../src/ui/timeline/usePlacement.ts';
import { SAMPLE } from '../../fixtures/datasetFile.ts';

function setUp(elapsedShare: number) {
  const store = makeStore();
  store.actions.loadDataset(makeDataset(SAMPLE), []);
  store.actions.play();
  const stops = selectStops(store.getState());
  const elapsed = msPerStop({ stopCount: stops.length, speed: 1 }) * elapsedShare;
  const state = { ...store.getState(), playback: { playing: true, index: 0, elapsed } };
  return { state, first: stops[0]?.end as Day, second: stops[1]?.end as Day };
}

describe('the playhead', () => {
  it('dwells on what happened before it leaves', () => {
    const { state, first } = setUp(0.5);
    expect(playheadOf(state, false)).toBe(first);
  });

  it('glides to the next stop and arrives as the stop begins', () => {
    const { state, first, second } = setUp(0.75);
    expect(playheadOf(state, false)).toBeCloseTo((first + second) / 2, 6);
    expect(playheadOf(setUp(0.9999).state, false)).toBeCloseTo(second, 2);
  });

  it('steps without gliding where motion is not wanted', () => {
    const { state, first } = setUp(0.75);
    expect(playheadOf(state, true)).toBe(first);
  });

  it('stays at the last stop, and is nowhere before the first', () => {
    const { state } = setUp(0.75);
    const stops = selectStops(state);
    const last = { ...state, playback: { ...state.playback, index: stops.length - 1 } };
    expect(formatDay(playheadOf(last, false) as Day)).toBe(formatDay(stops.at(-1)?.end as Day));
    expect(playheadOf({ ...state, playback: { ...state.playback, index: -1 } }, false)).toBeNull();
  });
});

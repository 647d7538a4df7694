import { beforeEach, describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { formatDay, parseDay } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import { STOPPED } from '../../src/core/playback.ts';
import { ALL_TIME, type TimeWindow } from '../../src/core/window.ts';
import { selectStops } from '../../src/store/counts.ts';
import { INITIAL_STATE, selectActive, selectDataset } from '../../src/store/state.ts';
import { makeStore, type Store, shiftDay } from '../../src/store/store.ts';
import { makeFile, SAMPLE } from '../fixtures/datasetFile.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};
const from = (start: string | null, end: string | null): TimeWindow => ({
  start: start === null ? null : day(start),
  end: end === null ? null : day(end),
});
const dataset = makeDataset(SAMPLE);
const place = (id: string) => ({ kind: 'place', id }) as const;
const event = (id: string) => ({ kind: 'event', id }) as const;

/** The box that the map was last asked to show. */
const askedBounds = (of: Store): readonly number[] => {
  const target = of.getState().cameraRequest?.target;
  return target && 'bounds' in target ? target.bounds : [];
};

let store: Store;
const state = () => store.getState();
const shown = () => {
  const { window } = state();
  return [window.start, window.end].map((bound) => (bound === null ? null : formatDay(bound)));
};

beforeEach(() => {
  store = makeStore();
  store.actions.loadDataset(dataset, []);
});

describe('loading', () => {
  it('begins with nothing, and ends with a dataset or a problem', () => {
    const fresh = makeStore();
    expect(selectDataset(fresh.getState())).toBeNull();
    expect([...selectActive(fresh.getState())]).toEqual([]);
    expect(selectStops(fresh.getState())).toEqual([]);
    const problem = { code: 'load/network', message: 'It did not arrive.' };
    fresh.actions.failDataset(problem);
    expect(fresh.getState().data).toEqual({ status: 'failed', problem });
    fresh.actions.loadDataset(dataset, [problem]);
    expect(fresh.getState().data).toEqual({ status: 'ready', dataset, problems: [problem] });
  });

  it('keeps a selection that the data hold, and drops one that they do not', () => {
    for (const [selection, kept] of [
      [place('marino'), true],
      [event('assault'), true],
      [place('assault'), false],
      [event('atlantis'), false],
    ] as const) {
      const fresh = makeStore({ selection });
      fresh.actions.loadDataset(dataset, []);
      expect(fresh.getState().selection).toEqual(kept ? selection : null);
      expect(fresh.getState().missing).toEqual(kept ? null : selection);
    }
  });

  it('says what an address asked for in vain, until the reader goes on or an address finds something', () => {
    store.actions.restore({ selection: event('atlantis') });
    expect(state()).toMatchObject({ selection: null, missing: event('atlantis') });
    store.actions.restore({ lang: 'uk' });
    expect(state().missing).toEqual(event('atlantis'));
    store.actions.select(place('marino'));
    expect(state()).toMatchObject({ selection: place('marino'), missing: null });
    store.actions.restore({ selection: event('atlantis') });
    store.actions.restore({ selection: event('assault') });
    expect(state()).toMatchObject({ selection: event('assault'), missing: null });
    store.actions.restore({ selection: event('atlantis') });
    store.actions.restore({ selection: null });
    expect(state()).toMatchObject({ selection: null, missing: null });
  });

  it('looks at everything first, or at what is selected, but not where a view was asked for', () => {
    expect(askedBounds(store)[0]).toBe(34.87);
    const selected = makeStore({ selection: place('sunan') });
    selected.actions.loadDataset(dataset, []);
    expect(askedBounds(selected)[0]).toBeCloseTo(125.67, 1);
    const asked = makeStore();
    const camera = { zoom: 5, lat: 48, lng: 37, bearing: 0, pitch: 0 };
    asked.actions.requestCamera({ camera });
    asked.actions.loadDataset(dataset, []);
    expect(asked.getState().cameraRequest).toEqual({ serial: 1, target: { camera } });
  });

  it('of a dataset without a place asks the map for nothing', () => {
    const fresh = makeStore();
    fresh.actions.loadDataset(makeDataset(makeFile({ places: [] })), []);
    expect(fresh.getState().cameraRequest).toBeNull();
  });
});

describe('selecting', () => {
  it('moves the map to the place, unless it is asked not to', () => {
    const before = state().cameraRequest?.serial ?? 0;
    store.actions.select(place('pokrovsk'));
    expect(state().selection).toEqual(place('pokrovsk'));
    expect(state().cameraRequest?.serial).toBe(before + 1);
    store.actions.select(place('marino'), { moveMap: false });
    expect(state().selection).toEqual(place('marino'));
    expect(state().cameraRequest?.serial).toBe(before + 1);
  });

  it('an event shows all of its places, and one without a place moves nothing', () => {
    store.actions.select(event('arrival'));
    const [west, , east] = askedBounds(store);
    expect(west).toBeLessThanOrEqual(125.67);
    expect(east).toBeGreaterThanOrEqual(132.36);
    const request = state().cameraRequest;
    store.actions.select(event('unplaced'));
    expect(state().cameraRequest).toBe(request);
  });

  it('nothing clears the selection and the hover, and leaves the map', () => {
    store.actions.select(place('marino'));
    store.actions.hover(place('dunai'));
    const request = state().cameraRequest;
    store.actions.select(null);
    expect([state().selection, state().hover]).toEqual([null, null]);
    expect(state().cameraRequest).toBe(request);
  });

  it('hovering the same again changes nothing', () => {
    store.actions.hover(place('dunai'));
    const before = state();
    store.actions.hover(place('dunai'));
    expect(state()).toBe(before);
    store.actions.hover(event('dunai'));
    expect(state().hover).toEqual(event('dunai'));
  });
});

describe('the window', () => {
  it('shows what it holds, and with both ends open the undated too', () => {
    expect(selectActive(state())).toHaveLength(8);
    store.actions.setWindow(from('2024-10-08', '2024-10-09'));
    expect([...selectActive(state())].map((index) => dataset.events.at(index)?.id)).toEqual([
      'autumn',
      'arrival',
      'image',
    ]);
    store.actions.showAllTime();
    expect(state().window).toEqual(ALL_TIME);
    expect(selectActive(state())).toHaveLength(8);
  });

  it('set by a reader stops playback and is the width that plays on', () => {
    store.actions.play();
    store.actions.setWindow(from('2024-10-01', '2024-10-11'));
    expect(state().playback).toEqual(STOPPED);
    expect(state().playWidth).toBe(10);
    store.actions.setWindow(from(null, '2024-10-11'));
    expect(state().playWidth).toBeNull();
  });

  it('takes the shape of the mode', () => {
    store.actions.setMode('cumulative');
    expect(shown()).toEqual([null, '2025-01-09']);
    store.actions.setWindow(from('2024-10-01', '2024-11-01'));
    expect(shown()).toEqual([null, '2024-11-01']);
    store.actions.setMode('instant');
    expect(shown()).toEqual(['2024-10-31', '2024-11-01']);
    store.actions.setMode('range');
    expect(shown()).toEqual([null, null]);
  });

  it('in a range stays as it is when the mode is set again', () => {
    store.actions.setWindow(from('2024-10-01', '2024-11-01'));
    store.actions.setMode('range');
    expect(shown()).toEqual(['2024-10-01', '2024-11-01']);
  });

  it('is the same array of events until it changes', () => {
    const before = selectActive(state());
    store.actions.setSpeed(2);
    expect(selectActive(state())).toBe(before);
    store.actions.setWindow(from('2024-10-01', null));
    expect(selectActive(state())).not.toBe(before);
  });
});

describe('playing', () => {
  const stops = () => selectStops(state()).map((stop) => formatDay(stop.start));

  it('starts at the first stop when everything is shown, and goes on from where the window stands', () => {
    store.actions.play();
    expect(state().playback).toEqual({ playing: true, index: 0, elapsed: 0 });
    store.actions.setWindow(from('2024-11-01', '2024-11-21'));
    store.actions.play();
    expect(stops()[state().playback.index]).toBe('2024-11-20');
  });

  it('starts over from the end', () => {
    store.actions.setWindow(from('2025-01-01', '2025-02-01'));
    store.actions.play();
    expect(state().playback.index).toBe(0);
  });

  it('runs through every stop in order and pauses at the last', () => {
    store.actions.play();
    const seen = [state().playback.index];
    for (let k = 0; k < 2_000 && state().playback.playing; k++) {
      store.actions.tick(16);
      if (seen.at(-1) !== state().playback.index) seen.push(state().playback.index);
    }
    expect(seen).toEqual(selectStops(state()).map((_, index) => index));
    expect(state().playback.playing).toBe(false);
    expect(state().window.end).toBe(selectStops(state()).at(-1)?.end);
  });

  it('does not pause when it loops', () => {
    store.actions.setLoop(true);
    store.actions.setSpeed(8);
    store.actions.play();
    for (let k = 0; k < 2_000; k++) store.actions.tick(16);
    expect(state().playback.playing).toBe(true);
  });

  it('changes the window only when a stop is reached', () => {
    store.actions.play();
    const { window } = state();
    store.actions.tick(16);
    expect(state().window).toBe(window);
    for (let k = 0; k < 100 && state().playback.index === 0; k++) store.actions.tick(16);
    expect(state().window).not.toBe(window);
  });

  it('stands still when paused', () => {
    store.actions.play();
    store.actions.pause();
    const before = state();
    store.actions.tick(1_000);
    expect(state()).toBe(before);
  });

  it('of nothing does nothing', () => {
    const fresh = makeStore();
    fresh.actions.play();
    fresh.actions.stepBy(1);
    expect(fresh.getState()).toEqual(INITIAL_STATE);
  });

  it('steps from stop to stop and stays at the ends', () => {
    store.actions.stepBy(1);
    expect(state().playback).toEqual({ playing: false, index: 0, elapsed: 0 });
    store.actions.stepBy(1);
    expect(state().playback.index).toBe(1);
    store.actions.stepBy(-1);
    store.actions.stepBy(-1);
    expect(state().playback.index).toBe(0);
    store.actions.showAllTime();
    store.actions.stepBy(-1);
    expect(state().playback.index).toBe(stops().length - 1);
    store.actions.stepBy(1);
    expect(state().playback.index).toBe(stops().length - 1);
  });

  it('by single days never steps by months', () => {
    store.actions.setStep('P1M');
    const months = stops();
    store.actions.setMode('instant');
    expect(stops().length).toBeGreaterThan(months.length);
    store.actions.stepBy(1);
    const { start, end } = state().window;
    expect((end as number) - (start as number)).toBe(1);
  });
});

describe('settings', () => {
  it('the speed stays between a quarter and eight', () => {
    for (const [asked, kept] of [
      [0, 0.25],
      [2, 2],
      [100, 8],
    ] as const) {
      store.actions.setSpeed(asked);
      expect(state().speed).toBe(kept);
    }
  });

  it('the theme follows the system only while it is automatic', () => {
    store.actions.setSystemDark(true);
    expect(state().dark).toBe(true);
    store.actions.setTheme('light');
    expect(state().dark).toBe(false);
    store.actions.setSystemDark(false);
    store.actions.setTheme('dark');
    expect(state().dark).toBe(true);
    store.actions.setTheme('auto');
    expect(state().dark).toBe(false);
  });

  it('what an address restores resolves the theme and checks the selection', () => {
    store.actions.restore({ theme: 'dark', selection: place('atlantis'), speed: 2 });
    expect(state()).toMatchObject({ theme: 'dark', dark: true, selection: null, speed: 2 });
    store.actions.restore({ selection: place('marino') });
    expect(state().selection).toEqual(place('marino'));
  });

  it('a repeated request of the camera is a new one', () => {
    const target = { bounds: [0, 0, 1, 1], maxZoom: 7 } as const;
    store.actions.requestCamera(target);
    const serial = state().cameraRequest?.serial as number;
    store.actions.requestCamera(target);
    expect(state().cameraRequest).toEqual({ serial: serial + 1, target });
  });
});

describe('a day moved by a key', () => {
  it.each([
    ['2024-01-31', 'day', 1, '2024-02-01'],
    ['2024-01-31', 'month', 1, '2024-02-29'],
    ['2024-03-01', 'day', -1, '2024-02-29'],
    ['2024-03-31', 'month', -1, '2024-02-29'],
  ] as const)('%s by one %s (%i) is %s', (text, unit, count, expected) => {
    expect(formatDay(shiftDay(day(text), unit, count))).toBe(expected);
  });
});

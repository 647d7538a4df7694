import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mountCurtain } from '../../src/map/curtain.ts';

/** A map with one source, of which the test says when it has come. */
function makeScenery() {
  const listeners = new Map<string, () => void>();
  const happened: string[] = [];
  const state = { drawn: true, loaded: false, known: true };
  const draw = () => listeners.get('render')?.();
  const map = {
    on: (type: string, listener: () => void) => listeners.set(type, listener),
    off: (type: string) => listeners.delete(type),
    getSource: () => (state.known ? {} : undefined),
    isSourceLoaded: () => state.loaded,
    triggerRepaint: draw,
  };
  const container = { dataset: {} as Record<string, string> };
  const curtain = mountCurtain(map as never, container as never, {
    sources: () => ['basemap'],
    isDrawn: () => state.drawn,
    onOpen: (hasGround) => happened.push(hasGround ? 'open' : 'open without ground'),
    onGround: () => happened.push('ground'),
  });
  return { state, draw, happened, container, curtain, fail: () => listeners.get('error')?.() };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('the curtain before a map', () => {
  it('opens once there is ground under the marks', () => {
    const { state, draw, happened, container } = makeScenery();
    draw();
    expect([happened, container.dataset]).toEqual([[], {}]);
    state.loaded = true;
    draw();
    draw();
    expect([happened, container.dataset]).toEqual([['open'], { mapOpen: 'true' }]);
  });

  it('waits for the marks, too', () => {
    const { state, draw, happened } = makeScenery();
    Object.assign(state, { loaded: true, drawn: false });
    draw();
    expect(happened).toEqual([]);
  });

  it('opens when the ground has failed, though that draws no frame', () => {
    const { state, fail, happened } = makeScenery();
    // MapLibre counts a source that has failed among those that are loaded.
    state.loaded = true;
    fail();
    expect(happened).toEqual(['open']);
  });

  it('does not wait for a source that the style no longer has', () => {
    const { state, draw, happened } = makeScenery();
    state.known = false;
    draw();
    expect(happened).toEqual(['open']);
  });

  it('has patience for three seconds, and says when the ground comes after all', () => {
    const { state, draw, happened } = makeScenery();
    draw();
    vi.advanceTimersByTime(2_900);
    expect(happened).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(happened).toEqual(['open without ground']);
    state.loaded = true;
    draw();
    draw();
    expect(happened).toEqual(['open without ground', 'ground']);
  });

  it('says so though the map is busy with something else by then', () => {
    const { state, draw, happened } = makeScenery();
    vi.advanceTimersByTime(3_100);
    Object.assign(state, { loaded: true, drawn: false });
    draw();
    expect(happened).toEqual(['open without ground', 'ground']);
  });

  it('closes for a map that is drawn anew, and opens again', () => {
    const { state, draw, happened, container, curtain } = makeScenery();
    state.loaded = true;
    draw();
    curtain.close();
    expect([curtain.isOpen(), container.dataset]).toEqual([false, {}]);
    draw();
    expect(happened).toEqual(['open', 'open']);
  });

  it('leaves nothing behind', () => {
    const { happened, container, curtain } = makeScenery();
    curtain.dispose();
    vi.advanceTimersByTime(10_000);
    expect([happened, container.dataset]).toEqual([[], {}]);
  });
});

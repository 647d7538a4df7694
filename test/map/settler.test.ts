import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSettler } from '../../src/map/settler.ts';

function makeScenery(wait = 500) {
  let onRender: (() => void) | null = null;
  let settled = 0;
  let asked = 0;
  const map = {
    once: (_: string, listener: () => void) => {
      onRender = listener;
    },
    off: () => {
      onRender = null;
    },
    triggerRepaint: () => {
      asked++;
    },
  };
  const settler = makeSettler(
    map as never,
    () => wait,
    () => {
      settled++;
    },
  );
  const draw = () => {
    const listener = onRender;
    onRender = null;
    listener?.();
  };
  return { settler, draw, settled: () => settled, asked: () => asked };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('coming to rest', () => {
  it('happens once for many causes, when the last is a while ago', () => {
    const { settler, draw, settled } = makeScenery();
    for (let k = 0; k < 5; k++) {
      settler.ask();
      vi.advanceTimersByTime(400);
      draw();
    }
    expect([settled(), settler.isPending()]).toEqual([0, true]);
    vi.advanceTimersByTime(200);
    draw();
    draw();
    expect([settled(), settler.isPending()]).toEqual([1, false]);
  });

  it('waits for a frame, in which things have taken their places', () => {
    const { settler, draw, settled } = makeScenery(0);
    settler.ask();
    vi.advanceTimersByTime(10);
    expect([settled(), settler.isPending()]).toEqual([0, true]);
    draw();
    expect([settled(), settler.isPending()]).toEqual([1, false]);
  });

  it('draws another frame for those who wait for it', () => {
    const { settler, draw, asked } = makeScenery(0);
    settler.ask();
    vi.advanceTimersByTime(10);
    const before = asked();
    draw();
    expect(asked()).toBe(before + 1);
  });

  it('does not happen to a map that is gone', () => {
    const { settler, draw, settled } = makeScenery();
    settler.ask();
    settler.dispose();
    vi.advanceTimersByTime(1_000);
    draw();
    expect([settled(), settler.isPending()]).toEqual([0, false]);
  });
});

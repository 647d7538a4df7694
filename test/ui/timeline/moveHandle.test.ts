import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../src/core/day.ts';
import type { Day } from '../../../src/core/model.ts';
import type { TimeWindow } from '../../../src/core/window.ts';
import {
  boundsOf,
  edgeOf,
  type Handle,
  type Limits,
  moveHandle,
  nearestHandle,
  placeHandle,
  slideWindow,
} from '../../../src/ui/timeline/moveHandle.ts';

/** `from..to`, the last day inclusive; an empty side is open. */
function windowOf(text: string): TimeWindow {
  const [from = '', to = ''] = text.split('..');
  const bound = (iso: string, plus: number) => {
    const day = parseDay(iso);
    return day.ok ? ((day.value + plus) as Day) : null;
  };
  return { start: bound(from, 0), end: bound(to, 1) };
}

const print = ({ start, end }: TimeWindow): string =>
  `${start === null ? '' : formatDay(start)}..${end === null ? '' : formatDay((end - 1) as Day)}`;

const axis = windowOf('2024-09-01..2025-07-15') as { start: Day; end: Day };
const limits: Limits = { ...axis, open: true };

describe('a key on a handle', () => {
  it.each<[string, Handle, string, string]>([
    ['2025-01-10..2025-01-20', 'start', 'ArrowRight', '2025-01-11..2025-01-20'],
    ['2025-01-10..2025-01-20', 'start', 'ArrowUp', '2025-01-11..2025-01-20'],
    ['2025-01-10..2025-01-20', 'start', 'ArrowLeft', '2025-01-09..2025-01-20'],
    ['2025-01-10..2025-01-20', 'start', 'ArrowDown', '2025-01-09..2025-01-20'],
    ['2025-01-10..2025-01-20', 'end', 'ArrowRight', '2025-01-10..2025-01-21'],
    ['2025-01-10..2025-01-20', 'end', 'ArrowLeft', '2025-01-10..2025-01-19'],
    ['2025-01-10..2025-01-20', 'start', 'PageDown', '2024-12-10..2025-01-20'],
    ['2025-01-10..2025-03-20', 'start', 'PageUp', '2025-02-10..2025-03-20'],
    ['2025-01-10..2025-01-20', 'end', 'PageUp', '2025-01-10..2025-02-20'],
    // The last day keeps to the end of a shorter month, as people count months.
    ['2025-01-10..2025-03-31', 'end', 'PageDown', '2025-01-10..2025-02-28'],
    ['2024-10-31..2025-01-20', 'start', 'PageUp', '2024-11-30..2025-01-20'],
    // A handle stops a day before the other.
    ['2025-01-10..2025-01-20', 'start', 'PageUp', '2025-01-20..2025-01-20'],
    ['2025-01-10..2025-01-20', 'end', 'PageDown', '2025-01-10..2025-01-10'],
    ['2025-01-20..2025-01-20', 'start', 'ArrowRight', '2025-01-20..2025-01-20'],
    ['2025-01-20..2025-01-20', 'end', 'ArrowLeft', '2025-01-20..2025-01-20'],
    ['2025-01-10..2025-01-20', 'start', 'End', '2025-01-20..2025-01-20'],
    ['2025-01-10..2025-01-20', 'end', 'Home', '2025-01-10..2025-01-10'],
    // The ends of the axis open the window.
    ['2025-01-10..2025-01-20', 'start', 'Home', '..2025-01-20'],
    ['2025-01-10..2025-01-20', 'end', 'End', '2025-01-10..'],
    ['2024-09-02..2025-01-20', 'start', 'ArrowLeft', '..2025-01-20'],
    ['2025-01-10..2025-07-14', 'end', 'ArrowRight', '2025-01-10..'],
    ['2025-01-10..2025-07-01', 'end', 'PageUp', '2025-01-10..'],
    ['..', 'start', 'ArrowRight', '2024-09-02..'],
    ['..', 'start', 'ArrowLeft', '..'],
    ['..', 'end', 'ArrowLeft', '..2025-07-14'],
    // A bound out of sight starts from the end of the axis.
    ['2023-01-01..2025-01-20', 'start', 'ArrowRight', '2024-09-02..2025-01-20'],
  ])('takes %s, %s, %s to %s', (before, handle, key, after) => {
    expect(print(moveHandle(windowOf(before), handle, key, limits) as TimeWindow)).toBe(after);
  });

  it.each(['Tab', 'Enter', ' ', 'a', 'toString', 'constructor'])('leaves %j to the page', (key) => {
    expect(moveHandle(windowOf('2025-01-10..2025-01-20'), 'start', key, limits)).toBeNull();
  });

  it('does not open a single day', () => {
    const closed = { ...limits, open: false };
    expect(print(moveHandle(windowOf('..2025-01-20'), 'end', 'End', closed) as TimeWindow)).toBe('..2025-07-15');
  });
});

describe('whatever is done to the handles', () => {
  const someDay = fc.integer({ min: axis.start - 50, max: axis.end + 50 }).map((day) => day as Day);
  const someWindow = fc
    .tuple(fc.option(someDay), fc.option(someDay))
    .map(([a, b]) => (a !== null && b !== null && a >= b ? { start: b, end: (a + 1) as Day } : { start: a, end: b }))
    .filter((window) => edgeOf(window, 'start', axis) < edgeOf(window, 'end', axis));
  const someHandle = fc.constantFrom<Handle>('start', 'end');
  const someKey = fc.constantFrom(
    ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
  );

  it('leaves the moved one on the axis and at least a day from the other', () => {
    fc.assert(
      fc.property(someWindow, fc.array(fc.tuple(someHandle, someKey), { maxLength: 20 }), (window, moves) => {
        let now: TimeWindow = window;
        for (const [handle, key] of moves) {
          now = moveHandle(now, handle, key, limits) ?? now;
          const [least, most] = boundsOf(now, handle, limits);
          const edge = edgeOf(now, handle, limits);
          expect(edge).toBeGreaterThanOrEqual(least);
          expect(edge).toBeLessThanOrEqual(most);
          expect(edgeOf(now, 'start', limits)).toBeLessThan(edgeOf(now, 'end', limits));
        }
      }),
    );
  });

  it('moves one of them and leaves the other as it was', () => {
    fc.assert(
      fc.property(someWindow, someHandle, someDay, (window, handle, edge) => {
        const other = handle === 'start' ? 'end' : 'start';
        expect(placeHandle(window, handle, edge, limits)[other]).toBe(window[other]);
      }),
    );
  });

  it('slides the window without changing its width, and never off the axis', () => {
    fc.assert(
      fc.property(someWindow, fc.integer({ min: -400, max: 400 }), (window, days) => {
        const slid = slideWindow(window, days, limits) as { start: Day; end: Day };
        expect(slid.end - slid.start).toBe(edgeOf(window, 'end', axis) - edgeOf(window, 'start', axis));
        expect(slid.start).toBeGreaterThanOrEqual(axis.start);
        expect(slid.end).toBeLessThanOrEqual(axis.end);
      }),
    );
  });
});

describe('a press on the track', () => {
  it.each<[string, string, Handle]>([
    ['2025-01-10..2025-01-20', '2024-12-01', 'start'],
    ['2025-01-10..2025-01-20', '2025-03-01', 'end'],
    ['2025-01-10..2025-01-20', '2025-01-11', 'start'],
    ['2025-01-10..2025-01-20', '2025-01-19', 'end'],
    ['..', '2024-10-01', 'start'],
    ['..', '2025-06-01', 'end'],
  ])('on the window %s at %s brings the %s', (window, iso, handle) => {
    expect(nearestHandle(windowOf(window), windowOf(`${iso}..`).start as Day, axis)).toBe(handle);
  });
});

/** The way back through places and events. */
import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/store/state.ts';
import { follow, previous, type Trail } from '../../../src/ui/reading/trail.ts';

const marino: Selection = { kind: 'place', id: 'marino' };
const strike: Selection = { kind: 'event', id: 'strike' };
const report: Selection = { kind: 'event', id: 'report' };
const walk = (...steps: (Selection | null)[]) => steps.reduce<Trail>(follow, []);

describe('the way back', () => {
  it('leads from an event to the place it was opened from, then to the story', () => {
    expect(previous(walk(marino, strike))).toEqual(marino);
    expect(previous(walk(marino, strike, marino))).toBeNull();
  });

  it('leaves a run of neighbouring events in one step', () => {
    expect(previous(walk(marino, strike, report))).toEqual(marino);
  });

  it('begins anew after the story', () => {
    expect(previous(walk(marino, null, strike))).toBeNull();
  });
});

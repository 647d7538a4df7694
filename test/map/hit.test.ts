import { describe, expect, it } from 'vitest';
import { hitTarget } from '../../src/map/hit.ts';

const target = (id: string, x: number, y: number, radius: number) => ({ id, x, y, radius });

describe('hitTarget', () => {
  it.each([
    ['the middle of a mark', 100, 100, 'a'],
    ['the edge of a large mark', 120, 100, 'a'],
    ['just outside of it', 121, 100, null],
  ])('answers on %s', (_, x, y, id) => {
    expect(hitTarget([target('a', 100, 100, 20)], x, y, false)?.id ?? null).toBe(id);
  });

  it('is a target of 24 pixels for a mouse and of 44 for a finger, however small the mark', () => {
    const small = [target('a', 0, 0, 3)];
    expect(hitTarget(small, 12, 0, false)?.id).toBe('a');
    expect(hitTarget(small, 13, 0, false)).toBeNull();
    expect(hitTarget(small, 22, 0, true)?.id).toBe('a');
    expect(hitTarget(small, 23, 0, true)).toBeNull();
  });

  it('takes the smaller of two marks that lie over one another, in either order', () => {
    const pair = [target('large', 0, 0, 24), target('small', 10, 0, 11)];
    expect(hitTarget(pair, 8, 0, false)?.id).toBe('small');
    expect(hitTarget(pair.toReversed(), 8, 0, false)?.id).toBe('small');
  });

  it('takes a mark that is hit before one whose margin is', () => {
    const pair = [target('hit', 0, 0, 24), target('near', 30, 0, 5)];
    expect(hitTarget(pair, 20, 0, true)?.id).toBe('hit');
  });

  it('takes the nearer of two margins', () => {
    const pair = [target('left', 0, 0, 5), target('right', 30, 0, 4)];
    expect(hitTarget(pair, 12, 0, true)?.id).toBe('left');
    expect(hitTarget(pair, 18, 0, true)?.id).toBe('right');
  });

  it('finds nothing among none', () => {
    expect(hitTarget([], 0, 0, true)).toBeNull();
  });
});

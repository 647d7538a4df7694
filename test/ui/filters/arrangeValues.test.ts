import { describe, expect, it } from 'vitest';
import type { FacetCount } from '../../../src/core/filter.ts';
import { arrangeValues, foldValues } from '../../../src/ui/filters/arrangeValues.ts';

const entry = (value: string, count = 0, selected = false): FacetCount => ({ value, count, selected, known: true });
const values = (entries: readonly FacetCount[]) => entries.map(({ value }) => value).join(' ');

describe('the values of a group', () => {
  const totals = new Map([
    ['a', 1],
    ['b', 3],
    ['c', 0],
    ['d', 3],
  ]);
  const counts = [entry('a', 1), entry('b'), entry('c'), entry('d', 2)];

  it('stand with the most reported first where the group has no order of its own', () => {
    expect(values(arrangeValues('place', counts, totals))).toBe('b d a');
    expect(values(arrangeValues('claimant', counts, totals))).toBe('b d a');
  });

  it('keep the order of their vocabulary otherwise', () => {
    expect(values(arrangeValues('category', counts, totals))).toBe('a b d');
    expect(values(arrangeValues('date-precision', counts, totals))).toBe('a b d');
  });

  it('do not move when the window changes their counts', () => {
    const later = counts.map(({ value }, index) => entry(value, 9 - index));
    expect(values(arrangeValues('place', later, totals))).toBe(values(arrangeValues('place', counts, totals)));
  });

  it('are left out where no event has them, unless they are chosen', () => {
    expect(values(arrangeValues('status', [entry('c', 0, true), entry('gone', 0, true), entry('x')], totals))).toBe(
      'c gone',
    );
  });

  it('stay when the window empties them', () => {
    expect(values(arrangeValues('status', [entry('b', 0)], totals))).toBe('b');
  });
});

describe('a folded group', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => entry(`v${index}`));

  it('shows its first eight', () => {
    expect(foldValues(many(20))).toEqual(many(8));
  });

  it('keeps what is chosen in sight', () => {
    const chosen = many(20).map((value, index) => (index === 15 ? { ...value, selected: true } : value));
    expect(foldValues(chosen).map(({ value }) => value)).toEqual([...many(8).map(({ value }) => value), 'v15']);
  });

  it('does not fold for one or two rows', () => {
    expect(foldValues(many(10))).toHaveLength(10);
    expect(foldValues(many(11))).toHaveLength(8);
  });
});

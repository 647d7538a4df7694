/** What a page asks of its window, asked of an element. */
import { expect, it, vi } from 'vitest';
import { matchesAt } from '../../src/embed/direct/containerMedia.ts';
import { PHONE, SHEET } from '../../src/ui/useMedia.ts';

const never = () => false;

it.each([
  [PHONE, 599, 800, true],
  [PHONE, 600, 800, false],
  [SHEET, 599, 300, true],
  [SHEET, 800, 1000, true],
  [SHEET, 800, 700, false],
  [SHEET, 900, 1000, false],
  ['(min-width: 600px) and (max-height: 480px)', 700, 480, true],
  ['(min-width: 600px) and (max-height: 480px)', 700, 481, false],
  // A square is portrait, as in CSS.
  ['(orientation: portrait)', 500, 500, true],
  ['(orientation: landscape)', 500, 500, false],
])('%s at %d × %d: %s', (query, width, height, expected) => {
  expect(matchesAt(query, { width, height }, never)).toBe(expected);
});

it('asks the window what is not about size', () => {
  const ask = vi.fn(() => true);
  expect(matchesAt('(max-width: 600px) and (pointer: coarse)', { width: 500, height: 500 }, ask)).toBe(true);
  expect(ask).toHaveBeenCalledWith('(pointer: coarse)');
});

/** Names that fit a chart. */
import { expect, it } from 'vitest';
import { shorten, wrapName } from '../../../src/ui/topic/wrapName.ts';

const measure = (text: string) => text.length * 6;

it.each([
  ['CNN', ['CNN']],
  ['Unnamed Western officials', ['Unnamed Western', 'officials']],
  ['Sabrina Singh, Deputy Pentagon Press Secretary', ['Sabrina Singh']],
  ['South Korea’s National Intelligence Service', null],
  ['Donaudampfschifffahrtsgesellschaft', null],
])('%s', (name, lines) => {
  expect(wrapName(name, measure, 110)).toEqual(lines);
});

it('never shortens a name to nothing', () => {
  expect(shorten('(no name given)')).toBe('(no name given)');
});

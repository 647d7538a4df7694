import { expect, it } from 'vitest';
import { groundsUnder } from '../../src/core/groundsUnder.ts';
import { makeTestDataset } from '../map/scenery.ts';

it('the ground of a place is all that it lies in, the nearest first', () => {
  const dataset = makeTestDataset((event) => event, { kyiv: 'front', palace: 'kyiv' });
  const palace = dataset.places.find(({ id }) => id === 'palace');
  expect(groundsUnder(palace, dataset)).toEqual(['kyiv', 'front']);
  expect(groundsUnder(palace, null)).toEqual([]);
});

it('ends where records lead in a circle', () => {
  const dataset = makeTestDataset((event) => event, { kyiv: 'palace', palace: 'kyiv' });
  const palace = dataset.places.find(({ id }) => id === 'palace');
  expect(groundsUnder(palace, dataset)).toEqual(['kyiv', 'palace']);
});

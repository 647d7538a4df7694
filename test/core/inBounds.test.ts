import { describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/core/dataset.ts';
import { maskInBounds } from '../../src/core/inBounds.ts';
import { makeEvent, makeFile, makePlace } from '../fixtures/datasetFile.ts';

const at = (place: string) => ({ places: [{ place, role: 'at', leg: 'stated' } as const] });
const dataset = makeDataset(
  makeFile({
    places: [makePlace('marino', 34.87, 51.47), makePlace('suva', 178.44, -18.14), makePlace('apia', -171.76, -13.83)],
    events: [
      makeEvent('a', '2024-01-01', at('marino')),
      makeEvent('b', '2024-01-02', at('suva')),
      makeEvent('c', '2024-01-03', at('apia')),
      makeEvent('d', '2024-01-04', { point: [36.19, 51.73] }),
      makeEvent('e', '2024-01-05'),
    ],
  }),
);
const found = (west: number, south: number, east: number, north: number, mask: Uint8Array | null = null) =>
  [...maskInBounds(dataset, [west, south, east, north], mask)].flatMap((bit, event) =>
    bit ? [dataset.events.idAt(event)] : [],
  );

describe('what stands within bounds', () => {
  it.each([
    ['Kursk Oblast', [34, 51, 38, 53], ['a', 'd']],
    ['a street in Kursk', [36.1, 51.7, 36.2, 51.8], ['d']],
    ['the South Pacific, over the date line', [170, -30, 200, 0], ['b', 'c']],
    ['the same, told the other way', [170, -30, -160, 0], ['b', 'c']],
    ['the whole world, and more', [-300, -85, 300, 85], ['a', 'b', 'c', 'd']],
    ['the sea', [-40, 10, -30, 20], []],
  ] as const)('%s', (_name, [west, south, east, north], ids) => {
    expect(found(west, south, east, north)).toEqual(ids);
  });

  it('leaves out what the filters do', () => {
    expect(found(34, 51, 38, 53, Uint8Array.of(0, 1, 1, 1, 1))).toEqual(['d']);
  });
});

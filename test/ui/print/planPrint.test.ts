/** The lettered map on paper. */
import { describe, expect, it } from 'vitest';
import { makeDataset, placesOfEvent } from '../../../src/core/dataset.ts';
import { isArea } from '../../../src/core/scene.ts';
import { formatNumbers, letterOf, MARK_SIZE, planPrint } from '../../../src/ui/print/planPrint.ts';
import { EVIDENCE_FILE } from '../../fixtures/evidence.ts';

const dataset = makeDataset(EVIDENCE_FILE);
const all = [...dataset.events.keys()];

describe('the printed map', () => {
  const map = planPrint(dataset, all);
  const spots = map?.spots ?? [];

  it('gives every place of the list that has a position exactly one letter', () => {
    const lettered = spots.flatMap(({ places }) => places.map(({ id }) => id)).sort();
    const placed = new Set(
      all.flatMap((event) => placesOfEvent(dataset, event).flatMap(({ place }) => (place.geometry ? [place.id] : []))),
    );
    const points = [...placed].filter((id) => !isArea(dataset.places[dataset.placeIndex.get(id) ?? -1] as never));
    expect(new Set(lettered).size).toBe(lettered.length);
    expect(lettered).toEqual(expect.arrayContaining(points));
    expect(spots.map(({ label }) => label)).toEqual(spots.map((_, index) => letterOf(index)));
  });

  it('names under each letter the numbers that its events have in the list', () => {
    for (const { places, numbers } of spots) {
      const ids = new Set(places.map(({ id }) => id));
      const expected = all.flatMap((event, index) =>
        placesOfEvent(dataset, event).some(({ place }) => ids.has(place.id)) ? [index + 1] : [],
      );
      expect(numbers).toEqual(expected);
    }
  });

  it('numbers by the order of the list, not of the dataset', () => {
    const reversed = planPrint(dataset, [...all].reverse())?.spots ?? [];
    for (const { places, numbers } of reversed) {
      const same = spots.find((spot) => spot.places[0]?.id === places[0]?.id);
      expect(numbers).toEqual(same?.numbers.map((number) => all.length + 1 - number).reverse());
    }
    expect(reversed.length).toBe(spots.length);
  });

  it('lets no letter cover another, and keeps all in the frame', () => {
    spots.forEach(({ letterAt: [x, y] }, index) => {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map?.frame.width ?? 0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map?.frame.height ?? 0);
      for (const other of spots.slice(index + 1)) {
        expect(Math.hypot(x - other.letterAt[0], y - other.letterAt[1])).toBeGreaterThanOrEqual(MARK_SIZE);
      }
    });
  });

  it('draws movements between letters only', () => {
    for (const { from, to } of map?.legs ?? []) {
      expect(spots).toContain(from);
      expect(spots).toContain(to);
      expect(from).not.toBe(to);
    }
  });

  it('is none where nothing has a place', () => {
    const unplaced = all.filter((event) => placesOfEvent(dataset, event).every(({ place }) => !place.geometry));
    expect(planPrint(dataset, unplaced)).toBeNull();
    expect(planPrint(dataset, [])).toBeNull();
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [702, 'AAA'],
])('letter %i is %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

it.each([
  [[], ''],
  [[4], '4'],
  [[4, 5], '4, 5'],
  [[4, 7, 8, 9, 23], '4, 7–9, 23'],
  [[1, 2, 3, 5, 6], '1–3, 5, 6'],
])('numbers %j print as “%s”', (numbers, text) => {
  expect(formatNumbers(numbers)).toBe(text);
});

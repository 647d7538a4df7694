/** What the map draws can be told apart and read, in both themes. */
import { describe, expect, it } from 'vitest';
import { contrastOf, mixHex } from '../../src/core/colour.ts';
import { FLAVORS } from '../../src/map/basemap/flavor.ts';
import { washOf } from '../../src/map/layers/areas.ts';
import { LOOKS } from '../../src/map/look.ts';
import { QUIET } from '../../src/map/markShaders.ts';
import { PLACES } from './scenery.ts';

const area = (place: typeof PLACES.northKorea, count: number) => ({ place, count, byCategory: [], contested: false });

describe.each(['light', 'dark'] as const)('on the %s map', (theme) => {
  const { earth, regionLabel } = FLAVORS[theme];
  const { wash, ink, inkFaint, panel, paper } = LOOKS[theme];
  const country = (count: number) => mixHex(earth, wash, washOf(area(PLACES.northKorea, count)));
  const region = mixHex(country(21), wash, washOf(area(PLACES.kurskOblast, 21)));

  it('a country of the story is told from others, without shouting', () => {
    expect(contrastOf(earth, country(1))).toBeGreaterThan(theme === 'light' ? 1.15 : 1.2);
    expect(contrastOf(earth, country(21))).toBeGreaterThan(theme === 'light' ? 1.18 : 1.25);
    expect(contrastOf(earth, country(1000))).toBeLessThan(1.35);
  });

  it('a region is told from its country', () => {
    expect(contrastOf(country(21), region)).toBeGreaterThan(1.2);
  });

  it('the number of a mark that steps back is read', () => {
    const ground = mixHex(panel, paper, QUIET.mark);
    expect(contrastOf(mixHex(ink, paper, QUIET.number), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('the names of oblasts and of pinned countries are read on ground that is shaded', () => {
    for (const ground of [earth, country(21)]) {
      expect(contrastOf(regionLabel, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(inkFaint, ground)).toBeGreaterThanOrEqual(3.5);
    }
  });
});

/** Where the names of real countries may stand, on the ground of the basemap's outlines. */
import { describe, expect, it } from 'vitest';
import { toMercator } from '../../src/core/geo.ts';
import { areaSpots } from '../../src/map/areaLabel.ts';
import { type Ground, shareOn } from '../../src/map/ground.ts';
import type { LabelText, Spot } from '../../src/map/mapLabel.ts';
import { GROUNDS, PLACES } from './scenery.ts';

const measure = ({ lines, size }: LabelText) => ({
  width: Math.max(...lines.map((line) => line.map(({ text }) => text).join('').length)) * size * 0.7,
  height: lines.length * size * 1.2,
});
const text = (...lines: string[]): LabelText => ({
  lines: lines.map((line) => [{ text: line, part: 'name' }]),
  size: 10.5,
  spacing: 0,
  weight: 600,
  colour: 'ink',
  align: 'center',
});
const LABEL_POINTS = {
  UA: [32.37, 49.4],
  KP: [126.39, 40.03],
  RU: [107.99, 62],
  IR: [55.07, 32.26],
  IL: [34.86, 30.95],
  SK: [18.95, 48.73],
  VN: [105.35, 21.7],
} as const;
type Outline = keyof typeof LABEL_POINTS;

const groundBy = (outline: Outline): Ground => {
  const ground = GROUNDS.of({ ...PLACES.northKorea, outline });
  if (!ground) throw new Error('Every outline has ground.');
  return ground;
};
const spotsOf = (outline: Outline, zoom: number, ...shapes: LabelText[]) =>
  areaSpots(shapes, groundBy(outline), toMercator(LABEL_POINTS[outline]), zoom, measure);
const shareOf = (outline: Outline, zoom: number, { dx, dy, width, height }: Spot) => {
  const world = 512 * 2 ** zoom;
  const [x, y] = toMercator(LABEL_POINTS[outline]);
  const [wide, tall] = [width / world, height / world];
  return shareOn(groundBy(outline), x + dx / world - wide / 2, y + dy / world - tall / 2, wide, tall);
};

describe('the spots of a country', () => {
  it('begin at its label point, where that is on its ground', () => {
    expect(spotsOf('RU', 2, text('RUSSIA · 21'))[0]).toMatchObject({ dx: 0, dy: 0 });
  });

  it.each([
    ['UA', 'UKRAINE · 15', 2.6],
    ['IR', 'IRAN · 8', 2.2],
    ['RU', 'RUSSIA · 21', 0.8],
  ] as const)('lie on the ground of %s where it holds %s', (outline, name, zoom) => {
    const spots = spotsOf(outline, zoom, text(name));
    expect(spots.length).toBeGreaterThan(3);
    for (const spot of spots) expect(shareOf(outline, zoom, spot)).toBeGreaterThanOrEqual(0.7);
  });

  it.each([
    ['UA', 'UKRAINE · 15', 0.77],
    ['KP', 'NORTH KOREA · 20', 2.6],
    ['IL', 'ISRAEL · 2', 2.6],
    ['SK', 'SLOVAKIA · 2', 2.2],
    ['VN', 'VIETNAM · 1', 2.6],
  ] as const)('are none on the ground of %s where it is too small for %s', (outline, name, zoom) => {
    expect(spotsOf(outline, zoom, text(name))).toEqual([]);
  });

  it('come in the first form before others, as far as ground allows', () => {
    expect(spotsOf('RU', 2, text('RUSSIA · 21'), text('RUSSIA', '21'))[0]?.text.lines).toHaveLength(1);
  });
});

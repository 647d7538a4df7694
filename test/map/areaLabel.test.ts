/** Where the names of real countries may stand, on the ground of the basemap's outlines. */
import { describe, expect, it } from 'vitest';
import { toMercator } from '../../src/core/geo.ts';
import { areaSpots } from '../../src/map/areaLabel.ts';
import { type Ground, groundOf, shareOn } from '../../src/map/ground.ts';
import type { LabelText, Spot } from '../../src/map/mapLabel.ts';
import { PLACES } from './scenery.ts';

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
  SK: [19.05, 48.73],
} as const;
type Outline = keyof typeof LABEL_POINTS;

const groundBy = (outline: Outline): Ground => {
  const ground = groundOf({ ...PLACES.northKorea, outline });
  if (!ground) throw new Error('Every outline has ground.');
  return ground;
};
const spotsOf = (outline: Outline, zoom: number, ...shapes: LabelText[]) =>
  areaSpots(shapes, groundBy(outline), toMercator(LABEL_POINTS[outline]), zoom, measure);
const shareOf = (outline: Outline, zoom: number, { dx, dy, width, height }: Spot, around = 0) => {
  const world = 512 * 2 ** zoom;
  const [x, y] = toMercator(LABEL_POINTS[outline]);
  const [wide, tall] = [(width + 2 * around) / world, (height + 2 * around) / world];
  return shareOn(groundBy(outline), x + dx / world - wide / 2, y + dy / world - tall / 2, wide, tall);
};

describe('the spots of a country', () => {
  it('begin at its label point, where that is on its ground', () => {
    expect(spotsOf('RU', 2, text('RUSSIA · 21')).spots[0]).toMatchObject({ dx: 0, dy: 0 });
  });

  it.each([
    ['UA', 'UKRAINE · 15', 2.6],
    ['IR', 'IRAN · 8', 2.2],
    ['RU', 'RUSSIA · 21', 0.8],
  ] as const)('lie on the ground of %s where it holds %s', (outline, name, zoom) => {
    const { spots } = spotsOf(outline, zoom, text(name));
    expect(spots.length).toBeGreaterThan(3);
    for (const spot of spots) expect(shareOf(outline, zoom, spot)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['UA', 'UKRAINE · 15', 0.77],
    ['KP', 'NORTH KOREA · 20', 2.6],
    ['IL', 'ISRAEL · 2', 2.6],
  ] as const)('are none on the ground of %s where it is too small for %s', (outline, name, zoom) => {
    expect(spotsOf(outline, zoom, text(name)).spots).toEqual([]);
  });

  it.each(['UA', 'KP', 'IL', 'IR'] as const)(
    'of last resort touch the ground of %s, those least off it first',
    (outline) => {
      const { lastSpots } = spotsOf(outline, 1, text('A NAME · 15'));
      expect(lastSpots.length).toBeGreaterThan(0);
      for (const spot of lastSpots) expect(shareOf(outline, 1, spot, 4)).toBeGreaterThan(0);
      const most = Math.max(...lastSpots.map((spot) => shareOf(outline, 1, spot)));
      expect(shareOf(outline, 1, lastSpots[0] as Spot)).toBeGreaterThan(most - 0.12);
    },
  );

  it('of last resort keep off the ground of a country of which more is told', () => {
    const ukraine = groundBy('UA');
    const onUkraine = ({ lastSpots }: ReturnType<typeof areaSpots>) => {
      const world = 512 * 2 ** 2;
      const [x, y] = toMercator(LABEL_POINTS.SK);
      const shares = lastSpots.map(({ dx, dy, width, height }) =>
        shareOn(ukraine, x + (dx - width / 2) / world, y + (dy - height / 2) / world, width / world, height / world),
      );
      return Math.max(...shares);
    };
    const spots = (others: Ground[]) =>
      areaSpots([text('SLOVAKIA · 2')], groundBy('SK'), toMercator(LABEL_POINTS.SK), 2, measure, others);
    expect(onUkraine(spots([]))).toBeGreaterThan(0.5);
    expect(onUkraine(spots([ukraine]))).toBeLessThanOrEqual(0.25);
    expect(spots([ukraine]).lastSpots.length).toBeGreaterThan(0);
  });

  it('leave the label point for ground that holds more of the name', () => {
    const best = spotsOf('IR', 1.5, text('A LONGER NAME')).lastSpots[0] as Spot;
    const atPoint = shareOf('IR', 1.5, { ...best, dx: 0, dy: 0 });
    expect(shareOf('IR', 1.5, best)).toBeGreaterThan(atPoint);
  });

  it('come in the first form before others, as far as ground allows', () => {
    expect(spotsOf('RU', 2, text('RUSSIA · 21'), text('RUSSIA', '21')).spots[0]?.text.lines).toHaveLength(1);
    const onPhone = (outline: Outline, ...forms: LabelText[]) =>
      spotsOf(outline, 0.77, ...forms).lastSpots[0]?.text.lines.length;
    expect(onPhone('UA', text('UKRAINE · 15'), text('UKRAINE', '15'))).toBe(2);
    expect(onPhone('KP', text('NORTH', 'KOREA · 6'), text('NORTH KOREA · 6'))).toBe(2);
  });
});

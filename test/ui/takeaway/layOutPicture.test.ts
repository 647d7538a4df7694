/** What stands where in the saved picture. */
import { describe, expect, it } from 'vitest';
import {
  layOutPicture,
  type MeasureText,
  PICTURE_FONTS,
  type PictureContent,
  wrapText,
} from '../../../src/ui/takeaway/layOutPicture.ts';

/** Every character half as wide as its font is high. */
const measure: MeasureText = (text, font) => text.length * PICTURE_FONTS[font].size * 0.5;

const content: PictureContent = {
  title: 'A map of the war',
  subtitles: ['1–30 November 2024 · 12 of 113 events', 'Marino'],
  legend: ['Strikes and combat', 'Losses', 'Deployment and movement', 'Arms'].map((label, index) => ({
    label,
    outline: 'M0 0H16V16Z',
    color: `#00000${index}`,
  })),
  key: 'Numbers count the events of a place.',
  credits: ['Data: someone.', 'Basemap: somebody else'],
  link: 'https://maps.example/?time=2024-11&filter=category%3Acombat',
};

describe.each([
  ['a desktop', 900, 560],
  ['a phone', 390, 300],
  ['the narrowest window', 320, 200],
])('the picture of %s', (_, width, height) => {
  const layout = layOutPicture(content, { width, height }, measure);

  it('shows the whole map at its own size, between the words', () => {
    expect(layout.map).toEqual({ y: expect.any(Number), width, height });
    expect(layout.width).toBe(width);
    const inMap = layout.texts.filter(
      ({ baseline }) => baseline > layout.map.y && baseline < layout.map.y + layout.map.height,
    );
    expect(inMap).toEqual([]);
  });

  it('keeps every word inside its margins', () => {
    for (const { text, font, x, baseline } of layout.texts) {
      expect(x).toBeGreaterThanOrEqual(20);
      expect(x + measure(text, font)).toBeLessThanOrEqual(width - 20);
      expect(baseline).toBeLessThan(layout.height);
    }
  });

  it('says title, dates, legend, credits and link, each whole', () => {
    const said = layout.texts.map(({ text }) => text).join('');
    const all = [content.title, ...content.subtitles, ...content.legend.map(({ label }) => label)];
    for (const text of [...all, content.key, ...content.credits, content.link]) {
      expect(said.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
    }
  });

  it('sets no line on another', () => {
    const baselines = [...new Set(layout.texts.map(({ baseline }) => baseline))].sort((a, b) => a - b);
    baselines.slice(1).forEach((baseline, index) => {
      expect(baseline - (baselines[index] ?? 0)).toBeGreaterThanOrEqual(15);
    });
    for (const baseline of baselines) {
      const row = layout.texts.filter((text) => text.baseline === baseline);
      const sorted = row.sort((a, b) => a.x - b.x);
      sorted.slice(1).forEach(({ x }, index) => {
        const before = sorted[index];
        expect(x).toBeGreaterThan((before?.x ?? 0) + measure(before?.text ?? '', before?.font ?? 'small'));
      });
    }
  });

  it('puts a mark before every entry of the legend', () => {
    expect(layout.marks.map(({ color }) => color)).toEqual(content.legend.map(({ color }) => color));
    for (const { x, y, size } of layout.marks) {
      expect(layout.texts.some((text) => text.x > x + size && Math.abs(text.baseline - (y + size / 2)) < 10)).toBe(
        true,
      );
    }
  });
});

describe('wrapping', () => {
  const wrap = (text: string, room: number) => wrapText(text, room, (part) => part.length);

  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one', 7, ['one']],
    ['', 7, []],
    ['https://maps.example/', 7, ['https:/', '/maps.e', 'xample/']],
    ['at https://x', 7, ['at', 'https:/', '/x']],
    ['  spaced   out  ', 20, ['spaced out']],
  ])('breaks “%s” at %i', (text, room, lines) => {
    expect(wrap(text, room)).toEqual(lines);
  });

  it('loses nothing, even where no character fits', () => {
    expect(wrap('abc', 0).join('')).toBe('abc');
  });
});

/**
 * Where everything stands in the saved picture: headline and dates over the map, legend and credits under it. A pure
 * function in CSS pixels; the canvas only measures words and paints what stands here.
 */

export interface PictureContent {
  readonly title: string;
  /** The window in words, the count, what is filtered or selected: one line each. */
  readonly subtitles: readonly string[];
  readonly legend: readonly PictureLegendEntry[];
  /** How the marks are read. */
  readonly key: string;
  readonly credits: readonly string[];
  readonly link: string;
}

export interface PictureLegendEntry {
  readonly label: string;
  /** SVG path data in a box of 16. */
  readonly outline: string;
  readonly color: string;
}

/** Names of the text styles; their fonts are `PICTURE_FONTS`. */
export type PictureFont = 'title' | 'subtitle' | 'legend' | 'small';

interface FontRule {
  readonly weight: 400 | 600;
  readonly family: 'serif' | 'sans';
  readonly size: number;
  readonly line: number;
}

export const PICTURE_FONTS = {
  title: { weight: 600, family: 'serif', size: 24, line: 30 },
  subtitle: { weight: 400, family: 'sans', size: 15, line: 22 },
  legend: { weight: 400, family: 'sans', size: 13, line: 20 },
  small: { weight: 400, family: 'sans', size: 11, line: 16 },
} as const satisfies Record<PictureFont, FontRule>;

export interface PlacedText {
  readonly text: string;
  readonly font: PictureFont;
  readonly x: number;
  /** Of the alphabetic baseline. */
  readonly baseline: number;
  readonly soft: boolean;
}

export interface PlacedMark {
  readonly outline: string;
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly map: { readonly y: number; readonly width: number; readonly height: number };
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
}

export type MeasureText = (text: string, font: PictureFont) => number;

const MARGIN = 20;
const MARK_SIZE = 14;
const MARK_GAP = 6;
const ENTRY_GAP = 20;
/** Share of a line's height at which letters stand. */
const BASELINE = 0.74;

/** @param map the map's size in CSS pixels */
export function layOutPicture(
  content: PictureContent,
  map: { readonly width: number; readonly height: number },
  measure: MeasureText,
): PictureLayout {
  const { width } = map;
  const room = width - 2 * MARGIN;
  const texts: PlacedText[] = [];
  const marks: PlacedMark[] = [];
  let y = 14;

  const write = (text: string, font: PictureFont, soft = false) => {
    for (const line of wrapText(text, room, (part) => measure(part, font))) {
      texts.push({ text: line, font, x: MARGIN, baseline: y + PICTURE_FONTS[font].line * BASELINE, soft });
      y += PICTURE_FONTS[font].line;
    }
  };

  write(content.title, 'title');
  for (const line of content.subtitles) write(line, 'subtitle', true);
  y += 12;
  const top = y;
  y += map.height + 12;

  let x = MARGIN;
  for (const { label, outline, color } of content.legend) {
    const entry = MARK_SIZE + MARK_GAP + measure(label, 'legend');
    if (x > MARGIN && x + entry > MARGIN + room) {
      x = MARGIN;
      y += PICTURE_FONTS.legend.line;
    }
    const { line } = PICTURE_FONTS.legend;
    marks.push({ outline, color, x, y: y + (line - MARK_SIZE) / 2, size: MARK_SIZE });
    texts.push({
      text: label,
      font: 'legend',
      x: x + MARK_SIZE + MARK_GAP,
      baseline: y + line * BASELINE,
      soft: false,
    });
    x += entry + ENTRY_GAP;
  }
  if (content.legend.length > 0) y += PICTURE_FONTS.legend.line + 4;
  write(content.key, 'small', true);
  y += 6;
  for (const credit of content.credits) write(credit, 'small', true);
  write(content.link, 'small');
  return { width, height: Math.ceil(y + 14), map: { y: top, width, height: map.height }, texts, marks };
}

/** Lines no wider than `room`: broken at spaces, and inside of words that are wider than a line, as addresses are. */
export function wrapText(text: string, room: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && measure(line + character) > room) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * A page's map as a PNG for the cards that other sites make of a link, which take no SVG. The same shapes as the page's
 * own drawing, in the light theme, in the project's own type, at two pixels to a unit.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture, PictureMark } from './picture.ts';
import type { NameWeight } from './placeNames.ts';

const SCALE = 2;
const FAMILY = 'Dateline Cards';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic'] as const;

/** By the names of src/theme/tokens.css. */
export type Colours = (token: string) => string;

const WEIGHTS = {
  strong: { size: 12, weight: 600, token: '--ink' },
  area: { size: 11, weight: 600, token: '--accent' },
  quiet: { size: 10, weight: 400, token: '--ink-soft' },
  town: { size: 9, weight: 400, token: '--ink-faint' },
  country: { size: 10, weight: 400, token: '--ink-faint' },
} as const satisfies Record<NameWeight, { size: number; weight: 400 | 600; token: string }>;

/** Makes the project's type known to the renderer. Korean names fall back to what the machine has. */
export function registerFonts(root: string): void {
  if (GlobalFonts.has(FAMILY)) return;
  const { resolve } = createRequire(`${root}/package.json`);
  for (const subset of SUBSETS) {
    for (const weight of [400, 600]) {
      const file = resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`);
      GlobalFonts.register(readFileSync(file), FAMILY);
    }
  }
}

export async function drawPng(picture: Picture, colour: Colours, credit: string): Promise<Buffer> {
  const { frame, ground, shaded, legs, marks, towns, names } = picture;
  const canvas = createCanvas(frame.width * SCALE, frame.height * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = colour('--water');
  context.fillRect(0, 0, frame.width, frame.height);
  fill(context, ground.land, colour('--paper'));
  fill(context, ground.lakes, colour('--water'));
  context.globalAlpha = 0.16;
  fill(context, shaded, colour('--accent'));
  context.globalAlpha = 1;
  stroke(context, ground.coast, colour('--rule-strong'), 0.5);
  stroke(context, ground.regions, colour('--rule'), 0.5, [3, 2]);
  stroke(context, ground.borders, colour('--rule-strong'), 0.75);
  stroke(context, ground.disputed, colour('--rule-strong'), 0.75, [3, 2]);
  for (const [x, y] of towns) dot(context, [x, y], 1.5, colour('--ink-faint'));
  for (const { path, head, inferred } of legs) {
    stroke(context, path, colour('--ink-soft'), 1.25, inferred ? [4, 3] : []);
    stroke(context, head, colour('--ink-soft'), 1.25);
  }
  for (const mark of marks) drawMark(context, mark, colour);
  context.lineJoin = 'round';
  for (const { text, x, y, anchor, weight } of names) {
    const look = WEIGHTS[weight];
    write(context, text, [x, y], anchor === 'middle' ? 'center' : anchor, look, colour(look.token), colour('--paper'));
  }
  write(
    context,
    credit,
    [frame.width - 6, frame.height - 6],
    'end',
    { size: 8, weight: 400 },
    colour('--ink-soft'),
    colour('--paper'),
  );
  return canvas.encode('png');
}

function fill(context: SKRSContext2D, path: string, colour: string): void {
  if (path === '') return;
  context.fillStyle = colour;
  context.fill(new Path2D(path));
}

function stroke(
  context: SKRSContext2D,
  path: string,
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  if (path === '') return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(new Path2D(path));
  context.setLineDash([]);
}

function dot(context: SKRSContext2D, [x, y]: readonly [number, number], radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function drawMark(
  context: SKRSContext2D,
  { at: [x, y], radius, text, imprecise, quiet }: PictureMark,
  colour: Colours,
) {
  dot(context, [x, y], radius, quiet ? colour('--panel') : colour('--accent'));
  context.strokeStyle = quiet ? colour('--ink-faint') : colour('--panel');
  context.lineWidth = quiet ? 1 : 1.5;
  context.setLineDash(imprecise && quiet ? [2, 1.5] : []);
  context.stroke();
  context.setLineDash([]);
  if (text === '') return;
  context.font = `600 11px "${FAMILY}"`;
  context.textAlign = 'center';
  context.fillStyle = colour('--accent-ink');
  context.fillText(text, x, y + 4);
}

function write(
  context: SKRSContext2D,
  text: string,
  [x, y]: readonly [number, number],
  align: 'start' | 'center' | 'end',
  { size, weight }: { readonly size: number; readonly weight: number },
  colour: string,
  halo: string,
): void {
  context.font = `${weight} ${size}px "${FAMILY}"`;
  context.textAlign = align;
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/**
 * Draws names: each once, on a scratch canvas at the screen's own pixel ratio, from where it is copied into a texture.
 * Measures them, too, so that what is placed is as large as what is printed.
 */
import type { Look } from './look.ts';
import type { LabelText, Measure, Run } from './mapLabel.ts';

/** Height of a line in em, and how much smaller than a name the other parts are printed. */
const LEADING = 1.18;
const SHARES = { name: 1, number: 1, sign: 0.9 } as const satisfies Record<Run['part'], number>;
/** CSS pixels of paper around the letters. */
const HALO = 1.6;

const FAMILY = '"Noto Sans", "Noto Sans KR", system-ui, sans-serif';

export class NameInk {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #sizes = new Map<string, { width: number; height: number }>();
  readonly #asked = new Set<string>();
  readonly #onFont: () => void;

  /** @param onFont called when letters have arrived that were drawn in another font so far */
  constructor(onFont: () => void) {
    this.canvas = document.createElement('canvas');
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('A canvas without a 2d context cannot draw names.');
    this.#context = context;
    this.#onFont = onFont;
  }

  /** CSS pixels. Another function when letters have arrived: what it measured before is no longer so. */
  measure: Measure = (text) => this.#measured(text);

  #measured(text: LabelText): { readonly width: number; readonly height: number } {
    const key = keyOf(text);
    const known = this.#sizes.get(key);
    if (known) return known;
    if (this.#sizes.size > 4000) this.#sizes.clear();
    this.#load(text);
    const width = Math.ceil(Math.max(...text.lines.map((line) => this.#widthOf(line, text, 1))));
    const size = { width, height: Math.ceil(text.lines.length * text.size * LEADING) };
    this.#sizes.set(key, size);
    return size;
  }

  /** Draws a name on the scratch canvas; returns its size there, in device pixels. */
  draw(text: LabelText, look: Look, pixelRatio: number): { width: number; height: number; margin: number } {
    const context = this.#context;
    const { width, height } = this.measure(text);
    const margin = Math.ceil((HALO + 1) * pixelRatio);
    this.canvas.width = Math.ceil(width * pixelRatio) + 2 * margin;
    this.canvas.height = Math.ceil(height * pixelRatio) + 2 * margin;
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    context.miterLimit = 2;
    const rise = text.size * LEADING * pixelRatio;
    for (const isHalo of [true, false]) {
      text.lines.forEach((line, index) => {
        const spare = width * pixelRatio - this.#widthOf(line, text, pixelRatio);
        let x = margin + (text.align === 'left' ? 0 : text.align === 'right' ? spare : spare / 2);
        const y = margin + Math.round(rise * (index + 0.5) + text.size * 0.36 * pixelRatio);
        for (const run of line) {
          this.#style(run, text, pixelRatio);
          if (isHalo) {
            context.strokeStyle = look.paper;
            context.lineWidth = 2 * HALO * pixelRatio;
            context.strokeText(run.text, x, y);
          } else {
            context.fillStyle = look[colourOf(run, text)];
            context.fillText(run.text, x, y);
          }
          x += context.measureText(run.text).width;
        }
      });
    }
    return { width: this.canvas.width, height: this.canvas.height, margin };
  }

  #style({ part }: Run, { size, weight, spacing }: LabelText, pixelRatio: number): void {
    const pixels = size * SHARES[part] * pixelRatio;
    this.#context.font = `${part === 'name' ? weight : 600} ${pixels}px ${FAMILY}`;
    this.#context.letterSpacing = `${part === 'name' ? spacing * pixels : 0}px`;
  }

  #widthOf(line: readonly Run[], text: LabelText, pixelRatio: number): number {
    return line.reduce((width, run) => {
      this.#style(run, text, pixelRatio);
      return width + this.#context.measureText(run.text).width;
    }, 0);
  }

  /** The page's fonts come in pieces, when a letter is first needed. */
  #load({ lines, weight }: LabelText): void {
    for (const { text, part } of lines.flat()) {
      const font = `${part === 'name' ? weight : 600} 16px "Noto Sans"`;
      const key = `${font} ${text}`;
      if (this.#asked.has(key) || document.fonts.check(font, text)) continue;
      this.#asked.add(key);
      void document.fonts.load(font, text).then((loaded) => {
        if (loaded.length === 0) return;
        this.#sizes.clear();
        this.measure = (text) => this.#measured(text);
        this.#onFont();
      });
    }
  }
}

const colourOf = ({ part }: Run, { colour }: LabelText): 'ink' | 'inkFaint' | 'accent' => {
  if (part === 'name') return colour;
  return part === 'sign' ? 'accent' : 'ink';
};

export const keyOf = ({ lines, size, spacing, weight, colour, align }: LabelText): string =>
  `${size} ${spacing} ${weight} ${colour} ${align} ${lines.map((line) => line.map(({ text, part }) => part + text).join('\t')).join('\n')}`;

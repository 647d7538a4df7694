/**
 * The numbers inside the marks, drawn once each on a canvas at the screen's own pixel ratio and copied from there.
 *
 * The canvas is the texture. When it is full it is emptied, and the numbers in use are drawn again.
 */

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Font sizes in CSS pixels by the room inside of a ring. */
const SIZES = [10.5, 12, 13.5] as const;

const EDGE = 1024;
const PADDING = 1;

/** A number short enough for a mark: `7`, `1.2k`, `34k`, `5M`. */
export function formatCount(count: number): string {
  if (count < 1000) return String(count);
  for (const [unit, letter] of [
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const) {
    if (count < unit * 0.9995) continue;
    const shown = count / unit;
    return `${shown < 9.95 ? Number(shown.toFixed(1)) : Math.round(shown)}${letter}`;
  }
  return String(count);
}

export class NumberAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Counts redrawings, so that a texture knows whether it is up to date. */
  revision = 0;
  readonly #context: CanvasRenderingContext2D;
  readonly #cells = new Map<string, Cell>();
  readonly #pixelRatio: number;
  #x = 0;
  #y = 0;
  #rowHeight = 0;

  constructor(pixelRatio: number) {
    this.#pixelRatio = pixelRatio;
    this.canvas = document.createElement('canvas');
    this.canvas.width = EDGE;
    this.canvas.height = EDGE;
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('A canvas without a 2d context cannot draw numbers.');
    this.#context = context;
  }

  /** Forgets all cells: after fonts have arrived, or when the atlas is full. */
  clear(): void {
    this.#context.clearRect(0, 0, EDGE, EDGE);
    this.#cells.clear();
    this.#x = 0;
    this.#y = 0;
    this.#rowHeight = 0;
    this.revision++;
  }

  /** The cell of a count in a ring of `radius` CSS pixels; `null` = the atlas is full. Width and height are even. */
  cellOf(count: number, radius: number): Cell | null {
    const text = formatCount(count);
    const room = 2 * (radius - 5);
    const fits = SIZES.filter((size) => size * 0.58 * text.length <= room && size <= radius * 0.82);
    const size = fits.at(-1) ?? SIZES[0];
    const key = `${size} ${text}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const cell = this.#draw(text, size);
    if (cell) this.#cells.set(key, cell);
    return cell;
  }

  #draw(text: string, size: number): Cell | null {
    const context = this.#context;
    const pixels = size * this.#pixelRatio;
    context.font = `600 ${pixels}px "Noto Sans", system-ui, sans-serif`;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    const measure = context.measureText(text);
    const ascent = context.measureText('0').actualBoundingBoxAscent;
    const even = (length: number) => 2 * Math.ceil(length / 2);
    const width = even(measure.width) + 2;
    const height = even(pixels * 1.1);
    if (this.#x + width > EDGE) {
      this.#x = 0;
      this.#y += this.#rowHeight + PADDING;
      this.#rowHeight = 0;
    }
    if (this.#y + height > EDGE) return null;
    const cell = { x: this.#x, y: this.#y, width, height };
    // Centred on what digits cover: they have no descenders.
    context.fillStyle = '#fff';
    context.fillText(text, cell.x + (width - measure.width) / 2, cell.y + Math.round((height + ascent) / 2));
    this.#x += width + PADDING;
    this.#rowHeight = Math.max(this.#rowHeight, height);
    this.revision++;
    return cell;
  }
}

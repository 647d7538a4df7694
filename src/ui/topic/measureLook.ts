/** How the chart tells its measures apart: by the symbol, doubled by a colour of `topic.css`. In a topic's own order. */
import { symbol as draw, type SymbolType, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle } from 'd3-shape';

const SYMBOLS: readonly SymbolType[] = [symbolCircle, symbolSquare2, symbolDiamond2, symbolTriangle];

/** Square pixels of a symbol. */
const AREA = 80;

export interface MeasureLook {
  /** SVG path around 0, 0. */
  readonly path: string;
  /** Index of the colour. */
  readonly color: number;
}

export function lookOf(measures: readonly string[], measure: string): MeasureLook {
  const index = Math.max(0, measures.indexOf(measure)) % SYMBOLS.length;
  return { path: draw(SYMBOLS[index], AREA)() ?? '', color: index };
}

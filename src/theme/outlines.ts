/** The shapes of the palette as SVG path data in a box of 16, for icons, pictures and paper. */
import { SHAPES, type Shape } from './palette.ts';

const OUTLINES = {
  circle: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  square: 'M3 3H13V13H3Z',
  diamond: 'M8 1.5L14.5 8L8 14.5L1.5 8Z',
  triangle: 'M8 2L14.5 13.5H1.5Z',
  'triangle-down': 'M1.5 2.5H14.5L8 14Z',
  cross: 'M6 2H10V6H14V10H10V14H6V10H2V6H6Z',
  star: 'M8 1.2L10 6L15 6.3L11.1 9.6L12.4 14.6L8 11.8L3.6 14.6L4.9 9.6L1 6.3L6 6Z',
  hexagon: 'M4.5 2.5H11.5L15 8L11.5 13.5H4.5L1 8Z',
} as const satisfies Record<Shape, string>;

const isShape = (shape: string): shape is Shape => (SHAPES as readonly string[]).includes(shape);

/** A circle for a shape that nobody knows. */
export const outlineOf = (shape: string): string => OUTLINES[isShape(shape) ? shape : 'circle'];

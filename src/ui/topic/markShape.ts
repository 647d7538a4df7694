/** Sizes that the drawing of a mark and the placing of its label share, in CSS pixels. */

/** Of the symbol. */
export const RADIUS = 6;
/** From the centre of the symbol to the point of the arrow of an open end. */
export const ARROW = 20;
/** Width of the bar of a range. */
export const BAR = 8;

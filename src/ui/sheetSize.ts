/** The three heights of the bottom sheet, as pixels of a stage that it slides over. */

export const SHEET_SIZES = ['peek', 'half', 'full'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** The handle and the line of counts. */
const PEEK = 84;
/** What stays of the map at half height. */
const HALF = 0.54;

export function sheetHeight(size: SheetSize, stage: number): number {
  if (size === 'full') return stage;
  return size === 'peek' ? Math.min(PEEK, stage) : Math.max(Math.min(PEEK, stage), Math.round(stage * HALF));
}

/** Peek, half, full, and back to peek. */
export const nextSize = (size: SheetSize): SheetSize =>
  SHEET_SIZES[(SHEET_SIZES.indexOf(size) + 1) % SHEET_SIZES.length] as SheetSize;

/** The size whose height a drag came nearest to. */
export function nearestSize(height: number, stage: number): SheetSize {
  const away = (size: SheetSize) => Math.abs(sheetHeight(size, stage) - height);
  return [...SHEET_SIZES].sort((a, b) => away(a) - away(b))[0] as SheetSize;
}

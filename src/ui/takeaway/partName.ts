/** What tells the file of a part from the file of the whole: its days, and that it is filtered. */

/** @param time the window as addresses print it, `''` for all dates: `2024-11-01..2024-11-20` */
export function partName(time: string, filtered: boolean): string {
  const days = time.replace('..', '_to_');
  return [days, ...(filtered ? ['filtered'] : [])].filter((word) => word !== '').join('-');
}

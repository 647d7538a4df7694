/** A claimant's name for a chart: without rank or house, broken into at most two lines; `null` where that is not enough. */
const MOST_LINES = 2;

/** @param measure CSS pixels of a text as the chart sets it */
export function wrapName(name: string, measure: (text: string) => number, widest: number): readonly string[] | null {
  const lines: string[] = [];
  for (const word of shorten(name).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`) <= widest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.length > MOST_LINES || lines.some((line) => measure(line) > widest) ? null : lines;
}

/** "Sabrina Singh, Deputy Press Secretary" → "Sabrina Singh". */
export const shorten = (name: string): string => name.replace(/[,(].*$/, '').trim() || name;

/** The chart of a run: CPU of one step by the number of events, both axes in powers of ten, each way a line with its name. */

export interface ChartLine {
  readonly name: string;
  readonly isOurs: boolean;
  /** Number of events, and milliseconds of main thread and workers. */
  readonly points: readonly (readonly [number, number])[];
}

const WIDTH = 760;
const HEIGHT = 420;
const PLOT = { left: 64, right: 190, top: 36, bottom: 52 } as const;
const INK = '#1f2328';
const SOFT = '#6b7178';
const RULE = '#d9dce0';
const OURS = '#b3261e';
const OTHERS = ['#3b5b92', '#6b7178', '#8a6d1d', '#3f7d58', '#7a4f91'] as const;

export function drawChart(lines: readonly ChartLine[]): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const [xLow, xHigh] = decades(all.map(([count]) => count));
  const [yLow, yHigh] = decades(all.map(([, ms]) => ms));
  const x = scale(xLow, xHigh, PLOT.left, WIDTH - PLOT.right);
  const y = scale(yLow, yHigh, HEIGHT - PLOT.bottom, PLOT.top);
  const ticks = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, k) => 10 ** (low + k));
  const labels = spread(
    drawn.map(({ points }, index) => ({ index, at: y((points.at(-1) as readonly [number, number])[1]) })),
  );
  let other = 0;
  const marks = drawn.map(({ name, isOurs, points }, index) => {
    const color = isOurs ? OURS : (OTHERS[other++ % OTHERS.length] as string);
    const path = points.map(([count, ms]) => `${round(x(count))},${round(y(ms))}`).join(' ');
    const [lastCount, lastMs] = points.at(-1) as readonly [number, number];
    return [
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="${isOurs ? 3 : 1.75}"/>`,
      ...points.map(
        ([count, ms]) => `<circle cx="${round(x(count))}" cy="${round(y(ms))}" r="${isOurs ? 4 : 3}" fill="${color}"/>`,
      ),
      `<line x1="${round(x(lastCount) + 6)}" y1="${round(y(lastMs))}" x2="${WIDTH - PLOT.right + 14}" y2="${round(labels[index] ?? 0)}" stroke="${color}" stroke-width="0.75" stroke-dasharray="2 2"/>`,
      text(
        WIDTH - PLOT.right + 18,
        (labels[index] ?? 0) + 4,
        `${name}, ${print(lastMs)} ms`,
        color,
        'start',
        isOurs ? 700 : 400,
      ),
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="CPU of one step of time by the number of events">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text(PLOT.left, 20, 'CPU of one step of time, main thread and workers, in milliseconds', INK, 'start', 600)}
${ticks(yLow, yHigh)
  .map(
    (ms) =>
      `<line x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${round(y(ms))}" y2="${round(y(ms))}" stroke="${RULE}"/>${text(PLOT.left - 8, round(y(ms)) + 4, ms.toLocaleString('en-GB'), SOFT, 'end')}`,
  )
  .join('\n')}
${ticks(xLow, xHigh)
  .map((count) => text(round(x(count)), HEIGHT - PLOT.bottom + 20, count.toLocaleString('en-GB'), SOFT, 'middle'))
  .join('\n')}
${text((PLOT.left + WIDTH - PLOT.right) / 2, HEIGHT - 10, 'events', SOFT, 'middle')}
${marks.join('\n')}
</svg>
`;
}

function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  anchor: 'start' | 'middle' | 'end',
  weight = 400,
): string {
  const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}">${safe}</text>`;
}

/** The powers of ten around some values. */
function decades(values: readonly number[]): readonly [number, number] {
  const logs = values.map((value) => Math.log10(Math.max(1e-3, value)));
  const low = Math.floor(Math.min(...logs) + 1e-9);
  return [low, Math.max(low + 1, Math.ceil(Math.max(...logs) - 1e-9))];
}

const scale =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    from + ((Math.log10(Math.max(1e-3, value)) - low) / (high - low)) * (to - from);

/** Heights of labels near where their lines end, none over another. By index of the line. */
function spread(labels: readonly { readonly index: number; readonly at: number }[]): number[] {
  const found: number[] = [];
  let below = Number.NEGATIVE_INFINITY;
  for (const { index, at } of [...labels].sort((a, b) => a.at - b.at)) {
    below = Math.max(at, below + 16);
    found[index] = below;
  }
  return found;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const print = (ms: number): string => (ms >= 100 ? Math.round(ms).toLocaleString('en-GB') : ms.toFixed(1));

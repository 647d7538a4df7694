/** What a tick of playback costs on the five articles: the whole page, as a reader has it. */
import type { OpenPage } from './open.ts';
import type { Action } from './page.tsx';
import type { Finding } from './report.ts';
import { valuesOf } from './run.ts';
import { median, medianRatio, quantile } from './stats.ts';
import { measureSteps } from './steps.ts';

const NAMES = {
  repaint: 'bare repaint',
  frame: 'frame of playback at 1×',
  play: 'frame that shows a new stop',
} as const satisfies Partial<Record<Action, string>>;

const ROUNDS = 7;
const FRAMES = 20;

export async function measureArticles(open: OpenPage): Promise<Finding> {
  const actions = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const [steps] = await measureSteps(open, { kind: 'articles', counts: [0], actions, rounds: ROUNDS, frames: FRAMES });
  const floor = valuesOf(steps?.samples.repaint, 'main');
  return {
    title: 'A tick of playback on the five articles',
    method: `CPU of the main thread per frame in milliseconds, medians of ${ROUNDS} rounds of ${FRAMES} frames in turns, 1440 × 900, the whole page. A frame that shows a new stop moves window, marks, names, list and dock, which playback at 1× does about once in fifteen frames.`,
    rows: [
      ['', 'CPU (ms)', 'middle half (ms)', 'ratio to a repaint'],
      ...actions.map((action) => {
        const values = valuesOf(steps?.samples[action], 'main');
        const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
        return [
          NAMES[action],
          median(values).toFixed(2),
          `${low.toFixed(2)} to ${high.toFixed(2)}`,
          medianRatio(values, floor).toFixed(2),
        ];
      }),
    ],
  };
}

/** What quick and full runs share: results by target, and measurements that may fail without ending the run. */
import { say } from './say.ts';
import { median, medianRatio } from './stats.ts';
import type { Samples, Steps } from './steps.ts';
import type { Results } from './targets.ts';

export interface Run {
  readonly results: Results;
  readonly gaps: string[];
  /** Runs one measurement; where it fails, the run goes on without it. */
  readonly attempt: <T>(name: string, measure: () => Promise<T>) => Promise<T | null>;
}

export function makeRun(): Run {
  const gaps: string[] = [];
  return {
    results: {},
    gaps,
    attempt: async (name, measure) => {
      try {
        return await measure();
      } catch (error) {
        const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        say(`${name} failed. ${line}`);
        gaps.push(`${name}: ${line}`);
        return null;
      }
    },
  };
}

/** A difference of less cannot be told from none. */
const LEAST_MS = 0.2;

type Part = 'main' | 'gpu' | 'work';

/** Milliseconds by round; `work` is main thread and workers. */
export const valuesOf = (samples: Samples | undefined, part: Part): readonly number[] =>
  (samples ?? []).map((cpu) =>
    part === 'work' ? cpu.main + (Number.isNaN(cpu.workers) ? 0 : cpu.workers) : cpu[part],
  );

/** Results of steps at a thousand and a million events beside bare repaints. */
export function noteSteps(results: Results, steps: readonly Steps[]): void {
  const at = (count: number) => steps.find((entry) => entry.count === count)?.samples ?? {};
  const [few, many] = [at(1_000), at(1_000_000)];
  results.step_1m_over_1k = medianRatio(valuesOf(many.play, 'main'), valuesOf(few.play, 'main'));
  results.step_1m_over_repaint = medianRatio(valuesOf(many.play, 'main'), valuesOf(many.repaint, 'main'));
  results.gpu_1m_over_repaint = medianRatio(valuesOf(many.play, 'gpu'), valuesOf(many.repaint, 'gpu'));
}

export function noteSetFilter(results: Results, { samples }: Steps): void {
  const [rival, ours, floor] = (['setFilter', 'play', 'repaint'] as const).map((action) =>
    valuesOf(samples[action], 'work'),
  ) as [readonly number[], readonly number[], readonly number[]];
  results.setfilter_over_ours_100k = medianRatio(rival, ours);
  const above = (values: readonly number[]) => Math.max(LEAST_MS, median(values) - median(floor));
  results.setfilter_above_repaint = above(rival) / above(ours);
}

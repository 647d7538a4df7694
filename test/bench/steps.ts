/**
 * What a step of time costs: ours at every size, a bare repaint of the same map, and the ways of others, in turns.
 *
 * A round takes each in the order of the table, so that a busy machine disturbs all alike; the medians are compared, and
 * ratios are medians of the ratios of single rounds.
 */
import type { SyntheticKind } from '../fixtures/synthetic.ts';
import { type Cpu, minus } from './cpu.ts';
import type { OpenPage } from './open.ts';
import type { Action, BenchData } from './page.tsx';
import type { RivalName } from './rivalLayers.ts';
import { say } from './say.ts';

/** CPU per step, by round. */
export type Samples = readonly Cpu[];

export interface Steps {
  readonly kind: BenchData;
  readonly count: number;
  readonly samples: Readonly<Partial<Record<Action, Samples>>>;
}

interface StepPlan {
  readonly kind: BenchData;
  readonly counts: readonly number[];
  readonly actions: readonly Action[];
  readonly rounds: number;
  readonly frames: number;
}

/** Ours at several sizes, in turns: every round goes through all of them. */
export async function measureSteps(open: OpenPage, plan: StepPlan): Promise<readonly Steps[]> {
  const samples = new Map(plan.counts.map((count) => [count, emptySamples(plan.actions)]));
  for (let round = -1; round < plan.rounds; round++) {
    for (const count of plan.counts) {
      say(`${plan.kind}, ${count} events: ${round < 0 ? 'warming up' : `round ${round + 1} of ${plan.rounds}`}`);
      await open.page.evaluate(([kind, n]) => window.bench.show(kind, n), [plan.kind, count] as const);
      for (const action of plan.actions) {
        // One short go before the measure: the window is put up, shaders are compiled.
        await open.page.evaluate((what) => window.bench.perform(what, 3), action);
        const cpu = await measure(open, action, plan.frames);
        if (round >= 0) samples.get(count)?.[action]?.push(cpu);
      }
    }
  }
  return plan.counts.map((count) => ({ kind: plan.kind, count, samples: samples.get(count) ?? {} }));
}

/** A rival at one size, with a bare repaint and ours beside it in every round. */
export async function measureRival(
  open: OpenPage,
  rival: RivalName,
  { kind, count, rounds, frames }: { kind: SyntheticKind; count: number; rounds: number; frames: number },
): Promise<Steps> {
  const samples = emptySamples(['repaint', 'play', rival]);
  for (let round = 0; round < rounds; round++) {
    say(`${rival} beside ours, ${kind}, ${count} events: round ${round + 1} of ${rounds}`);
    await open.page.evaluate(([k, n]) => window.bench.show(k, n), [kind, count] as const);
    for (const action of ['repaint', 'play'] as const) {
      await open.page.evaluate((what) => window.bench.perform(what, 3), action);
      samples[action]?.push(await measure(open, action, frames));
    }
    // The rival has the map for itself.
    await open.page.evaluate(() => window.bench.show(null, 0));
    await open.page.evaluate(([name, k, n]) => window.bench.setUp(name, k, n), [rival, kind, count] as const);
    await open.page.evaluate((what) => window.bench.perform(what, 2), rival);
    samples[rival]?.push(await measure(open, rival, Math.min(frames, 8)));
    await open.page.evaluate(() => window.bench.takeDown());
  }
  return { kind, count, samples };
}

async function measure({ page, meter, errors }: OpenPage, action: Action, frames: number): Promise<Cpu> {
  const before = await meter.read();
  const painted = await page.evaluate(([what, n]) => window.bench.perform(what, n), [action, frames] as const);
  const { main, workers, gpu } = minus(await meter.read(), before);
  if (painted < frames * 0.9) throw new Error(`Only ${painted} of ${frames} frames were painted: nothing to compare.`);
  if (errors.length > 0) throw new Error(`The page failed while it was measured: ${errors.join('; ')}`);
  return { main: main / frames, workers: workers / frames, gpu: gpu / frames };
}

const emptySamples = (actions: readonly Action[]): Partial<Record<Action, Cpu[]>> =>
  Object.fromEntries(actions.map((action) => [action, []]));

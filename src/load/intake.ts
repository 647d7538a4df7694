/**
 * Takes in a dataset that grows: what follows from its columns is made first, a task for each part, and then it is shown.
 * What comes while one is taken in waits, and of several that wait only the latest is worth the work.
 */
import { PREPARATIONS } from '../core/preparations.ts';
import type { LoadedDataset } from './dataset.ts';

export interface Intake {
  readonly put: (loaded: LoadedDataset) => void;
  /** Resolves when everything that was put in is shown. */
  readonly rest: () => Promise<void>;
}

export function makeIntake(show: (loaded: LoadedDataset) => void): Intake {
  let next: LoadedDataset | null = null;
  let running: Promise<void> | null = null;
  const run = async () => {
    for (let loaded = next; loaded; loaded = next) {
      next = null;
      for (const prepare of PREPARATIONS) {
        prepare(loaded.dataset);
        await breathe();
      }
      show(loaded);
      await breathe();
    }
    running = null;
  };
  return {
    put: (loaded) => {
      next = loaded;
      running ??= run();
    },
    rest: () => running ?? Promise.resolve(),
  };
}

/** Ends the task; input and frames that have waited come first. */
const breathe = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
};

import { afterEach, describe, expect, it, vi } from 'vitest';
import { PREPARATIONS } from '../../src/core/preparations.ts';
import type { LoadedDataset } from '../../src/load/dataset.ts';
import { makeIntake } from '../../src/load/intake.ts';
import { makeSynthetic } from '../fixtures/synthetic.ts';
import { makeSyntheticDataset } from '../fixtures/syntheticDataset.ts';

const loaded = (count: number): LoadedDataset => ({
  dataset: makeSyntheticDataset(makeSynthetic('points', count)),
  problems: [],
});

describe('taking in a dataset that grows', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows it once all parts are made, each in a task of its own', async () => {
    const tasks: string[] = [];
    vi.stubGlobal('scheduler', {
      yield: () => {
        tasks.push('pause');
        return new Promise((resolve) => setTimeout(resolve));
      },
    });
    const intake = makeIntake(() => tasks.push('shown'));
    intake.put(loaded(50));
    expect(tasks).not.toContain('shown');
    await intake.rest();
    expect(tasks).toEqual([...PREPARATIONS.map(() => 'pause'), 'shown', 'pause']);
  });

  it('leaves out what was outdated before its turn came, and never the first or the last', async () => {
    const shown: number[] = [];
    const intake = makeIntake(({ dataset }) => shown.push(dataset.columns.eventCount));
    for (const count of [10, 20, 30]) intake.put(loaded(count));
    await intake.rest();
    expect(shown).toEqual([10, 30]);
    intake.put(loaded(40));
    await intake.rest();
    expect(shown).toEqual([10, 30, 40]);
  });

  it('has nothing to wait for where nothing came', async () => {
    await expect(makeIntake(() => {}).rest()).resolves.toBeUndefined();
  });
});

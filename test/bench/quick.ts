/** The core of the benchmarks, in a few minutes on two cores. */
import { measureClicks } from './click.ts';
import { writeBenchFile } from './files.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { openPage } from './open.ts';
import type { Report } from './report.ts';
import { makeRun, noteSetFilter, noteSteps } from './run.ts';
import { say } from './say.ts';
import { openSite } from './site.ts';
import { median, medianRatio, quantile } from './stats.ts';
import { measureRival, measureSteps } from './steps.ts';

const MILLION = 1_000_000;
/** Enough that the start of the worker, whose code is cold each time, weighs little, and quicker written than a million. */
const LOADED = 500_000;

export async function runQuick(): Promise<Report> {
  const { results, gaps, attempt } = makeRun();
  const site = await openSite({ withRivals: false });
  let browser = '';
  try {
    const map = await openPage(site, 'map');
    browser = `Chromium ${map.browser.version()}`;
    try {
      const steps = await attempt('Steps', () =>
        measureSteps(map, {
          kind: 'points',
          counts: [1_000, MILLION],
          actions: ['repaint', 'play'],
          rounds: 3,
          frames: 12,
        }),
      );
      if (steps) noteSteps(results, steps);
      const rival = await attempt('setFilter', () =>
        measureRival(map, 'setFilter', { kind: 'points', count: 100_000, rounds: 2, frames: 12 }),
      );
      if (rival) noteSetFilter(results, rival);
    } finally {
      await map.close();
    }
    const page = await openPage(site);
    try {
      await attempt('Brush and clicks', async () => {
        say('brush at 1,000,000 events');
        await page.page.evaluate((n) => window.bench.show('points', n), MILLION);
        results.brush_ms_1m = median(await page.page.evaluate(() => window.bench.brush(50)));
        results.click_ms_1m = quantile(await measureClicks(page, 12), 0.95);
      });
      const [binary, json] = [
        await writeBenchFile(site, 'parquet', LOADED),
        await writeBenchFile(site, 'geojson', LOADED),
      ];
      const loads = await attempt('Load', () => measureLoad(page, { binary, json, rounds: 2, isDrawn: false }));
      if (loads) results.load_binary_over_json = medianRatio(loads.binary, loads.json);
    } finally {
      await page.close();
    }
    const bytes = await attempt('Memory', () => measureMemory(site, MILLION, 1));
    if (bytes) results.bytes_per_event = median(bytes);
  } finally {
    await site.close();
  }
  return { browser, results, findings: [], lines: [], gaps };
}

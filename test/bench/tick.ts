/**
 * What one tick of playback costs the main thread on the shipped dataset, against a bare repaint of the same map.
 *
 * Rounds alternate in one page, so that a busy machine disturbs both alike; the medians of the rounds are compared.
 * The measure is the renderer's main-thread CPU time in tasks (Chrome's `TaskDuration` in thread ticks), not wall time.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../browser/chromium.ts';
import type { Finding } from './index.ts';
import type { Action } from './tickPage.tsx';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 11;
/** Frames in a round. Enough that the ends of a round do not matter, few enough that a round stays under the run's length. */
const FRAMES = 20;

const ACTIONS = ['repaint', 'tick', 'step'] as const satisfies readonly Action[];

const LABELS: Record<Action, string> = {
  repaint: 'bare repaint',
  tick: 'frame of playback at 1×',
  step: 'frame that shows a new stop',
};

export async function benchTick(): Promise<Finding> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: name one with CHROMIUM_PATH.');
  const site = await buildPage();
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.url);
    await settle(page);
    if (errors.length > 0) throw new Error(`The page does not start: ${errors.join('; ')}`);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });

    const samples: Record<Action, number[]> = { repaint: [], tick: [], step: [] };
    for (const action of ACTIONS) await round(page, client, action);
    for (let index = 0; index < ROUNDS; index++) {
      for (const action of ACTIONS) samples[action].push(await round(page, client, action));
    }
    if (errors.length > 0) throw new Error(`The page failed while it was measured: ${errors.join('; ')}`);
    const floor = median(samples.repaint);
    return {
      title: 'A tick of playback',
      method: `Main-thread CPU per frame, medians of ${ROUNDS} alternating rounds of ${FRAMES} frames, 1440 × 900, the whole product on the page. “Frame that shows a new stop” moves the window, the marks, the list and the dock at every frame, which playback at 1× does about once in 15 frames.`,
      rows: [
        ['', 'CPU (ms)', 'middle half (ms)', 'ratio to a repaint'],
        ...ACTIONS.map((action) => [
          LABELS[action],
          median(samples[action]).toFixed(2),
          `${quantile(samples[action], 0.25).toFixed(2)} to ${quantile(samples[action], 0.75).toFixed(2)}`,
          (median(samples[action]) / floor).toFixed(2),
        ]),
      ],
      browser: `Chromium ${browser.version()}`,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Milliseconds of main-thread CPU per frame over one round of `action`. */
async function round(page: Page, client: CDPSession, action: Action): Promise<number> {
  const before = await taskMs(client);
  const frames = await page.evaluate(([what, count]) => window.bench.perform(what, count), [action, FRAMES] as const);
  if (frames < FRAMES * 0.9) throw new Error(`Only ${frames} of ${FRAMES} frames were painted: nothing to compare.`);
  return ((await taskMs(client)) - before) / frames;
}

async function taskMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('This Chromium does not report TaskDuration.');
  return seconds * 1000;
}

/** Waits until the map has drawn its data and rests. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.bench?.isReady());
  await page.evaluate(() => window.bench.settled());
}

/** Builds and serves the bench's own page, next to the files that the product's build copies and makes. */
async function buildPage(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const input = join(ROOT, 'test/bench/tick.html');
  await build({ root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  // At the root of the site, like the product, so that relative addresses mean the same.
  const html = readFileSync(join(outDir, 'test/bench/tick.html'), 'utf8');
  writeFileSync(join(outDir, 'index.html'), html.replaceAll('../../', './'));
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The preview server gave no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

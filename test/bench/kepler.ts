/** kepler.gl on the same rows, in a page of its own beside ours in one browser: rounds of the two take turns. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSynthetic, SYNTHETIC_SPAN } from '../fixtures/synthetic.ts';
import { type Cpu, makeCpuMeter, minus } from './cpu.ts';
import { type OpenPage, SIGHT } from './open.ts';
import { say } from './say.ts';
import type { Site } from './site.ts';

interface KeplerPage {
  readonly load: (url: string) => Promise<{ readonly layers: number; readonly filters: number }>;
  readonly perform: (frames: number) => Promise<number>;
}

/** CPU per step by round, ours first; `null` and a line that says why where kepler.gl does not run. */
export async function measureKepler(
  site: Site,
  open: OpenPage,
  { count, rounds, frames }: { count: number; rounds: number; frames: number },
): Promise<{ readonly ours: readonly Cpu[]; readonly kepler: readonly Cpu[] } | null> {
  const name = `rows-${count}.json`;
  writeFileSync(join(site.folder, 'kepler', name), writeRows(count));
  const page = await open.browser.newPage({ viewport: SIGHT });
  try {
    page.setDefaultTimeout(120_000);
    await page.goto(`${site.url}kepler/index.html`);
    const meter = await makeCpuMeter(open.browser, page);
    const loaded = await page.evaluate((url) => (window as unknown as { kepler: KeplerPage }).kepler.load(url), name);
    if (loaded.layers !== 1 || loaded.filters !== 1) throw new Error('It shows no filtered layer of the rows.');
    const ours: Cpu[] = [];
    const kepler: Cpu[] = [];
    for (let round = 0; round < rounds; round++) {
      say(`kepler.gl beside ours, ${count} events: round ${round + 1} of ${rounds}`);
      await open.page.bringToFront();
      await open.page.evaluate((n) => window.bench.show('points', n), count);
      await open.page.evaluate(() => window.bench.perform('play', 3));
      ours.push(
        await measure(
          open.meter.read,
          () => open.page.evaluate((n) => window.bench.perform('play', n), frames),
          frames,
        ),
      );
      await page.bringToFront();
      const perform = (n: number) =>
        page.evaluate((f) => (window as unknown as { kepler: KeplerPage }).kepler.perform(f), n);
      await perform(3);
      kepler.push(await measure(meter.read, () => perform(frames), frames));
    }
    return { ours, kepler };
  } catch (error) {
    say(`kepler.gl could not be measured; its rows are left out. ${error instanceof Error ? error.message : error}`);
    return null;
  } finally {
    await page.close();
    await open.page.bringToFront();
  }
}

async function measure(read: () => Promise<Cpu>, act: () => Promise<unknown>, frames: number): Promise<Cpu> {
  const before = await read();
  await act();
  const { main, workers, gpu } = minus(await read(), before);
  return { main: main / frames, workers: workers / frames, gpu: gpu / frames };
}

function writeRows(count: number): string {
  const { lng, lat, start, end, category } = makeSynthetic('points', count);
  const rows: (readonly [number, number, number, number])[] = [];
  for (let i = 0; i < count; i++) {
    if (end[i] === 0) continue;
    rows.push([lng[i] as number, lat[i] as number, start[i] as number, category[i] as number]);
  }
  return JSON.stringify({ start: SYNTHETIC_SPAN.start, rows });
}

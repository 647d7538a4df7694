/**
 * What an event takes up: growth of the renderer's private memory from an empty map to a million events, strings aside,
 * divided by their number. Everything that the page then keeps counts: columns, indexes, buffers for the graphics card.
 */
import { privateBytes } from './cpu.ts';
import { type OpenPage, openPage } from './open.ts';
import { say } from './say.ts';
import type { Site } from './site.ts';

/** Bytes an event; `NaN` where the machine does not tell. A browser of its own: memory once taken is seldom given back. */
export async function measureMemory(site: Site, count: number, rounds: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`memory of ${count} events: round ${round + 1} of ${rounds}`);
    const open = await openPage(site);
    try {
      await open.page.evaluate(() => window.bench.show(null, 0));
      const before = await rest(open);
      await open.page.evaluate((n) => window.bench.show('points', n), count);
      await open.page.evaluate(() => window.bench.perform('play', 10));
      found.push(((await rest(open)) - before) / count);
    } finally {
      await open.close();
    }
  }
  return found;
}

/** Private memory once everything that can be collected is: what is freed goes back to the system some seconds later. */
async function rest({ page, meter }: OpenPage): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  for (let k = 0; k < 8; k++) {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(700);
    sizes.push(privateBytes(meter.renderer));
  }
  return Math.min(...sizes);
}

/**
 * From a click on the map to the list of what was clicked: the main thread's time in the events of the click and in what
 * React renders for them, as the browser's own event timing has it.
 */
import type { OpenPage } from './open.ts';
import { say } from './say.ts';

/** Milliseconds by click. */
export async function measureClicks({ page }: OpenPage, clicks: number): Promise<readonly number[]> {
  const spots = await page.evaluate((n) => window.bench.spots(n), clicks + 1);
  say(`${spots.length} clicks`);
  const times: number[] = [];
  for (const { x, y } of spots) {
    await page.evaluate(() => window.bench.watchClick());
    await page.mouse.click(x, y);
    const { ms, selected } = await page.evaluate(() => window.bench.clickTime());
    if (selected) times.push(ms);
    await page.evaluate(() => window.bench.deselect());
  }
  // The first fetches the code of what it opens.
  times.shift();
  if (times.length < spots.length / 2) say(`Only ${times.length} of ${spots.length} clicks met a mark.`);
  return times;
}

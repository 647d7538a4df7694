/**
 * What loading costs: our binary form through the product's own loader, until all events stand in their columns, and plain
 * `JSON.parse` of the same as GeoJSON, until all features are objects. Beside them the same load with everything drawn as
 * it comes.
 */
import type { BenchFile } from './files.ts';
import type { OpenPage } from './open.ts';
import { say } from './say.ts';

/** Milliseconds of CPU of the whole renderer, by round. */
export interface Loads {
  readonly binary: readonly number[];
  /** Loaded, and drawn by map, list and chart each time more has come, until the map rests. */
  readonly drawn: readonly number[];
  readonly json: readonly number[];
}

export async function measureLoad(
  open: OpenPage,
  { binary, json, rounds, isDrawn }: { binary: BenchFile; json: BenchFile; rounds: number; isDrawn: boolean },
): Promise<Loads> {
  const { page } = open;
  const loads = { binary: [] as number[], drawn: [] as number[], json: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    say(`load ${binary.name} and parse ${json.name}: round ${round + 1} of ${rounds}`);
    await page.evaluate((url) => window.bench.fetchText(url), json.name);
    loads.json.push(await measure(open, () => page.evaluate(() => window.bench.parse())));
    await page.evaluate(() => window.bench.show(null, 0));
    loads.binary.push(await measure(open, () => page.evaluate((url) => window.bench.read(url), binary.name)));
    if (isDrawn)
      loads.drawn.push(await measure(open, () => page.evaluate((url) => window.bench.load(url), binary.name)));
  }
  return loads;
}

/** What went before is collected first, so that nobody pays for it. */
async function measure({ page, meter }: OpenPage, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => (window as unknown as { gc: () => void }).gc());
  const before = await meter.readAll();
  await act();
  return (await meter.readAll()) - before;
}

/** The longest task of the main thread while a file loads, and how much of it had come when first there was something to see. */
export async function measureLoading(
  { page }: OpenPage,
  file: BenchFile,
): Promise<{ readonly longestTask: number; readonly firstShown: number }> {
  say(`longest task while ${file.name} loads`);
  await page.evaluate(() => window.bench.show(null, 0));
  const { longestTask, firstBytes } = await page.evaluate((url) => window.bench.load(url), file.name);
  return { longestTask, firstShown: firstBytes / file.bytes };
}

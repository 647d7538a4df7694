/** What loading costs: our binary form through the product's own loader, and plain `JSON.parse` of the same as GeoJSON. */
import { minus } from './cpu.ts';
import type { BenchFile } from './files.ts';
import type { OpenPage } from './open.ts';
import { say } from './say.ts';

export interface Loads {
  /** Milliseconds of main thread and workers, by round. */
  readonly binary: readonly number[];
  readonly json: readonly number[];
}

export async function measureLoad(
  { page, meter }: OpenPage,
  { binary, json, rounds }: { binary: BenchFile; json: BenchFile; rounds: number },
): Promise<Loads> {
  const loads = { binary: [] as number[], json: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    say(`load ${binary.name} and parse ${json.name}: round ${round + 1} of ${rounds}`);
    loads.json.push(await page.evaluate((url) => window.bench.parse(url), json.name));
    await page.evaluate(() => window.bench.show(null, 0));
    const before = await meter.read();
    const { problem } = await page.evaluate((url) => window.bench.load(url), binary.name);
    const { main, workers } = minus(await meter.read(), before);
    if (problem !== null) throw new Error(`${binary.name} does not load: ${problem}`);
    loads.binary.push(main + (Number.isNaN(workers) ? 0 : workers));
  }
  return loads;
}

/** The longest task of the main thread while a file loads, and how much of it had come when first there was something to see. */
export async function measureLoading(
  { page }: OpenPage,
  file: BenchFile,
): Promise<{ readonly longestTask: number; readonly firstShown: number }> {
  say(`longest task while ${file.name} loads`);
  await page.evaluate(() => window.bench.show(null, 0));
  const { problem, longestTask, firstBytes } = await page.evaluate((url) => window.bench.load(url), file.name);
  if (problem !== null) throw new Error(`${file.name} does not load: ${problem}`);
  return { longestTask, firstShown: firstBytes / file.bytes };
}

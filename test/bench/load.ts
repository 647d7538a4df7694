/**
 * What loading costs: our binary form through the product's own loader, until all events stand in their columns, and plain
 * `JSON.parse` of the same as GeoJSON, until all features are objects. Beside them the same load with everything drawn as
 * it comes.
 */
import type { BenchFile } from './files.ts';
import type { OpenPage } from './open.ts';
import { say } from './say.ts';
import { trace } from './trace.ts';

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

export interface Loading {
  /** Milliseconds of the main thread's longest task, by the clock and of CPU. */
  readonly longestTask: number;
  readonly longestCpu: number;
  /** Share of the file that had come when first there was something to see. */
  readonly firstShown: number;
}

/** What the main thread does while a file loads and is drawn as it comes. */
export async function measureLoading(open: OpenPage, file: BenchFile): Promise<Loading> {
  say(`longest task while ${file.name} loads`);
  await open.page.evaluate(() => window.bench.show(null, 0));
  const [{ events, onMain }, { firstBytes }] = await trace(open, ['toplevel'], () =>
    open.page.evaluate((url) => window.bench.load(url), file.name),
  );
  const tasks = events.filter((event) => onMain(event) && event.ph === 'X' && event.name.endsWith('RunTask'));
  return {
    longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestCpu: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    firstShown: firstBytes / file.bytes,
  };
}

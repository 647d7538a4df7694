/** A minute of playback at size: what the garbage collector does meanwhile, and how often React renders. */
import type { OpenPage } from './open.ts';
import { say } from './say.ts';

export interface PlaybackRun {
  readonly seconds: number;
  /** Of the page's own heap. */
  readonly majorCollections: number;
  readonly minorCollections: number;
  /** Of the heaps of workers, MapLibre's most of all: they stop nobody who reads, and follow no step. */
  readonly majorInWorkers: number;
  /** Milliseconds that the main thread was stopped for collections. */
  readonly pause: number;
  readonly rendersPerSecond: number;
  readonly stops: number;
}

const WARM_UP_MS = 15_000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

export async function measurePlayback(
  { browser, page, meter }: OpenPage,
  count: number,
  ms: number,
): Promise<PlaybackRun> {
  say(`${ms / 1000} s of playback at ${count} events`);
  await page.evaluate((n) => window.bench.show('points', n), count);
  // What loading has left behind is collected in the seconds after it. A collection that is forced would be no better: V8
  // then takes the heap for smaller than it is, and collects again as soon as it has grown a little.
  await page.evaluate((n) => window.bench.playFor(n), WARM_UP_MS);
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['v8', 'devtools.timeline'] } });
  const { rendersPerSecond, stops } = await page.evaluate((n) => window.bench.playFor(n), ms);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  const own = events.filter(({ pid }) => meter.renderer === null || pid === meter.renderer);
  const main = own.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid;
  if (main === undefined) throw new Error('The trace does not name the main thread.');
  const named = (name: string) => own.filter((event) => event.name === name && (event.ph === 'X' || event.ph === 'B'));
  const onMain = ({ tid }: TraceEvent) => tid === main;
  const [major, minor] = [named('MajorGC').filter(onMain), named('MinorGC').filter(onMain)];
  return {
    seconds: ms / 1000,
    majorCollections: major.length,
    minorCollections: minor.length,
    majorInWorkers: named('MajorGC').length - major.length,
    pause: [...major, ...minor].reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    rendersPerSecond,
    stops,
  };
}

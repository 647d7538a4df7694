/** A minute of playback at size: what the garbage collector does meanwhile, and how often React renders. */
import type { OpenPage } from './open.ts';
import { say } from './say.ts';
import { trace } from './trace.ts';

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

export async function measurePlayback(open: OpenPage, count: number, ms: number): Promise<PlaybackRun> {
  const { page } = open;
  say(`${ms / 1000} s of playback at ${count} events`);
  await page.evaluate((n) => window.bench.show('points', n), count);
  // What loading has left behind is collected in the seconds after it. A collection that is forced would be no better: V8
  // then takes the heap for smaller than it is, and collects again as soon as it has grown a little.
  await page.evaluate((n) => window.bench.playFor(n), WARM_UP_MS);
  const [{ events, onMain }, { rendersPerSecond, stops }] = await trace(open, ['v8', 'devtools.timeline'], () =>
    page.evaluate((n) => window.bench.playFor(n), ms),
  );
  const named = (name: string) =>
    events.filter((event) => event.name === name && (event.ph === 'X' || event.ph === 'B'));
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

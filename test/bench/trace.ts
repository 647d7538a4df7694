/** What the browser notes of a page's threads while something is done. */
import type { OpenPage } from './open.ts';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds, by the clock and of CPU. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

export interface Trace {
  /** Of the page's process. */
  readonly events: readonly TraceEvent[];
  readonly onMain: (event: TraceEvent) => boolean;
}

export async function trace<T>(
  { browser, meter }: OpenPage,
  categories: readonly string[],
  act: () => Promise<T>,
): Promise<readonly [Trace, T]> {
  const session = await browser.newBrowserCDPSession();
  const all: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => all.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: [...categories] } });
  const result = await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const events = all.filter(({ pid }) => meter.renderer === null || pid === meter.renderer);
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid;
  if (main === undefined) throw new Error('The trace does not name the main thread.');
  return [{ events, onMain: ({ tid }) => tid === main }, result];
}

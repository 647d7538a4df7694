/**
 * CPU time of a page's threads, in milliseconds: what a step costs, whatever else the machine does meanwhile.
 *
 * On Linux the kernel counts it to the nanosecond for every thread. Elsewhere Chrome's own count of the main thread's tasks
 * is all there is, and workers and the GPU process stay unknown.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Cpu {
  readonly main: number;
  /** MapLibre's and our own workers. */
  readonly workers: number;
  /** The whole GPU process: commands, and with software WebGL the drawing itself. */
  readonly gpu: number;
}

export interface CpuMeter {
  readonly read: () => Promise<Cpu>;
  /**
   * Milliseconds of the renderer as a whole, with its helpers and with threads that have ended: a worker that was
   * started for a file and is gone with it counts, too. To a hundredth of a second; elsewhere the main thread alone.
   */
  readonly readAll: () => Promise<number>;
  /** Process id of the page's renderer, where the machine tells. */
  readonly renderer: number | null;
}

interface Process {
  readonly type: string;
  readonly id: number;
}

const HAS_PROC = existsSync('/proc/self/task');

export async function makeCpuMeter(browser: Browser, page: Page): Promise<CpuMeter> {
  const session = await browser.newBrowserCDPSession();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (!HAS_PROC) {
    return {
      renderer: null,
      read: async () => ({ main: await taskMs(client), workers: Number.NaN, gpu: Number.NaN }),
      readAll: () => taskMs(client),
    };
  }
  const processes = await listProcesses(session);
  const gpu = processes.find(({ type }) => type === 'GPU')?.id;
  const renderer = await findRenderer(page, processes);
  return {
    renderer,
    readAll: async () => processMs(renderer),
    read: async () => {
      const threads = threadsOf(renderer);
      return {
        main: msOf(renderer, renderer),
        workers: sum(
          threads.filter(({ name }) => name.startsWith('DedicatedWorke')).map(({ id }) => msOf(renderer, id)),
        ),
        gpu: gpu === undefined ? Number.NaN : sum(threadsOf(gpu).map(({ id }) => msOf(gpu, id))),
      };
    },
  };
}

export const minus = (after: Cpu, before: Cpu): Cpu => ({
  main: after.main - before.main,
  workers: after.workers - before.workers,
  gpu: after.gpu - before.gpu,
});

/** Private memory of a process in bytes; `NaN` where the machine does not tell. */
export function privateBytes(process: number | null): number {
  if (process === null) return Number.NaN;
  const text = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
  return sum([...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map((match) => Number(match[1]))) * 1024;
}

async function listProcesses(session: CDPSession): Promise<readonly Process[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo;
}

/** Of several renderers the one whose main thread works when the page does. */
async function findRenderer(page: Page, processes: readonly Process[]): Promise<number> {
  const renderers = processes.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = renderers.map((id) => msOf(id, id));
  await page.evaluate(() => {
    const until = performance.now() + 120;
    while (performance.now() < until);
  });
  const grown = renderers.map((id, index) => msOf(id, id) - (before[index] as number));
  const found = renderers[grown.indexOf(Math.max(...grown))];
  if (found === undefined) throw new Error('The browser names no renderer.');
  return found;
}

function threadsOf(process: number): readonly { readonly id: number; readonly name: string }[] {
  return readdirSync(`/proc/${process}/task`).flatMap((id) => {
    const name = readIfThere(`/proc/${process}/task/${id}/comm`);
    return name === null ? [] : [{ id: Number(id), name: name.trim() }];
  });
}

function msOf(process: number, thread: number): number {
  return Number(readIfThere(`/proc/${process}/task/${thread}/schedstat`)?.split(' ')[0] ?? 0) / 1e6;
}

/** User and system time of a process, in the hundredths of a second that Linux counts them in. */
function processMs(process: number): number {
  const [, rest = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(/\) (?=[A-Z] )/);
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A thread may end between being listed and being read. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

async function taskMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('This Chromium does not report TaskDuration.');
  return seconds * 1000;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

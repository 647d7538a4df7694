/** A browser on the page of the benchmarks, with the meter of its threads. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../browser/chromium.ts';
import { type CpuMeter, makeCpuMeter } from './cpu.ts';
import type { Bench } from './page.tsx';
import type { Site } from './site.ts';

export interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly meter: CpuMeter;
  /** What the page has complained about so far. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export const SIGHT = { width: 1440, height: 900 } as const;

/** With `GPU=1` in the environment the browser draws on the machine's graphics card instead of in software. */
const flags = (): string[] => {
  const own = process.env.GPU ? CHROMIUM_FLAGS.filter((flag) => !/swiftshader/.test(flag)) : [...CHROMIUM_FLAGS];
  return [
    ...own,
    ...(process.env.GPU
      ? ['--enable-gpu', '--use-angle=vulkan', '--enable-features=Vulkan', '--ignore-gpu-blocklist']
      : []),
    '--js-flags=--expose-gc',
    '--enable-precise-memory-info',
  ];
};

/** `page`: everything as a reader has it · `map`: the map alone. */
export type Parts = 'page' | 'map';

export async function openPage(site: Site, parts: Parts = 'page'): Promise<OpenPage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: name one with CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, headless: true, args: flags() });
  try {
    const page = await browser.newPage({ viewport: SIGHT });
    const errors: string[] = [];
    page.on('pageerror', (error) =>
      errors.push(process.env.BENCH_DEBUG ? (error.stack ?? error.message) : error.message),
    );
    page.setDefaultTimeout(180_000);
    await page.goto(`${site.url}?parts=${parts}`);
    await page
      .waitForFunction(() => (window as { bench?: Bench }).bench?.isReady(), undefined, { timeout: 60_000 })
      .catch(() => {
        throw new Error(`The page does not start. ${[...new Set(errors)].join('; ')}`);
      });
    const meter = await makeCpuMeter(browser, page);
    return { browser, page, meter, errors, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

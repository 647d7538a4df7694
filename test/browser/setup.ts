/**
 * Runs once before the browser tests: builds the site, serves it with the real preview server (and so with the real
 * security headers) on a free loopback port, and starts the one Chromium that all files share.
 *
 * `DATELINE_SKIP_BUILD=1` takes the build that is there. `DATELINE_DIST` names another folder than `dist`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, with the trailing slash. */
    readonly site: string;
    /** Where Playwright finds the running browser. */
    readonly browser: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');

/** Without a graphics card the processor draws the map, and would draw the page around it the same slow way. */
const PLAIN_PAGE = '--disable-gpu-compositing';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.DATELINE_SKIP_BUILD) build();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. `npm test` installs one; CHROMIUM_PATH names one.');
  const server = await serve();
  const browser = await chromium.launchServer({
    executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS, PLAIN_PAGE],
  });
  project.provide('site', server.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}

/** Serves the built site on a free port of the loopback. */
export async function serve(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = process.env.DATELINE_DIST ?? 'dist';
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The preview server gave no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** A child, because vitest marks its own process as a test and React would be built for development. */
export function build(): void {
  const vite = join(ROOT, 'node_modules/.bin/vite');
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(vite, ['build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit', env });
  if (status !== 0) throw new Error('The site does not build, so there is nothing to look at.');
}

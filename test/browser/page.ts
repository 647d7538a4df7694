/**
 * Opens the served site in a fresh browser context and watches it: whatever a reader's console, network or policy
 * would complain about fails the test that caused it.
 *
 * Predicates are functions, never strings: Playwright evaluates strings with `eval`, which the page's policy refuses.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

export const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
  /** What journeys use: everything of the desktop, and less to paint. */
  laptop: { width: 1280, height: 720 },
} as const;
export type Size = keyof typeof SIZES;

/** Software draws every pixel. */
const COARSE = 0.5;

export const SHOTS = join(import.meta.dirname, 'shots');

export interface PageOptions {
  /** Path and query below the site's address, e.g. `?place=marino`. */
  readonly at?: string;
  /** Without the door for developers (`debug=1`), through which tests ask the map where things are. */
  readonly closed?: boolean;
  readonly size?: Size | { readonly width: number; readonly height: number };
  /** Every pixel is drawn: for tests that ask how the page looks. Others ask what it does, which a quarter of them shows. */
  readonly exact?: boolean;
  readonly dark?: boolean;
  /** A finger instead of a mouse. Phones have one unless told otherwise. */
  readonly touch?: boolean;
  /** `false` in tests about motion. Otherwise flights and fades would be drawn for nobody, many frames a second. */
  readonly reducedMotion?: boolean;
  /** A browser in which no script runs. */
  readonly noScript?: boolean;
  /** IANA name; the machine's own unless given. */
  readonly timeZone?: string;
  /** BCP 47; `en-GB` unless given, so that no test depends on the machine. */
  readonly locale?: string;
  /** Runs in every document before its own scripts; outside of the page's policy. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** Problems that the test provokes on purpose. Each pattern must occur at least once. */
  readonly provokes?: readonly RegExp[];
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that was asked for, in order. */
  readonly requests: readonly string[];
  /** What went wrong so far, one sentence each. */
  readonly problems: readonly string[];
}

/** Opens a page, lets `run` use it, then fails if anything went wrong that `provokes` does not name. */
export async function withPage<T>(options: PageOptions, run: (visit: Visit) => Promise<T>): Promise<T> {
  const visit = await openPage(options);
  try {
    const result = await run(visit);
    judge(visit.problems, options.provokes);
    return result;
  } catch (error) {
    await keepPicture(visit.page);
    throw error;
  } finally {
    await visit.context.close();
  }
}

/** Pages that the tests of one file share, by what they were opened with. */
const shared = new Map<string, Visit>();

afterAll(async () => {
  for (const { context } of shared.values()) await context.close();
  shared.clear();
});

/**
 * As `withPage`, in the page that the file's last test with these options has left, and which goes to the address as Back
 * and Forward do: opening a page costs more than most tests do in it. For tests that leave nothing behind which no
 * address takes back. After a failure the next one gets a page of its own.
 */
export async function withSharedPage<T>(
  { at = '', ...options }: Omit<PageOptions, 'before' | 'provokes' | 'noScript'>,
  run: (visit: Visit) => Promise<T>,
): Promise<T> {
  const key = JSON.stringify(options);
  const known = shared.get(key);
  const visit = known ?? (await openPage({ ...options, at }));
  shared.set(key, visit);
  const before = visit.problems.length;
  try {
    if (known) await follow(visit.page, at);
    const result = await run(visit);
    judge(visit.problems.slice(before));
    return result;
  } catch (error) {
    shared.delete(key);
    await keepPicture(visit.page);
    await visit.context.close();
    throw error;
  }
}

/**
 * As Back and Forward do: the same document at another address; what lay open over it is closed, and Tab begins at the top.
 */
export async function follow(page: Page, at: string): Promise<void> {
  await page.keyboard.press('Escape');
  await toTop(page);
  await page.evaluate(
    async (url) => {
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      document.querySelector('.reading-body')?.scrollTo({ top: 0 });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    addressOf(page, at),
  );
}

/** Nothing has the focus, and Tab goes to the first stop. */
export const toTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });

/** Where the query leads, with the door for developers. */
export function addressOf(page: Page, at: string): string {
  const { origin, pathname } = new URL(page.url());
  return `${origin}${pathname}?${[at.slice(1), 'debug=1'].filter(Boolean).join('&')}`;
}

/** Fails for every problem that no pattern names, and for every pattern that nothing fits. */
export function judge(problems: readonly string[], provoked: readonly RegExp[] = []): void {
  const unexpected = problems.filter((problem) => !provoked.some((pattern) => pattern.test(problem)));
  expect(unexpected, 'console, network and policy stay clean').toEqual([]);
  const missing = provoked.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
  expect(missing, 'what the test provokes really happened').toEqual([]);
}

/** For tests that go through many addresses in one page; who opens it closes its context. */
export async function openPage(options: PageOptions): Promise<Visit> {
  const site = inject('site');
  const browser = await connect();
  const context = await browser.newContext(contextOptions(options));
  context.setDefaultTimeout(20_000);
  const requests: string[] = [];
  const problems: string[] = [];
  watch(context, site, requests, problems);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Policy: ${event.violatedDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  await options.before?.(context);
  const page = await context.newPage();
  const address = new URL(options.at ?? '', site);
  const query = [address.search.slice(1), options.closed ? '' : 'debug=1'].filter(Boolean).join('&');
  await page.goto(`${address.origin}${address.pathname}?${query}`, { waitUntil: 'domcontentloaded' });
  return { page, context, requests, problems };
}

function contextOptions({
  size = 'laptop',
  exact,
  dark,
  touch,
  reducedMotion = true,
  noScript,
  timeZone,
  locale,
}: PageOptions) {
  const finger = touch ?? size === 'phone';
  return {
    deviceScaleFactor: exact ? 1 : COARSE,
    viewport: typeof size === 'string' ? SIZES[size] : size,
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: finger,
    isMobile: finger,
    javaScriptEnabled: !noScript,
    locale: locale ?? 'en-GB',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    ...(timeZone ? { timezoneId: timeZone } : {}),
    // Nothing may come from a worker that a former visit left behind.
    serviceWorkers: 'block',
  } satisfies BrowserContextOptions;
}

/** Writes down what the site asks for and what goes wrong. */
function watch(context: BrowserContext, site: string, requests: string[], problems: string[]): void {
  const { origin } = new URL(site);
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    requests.push(url);
    if (new URL(url).origin !== origin) problems.push(`Request to another origin: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // Tiles that left the view and pages that were left.
    if (reason !== 'net::ERR_ABORTED') problems.push(`Request failed (${reason}): ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`Answer ${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`Console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    const thrown = error.error();
    problems.push(`Uncaught: ${thrown.stack ?? thrown.message}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => problems.push('The page crashed.'));
    page.on('websocket', (socket) => problems.push(`Socket to ${socket.url()}`));
  });
}

/** What becomes true within a while: busy machines draw slowly. */
export function eventually<T>(read: () => T, message?: string) {
  return expect.poll(read, { timeout: 20_000, interval: 50, ...(message ? { message } : {}) });
}

let connection: Promise<Browser> | null = null;

/** The one browser, connected to once per test file. */
function connect(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'));
  return connection;
}

/** Saves what the page looked like when a test failed. */
export async function keepPicture(page: Page): Promise<void> {
  const name = (expect.getState().currentTestName ?? 'unknown').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  const folder = join(SHOTS, 'failed');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), timeout: 5_000 }).catch(() => {});
}

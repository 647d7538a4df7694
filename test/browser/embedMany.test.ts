/** Promise: thirty maps on one page work, and maps that come and go cost nothing. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Host, openHost } from './host.ts';
import { withPage } from './page.ts';

/** Software draws every pixel. */
const SMALL = { width: 420, height: 420 } as const;
const MAPS = 30;
/** Times that the page is scrolled from one end to the other. */
const JOURNEYS = 10;
/** Contexts that may live at a time. */
const MOST_CONTEXTS = 8;
const CYCLES = 1000;
/** Of these, one in so many waits until its map is there. */
const WHOLE = 250;
const HEAP_MB = 5;

let host: Host;

beforeAll(async () => {
  const site = inject('site');
  const loader = `<script type="module" src="${site}embed/v1.js"></script>`;
  const map = `<div><dateline-map label="Map" height="260"><a href="${site}">Open the map</a></dateline-map></div>`;
  host = await openHost({ many: { body: loader + map.repeat(MAPS) }, one: { body: loader } });
});

afterAll(() => host.close());

/** Many maps start on one processor. */
const patiently = <T>(read: () => T, message?: string) =>
  expect.poll(read, { timeout: 90_000, interval: 300, ...(message ? { message } : {}) });

const open = (path: string, run: (page: Page) => Promise<void>) =>
  withPage(
    {
      at: host.url + path,
      closed: true,
      size: SMALL,
      provokes: [new RegExp(`Request to another origin: ${host.origin}/`)],
    },
    ({ page }) => run(page),
  );

/** Alone on two cores each takes about a minute; machines are busy. */
const PATIENCE_MS = 900_000;

test(
  'thirty maps, scrolled ten times: none is blank when seen, eight run at most, none is lost',
  async () => {
    await open('many', async (page) => {
      let most = 0;
      const watch = async () => {
        const states = await Promise.all(mapFrames(page).map(stateOf));
        const running = states.filter((state) => state.runs);
        most = Math.max(most, running.length);
        expect(running.length).toBeLessThanOrEqual(MOST_CONTEXTS);
        expect(states.filter(({ isLost, status }) => isLost || status === 'lost' || status === 'unavailable')).toEqual(
          [],
        );
      };
      const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      for (let journey = 0; journey < JOURNEYS; journey++) {
        // The first looks at everything, the second leaps, the others go from one end to the other at once.
        const stops = [Math.ceil(MAPS / 1.5), 3][journey] ?? 1;
        for (let stop = journey === 0 ? 0 : 1; stop <= stops; stop++) {
          const part = journey % 2 === 0 ? stop / stops : 1 - stop / stops;
          await page.evaluate((top) => scrollTo(0, top), bottom * part);
          await patiently(() => blankOnes(page), `blank on journey ${journey}, stop ${stop}`).toEqual([]);
          await watch();
        }
      }
      expect(mapFrames(page)).toHaveLength(MAPS);
      // Where the reader comes to rest, the maps do run.
      await patiently(async () => {
        const states = await Promise.all((await seenFrames(page)).map(stateOf));
        return states.length > 0 && states.every(({ runs, marks }) => runs && marks > 0);
      }).toBe(true);
      expect(most).toBeGreaterThan(1);
    });
  },
  PATIENCE_MS,
);

test(
  'a thousand maps put into a page and taken away leave nothing behind',
  async () => {
    await open('one', async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      await cycle(page, 50);
      await cycle(page, 1, { stays: true });
      await patiently(() => othersThan(page, session), 'the frame of a map that stands').toHaveLength(1);
      await page.evaluate(() => document.querySelector('dateline-map')?.remove());
      const before = await measure(session);
      await cycle(page, CYCLES);
      const after = await measure(session);
      expect(after.nodes - before.nodes).toBeLessThanOrEqual(10);
      expect(after.listeners - before.listeners).toBeLessThanOrEqual(2);
      expect(after.frames).toBe(before.frames);
      expect(after.heap - before.heap).toBeLessThan(HEAP_MB);
      // The browser itself says what is there; Playwright's own books may miss that a frame has left while it loaded.
      await patiently(() => othersThan(page, session), 'frames and workers left').toEqual([]);
    });
  },
  PATIENCE_MS,
);

/** What the page has besides itself in processes and threads of their own: frames of other sites, workers. */
async function othersThan(page: Page, session: CDPSession): Promise<string[]> {
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await browser?.send('Target.getTargets', { filter: [{}] })) ?? {};
  await browser?.detach();
  const own = targetInfos.filter(
    ({ type, browserContextId }) => /frame|worker/.test(type) && browserContextId === targetInfo.browserContextId,
  );
  return own.map(({ type, url }) => `${type} ${url}`);
}

const mapFrames = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().startsWith(inject('site')));

/** Puts maps in and takes them away; some as soon as they begin to load, some when they are there. */
const cycle = (page: Page, count: number, { stays = false } = {}) =>
  page.evaluate(
    async ([all, whole, stays]) => {
      for (let index = 1; index <= all; index++) {
        const map = document.createElement('dateline-map');
        map.setAttribute('label', 'Map');
        map.setAttribute('loading', 'eager');
        const isThere = new Promise((resolve) => map.addEventListener('dateline-ready', resolve));
        document.body.append(map);
        if (index % whole === 0) await isThere;
        else await new Promise((next) => setTimeout(next));
        if (!stays) map.remove();
      }
    },
    [count, stays ? 1 : WHOLE, stays] as const,
  );

interface Measured {
  readonly nodes: number;
  readonly listeners: number;
  readonly frames: number;
  /** In MB of the host's own page. */
  readonly heap: number;
}

async function measure(session: CDPSession): Promise<Measured> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    frames: value('Frames'),
    heap: value('JSHeapUsedSize') / 2 ** 20,
  };
}

interface MapState {
  readonly status: string | null;
  /** Holds a drawing context. */
  readonly runs: boolean;
  readonly isLost: boolean;
  readonly marks: number;
  /** Marks of the drawing that stands in for a resting map. */
  readonly drawn: number;
}

const NOTHING: MapState = { status: null, runs: false, isLost: false, marks: 0, drawn: 0 };

/** A frame may be about to go, or to load. */
const stateOf = (frame: Frame): Promise<MapState> =>
  frame
    .evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#map canvas.maplibregl-canvas');
      const isLost = canvas?.getContext('webgl2')?.isContextLost() ?? false;
      return {
        status: document.querySelector('#map')?.getAttribute('data-status') ?? null,
        runs: canvas !== null,
        isLost,
        marks: Number(document.querySelector('[data-marks]')?.getAttribute('data-marks') ?? 0),
        drawn: document.querySelectorAll('.overview a').length,
      };
    })
    .catch(() => NOTHING);

/** The frames of which a reader sees something. */
async function seenFrames(page: Page): Promise<Frame[]> {
  const handles = await page.locator('dateline-map').elementHandles();
  const seen = await page.evaluate(
    (all) =>
      all.flatMap((map, index) => {
        const { top, bottom } = (map as Element).getBoundingClientRect();
        return bottom > 40 && top < innerHeight - 40 ? [index] : [];
      }),
    handles,
  );
  const frames = await Promise.all(
    seen.map(async (index) =>
      (await page.locator('dateline-map').nth(index).locator('iframe').elementHandle())?.contentFrame(),
    ),
  );
  return frames.flatMap((frame) => frame ?? []);
}

/** Where the map of a frame that is seen shows nothing. */
async function blankOnes(page: Page): Promise<string[]> {
  const states = await Promise.all((await seenFrames(page)).map(stateOf));
  return states.filter(({ marks, drawn }) => marks + drawn === 0).map((state) => JSON.stringify(state));
}

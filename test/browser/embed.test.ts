/** Promise: a page can steer the map it holds and hear from it, and nobody else can. */
import fc from 'fast-check';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stageHeight } from '../../src/embed/sizing.ts';
import type { State } from '../../src/store/state.ts';
import { type Host, openHost, RECOMMENDED } from './host.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

const SMALL = { width: 720, height: 640 } as const;
/** Fuzzed messages of each of the three kinds of strangers. */
const MESSAGES = 334;
const WIDTHS = 1000;

/** What the host's script keeps of the events. */
interface HostWindow {
  readonly heard: [name: string, detail: Record<string, unknown>][];
}

let host: Host;

beforeAll(async () => {
  const site = inject('site');
  const loader = `<script type="module" src="${site}embed/v1.js"></script>`;
  const element = (attributes: string) =>
    `<div><dateline-map label="Map" ${attributes}><a href="${site}">Open the map</a></dateline-map></div>`;
  const script = `
    window.heard = [];
    for (const name of ['ready', 'select', 'time-change', 'play', 'pause', 'filter-change', 'view-change', 'link', 'resize', 'error']) {
      addEventListener('dateline-' + name, ({ detail }) => heard.push([name, detail]));
    }
  `;
  host = await openHost({
    element: { body: `${loader}${loader}${element('debug')}<div class="elsewhere"></div>`, script },
    list: { body: loader + element('layout="list" place="dunai"'), script },
    wrong: { body: loader + element('layout="list" origin="https://www.example.org"'), script },
    strangers: { body: `${loader}${element('debug')}<iframe src="/stranger" title="Another"></iframe>` },
    stranger: { body: '<p>Somebody else.</p>' },
    sized: {
      body: `<div><iframe src="${site}embed/?layout=list" title="Map" sandbox="${RECOMMENDED}" class="sized"></iframe></div>`,
      script: `addEventListener('DOMContentLoaded', () => {
        document.querySelector('iframe').style.cssText = 'width:100%;min-height:320px;height:auto;frame-sizing:content-height';
      })`,
    },
  });
});

afterAll(() => host.close());

const open = <T>(path: string, run: (page: Page, frame: Frame) => Promise<T>) =>
  withPage({ at: host.url + path, closed: true, size: SMALL, provokes: fromHost() }, async ({ page }) => {
    const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
    if (!frame) throw new Error('The page holds no frame.');
    await frame.waitForSelector('#reading a[href*="event="]', { timeout: 60_000 });
    return run(page, frame);
  });

const fromHost = () => [new RegExp(`Request to another origin: ${host.origin}/`)];

describe('an embedded map', () => {
  test('leads to the whole page with the same view', async () => {
    await withPage({ at: 'embed/?place=marino', closed: true }, async ({ page, context }) => {
      await page.locator('[data-map-ready="true"]').waitFor();
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Open the whole map' }).click();
      const whole = await opened;
      await whole.getByRole('heading', { name: 'Marino' }).waitFor();
      expect(new URL(whole.url()).pathname).toBe('/');
    });
  });

  test('is as high as it wants to be where the browser sizes frames, without a script of the host', async () => {
    await open('sized', async (page, frame) => {
      for (const width of [700, 420]) {
        await page.locator('body > div').evaluate((box, pixels) => {
          box.style.width = `${pixels}px`;
        }, width);
        // The whole story is longer than a frame may be. Bar and dock come late, so both sides are read again each time.
        const stage = stageHeight(width, 'list', Number.POSITIVE_INFINITY);
        await eventually(async () => {
          const { height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
          return height - (await chromeOf(frame));
        }).toBe(stage);
      }
    });
  });
});

describe('the element', () => {
  test('obeys its host, says who did what, and keeps its state where it is moved', async () => {
    const known = await readKnown();
    const { id } = known.place('Marino');
    await open('element', async (page, frame) => {
      const heard = () => page.evaluate(() => (window as unknown as HostWindow).heard);
      const named = async (name: string) =>
        (await heard()).filter(([each]) => each === name).map(([, detail]) => detail);
      await frame.waitForSelector('[data-map-ready="true"]', { timeout: 60_000 });
      await eventually(async () => (await named('ready')).length).toBe(1);
      expect((await named('ready'))[0]?.versions).toEqual([1]);

      // The host acts.
      const state = await page.evaluate(async (place) => {
        const map = document.querySelector('dateline-map') as HTMLElement &
          Record<string, (...given: unknown[]) => unknown>;
        await map.select?.({ place });
        await map.select?.({ place });
        await map.setTime?.('2024-10..2025-03');
        await map.setState?.({ theme: 'dark', filter: 'status:reported~confirmed' });
        return map.getState?.() as Promise<Record<string, unknown>>;
      }, id);
      expect(state).toMatchObject({ place: id, time: '2024-10..2025-03', theme: 'dark', playing: false });
      expect(state.filters).toEqual({ status: ['confirmed', 'reported'] });
      await frame.getByRole('heading', { name: 'Marino' }).waitFor();
      expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
      await eventually(() => named('select')).toEqual([{ place: id, origin: 'api' }]);
      await eventually(async () => (await named('time-change')).map(({ origin }) => origin)).toEqual(['api']);
      await eventually(async () => (await named('view-change')).map(({ origin }) => origin)).toContain('api');

      // Attribute and property are the same thing, in both directions and in the frame.
      await page.evaluate(() => {
        const map = document.querySelector('dateline-map') as HTMLElement & { timeMode: unknown; loop: unknown };
        map.timeMode = 'cumulative';
        map.setAttribute('loop', '');
        if (map.getAttribute('time-mode') !== 'cumulative' || map.loop !== true) throw new Error('They disagree.');
      });
      await eventually(() => new URL(frame.url()).searchParams.get('time-mode')).toBe('cumulative');
      await eventually(() => new URL(frame.url()).searchParams.get('loop')).toBe('1');

      // The reader acts.
      await frame.locator('#dock').getByRole('button', { name: 'Play', exact: true }).click();
      await eventually(async () => (await named('play')).at(-1)).toEqual({ origin: 'user' });
      await frame.locator('#dock').getByRole('button', { name: 'Pause' }).click();
      await eventually(async () => (await named('pause')).at(-1)).toEqual({ origin: 'user' });

      // What the host may not do, and what it cannot.
      const refused = await page.evaluate(async () => {
        const map = document.querySelector('dateline-map') as HTMLElement &
          Record<string, (given: unknown) => Promise<unknown>>;
        const codes: unknown[] = [];
        const calls = [
          () => map.setData?.({}),
          () => map.select?.({ place: 'nowhere' }),
          () => map.setTime?.('never'),
          () => map.call?.('fly'),
        ];
        for (const call of calls)
          await call()?.then(
            () => codes.push('done'),
            ({ code }) => codes.push(code),
          );
        return codes;
      });
      expect(refused).toEqual([-32001, -32602, -32602, -32601]);

      // A source opens where the host decides; where it says nothing, in a tab of its own.
      await page.evaluate(() => addEventListener('dateline-link', (event) => event.preventDefault(), { once: true }));
      const linked = known.dataset.places.find(({ links }) => links && links.length > 0)?.id ?? '';
      await callMap(page, 'select', { place: linked });
      await frame.locator('#reading details > summary').first().click();
      const source = frame.locator('#reading a[target="_blank"][href^="http"]').first();
      await source.click();
      await eventually(async () => (await named('link')).length).toBe(1);
      expect(page.context().pages()).toHaveLength(1);

      // Moved as a page moves things, the frame starts anew where it was.
      await callMap(page, 'select', { event: known.contested.id });
      await eventually(() => new URL(frame.url()).searchParams.get('event')).toBe(known.contested.id);
      await eventually(async () =>
        page.evaluate(
          () => (document.querySelector('dateline-map') as unknown as { state: { event: string } }).state.event,
        ),
      ).toBe(known.contested.id);
      await page.evaluate(() =>
        document.querySelector('.elsewhere')?.append(document.querySelector('dateline-map') as Node),
      );
      await eventually(async () => (await named('ready')).length).toBe(2);
      const moved = await (await page.waitForSelector('iframe')).contentFrame();
      const asked = new URL(moved?.url() ?? 'about:blank').searchParams;
      expect([asked.get('event'), asked.get('theme'), asked.get('loop')]).toEqual([known.contested.id, 'dark', '1']);
    });
  }, 240_000);

  test('made for another host, talks to none', async () => {
    await open('wrong', async (page) => {
      const errors = () =>
        page.evaluate(() =>
          (window as unknown as HostWindow).heard.filter(([name]) => name === 'error').map(([, detail]) => detail.code),
        );
      await eventually(errors).toEqual(['embed/origin']);
    });
  });

  test('settles at any of a thousand widths, and never answers its own height', async () => {
    await open('list', async (page, frame) => {
      const resizes = () =>
        page.evaluate(() => (window as unknown as HostWindow).heard.filter(([name]) => name === 'resize').length);
      await eventually(() => slackOf(frame)).toBe(1);
      const before = await resizes();
      const widths = fc.sample(fc.integer({ min: 240, max: 720 }), { numRuns: WIDTHS, seed: 20241120 });
      await page.evaluate(
        async (all) => {
          const box = document.querySelector<HTMLElement>('body > div');
          // Laid out as it is, and painted small: software draws every pixel.
          if (box) box.style.transform = 'scale(0.05)';
          for (const width of all) {
            if (box) box.style.width = `${width}px`;
            await new Promise((drawn) => requestAnimationFrame(drawn));
          }
        },
        [...widths, 700],
      );
      await eventually(() => slackOf(frame)).toBe(1);
      const after = await resizes();
      // At most one announcement for each width; a loop would go on by itself.
      expect(after - before).toBeLessThanOrEqual(WIDTHS + 1);
      await page.waitForTimeout(1_000);
      expect(await resizes()).toBe(after);
    });
  }, 240_000);
});

describe('strangers', () => {
  test('siblings, popups and children change nothing by a thousand messages, nor does a height out of bounds', async () => {
    await withPage(
      { at: `${host.url}strangers`, closed: true, size: SMALL, provokes: fromHost() },
      async ({ page, context }) => {
        const frame = await (await page.waitForSelector('dateline-map iframe', { state: 'attached' })).contentFrame();
        if (!frame) throw new Error('The element holds no frame.');
        await frame.waitForSelector('[data-map-ready="true"]', { timeout: 60_000 });
        const box = async () => (await page.locator('dateline-map iframe').boundingBox())?.height;
        await eventually(box).toBe(stageHeight(720) + (await chromeOf(frame)));
        const [height, state] = [await box(), await stateOf(frame)];

        const popup = context.waitForEvent('page');
        await page.evaluate(() => void window.open('/stranger'));
        const sibling = page.frames().find((each) => each.url().endsWith('/stranger'));
        await frame.evaluate(() => document.body.append(document.createElement('iframe')));
        const [child] = frame.childFrames();
        const opened = await popup;
        const messages = fc.sample(MESSAGE, { numRuns: MESSAGES, seed: 20241120 });
        await sibling?.evaluate(shout, { messages, who: 'sibling' });
        await opened.evaluate(shout, { messages, who: 'popup' });
        await child?.evaluate(shout, { messages, who: 'child' });
        expect([sibling, child].includes(undefined)).toBe(false);
        await opened.close();

        for (const wrong of [0, 239, 2001, -500, 1e9, null, 'tall']) {
          await frame.evaluate(
            (pixels) => parent.postMessage({ ns: 'dateline', v: 1, type: 'resize', height: pixels }, '*'),
            wrong,
          );
        }
        await page.waitForTimeout(500);
        expect(await stateOf(frame)).toEqual(state);
        expect(await box()).toBe(height);
        // The line to the real host holds.
        await page.evaluate(() =>
          (document.querySelector('dateline-map') as unknown as { setTime: (time: string) => Promise<void> }).setTime(
            '2024-11',
          ),
        );
        expect(await stateOf(frame)).not.toEqual(state);
      },
    );
  }, 240_000);
});

/** What a stranger might say: ours but for who says it, nearly ours, and anything. */
const CALLS = ['initialize', 'setState', 'select', 'setTime', 'play', 'stepBy', 'fitTo', 'setData', 'rest'] as const;
const MESSAGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    ns: fc.constant('dateline'),
    v: fc.constant(1),
    type: fc.constantFrom('connect', 'hello', 'resize'),
    height: fc.integer({ min: 240, max: 2000 }),
  }),
  fc.record({
    jsonrpc: fc.constant('2.0'),
    id: fc.nat(),
    method: fc.constantFrom(...CALLS),
    params: fc.constant({ theme: 'dark', place: 'marino', time: '2024-11', count: 3, rest: true, bbox: '30,50,40,55' }),
  }),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.string(),
);

/** Runs in a stranger: says everything to every window it can reach, with a port of its own, and calls through that. */
function shout({ messages, who }: { messages: unknown[]; who: string }): void {
  const page = (who === 'popup' ? opener : parent) as Window;
  const windows =
    who === 'child'
      ? [page, page.parent]
      : [page, ...Array.from({ length: page.length }, (_, index) => page[index] as Window)];
  for (const target of windows) {
    for (const message of messages) {
      const { port1, port2 } = new MessageChannel();
      target.postMessage(message, '*', [port2]);
      port1.postMessage({ jsonrpc: '2.0', id: 1, method: 'setState', params: { theme: 'dark', time: '2024-11' } });
    }
  }
}

/** Calls a method of the element, as a page would. */
const callMap = (page: Page, method: string, given: unknown) =>
  page.evaluate(
    ([name, argument]) => {
      const map = document.querySelector('dateline-map') as unknown as Record<
        string,
        (given: unknown) => Promise<unknown>
      >;
      return map[name as string]?.(argument);
    },
    [method, given] as const,
  );

interface DebugWindow {
  readonly __dateline: { readonly store: { readonly getState: () => State } };
}

const stateOf = (frame: Frame) =>
  frame.evaluate(() => {
    const {
      window: span,
      mode,
      selection,
      theme,
      lang,
      step,
      speed,
      loop,
      playback,
      camera,
      mapStatus,
      dataHost,
    } = (window as unknown as DebugWindow).__dateline.store.getState();
    return JSON.stringify([
      span,
      mode,
      selection,
      theme,
      lang,
      step,
      speed,
      loop,
      playback,
      camera,
      mapStatus,
      dataHost,
    ]);
  });

/** Pixels of the rows above and below the stage. */
const chromeOf = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.app > :is(.app-top, .app-dock)')].reduce(
      (sum, row) => sum + row.offsetHeight,
      0,
    ),
  );

/** CSS pixels, in whole ones, by which the list's room is higher than the list: one is to spare. */
const slackOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const body = document.querySelector('.reading-body');
    const last = body?.lastElementChild;
    if (!body || !last) return Number.NaN;
    return Math.floor(body.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom);
  });

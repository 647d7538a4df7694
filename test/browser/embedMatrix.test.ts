/**
 * Promise: the map works wherever it is pasted. Every sandbox, with and without the host's strict policy, as a frame by
 * hand, as the element, and as the one file that has everything inside.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stageHeight } from '../../src/embed/sizing.ts';
import { type Host, openHost, RECOMMENDED } from './host.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

const SANDBOXES = {
  none: null,
  'allow-scripts': 'allow-scripts',
  'allow-scripts allow-same-origin': 'allow-scripts allow-same-origin',
  recommended: RECOMMENDED,
} as const;

const KINDS = ['frame', 'element', 'standalone'] as const;
type Kind = (typeof KINDS)[number];

/** Software draws every pixel. */
const SMALL = { width: 720, height: 640 } as const;

/** Stands alone on the map when one looks at it closely. */
const PLACE = 'Dunai';

let host: Host;

beforeAll(async () => {
  const known = await readKnown();
  const [lng, lat] = known.place(PLACE).geometry?.coordinates ?? [0, 0];
  const query = `?v=1&debug=1&map=7/${lat}/${lng}`;
  const cells = (kind: Kind) =>
    Object.values(SANDBOXES)
      .map((sandbox) => cell(kind, sandbox, query))
      .join('<p class="gap">The article goes on.</p>');
  host = await openHost(
    Object.fromEntries(
      KINDS.flatMap((kind) =>
        [false, true].map((strict) => [`${kind}-${strict ? 'strict' : 'free'}`, { body: cells(kind), strict }]),
      ),
    ),
  );
});

afterAll(() => host.close());

describe.each(KINDS)('as %s', (kind) => {
  test.each(['free', 'strict'])(
    'draws, lists, plays and grows in every sandbox on a page of a %s policy',
    async (policy) => {
      const known = await readKnown();
      const provokes = [new RegExp(`Request to another origin: ${host.origin}/`)];
      const at = `${host.url}${kind}-${policy}`;
      await withPage({ at, closed: true, size: SMALL, provokes, before: watchStorage }, async ({ page, requests }) => {
        const names = Object.keys(SANDBOXES);
        for (const [index, name] of names.entries()) {
          const frame = await frameOf(page, index);
          await expectMap(frame, `${kind}, ${policy}, ${name}`);
          await expectPlace(page, frame, index, known.place(PLACE).names.en);
          const titles = known.eventsAt(PLACE).map(({ title }) => title);
          for (const title of titles) await frame.locator('#reading').getByText(title).first().waitFor();
          await expectPlayback(frame);
          await expectHeight(page, frame, index);
        }
        const origins = new Set(requests.map((url) => new URL(url).origin));
        expect(origins).toEqual(new Set([new URL(inject('site')).origin, host.origin]));
      });
    },
    240_000,
  );
});

function cell(kind: Kind, sandbox: string | null, query: string): string {
  const site = inject('site');
  if (kind === 'element') {
    const [, ...parameters] = query.slice(1).split('&');
    const attributes = parameters.map((parameter) => parameter.replace('=', '="')).join('" ');
    return (
      `<script type="module" src="${site}embed/v1.js"></script><div><dateline-map label="Map" ${attributes}"` +
      ` sandbox="${sandbox ?? 'none'}"><a href="${site}">Open the map</a></dateline-map></div>`
    );
  }
  const file = kind === 'frame' ? 'embed/' : 'embed-standalone.html';
  const attribute = sandbox === null ? '' : `sandbox="${sandbox}"`;
  return `<div><iframe class="by-hand" src="${site}${file}${query}" title="Map" height="560" ${attribute}></iframe></div>`;
}

/** Writes down whatever would be kept on the reader's machine. */
const watchStorage = (context: { addInitScript: (script: () => void) => Promise<unknown> }) =>
  context.addInitScript(() => {
    const tell = (what: string) => console.error(`Storage: ${what}`);
    Storage.prototype.setItem = () => tell('setItem');
    IDBFactory.prototype.open = () => {
      tell('indexedDB');
      throw new Error('refused');
    };
    // Only where the connection is secure.
    if ('CacheStorage' in globalThis) {
      CacheStorage.prototype.open = () => {
        tell('caches');
        return Promise.reject(new Error('refused'));
      };
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => tell('cookie') });
  });

/** The frame of a cell, brought into sight. */
async function frameOf(page: Page, index: number): Promise<Frame> {
  const box = page.locator('body > div').nth(index);
  await box.scrollIntoViewIfNeeded();
  const element = await box.locator('iframe').elementHandle({ timeout: 60_000 });
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The cell has no frame.');
  return frame;
}

/** The map is there, and so is the list. */
async function expectMap(frame: Frame, cell: string): Promise<void> {
  await frame.waitForSelector('[data-map-ready="true"]', { timeout: 60_000 });
  await frame.waitForSelector('#reading a[href*="event="]');
  expect(await frame.locator('.map-pane-line').count(), cell).toBe(0);
  await expect.poll(() => frame.locator('[data-marks]').getAttribute('data-marks'), { message: cell }).not.toBe('0');
}

/** A click on the place opens it: it stands where the address has the map stand, in the middle. */
async function expectPlace(page: Page, frame: Frame, index: number, name: string): Promise<void> {
  const canvas = frame.locator('#map canvas.maplibregl-canvas');
  const heading = frame.locator('#reading .view-title').getByText(name, { exact: true });
  // A frame takes its height while its map comes up, and a mark that moves away in between is clicked again.
  await expect
    .poll(
      async () => {
        const box = await canvas.boundingBox();
        if (!box) throw new Error('The map has no size.');
        await page.locator('body > div').nth(index).scrollIntoViewIfNeeded();
        await canvas.click({ position: { x: box.width / 2, y: box.height / 2 } });
        return await heading.waitFor({ timeout: 4_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 30_000, interval: 500, message: `${name} opens` },
    )
    .toBe(true);
}

async function expectPlayback(frame: Frame): Promise<void> {
  const dock = frame.locator('#dock');
  const time = () => dock.locator('.dock-readout, .dock-count').allInnerTexts();
  const before = await time();
  await dock.getByRole('button', { name: 'Play', exact: true }).click();
  const pause = dock.getByRole('button', { name: 'Pause' });
  await pause.waitFor();
  await eventually(time).not.toEqual(before);
  await pause.click();
}

/** As high as its bar, its stage and its dock, at any width; nothing scrolls inside. */
async function expectHeight(page: Page, frame: Frame, index: number): Promise<void> {
  const box = page.locator('body > div').nth(index);
  for (const width of [700, 420]) {
    await box.evaluate((element, pixels) => {
      element.style.width = `${pixels}px`;
    }, width);
    await eventually(() => frame.evaluate(() => innerWidth)).toBe(width);
    await eventually(async () => {
      const { rows, height, inner } = await frame.evaluate(() => ({
        rows: [...document.querySelectorAll<HTMLElement>('.app > :is(.app-top, .app-dock)')].map(
          (row) => row.offsetHeight,
        ),
        height: innerHeight,
        inner: document.documentElement.scrollHeight,
      }));
      const wanted = rows.reduce((sum, row) => sum + row, 0) + stageHeight(width);
      return [height - wanted, inner - height];
    }, `height at ${width}`).toEqual([0, 0]);
  }
}

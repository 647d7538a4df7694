/**
 * The product as its reader meets it: what is on the page by role and name. Tests say what they do in these words, so
 * that a renamed button is one edit here.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';

const { dock, header, reading } = en;

export const parts = (page: Page) => {
  const time = page.getByRole('region', { name: dock.region, exact: true });
  const list = page.locator('#reading');
  return {
    map: page.locator('#map'),
    canvas: page.locator('#map canvas.maplibregl-canvas'),
    list,
    /** Links to events, in the order of the page. */
    rows: list.locator('a[href*="event="]'),
    heading: list.getByRole('heading').first(),
    time,
    play: time.getByRole('button', { name: dock.play, exact: true }),
    pause: time.getByRole('button', { name: dock.pause, exact: true }),
    from: time.getByLabel(dock.from, { exact: true }),
    to: time.getByLabel(dock.to, { exact: true }),
    startThumb: time.getByRole('slider', { name: dock.startDate }),
    endThumb: time.getByRole('slider', { name: dock.endDate }),
    speed: time.getByLabel(dock.speed, { exact: true }),
    step: time.getByLabel(dock.step, { exact: true }),
    allDates: time.getByRole('button', { name: dock.allDates }),
    count: time.locator('.dock-count'),
    about: page.getByRole('button', { name: header.about }),
    dialog: page.getByRole('dialog'),
    back: list
      .getByRole('button', { name: reading.back })
      .or(list.getByRole('link', { name: reading.back }))
      .first(),
  } satisfies Record<string, Locator>;
};

/** Waits until the list shows the story (or whatever the address asks for). */
export async function listReady(page: Page): Promise<void> {
  await parts(page).list.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => document.querySelector('#reading [aria-busy="true"]') === null);
}

/** Waits until the map has drawn and stands still. */
export async function mapReady(page: Page): Promise<void> {
  await listReady(page);
  await page.locator('#map[data-status="ready"]').waitFor();
  await parts(page).canvas.waitFor();
  await still(page);
}

/** Waits until two pictures of the map, a moment apart, are the same. */
export async function still(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = (await parts(page).map.screenshot({ animations: 'disabled' })).toString('base64');
        const same = now === before;
        before = now;
        return same;
      },
      { timeout: 20_000, interval: 250 },
    )
    .toBe(true);
}

/** The query of the address the page stands at. */
export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Texts of the rows, one line each. */
export async function rowTexts(page: Page): Promise<string[]> {
  const texts = await parts(page).rows.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/**
 * Finds the mark near a point of the map's box by the pointer it gives the mouse, looking outwards in a spiral.
 * Returns the position on the page; throws when there is none within `reach` pixels.
 */
export async function findMark(
  page: Page,
  near: { x: number; y: number },
  reach = 160,
): Promise<{ x: number; y: number }> {
  const { canvas } = parts(page);
  const stride = 10;
  for (let ring = 0; ring * stride <= reach; ring++) {
    const around = Math.max(1, Math.round(2 * Math.PI * ring));
    for (let turn = 0; turn < around; turn++) {
      const angle = (turn / around) * 2 * Math.PI;
      const at = { x: near.x + Math.cos(angle) * ring * stride, y: near.y + Math.sin(angle) * ring * stride };
      await page.mouse.move(at.x, at.y);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      if ((await canvas.evaluate((element) => getComputedStyle(element).cursor)) === 'pointer') return at;
    }
  }
  throw new Error(`No mark within ${reach} pixels of ${Math.round(near.x)}, ${Math.round(near.y)}.`);
}

/** The middle of the part of the map that no panel covers: where a camera from the address puts its centre. */
export async function openCentre(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const map = box('#map');
    if (!map) throw new Error('The page has no map.');
    const list = box('#reading');
    const dock = box('#dock');
    const beside = list && list.left <= map.left + 24 && list.width < map.width / 2;
    const left = beside ? Math.max(map.left, list.right) : map.left;
    const bottom = dock ? Math.min(map.bottom, dock.top) : map.bottom;
    return { x: (left + map.right) / 2, y: (map.top + bottom) / 2 };
  });
}

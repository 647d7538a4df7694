/** Promise: the example pages work as they stand, under the site's own strict policy, without a complaint in the console. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

describe('the example of', () => {
  test('a frame by hand, and the element: both draw, and the element takes the height of its map', async () => {
    await withPage({ at: 'examples/plain.html', closed: true }, async ({ page }) => {
      const byHand = await frameIn(page, '#by-hand');
      await drawn(byHand);
      await byHand.locator('#reading').getByRole('heading', { name: 'Dunai port' }).waitFor();
      const element = page.locator('#element');
      await element.scrollIntoViewIfNeeded();
      const frame = await frameIn(page, '#element iframe');
      await drawn(frame);
      await frame.locator('#reading').getByRole('heading', { name: 'Marino' }).waitFor();
      const wanted = await frame.evaluate(() => document.querySelectorAll('.app > :not(.stage)').length);
      expect(wanted).toBeGreaterThan(0);
      const heightOf = () => element.evaluate((host) => (host as HTMLElement).offsetHeight);
      await eventually(heightOf).not.toBe(560);
      expect(await heightOf()).toBeGreaterThanOrEqual(240);
    });
  });

  test('an article: each of three maps starts when the reader comes to it; the list loads no map', async () => {
    await withPage({ at: 'examples/article.html', closed: true }, async ({ page }) => {
      for (const [index, text] of [
        [0, 'October 2024'],
        [1, 'How many North Korean'],
      ] as const) {
        await page.locator('dateline-map').nth(index).scrollIntoViewIfNeeded();
        const frame = await frameIn(page, `dateline-map >> nth=${index} >> iframe`);
        await drawn(frame);
        await frame.locator('#reading').getByText(text).first().waitFor();
      }
      await page.locator('dateline-map').nth(2).scrollIntoViewIfNeeded();
      const list = await frameIn(page, 'dateline-map >> nth=2 >> iframe');
      await list.locator('#reading [data-row]').first().waitFor();
      expect(await list.locator('canvas.maplibregl-canvas').count()).toBe(0);
    });
  });

  test('WordPress: a frame that may only run scripts draws, and its host sizes it by the secret', async () => {
    const known = await readKnown();
    await withPage({ at: 'examples/wordpress.html', closed: true }, async ({ page }) => {
      const frame = await frameIn(page, 'iframe');
      await drawn(frame);
      for (const { title } of known.eventsAt('Dunai'))
        await frame.locator('#reading').getByText(title).first().waitFor();
      await eventually(async () => Number(await page.locator('iframe').getAttribute('height'))).toBeGreaterThan(338);
      expect(Number(await page.locator('iframe').getAttribute('height'))).toBeLessThanOrEqual(1000);
    });
  });

  test('a story whose text drives the map: what comes to the middle of the screen is what the map shows', async () => {
    await withPage({ at: 'examples/scrollytelling.html', closed: true }, async ({ page }) => {
      const frame = await frameIn(page, 'dateline-map iframe');
      await drawn(frame);
      for (const place of ['Dunai', 'Marino']) {
        const step = page.locator('.step', { has: page.getByRole('heading', { name: place }) });
        await step.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await frame.locator('#reading').getByRole('heading', { name: place }).first().waitFor();
      }
      // What the text does is not told as the reader's doing.
      expect(await page.locator('#chosen').textContent()).toBe('nothing');
      await frame
        .getByRole('link', { name: /Storm Shadows/ })
        .first()
        .click();
      await eventually(() => page.locator('#chosen').textContent()).toBe('storm-shadow-strike-marino');
    });
  });

  test('hostile styles: the map looks as it does anywhere', async () => {
    await withPage({ at: 'examples/hostile.html', closed: true }, async ({ page }) => {
      const frame = await frameIn(page, 'dateline-map iframe');
      await drawn(frame);
      const heading = frame.locator('#reading').getByRole('heading', { name: 'Marino' });
      await heading.waitFor();
      const look = await heading.evaluate((element) => {
        const { color, textTransform, fontFamily } = getComputedStyle(element);
        return { color, textTransform, isSerif: fontFamily.includes('Source Serif') };
      });
      expect(look).toEqual({ color: 'rgb(31, 29, 26)', textTransform: 'none', isSerif: true });
      expect(await page.locator('dateline-map').evaluate((host) => (host as HTMLElement).offsetHeight)).toBe(560);
    });
  });
});

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const element = await page.locator(selector).elementHandle({ timeout: 60_000 });
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`There is no frame at ${selector}.`);
  return frame;
}

const drawn = (frame: Frame) => frame.locator('[data-map-ready="true"]').waitFor({ timeout: 60_000 });

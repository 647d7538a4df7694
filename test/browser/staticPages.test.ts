/** Promise: without scripts the reader has everything but interaction; with them nothing of it is in the way. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { checkHosting } from '../../build/checkHosting/index.ts';
import { findViolations, withAxe } from './axe.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('without scripts', () => {
  test('the map’s page lists everything, and leads to places, events and paragraphs', async () => {
    const known = await readKnown();
    const { id, names } = known.place('Marino');
    await withPage({ noScript: true, closed: true }, async ({ page }) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      const places = await page.locator('.place h2 a').count();
      expect(places).toBeGreaterThan(30);
      const listed = await page
        .locator('.event-title a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      expect(new Set(listed).size).toBe(known.total);
      await eventually(() =>
        page.locator('figure img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      ).toBe(1200);
      await page.getByRole('link', { name: names.en, exact: true }).first().click();
      await page.waitForURL(`**/place/${id}/**`);
      await page.getByRole('img', { name: `Map: ${names.en}` }).waitFor();
      await page.locator('.event-title a').first().click();
      await page.waitForURL('**/event/**');
      await page.locator('.claims .source a').first().click();
      await page.waitForURL('**/article/**#p*');
      const paragraph = new URL(page.url()).hash.slice(1);
      expect(await page.locator(`[id="${paragraph}"]`).isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Open on the live map' }).click();
      await page.waitForURL('**/?article=*');
    });
  });

  test('a frame has the list, too, and opens its links outside', async () => {
    await withPage(
      { noScript: true, closed: true, at: 'embed/', size: { width: 320, height: 560 } },
      async ({ page }) => {
        expect(await page.locator('.place h2 a').count()).toBeGreaterThan(30);
        expect(await page.locator('a:not([target="_blank"])').count()).toBe(0);
        expect(await overflow(page)).toBe(0);
      },
    );
  });
});

describe('the pages', () => {
  test.each([false, true])('are readable by everyone (dark: %s)', async (dark) => {
    const known = await readKnown();
    const paths = [
      'event/first-contingent/',
      'topic/casualties/',
      // What is the same in the dark is looked at once.
      ...(dark ? [] : ['contents/', `place/${known.place('Marino').id}/`, 'article/cnn-30000-troops/']),
    ];
    await withPage(
      { closed: true, at: paths[0] ?? '', dark, size: { width: 320, height: 720 }, before: withAxe },
      async ({ page }) => {
        for (const path of paths) {
          await page.goto(`${inject('site')}${path}`);
          expect(await findViolations(page), path).toEqual([]);
          expect(await overflow(page), path).toBe(0);
          const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
          expect(ground, path).toBe(dark ? 'rgb(27, 29, 32)' : 'rgb(247, 245, 240)');
        }
      },
    );
  });

  test('that do not exist are answered with 404', async () => {
    for (const path of ['event/nobody-knows-this/', 'no/such.js', 'embed/no/']) {
      expect((await fetch(`${inject('site')}${path}`)).status, path).toBe(404);
    }
    for (const path of ['', 'embed/', 'event/first-contingent/']) {
      expect((await fetch(`${inject('site')}${path}`)).status, path).toBe(200);
    }
  });
});

describe('what `npm start` serves', () => {
  test('has all that the map needs of its host', async () => {
    const { findings, checked } = await checkHosting(inject('site'));
    expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
    expect(checked.length).toBeGreaterThan(40);
  });
});

describe('with scripts', () => {
  test('the list is out of sight and out of the layout until the app stands, and comes if it does not', async () => {
    const before = (context: BrowserContext) => context.route(/\.js$/, (route) => route.abort());
    const provokes = [/^Request failed/, /^Console: Failed to load/];
    await withPage({ closed: true, before, provokes }, async ({ page }) => {
      const list = page.locator('.without-scripts');
      await list.waitFor({ state: 'attached' });
      const state = () =>
        list.evaluate((element) => {
          const { visibility, position } = getComputedStyle(element);
          return { visibility, position, height: document.documentElement.scrollHeight - innerHeight };
        });
      expect(await state()).toEqual({ visibility: 'hidden', position: 'absolute', height: 0 });
      await list.evaluate((element) => {
        for (const animation of element.getAnimations()) animation.finish();
      });
      expect((await state()).visibility).toBe('visible');
      expect((await state()).height).toBeGreaterThan(1000);
    });
  });

  test('the app takes its place and asks for nothing of it', async () => {
    await withPage({ closed: true }, async ({ page, requests }) => {
      await page.locator('.app').waitFor();
      expect(await page.locator('.without-scripts').count()).toBe(0);
      expect(requests.filter((url) => /pictures\/|\/pages-[\w-]+\.css/.test(url))).toEqual([]);
    });
  });
});

/** Promise: the page asks nobody anything and keeps nothing, over a whole session. */
import { describe, expect, inject, test } from 'vitest';
import { readKnown } from './known.ts';
import { withPage } from './page.ts';
import { mapReady, parts, query } from './reader.ts';

describe('a whole session', () => {
  test('asks only its own origin, stores nothing, and breaks no policy', async () => {
    const known = await readKnown();
    await withPage({ closed: true }, async ({ page, context, requests, problems }) => {
      await mapReady(page);
      const { rows, play, pause, about, dialog, from, canvas } = parts(page);
      await rows.first().click();
      await page.goBack();
      await play.click();
      await page.waitForTimeout(1_500);
      await pause.click();
      await from.fill('2024-10-01');
      await page.getByLabel('Language').selectOption('ko');
      await page.locator('.header-language select').selectOption('uk');
      await page.locator('.header-language select').selectOption('en');
      await page.emulateMedia({ colorScheme: 'dark' });
      await canvas.focus();
      for (let index = 0; index < 3; index++) await page.keyboard.press('Equal');
      await page.waitForTimeout(1_000);
      await about.click();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.goto(`${inject('site')}?place=${known.place('Marino').id}`);
      await mapReady(page);
      expect(query(page).get('place')).toBe(known.place('Marino').id);

      const { origin } = new URL(inject('site'));
      expect(requests.length).toBeGreaterThan(5);
      expect([...new Set(requests.map((url) => new URL(url).origin))]).toEqual([origin]);
      expect(problems).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      const kept = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    });
  });

  test('data are fetched without a referrer and links open without one', async () => {
    const known = await readKnown();
    await withPage({ at: `?event=${known.contested.id}` }, async ({ page, context }) => {
      const asked = context.waitForEvent(
        'request',
        (request) => request.url().endsWith('.geojson') && request.url().includes('/data/'),
      );
      await page.reload();
      expect((await (await asked).allHeaders()).referer).toBeUndefined();
      await mapReady(page);
      const links = await page.locator('a[href]').evaluateAll((all) =>
        all.map((link) => {
          const { protocol, origin, rel } = link as HTMLAnchorElement;
          // MapLibre writes the attribution's links itself, and keeps no `rel`.
          return { protocol, away: origin !== location.origin && !link.closest('.maplibregl-ctrl-attrib'), rel };
        }),
      );
      for (const { protocol, away, rel } of links) {
        expect(['http:', 'https:']).toContain(protocol);
        if (away) expect(rel).toMatch(/noopener/);
        if (away) expect(rel).toMatch(/noreferrer/);
      }
    });
  });
});

/** Promise: everything works without a mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, toTop, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, query, rowTexts, still } from './reader.ts';

/** Where the focus is, as a word for the panel and the element's name. */
const focused = (page: Page): Promise<{ readonly panel: string; readonly tag: string; readonly name: string }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      panel:
        element?.closest('#map, #reading, #dock, header, .skip-links')?.id ||
        element?.closest('header, nav')?.tagName.toLowerCase() ||
        '',
      tag: element?.tagName.toLowerCase() ?? '',
      name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(),
    };
  });

/** Presses Tab until `wanted`, at most `limit` times. Returns how often. */
async function tabTo(
  page: Page,
  wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean,
  limit: number,
): Promise<number> {
  for (let presses = 1; presses <= limit; presses++) {
    await page.keyboard.press('Tab');
    if (wanted(await focused(page))) return presses;
  }
  throw new Error(
    `${limit} presses of Tab did not lead there; the focus is on ${JSON.stringify(await focused(page))}.`,
  );
}

describe('by keyboard alone', () => {
  test('the first stops lead to map, list and time, and each focus can be seen', async () => {
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      for (const panel of ['map', 'reading', 'dock']) {
        await toTop(page);
        await tabTo(
          page,
          ({ name }) => name.includes({ map: 'to the map', reading: 'to the list', dock: 'to the time' }[panel] ?? ''),
          4,
        );
        const link = page.locator('.skip-links a:focus');
        expect(await link.isVisible()).toBe(true);
        await page.keyboard.press('Enter');
        expect((await focused(page)).panel).toBe(panel);
      }
    });
  });

  test('at most 12 stops come before the list, whatever the number of events', async () => {
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      await tabTo(page, ({ panel }) => panel === 'reading', 13);
    });
  });

  test('the map moves by arrows, opens the nearest place by Enter, and Escape goes back', async () => {
    const known = await readKnown();
    const { id, geometry } = known.place('Marino');
    const [lng, lat] = geometry?.coordinates ?? [];
    await withSharedPage({ at: `?map=8/${lat}/${lng}` }, async ({ page }) => {
      await mapReady(page);
      await tabTo(page, ({ panel, tag }) => panel === 'map' && tag === 'canvas', 20);
      const before = query(page).get('map');
      await page.keyboard.press('ArrowRight');
      await eventually(() => query(page).get('map')).not.toBe(before);
      await page.keyboard.press('ArrowLeft');
      await still(page);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('place')).toBe(id);
      await page.keyboard.press('Escape');
      await eventually(() => query(page).get('place')).toBeNull();
      // From the map itself, too.
      await parts(page).canvas.focus();
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('place')).not.toBeNull();
      await parts(page).canvas.focus();
      await page.keyboard.press('Escape');
      await eventually(() => query(page).get('place')).toBeNull();
      // The focus is somewhere the reader can go on from, not lost.
      expect((await focused(page)).tag).not.toBe('body');
    });
  });

  test('a row opens by Enter and its view closes by Escape', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await parts(page).rows.first().focus();
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('event')).not.toBeNull();
      expect((await focused(page)).panel).toBe('reading');
      await page.keyboard.press('Escape');
      await eventually(() => query(page).get('event')).toBeNull();
    });
  });

  test('the handles of time answer to every key of the slider pattern', async () => {
    await withSharedPage({ at: '?time=2024-11-10..2025-02-10' }, async ({ page }) => {
      await listReady(page);
      const { startThumb, endThumb, from, to } = parts(page);
      const KEYS = [
        [startThumb, from, 'ArrowRight', '2024-11-11'],
        [startThumb, from, 'ArrowUp', '2024-11-12'],
        [startThumb, from, 'ArrowLeft', '2024-11-11'],
        [startThumb, from, 'ArrowDown', '2024-11-10'],
        [startThumb, from, 'PageUp', '2024-12-10'],
        [startThumb, from, 'PageDown', '2024-11-10'],
        [endThumb, to, 'ArrowRight', '2025-02-11'],
        [endThumb, to, 'PageDown', '2025-01-11'],
        [startThumb, from, 'Home', ''],
        [endThumb, to, 'End', ''],
      ] as const;
      for (const [thumb, field, key, day] of KEYS) {
        await thumb.focus();
        await page.keyboard.press(key);
        await eventually(() => field.inputValue(), key).toBe(day);
      }
      expect(await startThumb.getAttribute('aria-valuetext')).toBe('From the beginning');
      const limit = Number(await endThumb.getAttribute('aria-valuemin'));
      expect(Number(await startThumb.getAttribute('aria-valuenow'))).toBeLessThanOrEqual(limit);
    });
  });

  test('Space in the dock plays and pauses', async () => {
    await withSharedPage({ at: '?speed=0.25' }, async ({ page }) => {
      await listReady(page);
      const { endThumb, play, pause } = parts(page);
      await endThumb.focus();
      await page.keyboard.press('Space');
      await pause.waitFor();
      await page.keyboard.press('Space');
      await play.waitFor();
    });
  });

  test('the dialog takes the focus, keeps it, and gives it back', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      const { about, dialog } = parts(page);
      await about.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      for (let index = 0; index < 12; index++) {
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(
            () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
          ),
        ).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect((await focused(page)).name).toBe('About');
    });
  });

  test('no stop is a trap: Tab goes round the whole page', async () => {
    await withSharedPage({ at: `?place=${(await readKnown()).place('Marino').id}` }, async ({ page }) => {
      await mapReady(page);
      const panels = new Set<string>();
      for (let index = 0; index < 80; index++) {
        await page.keyboard.press('Tab');
        const { panel, tag } = await focused(page);
        panels.add(panel);
        if (tag === 'body') break;
      }
      for (const panel of ['map', 'reading', 'dock']) expect([...panels]).toContain(panel);
      expect((await rowTexts(page)).length).toBeGreaterThan(0);
    });
  });
});

/** Promise: on a phone, by finger: map, sheet and time, and the chosen place is never under the sheet. */
import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, positionOf, query, still } from './reader.ts';

describe('on a phone', () => {
  test('a tap on a row opens its event, and a tap leads back', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    await withSharedPage({ size: 'phone' }, async ({ page }) => {
      await mapReady(page);
      const row = parts(page).list.locator(`a[href*="event=${event.id}"]`).first();
      await row.scrollIntoViewIfNeeded();
      await row.tap();
      await eventually(() => query(page).get('event')).toBe(event.id);
      await parts(page).back.tap();
      await eventually(() => query(page).get('event')).toBeNull();
    });
  });

  test('nothing moves when what the list came before arrives', async () => {
    let goOn = () => {};
    const isListed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const before = async (context: BrowserContext) => {
      await context.route('**/assets/{Dock,Header}-*.js', async (route) => {
        await isListed;
        await route.continue();
      });
      await context.addInitScript(() => {
        const moves: number[] = [];
        Object.assign(window, { moves });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moves.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
    };
    await withPage({ size: 'phone', before }, async ({ page }) => {
      await listReady(page);
      await page.waitForTimeout(500);
      goOn();
      await parts(page).play.waitFor();
      await mapReady(page);
      await page.waitForTimeout(500);
      const moved = await page.evaluate(() => (window as unknown as { moves: number[] }).moves);
      // The share of the page that moved, times how far; type that changes its face as it arrives is a hundredth.
      expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
    });
  });

  test('the handle goes through the three heights, and a drag sets one', async () => {
    await withSharedPage({ size: 'phone' }, async ({ page }) => {
      await mapReady(page);
      const sheet = page.locator('.sheet');
      const handle = page.locator('.sheet-handle');
      expect(await sheet.getAttribute('data-size')).toBe('half');
      for (const size of ['full', 'peek', 'half']) {
        await handle.tap();
        await eventually(() => sheet.getAttribute('data-size')).toBe(size);
      }
      await page.waitForTimeout(400);
      const box = await handle.boundingBox();
      if (!box) throw new Error('The sheet has no handle.');
      const x = box.x + box.width / 2;
      await page.mouse.move(x, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(x, box.y + 150, { steps: 5 });
      await page.mouse.move(x, 700, { steps: 5 });
      await page.mouse.up();
      await eventually(() => sheet.getAttribute('data-size')).toBe('peek');
      await handle.tap();
      await eventually(() => sheet.getAttribute('data-size')).toBe('half');
    });
  });

  test('a chosen place stands in the part of the map that the sheet leaves open, and a tap opens it', async () => {
    const known = await readKnown();
    const marino = known.place('Marino');
    // Back leads to where the map was before, which the page that others have left would say otherwise.
    await withPage({ size: 'phone', at: `?place=${marino.id}` }, async ({ page }) => {
      await mapReady(page);
      const at = await positionOf(page, marino);
      const sheet = await page.locator('.sheet').boundingBox();
      const map = await parts(page).map.boundingBox();
      expect(at.y).toBeGreaterThan((map?.y ?? 0) + 20);
      expect(at.y).toBeLessThan((sheet?.y ?? 0) - 20);
      await parts(page).back.tap();
      await eventually(() => query(page).get('place')).toBeNull();
      await still(page);
      const mark = await positionOf(page, marino);
      await page.touchscreen.tap(mark.x, mark.y);
      await eventually(() => query(page).get('place')).toBe(marino.id);
    });
  });

  test('play works by tap', async () => {
    await withSharedPage({ size: 'phone', at: '?speed=0.25' }, async ({ page }) => {
      await mapReady(page);
      await parts(page).play.tap();
      await parts(page).pause.tap();
      await parts(page).play.waitFor();
    });
  });

  test('what stands over the list leaves room for its first event, and what goes on below fades', async () => {
    await withSharedPage({ size: 'phone' }, async ({ page }) => {
      await listReady(page);
      const head = page.locator('.story-notes');
      expect((await head.innerText()).replace(/\s+/g, ' ')).toMatch(
        /^In all: \d+ undated \d+ without a place Dotted line: part of the date is inferred$/,
      );
      // The key stands there once for the whole list.
      expect(await page.locator('.list-key').count()).toBe(1);
      expect((await head.boundingBox())?.height).toBeLessThan(72);
      const { row, edge } = await page.evaluate(() => ({
        row: document.querySelector('.chapter .row')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
        edge: document.querySelector('#dock')?.getBoundingClientRect().top ?? 0,
      }));
      expect(row).toBeLessThan(edge);
      // A heading that sticks lies over its list, and under the fade.
      const [fade, heading] = await page.evaluate(() =>
        [
          getComputedStyle(document.querySelector('.reading') as Element, '::after'),
          getComputedStyle(document.querySelector('.chapter-heading') as Element),
        ].map(({ zIndex, height, fontSize }) => ({
          layer: Number(zIndex),
          lines: Number.parseFloat(height) / Number.parseFloat(fontSize),
        })),
      );
      expect(fade?.layer).toBeGreaterThanOrEqual(heading?.layer ?? Number.POSITIVE_INFINITY);
      expect(fade?.lines).toBeGreaterThan(1.5);
    });
  });

  test('a Korean date breaks between its words only, on the smallest of screens', async () => {
    const size = { width: 320, height: 640 };
    await withPage({ size, touch: true, at: '?lang=ko&time=2024-11-14..2025-10-31' }, async ({ page }) => {
      await listReady(page);
      await page.locator('.dock-when').waitFor();
      const lines = await page.locator('.dock-when').evaluate((element) => {
        const text = element.firstChild as Text;
        const words = [...text.data.matchAll(/\d+[년월일]/g)];
        // In whatever room the rest of the row leaves.
        return [112, 116, 120, 124, 128, 132].flatMap((width) => {
          (element as HTMLElement).style.width = `${width}px`;
          return words.map(({ index, 0: word }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return range.getClientRects().length;
          });
        });
      });
      expect(lines.length).toBeGreaterThan(24);
      expect(new Set(lines)).toEqual(new Set([1]));
    });
  });

  test('the list says what the map is about, the chart what its bars are and how much lies beyond its ends', async () => {
    const known = await readKnown();
    await withSharedPage({ size: 'phone' }, async ({ page }) => {
      await mapReady(page);
      const title = page.locator('.story-title');
      expect([await title.isVisible(), await title.innerText()]).toEqual([true, known.dataset.info.title]);
      expect((await page.locator('.dock-key').innerText()).replace(/\s+/g, ' ')).toMatch(
        /^Events per month day not known$/,
      );
      for (const [side, words] of [
        ['start', 'earlier'],
        ['end', 'later'],
      ] as const) {
        const chip = page.locator(`.dock-chip[data-side="${side}"]`);
        expect(await chip.innerText()).toMatch(new RegExp(`^\\d+ ${words}$`));
        expect(await chip.getAttribute('aria-label')).toMatch(/^\d+ \w+\. Widen the time axis/);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });
});

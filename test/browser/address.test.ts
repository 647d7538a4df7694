/** Promise: the address is the view. It restores, it follows, and Back undoes a selection. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, query, rowTexts, still } from './reader.ts';

describe('the address', () => {
  test('restores place, window, mode, step, speed, loop, language, theme and camera', async () => {
    const known = await readKnown();
    const { id, names } = known.place('Kursk');
    const at = `?place=${id}&time=2024-11..2025-01&step=P1W&speed=2&loop=1&map=6.5/51.5/36&theme=dark&lang=uk`;
    await withPage({ at }, async ({ page }) => {
      await mapReady(page);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await page.locator('html').getAttribute('lang')).toBe('uk');
      const dock = page.locator('#dock');
      expect(await dock.locator('.dock-date').first().inputValue()).toBe('2024-11-01');
      expect(await dock.locator('.dock-date').last().inputValue()).toBe('2025-01-31');
      expect(await dock.locator('select').first().inputValue()).toBe('P1W');
      expect(await dock.locator('select').last().inputValue()).toBe('2');
      expect(await dock.locator('button[aria-pressed="true"]').count()).toBe(1);
      expect(await parts(page).heading.textContent()).toContain(String(names.uk ?? names.en));
      const rows = await rowTexts(page);
      expect(rows.length).toBeGreaterThan(0);
      // Restoring is not moving: the view stays as it was asked for.
      await page.waitForTimeout(800);
      expect([...query(page)].sort()).toEqual([...new URLSearchParams(`${at}&debug=1`)].sort());
    });
  });

  test('restores a single day', async () => {
    await withPage({ at: '?time=2024-12-17&time-mode=instant' }, async ({ page }) => {
      await listReady(page);
      expect(await parts(page).time.getByLabel('Single day').isChecked()).toBe(true);
      expect(await parts(page).time.getByLabel('Day', { exact: true }).first().inputValue()).toBe('2024-12-17');
    });
  });

  test('keeps what it does not know and drops what is no view', async () => {
    await withPage({ at: '?time=nonsense&speed=99&map=1/2&utm_source=letter&place=nowhere' }, async ({ page }) => {
      await mapReady(page);
      const known = await readKnown();
      expect(await parts(page).count.textContent()).toContain(String(known.total));
      const [event] = known.eventsAt('Marino');
      await parts(page).list.locator(`a[href*="event=${event?.id}"]`).first().click();
      await eventually(() => query(page).get('event')).toBe(event?.id);
      expect(query(page).get('utm_source')).toBe('letter');
    });
  });

  test('goes back: a selection is undone, and done again by Forward', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      const story = await parts(page).heading.textContent();
      await parts(page).list.locator(`a[href*="event=${event.id}"]`).first().click();
      await eventually(() => query(page).get('event')).toBe(event.id);
      await page.goBack();
      await eventually(() => query(page).get('event')).toBeNull();
      await eventually(() => parts(page).heading.textContent()).toBe(story);
      await page.goForward();
      await eventually(() => query(page).get('event')).toBe(event.id);
      await eventually(() => parts(page).list.textContent()).toContain(event.title);
    });
  });

  test('goes back to where the map was, though every view leaves it another width', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    const views = [
      { kind: 'topic', id: known.dataset.topics[0]?.id },
      { kind: 'event', id: event?.id },
    ];
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      const seen = [await restingMap(page)];
      const widths = new Set<number>();
      for (const view of views) {
        await page.evaluate((selection) => {
          const { store } = (
            window as unknown as { __dateline: { store: { actions: { select: (to: unknown) => void } } } }
          ).__dateline;
          store.actions.select(selection);
        }, view);
        await page
          .locator(view.kind === 'topic' ? '.view.topic' : '.view:not(.topic) .claims')
          .first()
          .waitFor();
        seen.push(await restingMap(page));
        widths.add((await parts(page).canvas.boundingBox())?.width ?? 0);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(widths.size).toBe(2);
      for (const expected of seen.slice(0, -1).reverse()) {
        await page.goBack();
        await eventually(() => query(page).get('map')).toBe(expected);
        expect(await restingMap(page)).toBe(expected);
      }
      await page.goForward();
      expect(await restingMap(page)).toBe(seen[1]);
    });
  });

  test('follows the map, and gives the same picture when opened again', async () => {
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      await parts(page).canvas.focus();
      await page.keyboard.press('Equal');
      await page.keyboard.press('ArrowLeft');
      await eventually(() => query(page).get('map')).not.toBeNull();
      await still(page);
      await page.waitForTimeout(600);
      const before = query(page).get('map');
      await page.reload();
      await mapReady(page);
      await page.waitForTimeout(600);
      expect(query(page).get('map')).toBe(before);
    });
  });
});

/** The map's part of the address, once neither map nor address changes any more. */
async function restingMap(page: Page): Promise<string | null> {
  for (let before: string | null | undefined; ; ) {
    await still(page);
    // The address is written when the map has rested for a while.
    await page.waitForTimeout(500);
    const now = query(page).get('map');
    if (now === before) return now;
    before = now;
  }
}

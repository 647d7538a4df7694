/** Promise: on a phone, by finger: map, sheet and time, and the chosen place is never under the sheet. */
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { withPage } from './page.ts';
import { mapReady, parts, query } from './reader.ts';

describe('on a phone', () => {
  test('a tap on a row opens its event, and a tap leads back', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    await withPage({ size: 'phone' }, async ({ page }) => {
      await mapReady(page);
      const row = parts(page).list.locator(`a[href*="event=${event.id}"]`).first();
      await row.scrollIntoViewIfNeeded();
      await row.tap();
      await expect.poll(() => query(page).get('event')).toBe(event.id);
      await parts(page).back.tap();
      await expect.poll(() => query(page).get('event')).toBeNull();
    });
  });

  test('the handle goes through the three heights, and a drag sets one', async () => {
    await withPage({ size: 'phone' }, async ({ page }) => {
      await mapReady(page);
      const sheet = page.locator('.sheet');
      const handle = page.locator('.sheet-handle');
      expect(await sheet.getAttribute('data-size')).toBe('half');
      for (const size of ['full', 'peek', 'half']) {
        await handle.tap();
        await expect.poll(() => sheet.getAttribute('data-size')).toBe(size);
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
      await expect.poll(() => sheet.getAttribute('data-size')).toBe('peek');
    });
  });

  test('a tap on a mark opens its place above the sheet', async () => {
    const known = await readKnown();
    const { id, geometry } = known.place('Marino');
    const [lng, lat] = geometry?.coordinates ?? [];
    await withPage({ size: 'phone', at: `?map=9/${lat}/${lng}` }, async ({ page }) => {
      await mapReady(page);
      const open = await page.evaluate(() => {
        const map = document.querySelector('#map')?.getBoundingClientRect();
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
        if (!map || !sheet) throw new Error('No map or no sheet.');
        return { x: (map.left + map.right) / 2, y: (map.top + sheet.top) / 2 };
      });
      await page.touchscreen.tap(open.x, open.y);
      await expect.poll(() => query(page).get('place')).toBe(id);
    });
  });

  test('play works by tap', async () => {
    await withPage({ size: 'phone', at: '?speed=0.25' }, async ({ page }) => {
      await mapReady(page);
      await parts(page).play.tap();
      await parts(page).pause.tap();
      await parts(page).play.waitFor();
    });
  });
});

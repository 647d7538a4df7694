/** Promise: a click on a mark says what was reported there, and the list and the map stay in step. */
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, positionOf, query, rowTexts, still } from './reader.ts';

/** The address that puts a place into the middle of the open part of the map. */
async function above(name: string, zoom: number): Promise<string> {
  const { geometry } = (await readKnown()).place(name);
  if (!geometry) throw new Error(`${name} has no position.`);
  const [lng, lat] = geometry.coordinates;
  return `?map=${zoom}/${lat}/${lng}`;
}

describe('a place on the map', () => {
  for (const name of ['Marino', 'Dunai', 'Sunan', 'Pokrovsk']) {
    test(`a click on ${name}'s mark lists its events and no others`, async () => {
      const known = await readKnown();
      await withSharedPage({ at: await above(name, 9) }, async ({ page }) => {
        await mapReady(page);
        const mark = await positionOf(page, known.place(name));
        await page.mouse.move(mark.x, mark.y);
        await eventually(() => parts(page).canvas.evaluate((canvas) => getComputedStyle(canvas).cursor)).toBe(
          'pointer',
        );
        await page.mouse.click(mark.x, mark.y);
        await eventually(() => query(page).get('place')).toBe(known.place(name).id);
        await eventually(() => parts(page).heading.textContent()).toContain(known.place(name).names.en);
        const expected = known.eventsAt(name).map(({ title }) => title);
        expect(expected.length).toBeGreaterThan(0);
        // Each of them in a row of its own, in whatever order, once the list stands.
        await eventually(async () => {
          const rows = await rowTexts(page);
          const missing = expected.filter((title) => !rows.some((row) => row.includes(title)));
          return { missing, rows: rows.length };
        }).toEqual({ missing: [], rows: expected.length });
      });
    });
  }

  test('a click on Kursk Oblast, which is shaded and not pinned, lists its events', async () => {
    const known = await readKnown();
    await withSharedPage({ at: await above('Kursk', 7.5) }, async ({ page }) => {
      await mapReady(page);
      // Beside the label, on the shaded ground.
      const label = await positionOf(page, known.place('Kursk'));
      await page.mouse.click(label.x + 70, label.y - 60);
      await eventually(() => query(page).get('place')).toBe(known.place('Kursk').id);
    });
  });

  test('a click beside every mark selects nothing', async () => {
    // The middle of the Atlantic.
    await withSharedPage({ at: '?map=6/40/-35' }, async ({ page }) => {
      await mapReady(page);
      const story = await rowTexts(page);
      await parts(page).canvas.click();
      await page.waitForTimeout(500);
      expect(query(page).get('place')).toBeNull();
      expect(await rowTexts(page)).toEqual(story);
    });
  });
});

describe('list and map in step', () => {
  test('a row selects its event, and the map moves to it', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    await withSharedPage({}, async ({ page }) => {
      await mapReady(page);
      const { list, map } = parts(page);
      const before = await map.screenshot();
      await list
        .getByRole('link', { name: new RegExp(literally(event.title)) })
        .first()
        .click();
      await eventually(() => query(page).get('event')).toBe(event.id);
      await eventually(() => parts(page).list.textContent()).toContain(event.summary.slice(0, 40));
      await still(page);
      expect((await map.screenshot()).equals(before)).toBe(false);
      const { x, y } = await positionOf(page, known.place('Marino'));
      const box = await map.boundingBox();
      expect(Math.abs(x - ((box?.x ?? 0) + (box?.width ?? 0) / 2))).toBeLessThan(60);
      expect(Math.abs(y - ((box?.y ?? 0) + (box?.height ?? 0) / 2))).toBeLessThan(60);
    });
  });

  test('the pointer on a row lights its mark, and leaving it puts the mark back', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    await withSharedPage({ at: await above('Marino', 8) }, async ({ page }) => {
      await mapReady(page);
      const { list, map } = parts(page);
      const row = list.getByRole('link', { name: new RegExp(literally(event.title)) }).first();
      await row.scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      await still(page);
      const quiet = await map.screenshot();
      const isQuiet = async () => (await map.screenshot()).equals(quiet);
      await row.hover();
      await eventually(isQuiet).toBe(false);
      await page.mouse.move(0, 0);
      await eventually(isQuiet).toBe(true);
    });
  });

  test('every event of the story can be reached from the list, undated ones included', async () => {
    const known = await readKnown();
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      const text = await parts(page).time.locator('.dock-count').textContent();
      expect(text).toContain(String(known.total));
    });
  });
});

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Promise: without WebGL the list, the time and a drawn overview do the work of the map. */
import { describe, expect, test } from 'vitest';
import { withoutWebGl } from '../stories.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, parts, query, rowTexts } from './reader.ts';

describe('without WebGL', () => {
  test('the page says so, draws an overview, and lists and plays everything', async () => {
    const known = await readKnown();
    await withPage({ before: withoutWebGl }, async ({ page }) => {
      await listReady(page);
      await page.getByText('The interactive map cannot run here.').waitFor();
      const overview = page.locator('#map svg, #map canvas').first();
      await overview.waitFor();
      expect(await parts(page).count.textContent()).toContain(String(known.total));
      await parts(page).play.click();
      await parts(page).pause.click();
      await parts(page).allDates.click();
      await parts(page).rows.first().click();
      await eventually(() => query(page).get('event')).not.toBeNull();
      await page.goBack();
      expect((await rowTexts(page)).length).toBeGreaterThan(0);
    });
  });

  test('a place chosen in the address is opened', async () => {
    const known = await readKnown();
    const { id, names } = known.place('Sunan');
    await withPage({ before: withoutWebGl, at: `?place=${id}` }, async ({ page }) => {
      await listReady(page);
      expect(await parts(page).heading.textContent()).toContain(names.en);
      expect((await rowTexts(page)).length).toBe(known.eventsAt('Sunan').length);
    });
  });
});

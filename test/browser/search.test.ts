/** Promise: whatever a reader types, in any spelling or script, leads to its place, event or person without a mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, parts, query } from './reader.ts';

const { search } = en;

const field = (page: Page) => page.getByRole('combobox', { name: search.label, exact: true });
const options = (page: Page) => page.getByRole('listbox', { name: search.results }).getByRole('option');
/** The option that Enter would open, as the field tells assistive technology. */
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** Ctrl+K leads to the field from anywhere. */
async function type(page: Page, text: string): Promise<void> {
  // The field comes with the header, after the list.
  await field(page).waitFor();
  await page.keyboard.press('Control+k');
  await eventually(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  // Nothing that an earlier reader typed stands there any more.
  await field(page).fill('');
  await eventually(() => options(page).count()).toBe(0);
  await page.keyboard.insertText(text);
  await options(page).first().waitFor();
}

/** Presses the down arrow until the active option's text has the words. */
async function goTo(page: Page, words: string): Promise<void> {
  const count = await options(page).count();
  for (let presses = 0; presses < count; presses++) {
    const id = await field(page).getAttribute('aria-activedescendant');
    expect(await active(page).getAttribute('id')).toBe(id);
    if ((await active(page).textContent())?.includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No result says “${words}”.`);
}

describe('the search, by keyboard alone', () => {
  test.each([
    ['Киев', 'place', 'Kyiv'],
    ['Kiev', 'place', 'Kyiv'],
    ['Dunay', 'place', 'Dunai'],
    ['수난', 'place', 'Sunan'],
  ] as const)('%s opens the %s %s', async (text, kind, name) => {
    const { id, names } = (await readKnown()).place(name);
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, text);
      expect(await active(page).textContent()).toContain(names.en);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get(kind)).toBe(id);
      await eventually(() => parts(page).heading.textContent()).toBe(names.en);
      await eventually(() => parts(page).heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await eventually(() => options(page).count()).toBe(0);
    });
  });

  test('storm shadow opens the strike near Marino', async () => {
    const [event] = (await readKnown()).eventsAt('Marino').filter(({ title }) => title.includes('Storm Shadow'));
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'storm shadow');
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('event')).toBe(event?.id);
    });
  });

  test('Syrsky leads to what the general says, as a filter', async () => {
    const { dataset } = await readKnown();
    const claims = dataset.claims.filter(({ attribution }) => attribution.by.includes('Syrskyi'));
    const [first] = claims;
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'Syrsky');
      await goTo(page, first?.attribution.by ?? 'nobody');
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('filter')).toBe(`claimant:${first?.attribution.by}`);
      const events = new Set(
        claims.filter((claim) => claim.attribution.by === first?.attribution.by).map((c) => c.event),
      );
      await eventually(() => parts(page).rows.count()).toBe(events.size);
      await eventually(() =>
        page.locator('.reading-heading').evaluate((element) => element === document.activeElement),
      ).toBe(true);
    });
  });

  test('a claim opens its event', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'storm shadow');
      await goTo(page, search.fields.says);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('event')).not.toBeNull();
    });
  });

  test('marks what was found, in the language in which it stands', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'Киев');
      const mark = active(page).locator('mark');
      expect(await mark.textContent()).toBe('Киев');
      expect(await mark.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ru');
    });
  });

  test('says that the window hides a result, and shows it', async () => {
    const { id } = (await readKnown()).place('Dunai');
    await withSharedPage({ at: '?time=2024-09&filter=category:economy' }, async ({ page }) => {
      await listReady(page);
      await type(page, 'Dunay');
      expect(await active(page).textContent()).toContain(search.hiddenBy.both);
      await page.keyboard.press('ArrowDown');
      expect(await active(page).getAttribute('aria-label')).toContain(search.show);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('place')).toBe(id);
      expect(query(page).get('filter')).toBeNull();
      await eventually(() => parts(page).rows.count()).toBeGreaterThan(0);
    });
  });

  test('a hidden result can be opened without moving time', async () => {
    await withSharedPage({ at: '?time=2024-09' }, async ({ page }) => {
      await listReady(page);
      await type(page, 'storm shadow');
      expect(await active(page).textContent()).toContain(search.hiddenBy.window);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('event')).not.toBeNull();
      expect(query(page).get('time')).toBe('2024-09');
    });
  });

  test('says when nothing is found, and offers something', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'xyzzy');
      await page.getByText(search.nothing('xyzzy')).first().waitFor();
      expect(await options(page).count()).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('place')).not.toBeNull();
    });
  });

  test('Escape closes the list, then empties the field; a slash in a field is a slash', async () => {
    await withSharedPage({}, async ({ page }) => {
      await listReady(page);
      await type(page, 'Kursk');
      await page.keyboard.press('/');
      expect(await field(page).inputValue()).toBe('Kursk/');
      await page.keyboard.press('Escape');
      await eventually(() => options(page).count()).toBe(0);
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
      expect(await field(page).inputValue()).toBe('Kursk/');
      await page.keyboard.press('Escape');
      expect(await field(page).inputValue()).toBe('');
    });
  });
});

describe('the search on a phone', () => {
  test('lies over the page, opens a place by a tap, and is gone', async () => {
    const { id } = (await readKnown()).place('Dunai');
    await withPage({ size: 'phone' }, async ({ page }) => {
      await listReady(page);
      await page.getByRole('button', { name: search.open, exact: true }).tap();
      await field(page).waitFor();
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await field(page).fill('Dunay');
      await options(page).first().tap();
      await eventually(() => query(page).get('place')).toBe(id);
      await eventually(() => field(page).count()).toBe(0);
    });
  });

  test('Escape gives the focus back to its button, and the next opening takes it with the words that were there', async () => {
    await withPage({ size: 'phone' }, async ({ page }) => {
      await listReady(page);
      const opener = page.getByRole('button', { name: search.open, exact: true });
      await opener.tap();
      await field(page).fill('Dunay');
      await page.keyboard.press('Escape');
      await eventually(() => field(page).count()).toBe(0);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+k');
      await field(page).and(page.locator(':focus')).waitFor();
      expect(await field(page).inputValue()).toBe('Dunay');
    });
  });
});

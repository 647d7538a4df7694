/**
 * Promise: thirty thousand rows are read like forty. The list goes from its first row to its last by keys and by the
 * scrollbar, says where it is, and is searched; the axis is looked at closer and whole again; the chart follows the map.
 */
import type { BrowserContext } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { makeSynthetic, writeSyntheticCsv } from '../fixtures/synthetic.ts';
import { withPage } from './page.ts';

const COUNT = 30_000;
const LONG = 90_000;

it('a big table is listed, searched, charted and played without writing it out', async () => {
  const csv = [...writeSyntheticCsv(makeSynthetic('points', COUNT))].join('');
  const before = (context: BrowserContext) =>
    context.route('**/data/big.csv', (route) => route.fulfill({ body: csv, contentType: 'text/csv' }));
  const data = encodeURIComponent(`${inject('site')}data/big.csv`);
  await withPage({ at: `?data=${data}`, size: 'desktop', before }, async ({ page }) => {
    await page.getByRole('heading', { name: /30,000 events/ }).waitFor({ timeout: LONG });
    await page.waitForFunction(() => !document.querySelector('progress'), undefined, { timeout: LONG });

    const rows = page.locator('.long-list [data-row]');
    const posOf = (place: 'focus' | 'top') =>
      page.evaluate((which) => {
        const list = document.querySelector('.long-list');
        const top = document.querySelector('.reading-body')?.getBoundingClientRect().top ?? 0;
        const lines = [...(list?.querySelectorAll('[aria-posinset]') ?? [])];
        const line =
          which === 'focus'
            ? document.activeElement?.closest('[aria-posinset]')
            : lines.find((each) => each.getBoundingClientRect().bottom > top + 48);
        return Number(line?.getAttribute('aria-posinset') ?? 0);
      }, place);
    const settled = (place: 'focus' | 'top', fits: (position: number) => boolean) =>
      expect.poll(async () => fits(await posOf(place)), { timeout: LONG }).toBe(true);

    await rows.first().waitFor({ timeout: LONG });
    const size = Number(await page.locator('.long-list [aria-setsize]').first().getAttribute('aria-setsize'));
    expect(size).toBeGreaterThan(0.98 * COUNT);
    expect(await rows.count()).toBeLessThan(100);

    // Keys: the last, the first, and on from a row that was focused.
    await rows.first().focus();
    await page.keyboard.press('End');
    await settled('focus', (position) => position === size);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-row]'))).toBe(true);
    await page.keyboard.press('Home');
    await settled('focus', (position) => position === 1);
    for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowDown');
    await settled('focus', (position) => position === 26);

    // The scrollbar: the middle is the middle, and the end is the end.
    const scrollTo = (share: number) =>
      page.locator('.reading-body').evaluate((box, part) => {
        const list = box.querySelector('.long-list') as HTMLElement;
        const top = box.scrollTop + list.getBoundingClientRect().top - box.getBoundingClientRect().top;
        box.scrollTop = top + part * (list.offsetHeight - box.clientHeight);
      }, share);
    await scrollTo(0.5);
    await settled('top', (position) => Math.abs(position - size / 2) < size * 0.02);
    await scrollTo(1);
    await settled('top', (position) => position > size - 20);

    // Search reads the titles.
    await page.getByRole('combobox', { name: 'Search' }).fill('denial 17777');
    await page.getByRole('option', { name: /17777/ }).first().waitFor({ timeout: LONG });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    // The axis: closer by button and key, whole again.
    const ticks = () => page.locator('.dock-axis').innerText();
    const whole = await ticks();
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect.poll(ticks, { timeout: LONG }).not.toBe(whole);
    await page.locator('[data-handle="end"]').focus();
    await page.keyboard.press('+');
    await page.locator('.dock-lens').waitFor();
    await page.keyboard.press('0');
    await expect.poll(ticks, { timeout: LONG }).toBe(whole);
    await page.locator('.dock-plot').hover();
    await page.mouse.wheel(0, -600);
    await page.locator('.dock-lens').waitFor();
    await page.getByRole('button', { name: 'Whole axis' }).click();
    await expect.poll(ticks, { timeout: LONG }).toBe(whole);

    // The chart follows the map when asked to.
    await page.getByRole('button', { name: 'Only what the map shows' }).click();
    await page.locator('.dock-readout', { hasText: 'on the map' }).waitFor({ timeout: LONG });

    // Time plays on over it.
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('.dock-play[data-playing]').waitFor();
    await expect.poll(() => page.locator('.story-count').innerText(), { timeout: LONG }).toMatch(/of 30,000 events$/);
    await page.locator('.dock-play').click();
  });
}, 400_000);

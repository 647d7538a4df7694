/** Promise: the page speaks one language at a time, and the list does not wait for the words of what stands around it. */
import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { uk } from '../../src/i18n/uk.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, mapReady, parts } from './reader.ts';

/** Keeps a file from arriving until it is let through. */
function makeGate(file: string) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const shut = (context: BrowserContext) =>
    context.route(`**/assets/${file}-*.js`, async (route) => {
      await opened;
      await route.continue();
    });
  return { shut, open };
}

const notFound = (context: BrowserContext, file: string) =>
  context.route(`**/assets/${file}-*.js`, (route) => route.fulfill({ status: 404, body: '' }));

describe('languages', () => {
  test('another is spoken when all its words are here, by what is open too; one that fails changes nothing', async () => {
    const { contested } = await readKnown();
    const ukrainian = makeGate('parts.uk');
    const before = async (context: BrowserContext) => {
      await ukrainian.shut(context);
      await notFound(context, 'parts.ko');
    };
    const at = `?event=${contested.id}`;
    await withPage({ at, before, provokes: [/404/] }, async ({ page, requests }) => {
      const { list, time, heading } = parts(page);
      const choice = page.locator('.header-language select');
      await mapReady(page);
      await list.getByText(en.reading.linkHere, { exact: true }).waitFor();
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        // Nothing may be taken away and put back, and no two languages may stand side by side.
        new MutationObserver(() => {
          const says = [...document.querySelectorAll('#reading .view h3, #dock button, .skip-links a')];
          seen.push(`${document.querySelectorAll('.part').length} ${says.length}`);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await choice.focus();
      await choice.selectOption('uk');
      await eventually(async () => requests.some((url) => url.includes('/parts.uk-'))).toBe(true);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await list.getByText(en.reading.linkHere, { exact: true }).waitFor();
      ukrainian.open();
      await list.getByText(uk.reading.linkHere, { exact: true }).waitFor();
      await page.getByRole('region', { name: uk.landmarks.time, exact: true }).waitFor();
      await page.getByRole('button', { name: uk.map.zoomIn }).waitFor();
      expect(await time.count()).toBe(0);
      expect(await heading.textContent()).toBe(contested.title);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).size).toBe(1);
      await choice.selectOption('ko');
      await page.getByText(uk.header.languageMissing('한국어')).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('uk');
      await list.getByText(uk.reading.linkHere, { exact: true }).waitFor();
    });
  });

  test('the list stands before the words of header, time and map, and works; they follow', async () => {
    const english = makeGate('parts.en');
    await withPage({ before: english.shut }, async ({ page }) => {
      const { list, map, rows, time, heading } = parts(page);
      await listReady(page);
      const title = (await rows.first().locator('.row-title').textContent()) ?? '';
      await time.waitFor({ state: 'attached' });
      expect(await page.locator('.header-language').count()).toBe(0);
      expect(await map.getAttribute('data-status')).toBe('starting');
      await rows.first().click();
      await list.getByRole('heading', { name: title }).waitFor();
      await list.getByRole('button', { name: en.list.back }).waitFor();
      expect(await list.getByText(en.reading.linkHere).count()).toBe(0);
      english.open();
      await list.getByText(en.reading.linkHere).first().waitFor();
      await mapReady(page);
      await page.locator('.header-language').waitFor();
      expect(await heading.textContent()).toBe(title);
    });
  });
});

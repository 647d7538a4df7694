/** Paper: what the browser prints is a page of its own, ready before the print dialog asks for it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALL_TIME } from '../../src/core/window.ts';
import { en } from '../../src/i18n/en.ts';
import { type Known, readKnown } from './known.ts';
import { withPage, withSharedPage } from './page.ts';
import { listReady, parts } from './reader.ts';

const { takeaway } = en;

/** Waits until the page has fetched what it prints with. */
async function paperReady(page: Page): Promise<void> {
  await listReady(page);
  await page.waitForFunction(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return (
      names.some((name) => /PrintPage.*\.js/.test(name)) && names.some((name) => name.includes('overview.geojson'))
    );
  });
  await page.waitForTimeout(300);
}

/** What stood in the page at the moment of printing. Browsers take it then, and wait for nothing. */
interface Printed {
  readonly address: string;
  readonly numbers: readonly string[];
  readonly titles: readonly string[];
  readonly sources: readonly string[];
  readonly letters: number;
  readonly key: number;
  readonly land: number;
}

async function print(page: Page): Promise<{ readonly printed: Printed | null; readonly pdf: Buffer }> {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const sheet = document.querySelector('.print-page');
      const all = (selector: string) => [...(sheet?.querySelectorAll(selector) ?? [])];
      const text = (element: Element) => (element.textContent ?? '').trim();
      const lists = all('ol') as HTMLOListElement[];
      Object.assign(window, {
        printed: sheet && {
          address: all('.print-link').map(text).join(),
          numbers: lists.flatMap((list) => [...list.children].map((_, index) => String(list.start + index))),
          titles: all('.print-title').map(text),
          sources: all('.print-sources').map(text),
          letters: all('.print-spot text').length,
          key: all('.print-key li').length,
          land: all('.print-land')[0]?.getAttribute('d')?.length ?? 0,
        },
      });
    });
  });
  const pdf = await page.pdf({ format: 'A4' });
  const printed = await page.evaluate(() => (window as unknown as { printed: Printed | null }).printed);
  return { printed, pdf };
}

const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;

function expectList(printed: Printed | null, known: Known, titles: readonly string[]): void {
  expect([...(printed?.titles ?? [])].sort()).toEqual([...titles].sort());
  expect(printed?.numbers).toEqual(titles.map((_, index) => String(index + 1)));
  expect(printed?.sources).toHaveLength(titles.length);
  for (const source of printed?.sources ?? []) expect(source).toMatch(/, ¶ \d/);
  expect(printed?.letters).toBeGreaterThan(0);
  expect(printed?.letters).toBe(printed?.key);
  expect(printed?.land).toBeGreaterThan(1_000);
  expect(known.total).toBeGreaterThanOrEqual(titles.length);
}

test('the story prints as a lettered map and a numbered list with sources and the address', async () => {
  const known = await readKnown();
  await withSharedPage({}, async ({ page }) => {
    await paperReady(page);
    const { printed, pdf } = await print(page);
    expectList(printed, known, known.titlesIn(ALL_TIME));
    expect(printed?.address).toBe(page.url().replace(/\?debug=1$/, ''));
    expect(pagesOf(pdf)).toBeGreaterThan(2);
    expect(pagesOf(pdf)).toBeLessThan(20);
    // Afterwards the page is as it was.
    await page.locator('.print-page').waitFor({ state: 'detached' });
  });
});

test('a window prints its own events only, from a dark page in black on white', async () => {
  const known = await readKnown();
  const first = Date.UTC(2024, 10, 1) / 86_400_000;
  const window = { start: first, end: first + 30 } as Parameters<Known['titlesIn']>[0];
  await withPage({ at: '?time=2024-11', dark: true }, async ({ page }) => {
    await paperReady(page);
    const { printed } = await print(page);
    expectList(printed, known, known.titlesIn(window));
    expect(printed?.address).toContain('?time=2024-11');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('.print-page').waitFor();
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
    expect(await page.locator('.app').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
});

test('an open event prints with its claims under the map', async () => {
  const { contested, dataset } = await readKnown();
  const [claim] = dataset.claimsByEvent.get(contested.id) ?? [];
  await withSharedPage({ at: `?event=${contested.id}` }, async ({ page }) => {
    await paperReady(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('.print-page').waitFor();
    expect(
      await page
        .locator('#reading')
        .getByText(claim?.says ?? '?')
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.locator('#map, #dock, .header').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.print-page ol').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });
});

test('an open question prints its chart before its map, an article its title over its events', async () => {
  const { dataset } = await readKnown();
  const [topic] = dataset.topics;
  const [article] = dataset.sources;
  await withSharedPage({ at: `?topic=${topic?.id}` }, async ({ page }) => {
    await page.locator('.topic-chart .topic-mark').first().waitFor();
    await paperReady(page);
    const beginPrinting = async () => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.locator('.print-head').waitFor();
    };
    await beginPrinting();
    const tops = await page.evaluate(() =>
      ['.print-head', '.topic-chart', '.topic-table', '.print-drawing', '.print-foot'].map((selector) => {
        const found = [...document.querySelectorAll(selector)];
        return found.length === 1 ? (found[0]?.getBoundingClientRect().top ?? null) : null;
      }),
    );
    expect(tops).not.toContain(null);
    expect(tops).toEqual([...tops].sort((a, b) => Number(a) - Number(b)));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate((id) => {
      history.pushState(null, '', `?debug=1&article=${id}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, article?.id);
    await parts(page)
      .heading.getByText(article?.title ?? '?')
      .waitFor();
    await beginPrinting();
    expect(
      await page
        .locator('.print-head')
        .getByText(article?.title ?? '?')
        .isVisible(),
    ).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });
});

test('the dialog’s button closes it and prints', async () => {
  const stub = (context: { addInitScript: (script: () => void) => Promise<unknown> }) =>
    context.addInitScript(() => {
      window.print = () => Object.assign(window, { asked: document.querySelector('dialog[open]') === null });
    });
  await withPage({ before: stub }, async ({ page }) => {
    await paperReady(page);
    await page.getByRole('button', { name: takeaway.open, exact: true }).click();
    await page.getByRole('button', { name: takeaway.printNow }).click();
    expect(await page.evaluate(() => (window as unknown as { asked?: boolean }).asked)).toBe(true);
  });
});

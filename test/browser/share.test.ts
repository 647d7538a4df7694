/** Promise: what is shown can be taken elsewhere, also where the page may not touch the clipboard. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { SHARE } from '../../src/i18n/share.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, parts } from './reader.ts';

const { frame } = en;
const words = SHARE.en;

/** A map is not needed to share one, and is heavy. */
const noMap = (context: Page['context'] extends () => infer C ? C : never) =>
  context.route(/\/assets\/mountMap.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
const NO_MAP = [/^Answer 404/, /^Console: Failed to load resource.*404/];

async function openShare(page: Page) {
  await listReady(page);
  await page.getByRole('button', { name: frame.share, exact: true }).click();
  const { dialog } = parts(page);
  await dialog.getByRole('radio').first().waitFor();
  return {
    dialog,
    as: (form: keyof typeof words.forms) => dialog.getByRole('radio', { name: words.forms[form], exact: true }).check(),
    text: () => dialog.getByRole('textbox').inputValue(),
    copy: dialog.getByRole('button', { name: words.copy, exact: true }),
    said: dialog.getByRole('status'),
  };
}

describe('the share dialog', () => {
  test('makes every code for the view, the place and the whole map, live and frozen', async () => {
    const known = await readKnown();
    const { id, names } = known.place('Dunai');
    await withPage(
      { at: `?place=${id}&time=2024&lang=en`, closed: true, before: noMap, provokes: NO_MAP },
      async ({ page }) => {
        const site = inject('site');
        const { dialog, as, text } = await openShare(page);
        expect(await text()).toBe(`${site}?v=1&place=${id}&time=2024`);
        await dialog.getByRole('radio', { name: words.everything }).check();
        expect(await text()).toBe(`${site}?v=1`);
        await dialog.getByRole('radio', { name: words.selection.place(names.en) }).check();
        expect(await text()).toBe(`${site}?v=1&place=${id}`);

        await dialog.getByRole('radio', { name: /^Frozen/ }).check();
        const frozen = new URL(await text());
        expect(frozen.searchParams.get('data')).toMatch(
          new RegExp(`^${site}data/frozen/north-korea-in-russia\\.[0-9a-f]{16}\\.geojson$`),
        );
        await as('iframe');
        expect(await text()).toContain(`<iframe src="${site}embed/?v=1&amp;data=${site}data/frozen/`);
        // The preview is the frame that the code would make.
        const preview = dialog.locator('iframe');
        expect(await preview.getAttribute('src')).toContain(`${site}embed/?v=1&data=`);
        await preview.contentFrame().getByRole('note').waitFor();
        expect(await preview.contentFrame().getByRole('note').innerText()).toMatch(/kept unchanged/);
        for (const width of [320, 640, 960]) {
          await dialog.getByRole('radio', { name: words.previewWidth(width) }).check();
          await eventually(() => preview.evaluate((element) => element.clientWidth + 2)).toBe(width);
        }
        await as('element');
        expect(await text()).toContain(`<dateline-map src="${site}embed/?v=1" data="${site}data/frozen/`);
        await as('markdown');
        expect(await text()).toMatch(/^\[Dunai.*\]\(http.*\)$/);
        await as('citation');
        expect(await text()).toContain(frozen.href);
        expect(await text()).toMatch(/Accessed \d/);

        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(frame.share);
        await page.goto(frozen.href);
        await page.getByRole('note').waitFor();
        await parts(page).list.getByRole('heading', { name: names.en }).waitFor();
      },
    );
  });

  test('copies by the clipboard, else by the older command, else leaves the text selected and says so', async () => {
    const script = () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.assign(window, { copies: [] as string[], mayCopy: true });
      document.execCommand = (command) => {
        const { copies, mayCopy } = window as unknown as { copies: string[]; mayCopy: boolean };
        if (mayCopy) copies.push(`${command}: ${getSelection()?.toString() ?? ''}`);
        return mayCopy;
      };
    };
    await withPage(
      {
        closed: true,
        provokes: NO_MAP,
        before: async (context) => {
          await context.addInitScript(script);
          await noMap(context);
        },
      },
      async ({ page }) => {
        const { copy, said, text, dialog } = await openShare(page);
        await copy.click();
        await eventually(() => said.innerText()).toBe(words.copied);
        expect(await page.evaluate(() => (window as unknown as { copies: string[] }).copies)).toEqual([
          `copy: ${await text()}`,
        ]);
        await page.evaluate(() => Object.assign(window, { mayCopy: false }));
        await dialog.getByRole('radio', { name: words.everything }).check();
        await copy.click();
        await eventually(() => said.innerText()).toBe(words.selected);
        const selected = await dialog.getByRole('textbox').evaluate((field) => {
          const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
          return document.activeElement === field && value.slice(selectionStart, selectionEnd);
        });
        expect(selected).toBe(await text());
      },
    );
  });
});

test('in a sandbox that lets nothing open, the way to the page is a link to copy, and nothing is offered in vain', async () => {
  const src = `${inject('site')}embed/?layout=list`;
  const host = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">
      <iframe src="${src}" title="Map" width="700" height="560" sandbox="allow-scripts"></iframe></html>`);
  });
  await new Promise<void>((ready) => host.listen(0, 'localhost', ready));
  try {
    await withPage({ closed: true, provokes: [/Request to another origin: http:\/\/localhost:/] }, async ({ page }) => {
      await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
      const map = page.frameLocator('iframe');
      const copyLink = map.getByRole('button', { name: frame.copyLink });
      await copyLink.waitFor();
      expect(await map.getByRole('link', { name: en.header.wholePage }).count()).toBe(0);
      expect(await map.getByRole('button', { name: frame.share }).count()).toBe(0);
      expect(await map.getByRole('button', { name: frame.fullscreen }).count()).toBe(0);
    });
  } finally {
    host.close();
  }
});

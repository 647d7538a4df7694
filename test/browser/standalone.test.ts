/** Promise: the map in one file works from the disk and in a sandbox, without a header of its host and without a request. */
import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

const FILE = resolve(import.meta.dirname, '../..', process.env.DATELINE_DIST ?? 'dist', 'embed-standalone.html');

/** A document that asks for nothing more, its icon named: browsers ask for one by themselves. */
const QUIET = 'examples/index.html';

let files: Server;
let host: Server;
const addressOf = (server: Server, name: string) => `http://${name}:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  // As bare as a host can be: no CORS, no policy, no range.
  files = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    createReadStream(FILE).pipe(response);
  });
  host = createServer((request, response) => {
    const sandbox = decodeURIComponent((request.url ?? '/').slice(1));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">
      <iframe src="${addressOf(files, '127.0.0.1')}?debug=1" title="Map" width="700" height="600" ${sandbox}></iframe></html>`);
  });
  await new Promise<void>((ready) => files.listen(0, '127.0.0.1', ready));
  await new Promise<void>((ready) => host.listen(0, 'localhost', ready));
});

afterAll(() => {
  files.close();
  host.close();
});

interface Door {
  readonly __dateline: { readonly map: { queryRenderedFeatures: (options: object) => unknown[] } };
}

/** Lists, draws the ground from the archive that it carries, opens an event, plays. */
async function works(frame: Frame | Page): Promise<void> {
  const known = await readKnown();
  await frame.locator('[data-map-ready="true"]').waitFor({ timeout: 60_000 });
  expect(await frame.locator('#reading').textContent()).toContain(String(known.total));
  await eventually(() =>
    frame.evaluate(
      () => (window as unknown as Door).__dateline.map.queryRenderedFeatures({ layers: ['earth'] }).length,
    ),
  ).toBeGreaterThan(0);
  const row = frame.locator('#reading a[href*="event="]').first();
  const title = await row.locator('.row-title').textContent();
  await row.click();
  await frame
    .locator('#reading')
    .getByRole('heading', { name: title ?? '' })
    .waitFor();
  await frame.locator('#dock').getByRole('button', { name: 'Play', exact: true }).click();
  await eventually(() => frame.locator('#dock').getByRole('button', { name: 'Pause' }).count()).toBe(1);
  expect(await frame.locator('.map-pane-line').count()).toBe(0);
}

/** What was asked for; the icon of the page before may come late. */
const since = (requests: readonly string[], before: number): readonly string[] =>
  requests.slice(before).filter((address) => !address.endsWith('/icon.svg'));

describe('the map in one file', () => {
  test('opens from the disk and asks for nothing else', async () => {
    const provokes = [/^Request to another origin: file:/];
    await withPage({ at: QUIET, closed: true, provokes }, async ({ page, requests }) => {
      const before = requests.length;
      const address = `${pathToFileURL(FILE).href}?debug=1`;
      await page.goto(address, { waitUntil: 'commit' });
      await works(page);
      await page.getByLabel('Language').selectOption('uk');
      await page
        .getByRole('button', { name: 'Відтворити' })
        .or(page.getByRole('button', { name: 'Пауза' }))
        .waitFor();
      expect(since(requests, before)).toEqual([address]);
    });
  });

  test('is a list of everything where no script runs', async () => {
    const provokes = [/^Request to another origin: file:/];
    const known = await readKnown();
    await withPage({ at: QUIET, noScript: true, closed: true, provokes }, async ({ page }) => {
      await page.goto(pathToFileURL(FILE).href);
      expect(await page.locator('.event-title').count()).toBeGreaterThan(known.total);
      expect(await page.locator('figure svg').isVisible()).toBe(true);
      // Nobody has said where the site is: a link would lead nowhere.
      expect(await page.locator('main a').count()).toBe(0);
      expect(await page.locator('body').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    });
  });

  test.each(['sandbox="allow-scripts"', ''])('works in a frame of another site: %s', async (sandbox) => {
    const provokes = [/^Request to another origin: http:\/\/(localhost|127)/];
    await withPage({ at: QUIET, closed: true, provokes }, async ({ page, requests }) => {
      const before = requests.length;
      const address = `${addressOf(host, 'localhost')}${encodeURIComponent(sandbox)}`;
      await page.goto(address, { waitUntil: 'commit' });
      const frame = (await (await page.waitForSelector('iframe')).contentFrame()) as Frame;
      await works(frame);
      expect(since(requests, before)).toEqual([address, `${addressOf(files, '127.0.0.1')}?debug=1`]);
    });
  });
});

/** Promise: the map stands in somebody else's page, on another site, with or without a sandbox. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';

const SANDBOXES = {
  none: '',
  'allow-scripts': 'sandbox="allow-scripts"',
  recommended: 'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
} as const;

/** `localhost` and `127.0.0.1` are two sites to a browser. */
const HOST = /Request to another origin: http:\/\/localhost:/;

let host: Server;

beforeAll(async () => {
  host = createServer((request, response) => {
    const sandbox = new URL(request.url ?? '/', 'http://localhost').searchParams.get(
      'sandbox',
    ) as keyof typeof SANDBOXES;
    const src = `${inject('site')}embed/?v=1&place=dunai`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">
      <iframe src="${src}" title="Map" width="700" height="560" ${SANDBOXES[sandbox] ?? ''}></iframe></html>`);
  });
  await new Promise<void>((ready) => host.listen(0, 'localhost', ready));
});

afterAll(() => {
  host.close();
});

describe('an embedded map', () => {
  test.each(Object.keys(SANDBOXES))('draws, lists and plays in a frame with sandbox: %s', async (sandbox) => {
    const known = await readKnown();
    const { port } = host.address() as AddressInfo;
    await withPage({ closed: true, provokes: [HOST] }, async ({ page, requests }) => {
      await page.goto(`http://localhost:${port}/?sandbox=${sandbox}`);
      const frame = (await (await page.waitForSelector('iframe')).contentFrame()) as Frame;
      await frame.waitForSelector('[data-map-ready="true"]');
      await frame.getByRole('heading', { name: known.place('Dunai').names.en }).waitFor();
      const titles = known.eventsAt('Dunai').map(({ title }) => title);
      for (const title of titles) expect(await frame.getByText(title).count()).toBeGreaterThan(0);
      // A fault of the basemap or the outlines would stand here.
      expect(await frame.locator('.map-pane-line').count()).toBe(0);
      await frame.locator('#dock').getByRole('button', { name: 'Play', exact: true }).click();
      await eventually(() => frame.locator('#dock').getByRole('button', { name: 'Pause' }).count()).toBe(1);
      const origins = new Set(requests.map((url) => new URL(url).origin));
      expect(origins).toEqual(new Set([new URL(inject('site')).origin, `http://localhost:${port}`]));
    });
  });

  test('leads to the whole page with the same view', async () => {
    await withPage({ at: 'embed/?place=marino', closed: true }, async ({ page, context }) => {
      await page.locator('[data-map-ready="true"]').waitFor();
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Open the whole map' }).click();
      const whole = await opened;
      await whole.getByRole('heading', { name: 'Marino' }).waitFor();
      expect(new URL(whole.url()).pathname).toBe('/');
    });
  });
});

/** Promise: every parameter of the contract does what it says, in the frame that it is written for. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { contrast } from '../theme/colour.ts';
import { readKnown } from './known.ts';
import { eventually, type PageOptions, withPage } from './page.ts';
import { listReady, parts } from './reader.ts';

const { frame, header, filters } = en;
const FOREIGN = 'https://data.example';
const EVENTS = /event=/;

const at = (page: Page, query: string) =>
  page.goto(`${inject('site')}embed/?${query}`, { waitUntil: 'domcontentloaded' });

/** Answers for a host that is not there. */
async function withForeignHost(options: PageOptions, run: Parameters<typeof withPage<void>>[1], text: string) {
  await withPage(
    {
      ...options,
      before: (context) =>
        context.route(`${FOREIGN}/**`, (route) =>
          route.fulfill({
            contentType: 'application/geo+json',
            body: text,
            headers: { 'access-control-allow-origin': '*' },
          }),
        ),
      provokes: [/^Request to another origin: https:\/\/data\.example\//],
    },
    run,
  );
}

describe('panels and controls', () => {
  test('stand where layout and ui say, and a list alone asks for no map', async () => {
    await withPage({ at: 'embed/?layout=list', closed: true }, async ({ page, requests }) => {
      const { list, time, map } = parts(page);
      const filterButton = list.getByRole('button', { name: new RegExp(`^${filters.title}`) });
      await listReady(page);
      await time.waitFor();
      expect(await map.count()).toBe(0);
      expect(await page.getByRole('link', { name: en.landmarks.skipToMap }).count()).toBe(0);
      expect(await filterButton.count()).toBe(1);
      expect(await page.getByRole('button', { name: frame.share }).count()).toBe(1);

      await at(page, 'layout=list&ui=-timeline,-filters,-share,-fullscreen,-title');
      await listReady(page);
      expect(await time.count()).toBe(0);
      expect(await filterButton.count()).toBe(0);
      expect(await page.getByRole('button', { name: frame.share }).count()).toBe(0);
      expect(await page.getByRole('link', { name: header.wholePage }).count()).toBe(0);

      await at(page, 'layout=list&ui=search&q=Kursk');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      // The page searches; the focus is still the reader's.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      expect(requests.filter((url) => /mountMap|pmtiles/.test(url))).toEqual([]);
    });
  });

  test('beside a map alone the list comes with what is chosen', async () => {
    const known = await readKnown();
    // Without its code the map is a drawing, which is all that this needs.
    const noMap = /\/assets\/mountMap.*\.js/;
    await withPage(
      {
        at: 'embed/?layout=map',
        before: (context) => context.route(noMap, (route) => route.fulfill({ status: 404, body: '' })),
        provokes: [/^Answer 404/, /^Console: Failed to load resource.*404/],
      },
      async ({ page }) => {
        const { list } = parts(page);
        await page.locator('.overview-drawing').waitFor();
        await eventually(() => list.isVisible()).toBe(false);
        await at(page, `layout=map&place=${known.place('Dunai').id}`);
        await list.getByRole('heading', { name: known.place('Dunai').names.en }).waitFor();
        await list.getByRole('button', { name: en.list.back }).click();
        await eventually(() => list.isVisible()).toBe(false);
      },
    );
  });

  test('of a picture cannot be operated, and its links lead to the whole page', async () => {
    await withPage({ at: 'embed/?layout=list&static=1', closed: true }, async ({ page, context }) => {
      await listReady(page);
      const { list, rows } = parts(page);
      expect(await list.getByRole('button').count()).toBe(0);
      expect(await page.locator('.app-dock').getAttribute('inert')).not.toBeNull();
      const before = page.url();
      const href = (await rows.first().getAttribute('href')) ?? '';
      const opened = context.waitForEvent('page');
      await rows.first().click();
      const whole = new URL((await opened).url());
      expect(whole.pathname).toBe('/');
      expect(whole.search).toBe(href);
      expect(href).toMatch(EVENTS);
      expect(page.url()).toBe(before);
    });
  });
});

describe('looks', () => {
  test('take an accent as far as it can be read, and no ground where none is wanted', async () => {
    await withPage(
      { at: 'embed/?layout=list&accent=ffdd00&transparent=1&theme=dark', closed: true },
      async ({ page }) => {
        await listReady(page);
        const look = () =>
          page.evaluate(() => {
            const style = getComputedStyle(document.documentElement);
            return {
              accent: style.getPropertyValue('--accent').trim(),
              panel: style.getPropertyValue('--panel').trim(),
              ground: style.backgroundColor,
              dock: getComputedStyle(document.querySelector('.frame-bar') as Element).backgroundColor,
            };
          });
        const dark = await look();
        expect(dark).toMatchObject({ accent: '#ffdd00', ground: 'rgba(0, 0, 0, 0)', dock: 'rgba(0, 0, 0, 0)' });
        await at(page, 'layout=list&accent=ffdd00&theme=light');
        await listReady(page);
        const light = await look();
        expect(light.accent).not.toBe('#ffdd00');
        expect(contrast(light.accent, light.panel)).toBeGreaterThanOrEqual(4.5);
        expect(light.ground).not.toBe('rgba(0, 0, 0, 0)');
      },
    );
  });

  test('of the map: no ground, no gestures, playing at once, unless the reader wants less motion', async () => {
    const query = 'embed/?basemap=none&gestures=none&autoplay=1&speed=0.25';
    await withPage(
      { at: query, size: { width: 640, height: 480 }, reducedMotion: false },
      async ({ page, requests }) => {
        const { pause, canvas } = parts(page);
        await pause.waitFor();
        const zoom = () =>
          page.evaluate(() =>
            (window as unknown as { __dateline: { map: { getZoom: () => number } } }).__dateline.map.getZoom(),
          );
        const before = await zoom();
        await canvas.hover();
        await page.mouse.wheel(0, -600);
        await page.waitForTimeout(500);
        expect(await zoom()).toBe(before);
        expect(requests.filter((url) => url.includes('pmtiles'))).toEqual([]);
      },
    );
    await withPage({ at: `${query}&layout=list` }, async ({ page }) => {
      await listReady(page);
      await parts(page).play.waitFor();
      await page.waitForTimeout(500);
      expect(await parts(page).pause.count()).toBe(0);
    });
  });
});

describe('what an address cannot have', () => {
  test('is said one by one, in place, until the reader puts it away; what is not ours stays', async () => {
    await withPage(
      { at: 'embed/?layout=list&speed=99&ui=-serach&utm_source=a%20b&format=xyz&time=2024-11', closed: true },
      async ({ page }) => {
        await listReady(page);
        const notices = page.locator('.notices');
        expect(await notices.getAttribute('role')).toBe('status');
        const lines = notices.getByRole('listitem');
        await eventually(() => lines.count()).toBe(3);
        expect((await lines.allInnerTexts()).map((line) => /speed|ui|format/.exec(line)?.[0])).toEqual([
          'speed',
          'ui',
          'format',
        ]);
        await notices.getByRole('button', { name: en.notices.dismiss }).click();
        await eventually(() => lines.count()).toBe(0);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('reading');
        // The list is narrowed all the same, and the rest of the address is as it was.
        expect(await parts(page).count.innerText()).toMatch(/\d+/);
        expect(page.url()).toContain('utm_source=a%20b');
        expect(page.url()).toContain('time=2024-11');
      },
    );
  });
});

describe('consent', () => {
  test('comes before anything is fetched that is not the page itself', async () => {
    await withPage({ at: 'embed/?consent=ask&layout=list', closed: true }, async ({ page, requests }) => {
      const agree = page.getByRole('button', { name: frame.consentButton });
      await agree.waitFor();
      await page.waitForTimeout(1_000);
      expect(requests.filter((url) => /\/data\/|config\.json|mountMap|basemap/.test(url))).toEqual([]);
      expect(await page.getByText(new URL(inject('site')).host).count()).toBe(1);
      await agree.click();
      await listReady(page);
      expect(requests.filter((url) => url.includes('/data/'))).toHaveLength(1);
    });
  });
});

describe('data of another site', () => {
  const own = () => fetch(`${inject('site')}data/north-korea-in-russia.geojson`).then((answer) => answer.text());

  test('are shown with their host named, fetched without cookies and referrer', async () => {
    const text = await own();
    const at = `embed/?layout=list&data=${encodeURIComponent(`${FOREIGN}/a.geojson`)}`;
    await withForeignHost(
      { at, closed: true },
      async ({ page, context }) => {
        await listReady(page);
        const line = page.getByRole('note');
        expect(await line.innerText()).toContain(en.notices.data('data.example'));
        const asked = context.waitForEvent('request', (request) => request.url().startsWith(FOREIGN));
        await page.reload();
        const headers = await (await asked).allHeaders();
        expect([headers.referer, headers.cookie]).toEqual([undefined, undefined]);
        // Nothing of the address takes the line away.
        await page.goto(`${page.url()}&ui=-title,-list,-timeline&transparent=1`);
        await line.waitFor();
      },
      text,
    );
  });

  test.each([
    ['by http', 'http://data.example/a.geojson'],
    ['from the reader’s own network', 'http://192.168.0.1/a.geojson'],
  ])('are refused %s, with the reason and without a request', async (_, url) => {
    await withPage(
      { at: `embed/?layout=list&data=${encodeURIComponent(url)}`, closed: true },
      async ({ page, requests }) => {
        await page.getByRole('alert').waitFor();
        expect(await page.getByRole('alert').innerText()).toMatch(/https/);
        expect(requests.filter((asked) => !asked.startsWith(inject('site')))).toEqual([]);
      },
    );
  });
});

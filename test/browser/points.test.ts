/**
 * Promise: events that stand at points of their own are drawn, counted, found and listed as the same events, at any
 * number; and the picture comes back after the browser has taken the graphics away.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, withPage } from './page.ts';
import type { Agreement } from './points/agree.ts';
import { openSite, type Site } from './points/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site?.close());

const OTHER_ORIGIN = /^Request to another origin: http:\/\/127\.0\.0\.1/;
const SMALL = { width: 1000, height: 620 };

type Visit = Parameters<Parameters<typeof withPage>[1]>[0];

const visit = (run: (page: Visit['page']) => Promise<void>) =>
  // The page is no part of the site that the other tests look at: its own origin is another one.
  withPage({ at: site.url, size: SMALL, exact: true, provokes: [OTHER_ORIGIN] }, async ({ page }) => {
    page.setDefaultTimeout(120_000);
    await page.waitForFunction(() => window.points !== undefined);
    await run(page);
  });

async function show(page: Visit['page'], count: number) {
  await page.evaluate((rows) => window.points.show('points', rows), count);
  await page.waitForSelector('[data-map-ready="true"]');
  await page.evaluate(() => window.points.settle());
}

it('200 random states of 100,000 events: what the GPU draws, the cells, the list and the counts are the same events', async () => {
  await visit(async (page) => {
    await show(page, 100_000);
    const { faults, active, drawn, covered, states }: Agreement = await page.evaluate(() =>
      window.points.agree(200, 3),
    );
    expect(faults).toEqual([]);
    expect([states, drawn + covered]).toEqual([200, active]);
    // Neither is a test of nothing.
    expect(Math.min(drawn, covered)).toBeGreaterThan(1_000);
  });
}, 900_000);

it('a reader opens a point, a crowd and an area, by mouse and by keyboard', async () => {
  await visit(async (page) => {
    await show(page, 5_000);
    const selection = () => page.evaluate(() => window.points.store.getState().selection);
    const canvas = page.locator('.maplibregl-canvas');
    const clickAt = async (spot: { x: number; y: number }) => {
      const box = await canvas.boundingBox();
      await page.mouse.click((box?.x ?? 0) + spot.x, (box?.y ?? 0) + spot.y);
    };

    // A single point, where nothing else is near.
    await page.evaluate(() => window.points.lookAt(window.points.loneEvent(), 9));
    await page.evaluate(() => window.points.settle());
    const lone = await page.evaluate(() => {
      const event = window.points.loneEvent();
      return { id: window.points.idOf(event), ...window.points.spotOf(event) };
    });
    const box = await canvas.boundingBox();
    await page.mouse.move((box?.x ?? 0) + lone.x, (box?.y ?? 0) + lone.y);
    await eventually(() => page.evaluate(() => window.points.store.getState().hover)).toMatchObject({ id: lone.id });
    await clickAt(lone);
    await eventually(selection).toMatchObject({ kind: 'event', id: lone.id });
    await page.keyboard.press('Escape');
    await eventually(selection).toBeNull();
    await canvas.focus();
    await page.keyboard.press('Enter');
    await eventually(selection).toMatchObject({ kind: 'event', id: lone.id });
    await page.evaluate(() => window.points.store.actions.select(null));

    // A crowd is gone into.
    await page.evaluate(() => window.points.map().jumpTo({ center: [36, 51], zoom: 4 }));
    await page.evaluate(() => window.points.settle());
    const crowd = await page.evaluate(() => window.points.crowd());
    expect(crowd.count).toBeGreaterThan(50);
    await clickAt(crowd);
    await eventually(() => page.evaluate(() => window.points.map().getZoom())).toBeGreaterThan(4.5);
    await page.evaluate(() => window.points.settle());

    // An area drawn by hand, and the list of it.
    await page.evaluate(() => window.points.map().jumpTo({ center: [36, 51], zoom: 4 }));
    await page.getByRole('button', { name: 'Mark out an area' }).click();
    const [x, y] = [(box?.x ?? 0) + 330, (box?.y ?? 0) + 180];
    await page.mouse.move(x - 120, y - 100);
    await page.mouse.down();
    for (const [dx, dy] of [
      [120, -100],
      [140, 110],
      [-110, 120],
      [-125, 0],
    ] as const) {
      await page.mouse.move(x + dx, y + dy, { steps: 5 });
    }
    await page.mouse.up();
    await eventually(selection).toMatchObject({ kind: 'area' });
    const inArea = await page.evaluate(() => window.points.countInArea());
    expect(inArea).toBeGreaterThan(100);
    await eventually(() => page.locator('.section-heading').first().textContent()).toContain(
      inArea.toLocaleString('en'),
    );
    expect(await page.locator('.long-list [data-row]').count()).toBeLessThan(60);
    expect(new URL(page.url()).searchParams.get('area')?.split(',').length).toBeGreaterThan(6);

    // The same by keyboard: what is in sight.
    await page.getByRole('button', { name: 'List what is in sight' }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => (await selection())?.id.split(',').length).toBe(4);
    await eventually(() => page.locator('.section-heading').first().textContent()).toContain(
      (await page.evaluate(() => window.points.countInArea())).toLocaleString('en'),
    );

    // Colour in place of numbers, and said so.
    const heat = page.getByRole('button', { name: 'Show density as colour' });
    await heat.press('Enter');
    expect(await heat.getAttribute('aria-pressed')).toBe('true');
    await eventually(() => new URL(page.url()).searchParams.get('density')).toBe('heat');
    await page.evaluate(() => window.points.settle());
    await heat.press('Enter');
    expect(await heat.getAttribute('aria-pressed')).toBe('false');
  });
}, 300_000);

it('graphics taken away and given back while a million events play: all of them are drawn again', async () => {
  await visit(async (page) => {
    await show(page, 1_000_000);
    await page.evaluate(() => {
      const { store } = window.points;
      store.actions.setMode('cumulative');
      store.actions.play();
      store.actions.tick(100);
      window.points.loseContext();
    });
    await eventually(() => page.evaluate(() => window.points.store.getState().mapStatus)).toBe('lost');
    await page.evaluate(() => {
      window.points.store.actions.tick(5_000);
      window.points.restoreContext();
    });
    await page.waitForFunction(() => window.points.store.getState().mapStatus === 'ready');
    await page.waitForSelector('[data-map-ready="true"]');
    const { shown, active } = await page.evaluate(async () => {
      window.points.store.actions.pause();
      await window.points.settle();
      const fates = await window.points.fates();
      return { shown: fates.filter((fate) => fate === 1 || fate === 2).length, active: window.points.activeCount() };
    });
    expect(active).toBeGreaterThan(1_000);
    expect(shown).toBe(active);
  });
}, 600_000);

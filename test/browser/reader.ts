/**
 * The product as its reader meets it: what is on the page by role and name. Tests say what they do in these words, so
 * that a renamed button is one edit here.
 */
import type { Locator, Page } from 'playwright-core';
import type { Place } from '../../src/core/model.ts';
import { en } from '../../src/i18n/en.ts';
import { eventually } from './page.ts';

const { dock, header, landmarks } = en;

export const parts = (page: Page) => {
  const time = page.getByRole('region', { name: landmarks.time, exact: true });
  const list = page.locator('#reading');
  return {
    map: page.locator('#map'),
    canvas: page.locator('#map canvas.maplibregl-canvas'),
    list,
    /** Links to events, in the order of the page. */
    rows: list.locator('a[href*="event="]'),
    heading: list.getByRole('heading').first(),
    time,
    play: time.getByRole('button', { name: dock.play, exact: true }),
    pause: time.getByRole('button', { name: dock.pause, exact: true }),
    from: time.getByLabel(dock.from, { exact: true }),
    to: time.getByLabel(dock.to, { exact: true }),
    startThumb: time.getByRole('slider', { name: dock.startDate }),
    endThumb: time.getByRole('slider', { name: dock.endDate }),
    speed: time.getByLabel(dock.speed, { exact: true }),
    step: time.getByLabel(dock.step, { exact: true }),
    allDates: time.getByRole('button', { name: dock.allDates }),
    count: time.locator('.dock-count'),
    about: page.getByRole('button', { name: header.about }),
    dialog: page.getByRole('dialog'),
    back: list
      .getByRole('button', { name: en.list.back })
      .or(list.getByRole('link', { name: en.list.back }))
      .first(),
  } satisfies Record<string, Locator>;
};

/** Waits until the list shows the story (or whatever the address asks for). */
export async function listReady(page: Page): Promise<void> {
  await parts(page).list.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => document.querySelector('#reading [aria-busy="true"]') === null);
}

/** Waits until the map has drawn and stands still. */
export async function mapReady(page: Page): Promise<void> {
  await listReady(page);
  await page.locator('#map[data-status="ready"]').waitFor();
  await parts(page).canvas.waitFor();
  await still(page);
}

/** Waits until the map has drawn everything it has asked for and stands still. */
export async function still(page: Page): Promise<void> {
  const { isOpen, status } = await page.evaluate(() => ({
    isOpen: '__dateline' in window,
    status: document.querySelector('#map')?.getAttribute('data-status'),
  }));
  if (status !== 'ready') return;
  if (!isOpen) return looksStill(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { map } = (window as unknown as Door).__dateline;
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
  );
}

/** Without the developers' door: until two pictures of the map, a moment apart, are the same. */
async function looksStill(page: Page): Promise<void> {
  let before = '';
  await eventually(async () => {
    const now = (await parts(page).map.screenshot({ animations: 'disabled' })).toString('base64');
    const same = now === before;
    before = now;
    return same;
  }).toBe(true);
}

/** What `debug=1` puts on the window. */
export interface Door {
  readonly __dateline: {
    readonly map: {
      readonly once: (type: 'idle', listener: () => void) => void;
      readonly on: (type: 'movestart' | 'moveend', listener: () => void) => void;
      readonly triggerRepaint: () => void;
      readonly project: (position: [number, number]) => { readonly x: number; readonly y: number };
    };
  };
}

/** The query of the address the page stands at. */
export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Texts of the rows, one line each. */
export async function rowTexts(page: Page): Promise<string[]> {
  const texts = await parts(page).rows.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** What is read twice alike, half a second apart: parts of the page come one by one. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  for (let before = ''; ; ) {
    const value = await read();
    const now = JSON.stringify(value);
    if (now === before) return value;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** What a panel says, line by line as it is laid out. */
export async function linesOf(panel: Locator): Promise<string[]> {
  const [text = ''] = await panel.allInnerTexts();
  return text.split('\n').map((line) => line.trim());
}

/** Where a place of the dataset is on the page, in CSS pixels. */
export function positionOf(page: Page, place: Place): Promise<{ x: number; y: number }> {
  if (!place.geometry) throw new Error(`${place.names.en} has no position.`);
  return page.evaluate(([lng, lat]) => {
    const canvas = document.querySelector('#map canvas')?.getBoundingClientRect();
    const { x, y } = (window as unknown as Door).__dateline.map.project([lng, lat]);
    return { x: x + (canvas?.left ?? 0), y: y + (canvas?.top ?? 0) };
  }, place.geometry.coordinates);
}

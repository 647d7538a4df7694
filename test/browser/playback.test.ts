/** Promise: play shows what happened in the order in which it happened, and stops when nobody looks. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay } from '../../src/core/day.ts';
import type { Day } from '../../src/core/model.ts';
import { activeEvents } from '../../src/core/window.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, mapReady, parts, positionOf, query, still } from './reader.ts';

interface Seen {
  /** The day the end handle stands on. */
  readonly day: number;
  readonly count: number;
}

/** Writes down every day and count that the dock shows while it plays. */
function record(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: Seen[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const thumb = document.querySelector('.dock-thumb[data-handle="end"]');
      const count = Number.parseInt(document.querySelector('.dock-count')?.textContent ?? '', 10);
      const day = Number(thumb?.getAttribute('aria-valuenow'));
      const last = seen.at(-1);
      if (!document.querySelector('.dock-play[data-playing]')) return;
      if (last?.day !== day || last.count !== count) seen.push({ day, count });
    };
    const dock = document.querySelector('#dock');
    if (dock)
      new MutationObserver(look).observe(dock, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
  });
}

const recorded = (page: Page): Promise<Seen[]> => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);

describe('playback', () => {
  test('adds events in date order and pauses at the end with all of them', async () => {
    const known = await readKnown();
    const { focus } = known.dataset;
    if (!focus) throw new Error('The dataset has no focus.');
    await withPage({ at: '?time-mode=cumulative&step=P1W&speed=1', reducedMotion: false }, async ({ page }) => {
      await mapReady(page);
      await record(page);
      const { play, pause } = parts(page);
      await play.click();
      await pause.waitFor();
      await play.waitFor({ timeout: 40_000 });
      const seen = await recorded(page);
      expect(seen.length).toBeGreaterThan(4);
      // What is written down while the words change is not yet a pair: the count of a day is the last seen for it.
      const byDay = new Map(seen.map(({ day, count }) => [day, count]));
      const days = [...byDay.keys()];
      expect(days).toEqual([...days].sort((a, b) => a - b));
      for (const [day, count] of byDay) {
        expect(count, `up to ${formatDay(day as Day)}`).toBe(
          known.titlesIn({ start: null, end: addDays(day as Day, 1) }).length,
        );
      }
      // Then no bar stands beyond the window, and that is said, until another time is chosen.
      expect(Math.max(...days) + 1).toBeGreaterThanOrEqual(focus.end);
      expect(await parts(page).count.textContent()).toMatch(/end of chart$/);
      await eventually(() => page.locator('[role="status"]').allTextContents()).toContainEqual(
        expect.stringMatching(/\. The end has been reached\.$/),
      );
      await parts(page)
        .time.getByRole('button', { name: /^Previous week/ })
        .click();
      await eventually(() => parts(page).count.textContent()).toMatch(/events$/);
    });
  });

  test('brings a mark to the map when its day comes, and not before', async () => {
    const known = await readKnown();
    const marino = known.place('Marino');
    const { columns, events } = known.dataset;
    const first = [...events].findIndex(({ places }) => places.some(({ place }) => place === marino.id));
    const day = columns.start[first] as Day;
    const eve = formatDay(addDays(day, -1));
    const [lng, lat] = marino.geometry?.coordinates ?? [];
    const at = `?time=earliest..${eve}&time-mode=cumulative&step=P1D&map=9/${lat}/${lng}`;
    await withPage({ at, reducedMotion: false }, async ({ page }) => {
      await mapReady(page);
      const mark = await positionOf(page, marino);
      await page.mouse.click(mark.x, mark.y);
      // Whatever is there, the region perhaps: it is not Marino.
      await page.waitForTimeout(400);
      expect(query(page).get('place')).not.toBe(marino.id);
      await parts(page).canvas.press('Escape');
      await parts(page)
        .time.getByRole('button', { name: /^Next day/ })
        .click();
      await eventually(() => query(page).get('time')).toBe(`earliest..${formatDay(day)}`);
      await still(page);
      const now = await positionOf(page, marino);
      await page.mouse.click(now.x, now.y);
      await eventually(() => query(page).get('place')).toBe(marino.id);
    });
  });

  test('pauses when the page is hidden and does not start by itself', async () => {
    await withPage({ at: '?speed=0.25', reducedMotion: false }, async ({ page }) => {
      await listReady(page);
      const { play, pause, count } = parts(page);
      await play.click();
      await pause.waitFor();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await play.waitFor();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      const before = await count.textContent();
      await page.waitForTimeout(1_500);
      expect(await play.isVisible()).toBe(true);
      expect(await count.textContent()).toBe(before);
    });
  });

  test('never starts by itself for a reader who wants less motion, whatever the address asks for', async () => {
    await withPage({ at: '?autoplay=1' }, async ({ page }) => {
      await mapReady(page);
      await parts(page).play.waitFor();
      expect(await parts(page).pause.count()).toBe(0);
    });
  });
});

/** What map, list and dock show at one and the same moment. */
interface Moment {
  /** First and last day, as the handles say them. */
  readonly first: number;
  readonly last: number;
  /** Where the handles stand, as shares of the axis. */
  readonly at: readonly [start: number, end: number];
  /** What is said to be skipped, as shares of the axis: its bracket, and the words over it. `null` where nothing is. */
  readonly skipped: { readonly bracket: readonly number[]; readonly words: readonly number[] } | null;
  /** Whether the words cover bars, or the key while it can be seen. */
  readonly isCovered: boolean;
  readonly dock: number;
  readonly list: number;
  /** Names on the map by what they stand for: an area's with its count. */
  readonly names: readonly { readonly id: string; readonly text: string }[];
  /** How many marks are drawn. */
  readonly marks: number;
}

/** Writes down what a picture would show, many times between two stops of playback. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const moments: Moment[] = [];
    Object.assign(window, { moments });
    const { printed } = (window as unknown as Record<string, never>).__dateline as unknown as {
      readonly printed: () => Moment['names'];
    };
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    const numberIn = (selector: string) => Number.parseInt(find(selector)?.textContent?.replace(/^\D*/, '') ?? '', 10);
    const dayOf = (handle: string) => Number(find(`[data-handle="${handle}"]`)?.getAttribute('aria-valuenow'));
    setInterval(() => {
      const plot = find('.dock-plot')?.getBoundingClientRect();
      const band = find('.dock-window')?.getBoundingClientRect();
      const note = find('.dock-skipped')?.getBoundingClientRect();
      const bracket = find('.dock-bracket')?.getBoundingClientRect();
      const key = find('.dock-bars');
      const isKeyed = key && getComputedStyle(key).visibility === 'visible';
      if (!plot || !band || !find('.dock-play[data-playing]')) return;
      const shareOf = (x: number) => (x - plot.left) / plot.width;
      const sharesOf = (box: DOMRect) => [shareOf(box.left), shareOf(box.right)];
      moments.push({
        first: dayOf('start'),
        last: dayOf('end'),
        at: [shareOf(band.left), shareOf(band.right)],
        skipped: note && bracket ? { bracket: sharesOf(bracket), words: sharesOf(note) } : null,
        isCovered:
          !!note && (note.bottom > plot.top || (isKeyed === true && key.getBoundingClientRect().right > note.left)),
        dock: numberIn('.dock-count'),
        list: numberIn('.story-count'),
        names: printed().map(({ id, text }) => ({ id, text })),
        marks: Number(find('[data-marks]')?.dataset.marks),
      });
    }, 15);
  });
}

describe('every moment of playback', () => {
  test('is the same on the map, in the list, in the dock and under its handles', async () => {
    const { dataset } = await readKnown();
    const { focus } = dataset;
    if (!focus) throw new Error('The dataset has no focus.');
    await withPage({ at: '?step=event&speed=1&time=2024-10-25..2024-11-21' }, async ({ page }) => {
      await mapReady(page);
      // Words move when their font arrives; what is watched is not that.
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      await watch(page);
      await parts(page).play.click();
      const read = () => page.evaluate(() => (window as unknown as { moments: Moment[] }).moments);
      const stops = async () => new Set((await read()).map(({ first, last }) => `${first} ${last}`)).size;
      await expect.poll(stops, { timeout: 60_000, interval: 500 }).toBeGreaterThan(8);
      const moments = await read();
      expect(new Set(moments.map(({ skipped }) => skipped !== null))).toEqual(new Set([true, false]));
      let numbered = 0;
      for (const { first, last, at, skipped, isCovered, dock, list, names, marks } of moments) {
        expect(isCovered).toBe(false);
        // The words stand over their bracket, within the chart, until the window has passed it.
        const [left = 0, right = 1] = skipped?.words ?? [];
        const [from = 0, to = 1] = skipped?.bracket ?? [];
        const half = (right - left) / 2;
        expect((left + right) / 2).toBeCloseTo(Math.min(1 - half, Math.max(half, (from + to) / 2)), 2);
        expect(at[1]).toBeLessThan(to + 2 / (focus.end - focus.start));
        const shareOf = (day: number) => Math.min(1, Math.max(0, (day - focus.start) / (focus.end - focus.start)));
        expect(at[0]).toBeCloseTo(shareOf(first), 2);
        expect(at[1]).toBeCloseTo(shareOf(last + 1), 2);
        const active = activeEvents(dataset.columns, { start: first as Day, end: addDays(last as Day, 1) });
        expect([dock, list]).toEqual([active.length, active.length]);
        const eventsAt = new Map<string, Set<number>>();
        for (const event of active) {
          for (const { place } of dataset.events.at(event)?.places ?? []) {
            eventsAt.set(place, (eventsAt.get(place) ?? new Set()).add(event));
          }
        }
        for (const { id, text } of names) {
          if (!id.startsWith('area:')) {
            expect(eventsAt.has(id.replace('cluster:', '')) || id.startsWith('cluster:'), `${id} is marked`).toBe(true);
            continue;
          }
          const place = id.slice('area:'.length);
          const [, number] = /· (\d+)/.exec(text) ?? [];
          // A country's would be taken for all that is told of places in it; that of a region under a mark, for the mark's.
          if (number === undefined) continue;
          expect(dataset.places.find(({ id }) => id === place)?.kind).not.toBe('country');
          expect(Number(number), text).toBe(eventsAt.get(place)?.size);
          numbered++;
        }
        // Marks have room enough on this map that each is named.
        expect(names.filter(({ id }) => !id.startsWith('area:')).length).toBe(marks);
      }
      expect(numbered).toBeGreaterThan(0);
    });
  });
});

/** Promise: quiet and still, if asked for: few announcements while playing, no motion of the camera. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { type Door, listReady, mapReady, parts } from './reader.ts';

/** Sentences per minute that a screen reader would be given. */
const MOST_PER_MINUTE = 12;
const PLAYED_MS = 15_000;

describe('the live region', () => {
  test(`says at most ${MOST_PER_MINUTE} sentences a minute while playing, and says the rest when it stops`, async () => {
    await withPage({ at: '?speed=0.5&step=P1D', reducedMotion: false }, async ({ page }) => {
      await listReady(page);
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        const regions = '[role="status"], [aria-live="polite"], [role="alert"]';
        // Regions come with their parts, maybe after the list.
        new MutationObserver((changes) => {
          const heard = changes.flatMap(({ target }) => {
            const at = target instanceof Element ? target : target.parentElement;
            return at?.closest(regions) ?? [];
          });
          for (const region of new Set(heard)) said.push(region.textContent ?? '');
        }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      });
      const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
      await parts(page).play.click();
      await page.waitForTimeout(PLAYED_MS);
      const during = await said();
      expect(during.length).toBeGreaterThan(0);
      expect(during.length).toBeLessThanOrEqual(Math.ceil((PLAYED_MS / 60_000) * MOST_PER_MINUTE) + 1);
      await parts(page).pause.click();
      const count = await parts(page).count.textContent();
      await eventually(async () => (await said()).at(-1) ?? '').toContain(count);
    });
  });
});

describe('reduced motion', () => {
  /** Milliseconds that the map travels to an event. */
  const travelTo = async (page: Page, id: string): Promise<number> => {
    await page.evaluate(() => {
      const { map } = (window as unknown as Door).__dateline;
      const travel = { from: Number.NaN, to: Number.NaN };
      Object.assign(window, { travel });
      map.on('movestart', () => {
        travel.from = performance.now();
      });
      map.on('moveend', () => {
        travel.to = performance.now();
      });
    });
    await parts(page).list.locator(`a[href*="event=${id}"]`).first().click();
    const read = () =>
      page.evaluate(() => {
        const { from, to } = (window as unknown as { travel: { from: number; to: number } }).travel;
        return to - from;
      });
    await eventually(read).toBeGreaterThanOrEqual(0);
    return read();
  };

  test('brings the map to a place in one step, and otherwise lets it travel', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    const travelled: number[] = [];
    for (const reducedMotion of [true, false]) {
      await withPage({ reducedMotion, at: '?map=3/50/90' }, async ({ page }) => {
        await mapReady(page);
        await page.waitForTimeout(500);
        travelled.push(await travelTo(page, event.id));
      });
    }
    // A jump ends in the task in which it begins.
    expect(travelled[0]).toBeLessThan(60);
    expect(travelled[1]).toBeGreaterThan(150);
  });

  test('leaves no animation or transition running', async () => {
    await withPage({ reducedMotion: true }, async ({ page }) => {
      await mapReady(page);
      await parts(page).rows.first().click();
      const running = await page.evaluate(
        () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
      );
      expect(running).toBe(0);
    });
  });
});

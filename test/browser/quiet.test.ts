/** Promise: quiet and still, if asked for: few announcements while playing, no motion of the camera. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, mapReady, parts, query } from './reader.ts';

/** Sentences per minute that a screen reader would be given. */
const MOST_PER_MINUTE = 12;
const PLAYED_MS = 15_000;

describe('the live region', () => {
  test(`says at most ${MOST_PER_MINUTE} sentences a minute while playing, and says the rest when it stops`, async () => {
    await withPage({ at: '?speed=0.5&step=P1D' }, async ({ page }) => {
      await listReady(page);
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        for (const region of document.querySelectorAll('[role="status"], [aria-live="polite"], [role="alert"]')) {
          new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }
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
  /** Cameras that the page passes through from now on, as pictures of the map in consecutive frames. */
  const select = async (page: Page, id: string) => {
    await parts(page).list.locator(`a[href*="event=${id}"]`).first().click();
  };

  test('brings the map to a place in one step', async () => {
    const known = await readKnown();
    const [event] = known.eventsAt('Marino');
    if (!event) throw new Error('No event at Marino.');
    const durations: Record<string, number> = {};
    for (const reducedMotion of [true, false]) {
      await withPage({ reducedMotion, at: '?map=3/50/90' }, async ({ page }) => {
        await mapReady(page);
        await page.waitForTimeout(500);
        const before = query(page).get('map');
        const started = Date.now();
        await select(page, event.id);
        await eventually(() => query(page).get('map')).not.toBe(before);
        durations[String(reducedMotion)] = Date.now() - started;
      });
    }
    // The address follows when the map has come to rest.
    expect(durations.true).toBeLessThan(durations.false ?? 0);
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

/**
 * Every story of the gallery, light and dark, at its sizes: no axe violation, no fault of layout, nothing in the console.
 * The pictures go to `test/browser/shots/`, to be looked at. `GALLERY_ONLY=1` takes the pictures and checks nothing;
 * `GALLERY=story,about` takes some.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STORIES, type Story } from '../stories.ts';
import { findViolations, withAxe } from './axe.ts';
import { readKnown } from './known.ts';
import { findLayoutFaults } from './layout.ts';
import { SHOTS, type Size, withPage } from './page.ts';
import { mapReady, still } from './reader.ts';

const PICTURES_ONLY = process.env.GALLERY_ONLY === '1';
const WANTED = process.env.GALLERY?.split(',');

/** A finger needs more room than a pointer. */
const LEAST_HEIGHT: Record<Size, number> = { desktop: 24, laptop: 24, tablet: 24, phone: 44 };
const LEAST_WIDTH = 24;

const THEMES = ['light', 'dark'] as const;

describe('the gallery', () => {
  for (const story of STORIES.filter(({ name }) => !WANTED || WANTED.includes(name))) {
    for (const size of story.sizes ?? (['desktop'] as const)) {
      test(`${story.name} on a ${size}`, () => show(story, size));
    }
  }
});

async function show(story: Story, size: Size): Promise<void> {
  const known = await readKnown();
  await withPage(
    {
      size,
      at: story.at?.(known) ?? '',
      provokes: story.provokes ?? [],
      before: async (context) => {
        if (!PICTURES_ONLY) await withAxe(context);
        await story.before?.(context);
      },
    },
    async ({ page }) => {
      await (story.reach ?? mapReady)(page, known);
      const faults: Record<string, readonly string[]> = {};
      for (const theme of THEMES) {
        await turn(page, theme);
        await picture(page, `${story.name}-${size}-${theme}`);
        if (PICTURES_ONLY) continue;
        faults[`accessibility, ${theme}`] = await findViolations(page);
      }
      if (PICTURES_ONLY) return;
      faults.layout = await findLayoutFaults(page, { leastWidth: LEAST_WIDTH, leastHeight: LEAST_HEIGHT[size] });
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    },
  );
}

/** The page follows the system's theme, so one visit shows both. */
async function turn(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if ((await page.locator('.dock-play[data-playing]').count()) === 0) await still(page);
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
}

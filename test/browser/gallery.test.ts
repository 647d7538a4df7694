/**
 * Every story of the gallery at its sizes, and at the first of them both light and dark: no axe violation, no fault of
 * layout, nothing in the console. A story begins in the theme that the last one ended in, for turning draws the map anew.
 *
 * The stories of one size share one page, and go from one to the next by the address: opening a page costs more than all
 * that is looked at in it. Those that put a fault in place have a page of their own.
 *
 * `GALLERY=topic,about` shows some, by name or by the beginning of one. `GALLERY_ALL=1` shows each at every size at which
 * it exists: four times as many, for whoever looks at them (CONTRIBUTING.md has the command). `GALLERY_SHOTS=1` takes
 * pictures, light and dark, to `test/browser/shots/` besides, of a map that has come to rest; `GALLERY_ONLY=1` takes them
 * and checks nothing.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { STORIES, type Story, type StorySize } from '../stories.ts';
import { findFaintColours, findViolations, withAxe } from './axe.ts';
import { type Known, readKnown } from './known.ts';
import { findLayoutFaults } from './layout.ts';
import { addressOf, follow, judge, keepPicture, openPage, SHOTS, type Visit, withPage } from './page.ts';
import { listReady, still } from './reader.ts';

const PICTURES_ONLY = process.env.GALLERY_ONLY === '1';
const PICTURES = PICTURES_ONLY || process.env.GALLERY_SHOTS === '1';
const WANTED = process.env.GALLERY?.split(',');
const ALL = process.env.GALLERY_ALL === '1';

/** The narrowest that is promised, a tablet held upright, and an ordinary laptop. */
const SIZES = {
  phone: { width: 320, height: 640 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
} as const satisfies Record<StorySize, unknown>;

const SIZE_NAMES = Object.keys(SIZES) as StorySize[];

/** A finger needs more room than a pointer. */
const LEAST_HEIGHT: Record<StorySize, number> = { desktop: 24, tablet: 24, phone: 44 };
const LEAST_WIDTH = 24;

const shared = new Map<StorySize, Visit>();
/** Pages in which a story has opened or typed something that no address takes back. */
const used = new Set<Visit>();

afterAll(async () => {
  for (const { context } of shared.values()) await context.close();
});

describe('the gallery', () => {
  const stories = STORIES.filter(({ name }) => !WANTED || WANTED.some((wanted) => `${name}-`.startsWith(`${wanted}-`)));
  // What leaves the page as it found it comes first, because its page is as good as new for the next.
  const isClean = ({ reach, leave }: Story) => !reach || leave !== undefined;
  const inOrder = [...stories.filter(isClean), ...stories.filter((story) => !isClean(story))];
  for (const size of SIZE_NAMES) {
    for (const story of inOrder.filter((story) => sizesOf(story).includes(size))) {
      test(`${story.name} on a ${size}`, () => show(story, size));
    }
  }
});

const sizesOf = ({ sizes = ['desktop'], exists = SIZE_NAMES }: Story): readonly StorySize[] => (ALL ? exists : sizes);

async function show(story: Story, size: StorySize): Promise<void> {
  const known = await readKnown();
  const at = story.at?.(known) ?? '';
  const options = { size: SIZES[size], touch: size === 'phone', at, exact: PICTURES } as const;
  if (story.before || story.provokes) {
    const before: typeof story.before = async (context) => {
      if (!PICTURES_ONLY) await withAxe(context);
      await story.before?.(context);
    };
    await withPage({ ...options, provokes: story.provokes ?? [], before }, ({ page }) =>
      look(page, story, size, known),
    );
    return;
  }
  const visit = shared.get(size) ?? (await openPage({ ...options, ...(!PICTURES_ONLY && { before: withAxe }) }));
  const before = visit.problems.length;
  try {
    if (!shared.has(size)) shared.set(size, visit);
    else if (used.delete(visit)) await visit.page.goto(addressOf(visit.page, at), { waitUntil: 'domcontentloaded' });
    else await follow(visit.page, at);
    await look(visit.page, story, size, known);
    if (story.leave) await story.leave(visit.page);
    else if (story.reach) used.add(visit);
    judge(visit.problems.slice(before));
  } catch (error) {
    await keepPicture(visit.page);
    shared.delete(size);
    await visit.context.close();
    throw error;
  }
}

async function look(page: Page, story: Story, size: StorySize, known: Known): Promise<void> {
  const theme = await themeOf(page);
  if (story.ready) await story.ready(page);
  else if (!story.reach) await listReady(page);
  await story.reach?.(page, known);
  const faults: Record<string, readonly string[]> = {};
  await rest(page);
  await picture(page, `${story.name}-${size}-${theme}`);
  if (!PICTURES_ONLY) {
    faults[`accessibility, ${theme}`] = await findViolations(page);
    faults.layout = await findLayoutFaults(page, { leastWidth: LEAST_WIDTH, leastHeight: LEAST_HEIGHT[size] });
  }
  if (PICTURES || ALL || size === (story.sizes ?? ['desktop'])[0]) {
    const other = theme === 'light' ? 'dark' : 'light';
    await turn(page, other);
    await rest(page);
    await picture(page, `${story.name}-${size}-${other}`);
    if (!PICTURES_ONLY) faults[`colours, ${other}`] = await findFaintColours(page);
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
}

const themeOf = async (page: Page): Promise<string> =>
  (await page.locator('html[data-theme]').getAttribute('data-theme')) ?? 'light';

/** The page follows the system's theme, so one visit shows both. */
async function turn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

/** Until type has arrived and colours have changed; until the map stands still where it will be looked at. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
  if (PICTURES && (await page.locator('.dock-play[data-playing]').count()) === 0) await still(page);
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
}

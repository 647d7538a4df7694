/** Promise: filters narrow list, map and time alike, say what they hide, live in the address, and go by one press. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/core/day.ts';
import {
  acceptsEvent,
  countFacets,
  type FacetCount,
  type FilterField,
  type Filters,
  NO_FILTERS,
} from '../../src/core/filter.ts';
import { activeEvents, type TimeWindow } from '../../src/core/window.ts';
import { en } from '../../src/i18n/en.ts';
import { type Known, readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, parts, query } from './reader.ts';

const { categories, filterPanel, filters: words, list } = en;

const opener = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words.title}`) });
const group = (page: Page, field: FilterField) =>
  page.getByRole('group', { name: filterPanel.fields[field], exact: true });
const tick = (page: Page, field: FilterField, label: string) =>
  group(page, field).getByRole('checkbox', { name: new RegExp(`^${label}`) });
const counted = (page: Page) => page.locator('.story-count').textContent();

const category = (id: string): Filters => ({ category: new Set([id]) });
const accepted = ({ dataset }: Known, filters: Filters) =>
  [...dataset.events.keys()].filter(acceptsEvent(dataset, filters));
const LOSSES = categories.casualties as string;

const line = (shown: number, total: number) => new RegExp(list.count(shown, total));

describe('filters', () => {
  test('by keyboard: a category, its counts, the address, and one press to clear', async () => {
    const known = await readKnown();
    const losses = accepted(known, category('casualties'));
    await withPage({}, async ({ page }) => {
      await listReady(page);
      const entries = await page.evaluate(() => history.length);
      await opener(page).focus();
      await page.keyboard.press('Enter');
      expect(await opener(page).getAttribute('aria-expanded')).toBe('true');
      await tick(page, 'category', LOSSES).focus();
      await page.keyboard.press('Space');
      await eventually(() => query(page).get('filter')).toBe('category:casualties');
      await eventually(() => counted(page)).toMatch(line(losses.length, known.total));
      expect(await parts(page).count.textContent()).toContain(en.dock.events(losses.length));
      await page.getByText(words.hidden(known.total - losses.length)).waitFor();
      // Other groups count what is left; this one what each of its values would add.
      const facets = countFacets(known.dataset, known.dataset.events.keys(), category('casualties'));
      const status = facets.status.find(({ value }) => value === 'forecast') as FacetCount;
      await tick(page, 'status', `${list.status.forecast}.*, ${filterPanel.events(status.count)}`).waitFor();
      // A filter is no step in the history.
      expect(await page.evaluate(() => history.length)).toBe(entries);

      await page.keyboard.press('Escape');
      expect(await opener(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('filter')).toBeNull();
      await eventually(() => counted(page)).toMatch(line(known.total, known.total));
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });
  });

  test('counts follow the window', async () => {
    const { dataset } = await readKnown();
    const window: TimeWindow = { start: toDay(2024, 11), end: toDay(2024, 12) };
    const facets = countFacets(dataset, activeEvents(dataset.columns, window), NO_FILTERS);
    await withPage({ at: '?time=2024-11' }, async ({ page }) => {
      await listReady(page);
      await opener(page).click();
      for (const { value, count } of facets.category) {
        const label = categories[value] as string;
        const entry = tick(page, 'category', label);
        expect(await entry.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent)).toContain(
          `${count}, ${filterPanel.events(count)}`,
        );
      }
    });
  });

  test('an address with filters opens filtered, OR within a group and AND between groups', async () => {
    const known = await readKnown();
    const filters: Filters = { category: new Set(['casualties', 'prisoners']), place: new Set(['kursk-oblast']) };
    const found = accepted(known, filters);
    expect(found.length).toBeGreaterThan(0);
    await withSharedPage(
      { at: '?filter=category:casualties~prisoners&filter=place:kursk-oblast' },
      async ({ page }) => {
        await listReady(page);
        await eventually(() => counted(page)).toMatch(line(found.length, known.total));
        for (const index of found) {
          const id = known.dataset.events.at(index)?.id;
          if (index >= known.dataset.columns.datedCount) continue;
          expect(await parts(page).list.locator(`a[data-row="${id}"]`).count()).toBe(1);
        }
        // A chip takes its own value away, and gives the focus to the next one.
        await page.getByRole('button', { name: filterPanel.remove(filterPanel.fields.category, LOSSES) }).click();
        await eventually(() => query(page).getAll('filter')).toEqual(['category:prisoners', 'place:kursk-oblast']);
        await eventually(() =>
          page.evaluate(
            () => document.activeElement?.closest('.filter-chips') !== null && document.activeElement !== document.body,
          ),
        ).toBe(true);
        await page.getByRole('button', { name: filterPanel.clearAll }).click();
        await eventually(() => query(page).getAll('filter')).toEqual([]);
      },
    );
  });

  test('the line of what is hidden brings it back, in the list and in the dock', async () => {
    const known = await readKnown();
    const hidden = known.total - accepted(known, category('economy')).length;
    for (const place of ['#reading', '#dock']) {
      await withSharedPage({ at: '?filter=category:economy' }, async ({ page }) => {
        await listReady(page);
        const button =
          place === '#dock'
            ? parts(page).time.getByRole('button', { name: en.dock.hidden(hidden) })
            : parts(page).list.getByRole('button', { name: words.show });
        await button.focus();
        await page.keyboard.press('Enter');
        await eventually(() => query(page).get('filter')).toBeNull();
        await eventually(() => counted(page)).toMatch(line(known.total, known.total));
        expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      });
    }
  });

  test('a long group is folded, and shows all when asked', async () => {
    const { dataset } = await readKnown();
    const claimants = new Set(dataset.claims.map(({ attribution }) => attribution.by)).size;
    await withPage({}, async ({ page }) => {
      await listReady(page);
      await opener(page).click();
      const own = group(page, 'claimant');
      expect(await own.getByRole('checkbox').count()).toBeLessThan(12);
      await own.getByRole('button', { name: filterPanel.showAll(claimants) }).click();
      expect(await own.getByRole('checkbox').count()).toBe(claimants);
    });
  });

  test('where the filters leave nothing, the list says so and knows the nearest event that passes', async () => {
    await withSharedPage({ at: '?time=2024-09-10&filter=category:prisoners' }, async ({ page }) => {
      await listReady(page);
      await page.getByText(list.showNearest).click();
      await eventually(() => parts(page).rows.count()).toBeGreaterThan(0);
      expect(query(page).get('filter')).toBe('category:prisoners');
    });
  });

  test('on a phone the panel is in the sheet, and every tick is a finger high', async () => {
    await withPage({ size: 'phone' }, async ({ page }) => {
      await listReady(page);
      await opener(page).tap();
      const box = await page.locator('.filter-value').first().boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await tick(page, 'category', LOSSES).tap();
      await eventually(() => query(page).get('filter')).toBe('category:casualties');
    });
  });
});

/** Promise: an article can be checked from its first paragraph to its last, and a link to nothing says so. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { readKnown } from './known.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, mapReady, parts, query } from './reader.ts';

describe('an article', () => {
  test('restores from its address, and limits map, list and time to itself', async () => {
    const { dataset } = await readKnown();
    const source = dataset.sourceById.get('new-batch');
    const own = dataset.claims.filter((claim) => claim.source === 'new-batch');
    const events = new Set(own.map((claim) => claim.event)).size;
    expect(events).toBeLessThan(dataset.events.length);
    await withSharedPage({ at: '?article=new-batch' }, async ({ page }) => {
      await mapReady(page);
      const { heading, list, count } = parts(page);
      expect(await heading.textContent()).toBe(source?.title);
      const text = await list.textContent();
      expect(text).toContain(en.article.untitled);
      expect(text).toContain(source?.published_basis);
      expect(text).toContain(en.article.paragraphs(source?.paragraphs ?? 0));
      await eventually(() => count.textContent()).toContain(String(events));
    });
  });

  test('tells its claims in the order of its paragraphs, and why the others have none', async () => {
    const { dataset } = await readKnown();
    const source = dataset.sourceById.get('cannon-fodder');
    const own = dataset.claims.filter((claim) => claim.source === 'cannon-fodder');
    await withSharedPage({ at: '?article=cannon-fodder' }, async ({ page }) => {
      await listReady(page);
      const numbers = await page
        .locator('.article-paragraphs > li')
        .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-paragraph'))));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(numbers[0]).toBe(1);
      expect(await page.locator('.article-claim').count()).toBe(own.length);
      const says = await page.locator('.article-claim .claim-says').allTextContents();
      expect(new Set(says)).toEqual(new Set(own.map((claim) => claim.says)));
      const skipped = source?.audit?.skipped.length ?? 0;
      const claimed = new Set(own.map(({ paragraph }) => paragraph)).size;
      expect(await parts(page).list.textContent()).toContain(
        en.article.accounted(claimed, skipped, source?.paragraphs ?? 0),
      );
    });
  });

  test('opens from a claim at its paragraph; Back leads to the claim, and a reload to the paragraph', async () => {
    await withPage({ at: '?event=claim-500-killed' }, async ({ page }) => {
      await listReady(page);
      await page.locator('.claims .source a').last().click();
      await eventually(() => query(page).get('article')).toBe('cannon-fodder');
      expect(query(page).get('paragraph')).toBe('10');
      const target = page.locator('.article-paragraphs > li[data-target]');
      await eventually(() => target.evaluate((item) => item === document.activeElement)).toBe(true);
      expect(await target.getAttribute('data-paragraph')).toBe('10');
      const isInSight = () =>
        target.evaluate((item) => {
          const panel = item.closest('.reading-body')?.getBoundingClientRect();
          const { top } = item.getBoundingClientRect();
          return panel !== undefined && top >= panel.top && top < panel.bottom;
        });
      expect(await isInSight()).toBe(true);
      await page.reload();
      await listReady(page);
      await eventually(isInSight).toBe(true);
      await page.goBack();
      await eventually(() => query(page).get('event')).toBe('claim-500-killed');
      expect(query(page).get('paragraph')).toBeNull();
    });
  });

  test('leads to the articles on its page and back', async () => {
    await withSharedPage({ at: '?article=cnn-30000-troops' }, async ({ page }) => {
      await listReady(page);
      await page.locator('.article-facts a[href*="article=oil-after-iran"]').click();
      await eventually(() => query(page).get('article')).toBe('oil-after-iran');
      await page.locator('.article-facts a[href*="article=cnn-30000-troops"]').click();
      await eventually(() => query(page).get('article')).toBe('cnn-30000-troops');
      await page.goBack();
      await eventually(() => query(page).get('article')).toBe('oil-after-iran');
    });
  });
});

describe('a link to what is not there', () => {
  test.each(['place', 'event', 'topic', 'article'] as const)(
    'says that there is no such %s, and shows the story',
    async (kind) => {
      await withSharedPage({ at: `?${kind}=atlantis` }, async ({ page }) => {
        await listReady(page);
        const said = parts(page).list.getByText(en.missing.title[kind]('atlantis'));
        await said.waitFor();
        const { total } = await readKnown();
        expect(await parts(page).list.locator('.story-count').textContent()).toContain(String(total));
        await parts(page).rows.first().click();
        await eventually(() => said.count()).toBe(0);
      });
    },
  );

  test('says nothing where the link holds', async () => {
    await withSharedPage({ at: '?event=claim-500-killed' }, async ({ page }) => {
      await listReady(page);
      expect(await page.locator('.missing').count()).toBe(0);
    });
  });
});

/** Promise: a question shows every claim on it, apart from every other, as a chart and as a table. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeTopicTable } from '../../src/core/topic.ts';
import { formatClaimDate } from '../../src/i18n/dates.ts';
import { en } from '../../src/i18n/en.ts';
import { formatFigure } from '../../src/ui/reading/formatFigure.ts';
import { figureOf, numberRows } from '../../src/ui/topic/chartRows.ts';
import { type Known, readKnown } from './known.ts';
import { findLayoutFaults } from './layout.ts';
import { eventually, withPage, withSharedPage } from './page.ts';
import { listReady, parts, query } from './reader.ts';

const TOPIC = '?topic=casualties';

const marks = (page: Page) => page.locator('.topic-chart .topic-mark');
const rows = (page: Page) => page.locator('.topic-table tbody tr');
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

async function chartReady(page: Page): Promise<void> {
  await listReady(page);
  await marks(page).first().waitFor();
}

/** What the records say of each figure, as a reader should find it. */
function expected({ dataset }: Known) {
  const table = makeTopicTable(dataset, 'casualties');
  if (!table) throw new Error('The dataset has no such topic.');
  return numberRows(table).map((row) => ({
    number: String(row.number),
    figure: formatFigure(figureOf(row), en.reading, 'en'),
    claimant: row.claimant,
    date: formatClaimDate({ when: row.date, when_kind: row.whenKind }, 'en'),
    place: `${dataset.sourceById.get(row.source)?.short}, ¶ ${row.paragraph}`,
    event: row.event,
  }));
}

describe('the losses', () => {
  test('every figure stands in the table with claimant, date and paragraph', async () => {
    const wanted = expected(await readKnown());
    expect(wanted.length).toBeGreaterThan(10);
    await withSharedPage({ at: TOPIC }, async ({ page }) => {
      await chartReady(page);
      for (const { number, figure, claimant, date, place, event } of wanted) {
        const row = rows(page).filter({ has: page.locator('.topic-number', { hasText: new RegExp(`^${number}$`) }) });
        expect(await row.count(), number).toBe(1);
        const text = squeeze((await row.textContent()) ?? '');
        for (const part of [figure, claimant, date, place]) expect(text).toContain(part);
        expect(await row.locator('a[href*="article="]').getAttribute('href')).toMatch(/paragraph=\d+/);
        expect(await row.locator('a[href*="event="]').getAttribute('href')).toContain(event);
      }
    });
  });

  test('every figure is a mark that says the same', async () => {
    const wanted = expected(await readKnown());
    await withSharedPage({ at: TOPIC }, async ({ page }) => {
      await chartReady(page);
      expect(await marks(page).count()).toBe(wanted.length);
      for (const [index, { figure, claimant, place }] of wanted.entries()) {
        const label = (await marks(page).nth(index).getAttribute('aria-label')) ?? '';
        expect(label.toLowerCase()).toContain(figure.toLowerCase());
        expect(label.toLowerCase()).toContain(claimant.toLowerCase().replace(/^(the|unnamed) /, ''));
        expect(label).toContain(place);
      }
    });
  });

  test('the two different 4,000s are two marks, two rows and two events', async () => {
    await withSharedPage({ at: TOPIC }, async ({ page }) => {
      await chartReady(page);
      const found = rows(page).filter({ hasText: /4,000 killed or wounded/ });
      const texts = (await found.allInnerTexts()).map(squeeze);
      expect(texts).toHaveLength(2);
      expect(texts[0]).toMatch(/Unnamed Western officials.*reported by CNN.*about 4,000.*CNN via Daily8, ¶ 7/);
      expect(texts[1]).toMatch(/no date in the text.*Volodymyr Zelenskyy.*News digest, ¶ 3/);
      const events = await found
        .locator('a[href*="event="]')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      expect(new Set(events).size).toBe(2);
      const boxes = await Promise.all(
        [10, 11].map(async (index) => await marks(page).nth(index).locator('.topic-point').boundingBox()),
      );
      // One height, for it is one number; the undated one in its strip at the side.
      const [known = 0, undated = 0] = boxes.map((box) => (box ? box.y + box.height / 2 : undefined));
      expect(known).toBeCloseTo(undated, 0);
      expect((boxes[1]?.x ?? 0) - (boxes[0]?.x ?? 0)).toBeGreaterThan(40);
    });
  });

  test('the keyboard reaches every mark from one tab stop, and a mark opens its event; Back returns', async () => {
    const wanted = expected(await readKnown());
    await withSharedPage({ at: TOPIC }, async ({ page }) => {
      await chartReady(page);
      expect(await page.locator('.topic-chart [tabindex="0"]').count()).toBe(1);
      await marks(page).first().focus();
      const readout = page.locator('.topic-readout');
      await eventually(() => readout.textContent()).toMatch(/^1\. 500 killed\./);
      for (let step = 1; step < wanted.length; step++) await page.keyboard.press('ArrowRight');
      await eventually(() => readout.textContent()).toMatch(new RegExp(`^${wanted.length}\\.`));
      await page.keyboard.press('Home');
      await eventually(() => readout.textContent()).toMatch(/^1\./);
      await page.keyboard.press('Enter');
      await eventually(() => query(page).get('event')).toBe(wanted[0]?.event);
      await page.goBack();
      await eventually(() => query(page).get('topic')).toBe('casualties');
      await chartReady(page);
    });
  });

  test('is reached from an event, and shows it the way back', async () => {
    await withSharedPage({ at: '?event=claim-500-killed' }, async ({ page }) => {
      await listReady(page);
      await parts(page).list.getByRole('link', { name: en.topic.open }).click();
      await chartReady(page);
      expect(query(page).get('topic')).toBe('casualties');
      await page.keyboard.press('Escape');
      await eventually(() => query(page).get('event')).toBe('claim-500-killed');
    });
  });

  test.each([320, 390, 768])('fits a window of %i pixels', async (width) => {
    await withPage({ at: TOPIC, size: { width, height: 800 }, touch: width < 600 }, async ({ page }) => {
      await chartReady(page);
      expect(await findLayoutFaults(page, { leastWidth: 24, leastHeight: 24 })).toEqual([]);
      const frame = await page.locator('.topic-chart-frame').boundingBox();
      const boxes = await page
        .locator('.topic-label')
        .evaluateAll((labels) =>
          labels.map((label) => label.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
        );
      for (const { left, right } of boxes) {
        expect(left).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1);
        expect(right).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
      }
    });
  });
});

describe('the 500 reported dead', () => {
  test('show who claims it through whom, and that the Pentagon could not verify it two days later', async () => {
    await withSharedPage({ at: '?event=claim-500-killed' }, async ({ page }) => {
      await listReady(page);
      const claims = (await page.locator('.claims > li').allInnerTexts()).map(squeeze);
      expect(claims).toHaveLength(2);
      expect(claims[0]).toMatch(/According to Global Defense Corporation, reported by Ukrainian media outlets\./);
      expect(claims[0]).toMatch(/500 killed/);
      expect(claims[0]).toMatch(/23 November 2024/);
      expect(claims[1]).toMatch(/Sabrina Singh, Deputy Pentagon Press Secretary could not verify it\./);
      expect(claims[1]).toMatch(/25 November 2024/);
      // Not verified is not denied.
      expect(await page.locator('.view-marks').textContent()).toContain(en.list.status.unverified);
    });
  });

  test('lead to the strike on Marino only where it is said that they are not the same', async () => {
    const { place, eventsAt } = await readKnown();
    const { id } = place('Marino');
    const strikes = eventsAt('Marino').map((event) => event.id);
    expect(strikes).not.toContain('claim-500-killed');
    await withSharedPage({ at: '?event=claim-500-killed' }, async ({ page }) => {
      await listReady(page);
      expect(await parts(page).list.locator(`a[href*="place=${id}"]`).count()).toBe(0);
      for (const strike of strikes) {
        const all = await parts(page).list.locator(`a[href$="event=${strike}"]`).count();
        expect(await page.locator(`.distinct a[href$="event=${strike}"]`).count()).toBe(all);
      }
    });
  });
});

describe('a question without figures', () => {
  test('is a table of who says and who denies, and loads no chart', async () => {
    await withPage({ at: '?topic=taneco-fire' }, async ({ page, requests }) => {
      await listReady(page);
      const texts = (await rows(page).allInnerTexts()).map(squeeze);
      expect(texts.some((text) => /Unnamed reports says .*fire/.test(text))).toBe(true);
      expect(texts.some((text) => /Russian authorities denies There was no fire/.test(text))).toBe(true);
      expect(await page.locator('.topic-chart').count()).toBe(0);
      expect(requests.filter((url) => url.includes('TopicChart'))).toEqual([]);
    });
  });
});

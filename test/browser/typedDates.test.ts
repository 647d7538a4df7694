/** Promise: dates can be typed; what is listed is what was reported in them. */
import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/core/day.ts';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, mapReady, parts, query, rowTexts } from './reader.ts';

describe('typed dates', () => {
  test('leave the ship at Dunai and take Marino away', async () => {
    const known = await readKnown();
    const expected = known.titlesIn({ start: toDay(2025, 5, 18), end: toDay(2025, 5, 19) });
    await withPage({}, async ({ page }) => {
      await mapReady(page);
      const { from, to, count } = parts(page);
      await from.fill('2025-05-18');
      await to.fill('2025-05-18');
      await to.press('Enter');
      await eventually(() => count.textContent()).toBe(`${expected.length} event${expected.length === 1 ? '' : 's'}`);
      const rows = await rowTexts(page);
      for (const title of expected)
        expect(
          rows.some((row) => row.includes(title)),
          title,
        ).toBe(true);
      expect(rows.some((row) => row.includes('Dunai'))).toBe(true);
      expect(rows.some((row) => row.includes('Marino'))).toBe(false);
      await eventually(() => query(page).get('time')).toBe('2025-05-18');
    });
  });

  test('that end before they start are refused beside the field, and the window stays', async () => {
    await withPage({ at: '?time=2024-11' }, async ({ page }) => {
      await listReady(page);
      const { from, count, time } = parts(page);
      const before = await count.textContent();
      await from.fill('2025-02-01');
      await from.press('Enter');
      await time.getByRole('alert').waitFor();
      expect(await count.textContent()).toBe(before);
      await from.press('Escape');
      expect(await from.inputValue()).toBe('2024-11-01');
    });
  });

  test('in which nothing was reported say where the nearest event is', async () => {
    const known = await readKnown();
    await withPage({ at: `?time=${known.emptyYear}` }, async ({ page }) => {
      await listReady(page);
      const { list, count } = parts(page);
      expect(await count.textContent()).toBe('0 events');
      await list.getByRole('button', { name: /nearest/ }).click();
      await eventually(async () => (await rowTexts(page)).length).toBeGreaterThan(0);
    });
  });
});

/** Promise: a date is a calendar day. Readers on both sides of the date line read the same page. */
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { withPage } from './page.ts';
import { linesOf, listReady, parts, rowTexts, settled } from './reader.ts';

const ZONES = ['Pacific/Honolulu', 'Pacific/Apia', 'Asia/Kathmandu'] as const;

describe('time zones', () => {
  test('list, dock and event read the same everywhere', async () => {
    const known = await readKnown();
    const read: string[][] = [];
    for (const timeZone of ZONES) {
      await withPage({ timeZone, at: '?time=2024-11-20..2025-01-08' }, async ({ page }) => {
        await listReady(page);
        expect(await page.evaluate(() => new Date().getTimezoneOffset())).not.toBe(0);
        await parts(page).play.waitFor();
        const story = await rowTexts(page);
        const dock = await settled(() => linesOf(parts(page).time));
        await page.goto(new URL(`?event=${known.contested.id}`, page.url()).href);
        await listReady(page);
        const event = await settled(() => linesOf(parts(page).list));
        // The day of access in a citation is the reader's own, and the only one that is.
        read.push([...story, ...dock, ...event.map((line) => line.replace(/Accessed \d+ \w+ \d+/, 'Accessed today'))]);
      });
    }
    expect(read[0]?.length).toBeGreaterThan(3);
    for (const other of read.slice(1)) expect(other).toEqual(read[0]);
  });
});

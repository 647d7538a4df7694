/** Promise: when the graphics driver takes the map away, it comes back as it was, and nothing else notices. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readKnown } from './known.ts';
import { eventually, withPage } from './page.ts';
import { listReady, mapReady, parts, positionOf, query } from './reader.ts';

/** Takes the context away and gives it back after `ms`. */
function loseContext(page: Page, ms: number): Promise<void> {
  return page.evaluate(async (wait) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#map canvas.maplibregl-canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('This browser cannot lose a context on purpose.');
    extension.loseContext();
    await new Promise((resolve) => setTimeout(resolve, wait));
    extension.restoreContext();
  }, ms);
}

/** Share of pixels of the map that differ by more than a shade. */
async function differing(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      };
      const [one, two] = await Promise.all([read(a), read(b)]);
      let differ = 0;
      for (let at = 0; at < one.length; at += 4) {
        const away = [0, 1, 2].some((channel) => Math.abs((one[at + channel] ?? 0) - (two[at + channel] ?? 0)) > 24);
        if (away) differ++;
      }
      return differ / (one.length / 4);
    },
    [before.toString('base64'), after.toString('base64')] as const,
  );
}

describe('a lost graphics context', () => {
  test('brings the same picture back, with the selection, the window and the camera', async () => {
    const known = await readKnown();
    const { id } = known.place('Marino');
    await withPage({ at: `?place=${id}&time=2024-11&map=7/51.3/36` }, async ({ page }) => {
      await mapReady(page);
      await page.mouse.move(0, 0);
      const before = await parts(page).map.screenshot();
      const address = page.url();
      await loseContext(page, 300);
      await mapReady(page);
      const after = await parts(page).map.screenshot();
      expect(await differing(page, before, after)).toBeLessThan(0.01);
      expect(page.url()).toBe(address);
      await page.keyboard.press('Escape');
      const mark = await positionOf(page, known.place('Marino'));
      await page.mouse.click(mark.x, mark.y);
      await eventually(() => query(page).get('place')).toBe(id);
    });
  });

  test('while playing lets time go on, and the marks of the new time are there afterwards', async () => {
    await withPage({ at: '?time-mode=cumulative&speed=0.5', reducedMotion: false }, async ({ page }) => {
      await mapReady(page);
      await parts(page).play.click();
      await page.waitForTimeout(600);
      await loseContext(page, 500);
      await parts(page).pause.click();
      await mapReady(page);
      const address = new URL(page.url());
      const picture = await parts(page).map.screenshot();
      await page.waitForTimeout(600);
      await page.goto(page.url());
      await mapReady(page);
      expect(new URL(page.url()).searchParams.get('time')).toBe(query(page).get('time'));
      expect(address.searchParams.get('time-mode')).toBe('cumulative');
      expect(await differing(page, picture, await parts(page).map.screenshot())).toBeLessThan(0.02);
    });
  });

  test('for good leaves the list, the dock and a drawn overview', async () => {
    await withPage({}, async ({ page }) => {
      await mapReady(page);
      await page.evaluate(() => {
        // Every context of this page is taken as soon as it is made.
        const { getContext } = HTMLCanvasElement.prototype;
        const take = (context: unknown) =>
          (context as WebGL2RenderingContext | null)?.getExtension?.('WEBGL_lose_context')?.loseContext();
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          const context = Reflect.apply(getContext, this, [kind, ...rest]);
          if (kind.startsWith('webgl')) setTimeout(() => take(context), 50);
          return context;
        } as typeof getContext;
        take(document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2'));
      });
      await page.getByText('The interactive map cannot run here.').waitFor({ timeout: 30_000 });
      await listReady(page);
      await parts(page).rows.first().click();
      await eventually(() => query(page).get('event')).not.toBeNull();
    });
  });
});

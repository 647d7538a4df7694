/** The watch over every browser test is itself tested: a fault of each kind is seen, and a clean visit is clean. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, withPage } from './page.ts';

const FAULTS: Record<string, { readonly cause: (page: Page) => Promise<unknown>; readonly seen: readonly RegExp[] }> = {
  'a console error': {
    cause: (page) => page.evaluate(() => console.error('on purpose')),
    seen: [/^Console: on purpose/],
  },
  'an uncaught exception': {
    cause: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('on purpose');
        });
      }),
    seen: [/^Uncaught: Error: on purpose/],
  },
  'a rejected promise that nobody handles': {
    cause: (page) =>
      page.evaluate(() => {
        void Promise.reject(new Error('on purpose'));
      }),
    seen: [/^Uncaught: Error: on purpose/],
  },
  'a missing file': {
    cause: async (page) => {
      await page.route('**/missing.json', (route) => route.fulfill({ status: 404, body: '' }));
      await page.evaluate(() => fetch('missing.json').then((response) => response.status));
    },
    seen: [/^Answer 404/, /^Console: Failed to load resource/],
  },
  // Data of other sites may be asked for, by https.
  'a request to another origin that is not safe': {
    cause: (page) => page.evaluate(() => fetch('http://example.org/').catch(() => null)),
    seen: [/connect-src refused http:\/\/example\.org/, /^Console: .*Content Security Policy/],
  },
  'an inline style': {
    cause: (page) =>
      page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
      }),
    seen: [/style-src-attr refused inline/, /^Console: .*Content Security Policy/],
  },
  'text turned into HTML': {
    cause: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          document.createElement('div').innerHTML = '<b>no</b>';
        });
      }),
    seen: [/^Uncaught: TypeError: Text is never parsed as HTML here/],
  },
};

describe('the watch', () => {
  test.for(Object.entries(FAULTS))('sees %s', async ([, { cause, seen }]) => {
    await withPage({ provokes: seen }, async ({ page, problems }) => {
      await cause(page);
      for (const pattern of seen) await eventually(() => problems.some((line) => pattern.test(line))).toBe(true);
    });
  });

  test('fails a visit for a fault that was not provoked', async () => {
    const visit = withPage({}, ({ page }) => page.evaluate(() => console.error('unexpected')));
    await expect(visit).rejects.toThrow('console, network and policy stay clean');
  });

  test('fails a visit whose provoked fault never came', async () => {
    await expect(withPage({ provokes: [/never/] }, async () => {})).rejects.toThrow('really happened');
  });
});

/**
 * axe-core on the page as it is served. The script is put into the context before any document, which neither the policy
 * nor Trusted Types sees, so nothing is relaxed for it.
 */

import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** What a theme can change; everything else is the same in light and dark. */
const CONTRAST = ['color-contrast', 'link-in-text-block'] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const withAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: axe.source });

/** Violations, one line each: rule, what it wants, and where. */
export function findViolations(page: Page): Promise<string[]> {
  return runAxe(page, { type: 'tag', values: TAGS });
}

/** The same page in another theme, where only its colours are others. */
export function findFaintColours(page: Page): Promise<string[]> {
  return runAxe(page, { type: 'rule', values: [...CONTRAST] });
}

async function runAxe(page: Page, runOnly: { readonly type: string; readonly values: string[] }): Promise<string[]> {
  const violations = await page.evaluate(async (only) => {
    const { axe: injected } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
    const results = await injected.run({ runOnly: only, resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`),
    }));
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.replace(/\s+/g, ' ')}`),
  );
}

/**
 * axe-core on the page as it is served. The script is put into the context before any document, which neither the policy
 * nor Trusted Types sees, so nothing is relaxed for it.
 */

import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const withAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: axe.source });

/** Violations, one line each: rule, what it wants, and where. */
export async function findViolations(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (tags) => {
    const { axe: injected } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
    const results = await injected.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`),
    }));
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.replace(/\s+/g, ' ')}`),
  );
}

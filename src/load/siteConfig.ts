/** Fetches the operator's configuration. A site without one, or with a broken one, runs on the defaults. */
import type { Problem } from '../core/problem.ts';
import { DEFAULT_CONFIG, type SiteConfig } from '../core/siteConfig.ts';

/** The map waits for it, so it must not hang. */
const TIMEOUT_MS = 5_000;

export interface LoadedSiteConfig {
  readonly config: SiteConfig;
  readonly problem?: Problem;
}

export async function loadSiteConfig(url = 'dateline.config.json'): Promise<LoadedSiteConfig> {
  const parser = import('../core/parseSiteConfig.ts');
  // Awaited below, or not needed.
  parser.catch(() => {});
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return { config: DEFAULT_CONFIG };
    const { parseSiteConfig } = await parser;
    const parsed = parseSiteConfig(await response.json());
    return parsed.ok ? { config: parsed.value } : { config: DEFAULT_CONFIG, problem: parsed.problem };
  } catch {
    return {
      config: DEFAULT_CONFIG,
      problem: {
        code: 'config/unreadable',
        message: `${url} did not arrive or is not JSON; the site runs on its defaults.`,
      },
    };
  }
}

/** Fetches the operator's configuration. A site without one, or with a broken one, runs on the defaults. */
import type { Problem } from '../core/problem.ts';
import { DEFAULT_CONFIG, parseSiteConfig, type SiteConfig } from '../core/siteConfig.ts';

export async function loadSiteConfig(url = 'dateline.config.json'): Promise<{ config: SiteConfig; problem?: Problem }> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    if (!response.ok) return { config: DEFAULT_CONFIG };
    const parsed = parseSiteConfig(await response.json());
    return parsed.ok ? { config: parsed.value } : { config: DEFAULT_CONFIG, problem: parsed.problem };
  } catch {
    return {
      config: DEFAULT_CONFIG,
      problem: { code: 'config/unreadable', message: `${url} is not JSON; the site runs on its defaults.` },
    };
  }
}

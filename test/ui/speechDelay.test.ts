/** How often the page may speak. */
import { describe, expect, it } from 'vitest';
import { speechDelay } from '../../src/ui/speechDelay.ts';

describe('the live region', () => {
  it('speaks at most once in five seconds while playing', () => {
    for (const sinceLast of [0, 250, 4_999])
      expect(sinceLast + speechDelay(true, sinceLast)).toBeGreaterThanOrEqual(5_000);
  });

  it('speaks soon after a pause, however recently it spoke', () => {
    expect(speechDelay(false, 0)).toBeLessThan(1_000);
  });
});

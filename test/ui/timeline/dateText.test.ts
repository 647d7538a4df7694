import { describe, expect, it } from 'vitest';
import { parseDay, toDay } from '../../../src/core/day.ts';
import type { Day } from '../../../src/core/model.ts';
import { messagesOf } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { formatDate, formatWindow } from '../../../src/ui/timeline/dateText.ts';

const dayOf = (iso: string): Day | null => {
  const day = parseDay(iso);
  return day.ok ? day.value : null;
};
/** Spaces that do not break print as spaces here. */
const say = (from: string, to: string, lang: (typeof LANGUAGES)[number] = 'en', form: 'full' | 'short' = 'full') => {
  const last = dayOf(to);
  const window = { start: dayOf(from), end: last === null ? null : ((last + 1) as Day) };
  return formatWindow(window, lang, messagesOf(lang).dock, form).replace(/\s/gu, ' ');
};

describe('a window in words', () => {
  it.each([
    ['2025-03-08', '2025-03-14', '8–14 March 2025'],
    ['2025-03-08', '2025-03-08', '8 March 2025'],
    ['2025-02-28', '2025-03-14', '28 February – 14 March 2025'],
    ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-03-08', '', 'Since 8 March 2025'],
    ['', '2025-03-14', 'Up to 14 March 2025'],
    ['', '', 'All dates'],
  ])('%s to %s is “%s”', (from, to, expected) => {
    expect(say(from, to)).toBe(expected);
  });

  it('leaves the word for year out where there is little room', () => {
    expect(say('2024-11-23', '2025-01-11', 'uk', 'short')).not.toContain('р.');
    expect(say('2025-03-08', '2025-03-14', 'uk')).not.toContain('р.');
  });

  it('leaves months whole whose short name ends like the word for year', () => {
    expect(formatDate(toDay(2024, 3), 'uk', 'month')).toBe('бер.');
    expect(formatDate(toDay(2024, 9, 5), 'uk', 'day').replace(/\s/gu, ' ')).toBe('5 вер.');
  });

  it('breaks at its dash only', () => {
    const window = { start: toDay(2024, 11, 23), end: toDay(2025, 1, 12) };
    expect(formatWindow(window, 'en', messagesOf('en').dock, 'short').split(' ')).toHaveLength(2);
  });

  it.each(LANGUAGES)('names both years of a window across two, in %s', (lang) => {
    expect(say('2024-12-30', '2025-01-02', lang)).toMatch(/2024.*2025/);
  });
});

describe('a day on the axis', () => {
  it('is the same day in every time zone', () => {
    const before = process.env.TZ;
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu']) {
      process.env.TZ = zone;
      expect(formatDate(toDay(2025, 3, 12), 'en')).toBe('12 March 2025');
    }
    process.env.TZ = before;
  });
});

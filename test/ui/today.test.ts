/** The reader's own day. */
import { expect, it } from 'vitest';
import { formatDay } from '../../src/core/day.ts';
import { today } from '../../src/ui/today.ts';

it.each([
  [new Date(2026, 10, 22, 0, 0, 1), '2026-11-22'],
  [new Date(2026, 10, 22, 23, 59, 59), '2026-11-22'],
  [new Date(2024, 1, 29, 12), '2024-02-29'],
])('is the day of the local calendar, from its first second to its last', (now, day) => {
  expect(formatDay(today(now))).toBe(day);
});

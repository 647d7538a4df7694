/** The reader's own day. */
import { expect, it } from 'vitest';
import { formatDay } from '../../src/core/day.ts';
import { today } from '../../src/ui/today.ts';

it.each([
  [new Date(2026, 10, 22, 0, 0, 1), '2026-11-22'],
  [new Date(2026, 10, 22, 23, 59, 59), '2026-11-22'],
  [new Date(2024, 1, 29, 12), '2024-02-29'],
])('is the day of the local calendar, from its first second to its last', (now, day) => {
  expect(formatDay(today(undefined, now))).toBe(day);
});

it.each([
  ['utc', '2026-11-22T23:30:00Z', '2026-11-22'],
  ['Europe/Kyiv', '2026-11-22T23:30:00Z', '2026-11-23'],
  ['America/New_York', '2026-11-22T03:00:00Z', '2026-11-21'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
])('is the day of a zone that an address names: %s', (zone, instant, day) => {
  expect(formatDay(today(zone, new Date(instant)))).toBe(day);
});

it.each(['event', 'local', undefined])('is the reader’s own for %s', (zone) => {
  const now = new Date(2026, 10, 22, 12);
  expect(formatDay(today(zone, now))).toBe('2026-11-22');
});

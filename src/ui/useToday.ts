/** The day it is where the address says (`tz`), else where the reader is. */
import type { Day } from '../core/model.ts';
import { useApp } from './store.tsx';
import { today } from './today.ts';

export function useToday(): Day {
  return today(useApp((state) => state.given.tz));
}

/** English. */
import type { Messages } from './messages.ts';

export const en: Messages = {
  language: { name: 'English' },
  header: {},
  reading: {},
  dock: {},
  map: {},
  status: {},
};

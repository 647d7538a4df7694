/** The formats Dateline reads, in the order in which they are tried. One row a format; see CONTRIBUTING for a new one. */
import type { Result } from '../core/problem.ts';
import { isDateline, type ParsedDateline, parseDateline } from './dateline.ts';

export interface Format {
  /** As `format=` names it. */
  readonly id: string;
  readonly label: string;
  /** File endings, without the dot. */
  readonly extensions: readonly string[];
  /** A cheap look at the text: worth parsing as this format? */
  readonly detect: (text: string) => boolean;
  readonly parse: (text: string) => Result<ParsedDateline>;
}

export const FORMATS = [
  {
    id: 'dateline',
    label: 'Dateline dataset (GeoJSON)',
    extensions: ['geojson', 'json'],
    detect: isDateline,
    parse: parseDateline,
  },
] as const satisfies readonly Format[];

/**
 * Types for React: `import 'dateline-map/react'` lets TypeScript know `<dateline-map>` with its attributes and events.
 * React 19 sets properties of custom elements and listens to `on` + the event's own name.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MapEventMap, MapEventName, MapStateChange } from './api.ts';
import type { DatelineMapElement } from './element.ts';

type Listeners = {
  readonly [N in MapEventName as `ondateline-${N}`]?: (event: MapEventMap[`dateline-${N}`]) => void;
};

export interface DatelineMapProps
  extends Omit<DetailedHTMLProps<HTMLAttributes<DatelineMapElement>, DatelineMapElement>, keyof MapStateChange>,
    MapStateChange,
    Listeners {
  /** A site's `/embed/` page, whose data and basemap are shown; the package's own basemap without it. */
  readonly src?: string;
  /** What the map shows, for screen readers. */
  readonly label: string;
  readonly loading?: 'lazy' | 'eager';
  /** Pixels; as high as the map wants to be unless given. */
  readonly height?: number | string;
  /** A dataset in memory. */
  readonly dataObject?: unknown;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      readonly 'dateline-map': DatelineMapProps;
    }
  }
}

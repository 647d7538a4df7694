/** What is shared, as parameters: the view, only what is open, or the whole map; with its data live or frozen. */
import { boundsOfCamera } from '../../core/cameraBounds.ts';
import type { Bounds } from '../../core/geo.ts';
import type { SafeUrl } from '../../core/url.ts';
import type { ParameterValues } from '../../params/index.ts';
import { cameraOf, toValues } from '../../store/parameters.ts';
import { INITIAL_STATE, type Language, type State } from '../../store/state.ts';

export const SCOPES = ['view', 'selection', 'everything'] as const;
export type Scope = (typeof SCOPES)[number];

export interface ShareChoice {
  readonly scope: Scope;
  /** Address of the frozen data; `null` = live. */
  readonly frozen: SafeUrl | null;
  readonly layout: NonNullable<ParameterValues['layout']>;
  readonly theme: State['theme'];
  /** `null` = the reader's own. */
  readonly lang: Language | null;
}

/** How large the map is on this page, in CSS pixels without what panels cover; `null` where there is none. */
export type MapSize = { readonly width: number; readonly height: number } | null;

/** Belongs to one page and its moment, and to nobody who is sent a link. */
const OWN: readonly (keyof ParameterValues)[] = [
  'debug',
  'static',
  'consent',
  'origin',
  'autoplay',
  'q',
  'layout',
  'theme',
];

/**
 * @param target a page of the same size shows the same position; a frame has another size and shows the same ground
 * @param isMoved whether the reader has moved the map: a view that the page chose suits every size by itself
 */
export function shareValues(
  state: State,
  choice: ShareChoice,
  target: 'page' | 'frame',
  { isMoved, size }: { readonly isMoved: boolean; readonly size: MapSize },
): ParameterValues {
  const { data, format, ...values } = withoutOwn(toValues(state, { ...INITIAL_STATE, lang: state.lang }));
  const { lang, frozen, layout, theme, scope } = choice;
  return {
    ...(frozen ? { data: [frozen] } : { ...(data && { data }), ...(format && { format }) }),
    ...(scope === 'view' ? { ...values, ...(isMoved ? viewOf(state, target, size) : {}) } : {}),
    ...(scope === 'selection' && state.selection
      ? {
          [state.selection.kind]: state.selection.id,
          ...(state.selection.paragraph === undefined ? {} : { paragraph: state.selection.paragraph }),
        }
      : {}),
    ...(target === 'frame' ? { layout } : {}),
    theme,
    ...(lang ? { lang } : {}),
  };
}

function viewOf(state: State, target: 'page' | 'frame', size: MapSize): ParameterValues {
  const { map } = cameraOf(state, null);
  if (!map) return {};
  if (target === 'page' || !size) return { map };
  const bounds = boundsOfCamera(map, size.width, size.height);
  // A ten-thousandth of a degree is some ten metres.
  return { bbox: bounds.map((bound) => Number(bound.toFixed(4))) as unknown as Bounds };
}

const withoutOwn = (values: ParameterValues): ParameterValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !OWN.includes(name as keyof ParameterValues)));

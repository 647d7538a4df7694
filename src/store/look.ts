/** Which panels and controls are shown: what an address asks for, and else what suits a page or a frame. */
import { type Layout, UI_TOKENS, type UiToken } from '../params/look.ts';
import type { State } from './state.ts';

export interface Look {
  readonly layout: Layout;
  /** Whether each control is shown. */
  readonly ui: Readonly<Record<UiToken, boolean>>;
  /** A picture of the map: nothing can be operated. */
  readonly isStatic: boolean;
  /** Panels without a ground of their own. */
  readonly isTransparent: boolean;
}

/** In a frame the page around has a search and the browser its own window; on our page nobody else has a title. */
const SHOWN: Readonly<Record<'page' | 'frame', Readonly<Record<UiToken, boolean>>>> = {
  page: { title: true, search: true, filters: true, list: true, timeline: true, share: true, fullscreen: false },
  frame: { title: true, search: false, filters: true, list: true, timeline: true, share: true, fullscreen: true },
};

/** The same value for the same address, so that whoever reads it rests. */
export const selectLook: (state: State) => Look = remember(makeLook);

/** Beside a map alone the list appears for what was chosen, and for words about what could not be shown. */
export const selectListHidden = (state: State): boolean =>
  selectLook(state).layout === 'map' &&
  state.data.status === 'ready' &&
  !state.selection &&
  !state.tray &&
  !state.missing;

function makeLook(given: State['given'], isFramed: boolean): Look {
  const { layout = 'auto', ui: switches = {}, static: isStatic = false, transparent = false, q = '' } = given;
  const shown = SHOWN[isFramed ? 'frame' : 'page'];
  const ui = {} as Record<UiToken, boolean>;
  for (const token of UI_TOKENS) ui[token] = switches[token] ?? shown[token];
  // A text to search for is of no use without the field.
  if (q !== '') ui.search = switches.search ?? true;
  if (isStatic) for (const token of ['search', 'filters', 'share', 'fullscreen'] as const) ui[token] = false;
  // Nobody could push away what lies over a picture.
  const wanted = isStatic && layout === 'auto' ? 'split' : layout;
  return {
    // Without the list there is the map, and a list without itself would be nothing.
    layout: wanted !== 'list' && !ui.list ? 'map' : wanted,
    ui,
    isStatic,
    isTransparent: transparent,
  };
}

function remember(make: typeof makeLook): (state: State) => Look {
  let last: { readonly given: State['given']; readonly isFramed: boolean; readonly look: Look } | null = null;
  return ({ given, isFramed }) => {
    if (last?.given !== given || last.isFramed !== isFramed) last = { given, isFramed, look: make(given, isFramed) };
    return last.look;
  };
}

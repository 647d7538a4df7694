/** What a reader can do with crowds of events on the map: the buttons, and the lasso that one of them turns on. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { messagesOf } from '../i18n/index.ts';
import type { Language, State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { mountLasso } from './lasso.ts';
import { PointControls } from './pointControls.ts';
import { selectionInSight } from './pointPicker.ts';

export interface PointTools {
  /** @param isShown whether any event stands at a point of its own */
  update(state: State, isShown: boolean): void;
  dispose(): void;
}

export function mountPointTools(map: MapLibreMap, store: Store): PointTools {
  const { actions } = store;
  let lang: Language | null = null;
  const lasso = mountLasso(
    map,
    (id) => actions.select({ kind: 'area', id }, { moveMap: false }),
    (isOn) => controls.setOn('selectArea', isOn),
  );
  const controls = new PointControls({
    heat: () => actions.setDensity(store.getState().density === 'heat' ? 'counts' : 'heat'),
    selectArea: () => lasso.set(!lasso.isOn()),
    listInSight: () => actions.select(selectionInSight(map), { moveMap: false }),
  });
  map.addControl(controls, 'top-right');
  return {
    update(state, isShown) {
      controls.show(isShown);
      if (!isShown) {
        lasso.set(false);
        return;
      }
      controls.setOn('heat', state.density === 'heat');
      if (state.lang === lang) return;
      lang = state.lang;
      const messages = messagesOf(lang).map;
      controls.setMessages(messages);
      lasso.setMessage(messages.drawing);
    },
    dispose: lasso.dispose,
  };
}

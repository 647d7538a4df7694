/** Keeps `<html>`, or what stands for it, in step with the store: language, theme, title; and follows the system's theme. */

import { nameOf } from '../core/nameOf.ts';
import { type Language, type Selection, type State, selectDataset } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { loadHangul } from './hangul.ts';

/** @param element bears language and theme; only the page's own has a title, too */
export function mountDocument(store: Store, element: HTMLElement = document.documentElement): { dispose: () => void } {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => store.actions.setSystemDark(system.matches);
  follow();
  system.addEventListener('change', follow);
  const apply = (state: State) => {
    element.lang = state.lang;
    element.dataset['theme'] = state.dark ? 'dark' : 'light';
    if (element === document.documentElement) document.title = titleOf(state);
    if (state.lang === 'ko') loadHangul();
  };
  apply(store.getState());
  const unsubscribe = store.subscribe(apply);
  return {
    dispose: () => {
      unsubscribe();
      system.removeEventListener('change', follow);
    },
  };
}

function titleOf(state: State): string {
  const dataset = selectDataset(state);
  if (!dataset) return 'Dateline';
  const name = state.selection && nameOfSelection(state.selection, state, state.lang);
  return [...(name ? [name] : []), dataset.info.title, 'Dateline'].join(' · ');
}

function nameOfSelection({ kind, id }: Selection, state: State, lang: Language): string | undefined {
  const dataset = selectDataset(state);
  if (kind === 'event') return dataset?.events.at(dataset.events.indexOf(id))?.title;
  const place = dataset?.places[dataset.placeIndex.get(id) ?? -1];
  return place && nameOf(place, lang);
}

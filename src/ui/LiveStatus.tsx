/**
 * The page's one polite voice. Says the window and its count when time or the filters have come to rest, and what was selected; at
 * most once in five seconds while playing; nothing while a slider has focus, which speaks for itself.
 */
import { useEffect, useState } from 'react';
import { formatWindow } from '../i18n/dates.ts';
import { messagesOf } from '../i18n/index.ts';
import { selectAtEnd, selectCounts } from '../store/counts.ts';
import { type State, selectDataset } from '../store/state.ts';
import { type Host, useHost } from './host.tsx';
import { speechDelay } from './speechDelay.ts';
import { useStoreApi } from './store.tsx';

export function LiveStatus() {
  const { root } = useHost();
  const store = useStoreApi();
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let spokenAt = Number.NEGATIVE_INFINITY;
    let last = countSentence(store.getState());
    const speak = () => {
      timer = undefined;
      const next = countSentence(store.getState());
      if (isSliderFocused(root) || next === last) return;
      last = next;
      spokenAt = performance.now();
      setSentence(next);
    };
    const unsubscribe = store.subscribe((state, before) => {
      const isSame = state.window === before.window && state.filters === before.filters;
      if (isSame && state.playback.playing === before.playback.playing) return;
      const { playing } = state.playback;
      // While playing, windows follow one another faster than a pause would ever come.
      if (timer !== undefined && playing) return;
      clearTimeout(timer);
      timer = setTimeout(speak, speechDelay(playing, performance.now() - spokenAt));
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, root]);
  return (
    <div className="visually-hidden" role="status">
      {sentence}
    </div>
  );
}

function countSentence(state: State): string {
  if (!selectDataset(state)) return '';
  const { dock } = messagesOf(state.lang);
  const sentence = dock.announce(formatWindow(state.window, state.lang), selectCounts(state).total);
  return selectAtEnd(state) ? `${sentence}. ${dock.atEnd.full}` : sentence;
}

const isSliderFocused = ({ activeElement }: Host['root']): boolean =>
  activeElement?.matches('[role="slider"], input[type="range"]') ?? false;

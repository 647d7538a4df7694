/** The first stops of the Tab key: over the header to the map, the list or the time controls. */
import type { MouseEvent } from 'react';
import { selectListHidden, selectLook } from '../store/look.ts';
import { rootOf } from './host.tsx';
import { useApp, useFirstMessages } from './store.tsx';

export function SkipLinks() {
  const { landmarks } = useFirstMessages();
  const { layout, ui } = useApp(selectLook);
  const isListHidden = useApp(selectListHidden);
  const links = [
    ['map', landmarks.skipToMap, layout !== 'list'],
    ['reading', landmarks.skipToList, !isListHidden],
    ['dock', landmarks.skipToTime, ui.timeline],
  ] as const;
  return (
    <nav className="skip-links" aria-label={landmarks.skipTo}>
      {links.map(
        ([id, name, isThere]) =>
          isThere && (
            <a key={id} href={`#${id}`} onClick={(event) => focusPanel(event, id)}>
              {name}
            </a>
          ),
      )}
    </nav>
  );
}

/** Moves focus without writing the fragment: the address belongs to what is shown. */
function focusPanel(event: MouseEvent<HTMLAnchorElement>, id: string) {
  event.preventDefault();
  const panel = rootOf(event.currentTarget).getElementById(id);
  if (!panel) return;
  if (!panel.hasAttribute('tabindex')) panel.tabIndex = -1;
  panel.focus();
}

/** Lets the style sheet keep buttons and credits clear of the panels. */
import type { State } from '../store/state.ts';

export function showPadding(container: HTMLElement, { padding }: State): void {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    container.style.setProperty(`--map-${side}`, `${padding[side]}px`);
  }
}

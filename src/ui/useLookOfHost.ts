/** Puts the accent that an address asks for, and whether panels have a ground, on the element that bears the look. */
import { useEffect } from 'react';
import { selectLook } from '../store/look.ts';
import { makeAccent } from '../theme/accent.ts';
import { useHost } from './host.tsx';
import { useApp } from './store.tsx';

export function useLookOfHost(): void {
  const { element } = useHost();
  const accent = useApp((state) => state.given.accent);
  const dark = useApp((state) => state.dark);
  const { isTransparent } = useApp(selectLook);
  useEffect(() => {
    if (accent === undefined) return;
    const { accent: colour, ink, soft } = makeAccent(accent, dark ? 'dark' : 'light');
    const properties = { '--accent': colour, '--accent-ink': ink, '--accent-soft': soft };
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(properties)) element.style.removeProperty(name);
    };
  }, [element, accent, dark]);
  useEffect(() => {
    element.toggleAttribute('data-transparent', isTransparent);
  }, [element, isTransparent]);
}

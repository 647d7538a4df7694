/** The ground of the time dock until its code is here: as high as the dock will be, so that nothing above it moves. */
import type { ReactNode } from 'react';
import { useFirstMessages } from '../store.tsx';

export function DockFrame({ children }: { readonly children: ReactNode }) {
  const { landmarks } = useFirstMessages();
  return (
    <section id="dock" className="dock-frame" aria-label={landmarks.time}>
      {children}
    </section>
  );
}

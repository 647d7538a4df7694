/** The header until its controls are here, and the notice where they do not come. */
import type { ReactNode } from 'react';
import { HeaderTitle } from './HeaderTitle.tsx';

export function HeaderFrame({ children }: { readonly children: ReactNode }) {
  return (
    <header className="header">
      <HeaderTitle />
      {children}
    </header>
  );
}

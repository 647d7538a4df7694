/** The head of a view whose code is on its way: its name, which takes the focus, and the way back. */
import type { ReactNode } from 'react';
import { nameOfSelection } from '../nameOfSelection.ts';
import { useApp } from '../store.tsx';
import type { SelectionViewProps } from './SelectionView.tsx';
import { ViewHead } from './ViewHead.tsx';

export function ViewFrame({
  dataset,
  selection,
  back,
  children,
}: SelectionViewProps & { readonly children: ReactNode }) {
  const lang = useApp((state) => state.lang);
  const title = nameOfSelection(dataset, selection, lang) ?? '';
  return (
    <div className="view">
      <ViewHead dataset={dataset} back={back} kicker={null} title={title} titleLang={dataset.info.language} />
      {children}
    </div>
  );
}

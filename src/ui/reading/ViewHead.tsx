/** The top of an open view: the way back, a line above, the heading that takes the focus. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Selection } from '../../store/state.ts';
import { nameOfSelection } from '../nameOfSelection.ts';
import { useActions, useApp, useFirstMessages } from '../store.tsx';

interface ViewHeadProps {
  readonly dataset: Dataset;
  /** What Back leads to; `null` = the story. */
  readonly back: Selection | null;
  readonly kicker: ReactNode;
  readonly title: string;
  readonly titleLang: string;
  /** Controls at the right of the way back. */
  readonly children?: ReactNode;
}

export function ViewHead({ dataset, back, kicker, title, titleLang, children }: ViewHeadProps) {
  const { list } = useFirstMessages();
  const actions = useActions();
  const lang = useApp((state) => state.lang);
  const name = back && nameOfSelection(dataset, back, lang);
  return (
    <>
      <div className="view-bar">
        <button type="button" className="button button-plain view-back" onClick={() => actions.select(back)}>
          <ArrowLeft size={18} aria-hidden="true" />
          <span>{name ? list.backTo(name) : list.back}</span>
        </button>
        {children}
      </div>
      <p className="view-kicker">{kicker}</p>
      <h2 className="reading-heading view-title" tabIndex={-1} lang={titleLang}>
        {title}
      </h2>
    </>
  );
}

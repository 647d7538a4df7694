/** The name of the page and of its data: the header's first words, and all of it until its controls are here. */
import { selectLook } from '../../store/look.ts';
import { selectDataset } from '../../store/state.ts';
import { useApp } from '../store.tsx';
import './header.css';

export function HeaderTitle() {
  const { ui } = useApp(selectLook);
  const title = useApp((state) => selectDataset(state)?.info.title);
  return (
    <h1 className={ui.title ? 'header-title' : 'visually-hidden'}>
      <span className="header-wordmark">Dateline</span>
      {title && (
        <span className="header-dataset" lang="en">
          {title}
        </span>
      )}
    </h1>
  );
}

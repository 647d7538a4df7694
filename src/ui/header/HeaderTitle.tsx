/** The name of the page and of its data: the header's first words, and all of it until its controls are here. */
import { selectDataset } from '../../store/state.ts';
import { useApp } from '../store.tsx';
import './header.css';

export function HeaderTitle() {
  const title = useApp((state) => selectDataset(state)?.info.title);
  return (
    <h1 className="header-title">
      <span className="header-wordmark">Dateline</span>
      {title && (
        <span className="header-dataset" lang="en">
          {title}
        </span>
      )}
    </h1>
  );
}

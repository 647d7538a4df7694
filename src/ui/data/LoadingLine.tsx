/** The line of a file that is being read: how much of it is here, in bytes, and a button that leaves it at that. */
import { X } from 'lucide-react';
import type { Loading } from '../../store/state.ts';
import { useApp, useMessages } from '../store.tsx';
import './data.css';

interface LoadingLineProps {
  readonly loading: Loading;
  readonly onStop?: () => void;
}

export function LoadingLine({ loading, onStop }: LoadingLineProps) {
  const { ownData } = useMessages();
  const lang = useApp((state) => state.lang);
  const { name, loaded, total } = loading;
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return (
    <div className="loading-line">
      <label className="loading-line-label" htmlFor="loading-progress">
        {ownData.reading(name)}
      </label>
      <progress id="loading-progress" max={1} {...(total === null ? {} : { value: Math.min(1, loaded / total) })} />
      <span className="loading-line-bytes">
        {ownData.bytes(megabytes(loaded), total === null ? null : megabytes(total))}
      </span>
      {onStop && (
        <button type="button" className="button button-plain" onClick={onStop}>
          <X size={18} aria-hidden="true" />
          {ownData.stop}
        </button>
      )}
    </div>
  );
}

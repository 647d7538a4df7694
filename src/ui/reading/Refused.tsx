/** Data that did not load or could not be read: what, where in the file, why, and a way to try again. */
import { useEffect, useState } from 'react';
import { useApp, useFirstMessages } from '../store.tsx';

export function Refused({ onReload }: { readonly onReload: () => void }) {
  const { status } = useFirstMessages();
  const problem = useApp((state) => (state.data.status === 'failed' ? state.data.problem : null));
  const isOffline = useIsOffline();
  if (!problem) return null;
  const isLoad = problem.code.startsWith('load/');
  const where = status.where(problem.at?.row, problem.at?.field, problem.at?.pointer);
  return (
    <div className="notice" role="alert">
      <h2>{isLoad ? status.failedTitle : status.refusedTitle}</h2>
      {isOffline && <p>{status.offline}</p>}
      <p lang="en">{problem.message}</p>
      {where && <p className="notice-detail">{[problem.at?.file, where].filter(Boolean).join(': ')}</p>}
      <p className="notice-actions">
        <button type="button" className="button" onClick={onReload}>
          {status.retry}
        </button>
      </p>
    </div>
  );
}

function useIsOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const follow = () => setOffline(!navigator.onLine);
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  return isOffline;
}

/** What stands in the column while the data are on their way: lines where the lines will be, so that nothing jumps. */
import { useFirstMessages } from '../store.tsx';

export function Skeleton() {
  const { status } = useFirstMessages();
  return (
    <div className="skeleton" aria-busy="true">
      <p className="visually-hidden">{status.loading}</p>
      {ROWS.map((row) => (
        <div key={row} className="skeleton-row" aria-hidden="true">
          <span className="skeleton-date" />
          <span className="skeleton-title" />
          <span className="skeleton-place" />
        </div>
      ))}
    </div>
  );
}

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

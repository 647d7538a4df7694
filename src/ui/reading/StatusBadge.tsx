/** How sure anyone can be, where that is not simply "reported": contested, could not be verified, forecast. */
import type { EventStatus } from '../../core/model.ts';
import { useFirstMessages } from '../store.tsx';

const SHOWN: readonly EventStatus[] = ['contested', 'unverified', 'forecast'];

export function StatusBadge({ status }: { readonly status: EventStatus }) {
  const { list } = useFirstMessages();
  if (!SHOWN.includes(status)) return null;
  return (
    <span className="badge" data-status={status}>
      {list.status[status]}
    </span>
  );
}

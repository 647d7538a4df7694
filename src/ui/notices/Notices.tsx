/** What an address asked for and could not have, in place and until the reader puts it away. Nothing is taken from the view. */
import { X } from 'lucide-react';
import { useRef } from 'react';
import { rootOf } from '../host.tsx';
import { useActions, useApp, useFirstMessages } from '../store.tsx';
import './notices.css';

export function Notices() {
  const { notices: words } = useFirstMessages();
  const notices = useApp((state) => state.notices);
  const actions = useActions();
  const region = useRef<HTMLDivElement>(null);
  const dismiss = () => {
    // The button goes with what it dismisses; the reading column comes next on the page.
    const next = region.current && rootOf(region.current).getElementById('reading');
    actions.dismissNotices();
    next?.focus();
  };
  return (
    // Stands empty from the start: readers of the page hear only what changes in it.
    <div role="status" className="notices" ref={region}>
      {notices.length > 0 && (
        <div className="notices-body">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls, keys must be able to scroll it. */}
          <section className="notices-text" tabIndex={0} aria-label={words.title}>
            <p>{words.title}</p>
            <ul lang="en">
              {notices.map(({ code, message }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two notices may be the same, and none moves.
                <li key={`${code}-${index}`}>{message}</li>
              ))}
            </ul>
          </section>
          <button
            type="button"
            className="button button-plain header-icon"
            aria-label={words.dismiss}
            onClick={dismiss}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

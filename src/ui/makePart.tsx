/**
 * A part of the page whose code is a chunk of its own: fetched when it is first shown, or before, when the page has come
 * to rest. One that does not arrive says so in its own place, with a button that asks again; the rest of the page goes on.
 */
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { rootOf, useHost } from './host.tsx';
import { fetchAtRest } from './rest.ts';
import { useMessages } from './store.tsx';

export interface Part<Props> {
  (props: Props): ReactNode;
  /** Fetches the code unless it is here. Never rejects: a part that is shown says for itself that it is missing. */
  readonly load: () => Promise<void>;
}

interface PartOptions<Props> {
  /** Stands in the part's place until it is here, as large as the part will be; nothing unless given. */
  readonly Waiting?: ComponentType<Props>;
  /** What stands around both of them, the waiting and the notice: the part's own outline, and the way out of it. */
  readonly Frame?: ComponentType<Props & { readonly children: ReactNode }>;
  /** Where the focus goes that waited in the part's place: a selector. */
  readonly home?: string;
  /** Says what is missing; a notice with a button unless given. */
  readonly Failed?: ComponentType<Props>;
}

type Arrival<Props> =
  | { readonly status: 'waiting' | 'failed' }
  | { readonly status: 'here'; readonly View: ComponentType<Props> };

export function makePart<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
  { Waiting, Frame, home, Failed }: PartOptions<Props> = {},
): Part<Props> {
  let arrival: Arrival<Props> = { status: 'waiting' };
  let pending: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const change = (next: Arrival<Props>) => {
    arrival = next;
    for (const listener of listeners) listener();
  };

  const load = (): Promise<void> => {
    if (arrival.status === 'here') return Promise.resolve();
    if (arrival.status === 'failed') change({ status: 'waiting' });
    pending ??= fetchView()
      .then(
        (View) => change({ status: 'here', View }),
        // What nobody looks at may be asked for again when somebody does.
        () => listeners.size > 0 && change({ status: 'failed' }),
      )
      .then(() => {
        pending = null;
      });
    return pending;
  };

  function PartOfPage(props: Props) {
    const host = useHost();
    const place = useRef<HTMLDivElement>(null);
    const held = useRef(false);
    const subscribe = useRef((listener: () => void) => {
      // Asked while the place still stands: React takes it away, and the focus with it, before any effect runs.
      const hear = () => {
        held.current = place.current?.contains(rootOf(place.current).activeElement) ?? false;
        listener();
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    });
    const now = useSyncExternalStore(subscribe.current, () => arrival);
    useEffect(() => void load(), []);
    useLayoutEffect(() => {
      if (!held.current) return;
      held.current = false;
      const target = now.status === 'here' ? home && host.root.querySelector(home) : firstButton(place.current);
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }, [now, host]);
    if (now.status === 'here') return <now.View {...props} />;
    if (now.status === 'failed' && Failed) return <Failed {...props} />;
    const inside = now.status === 'failed' ? <Missing onRetry={load} /> : Waiting && <Waiting {...props} />;
    return (
      <div className="part" ref={place} aria-busy={now.status === 'waiting'}>
        {Frame ? <Frame {...props}>{inside}</Frame> : inside}
      </div>
    );
  }

  fetchAtRest(load);
  return Object.assign(PartOfPage, { load });
}

const firstButton = (place: HTMLElement | null): HTMLElement | null => place?.querySelector('button') ?? place;

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  const { status } = useMessages();
  return (
    <div className="notice" role="alert">
      <p>{status.partMissing}</p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={onRetry}>
          {status.retry}
        </button>
      </p>
    </div>
  );
}

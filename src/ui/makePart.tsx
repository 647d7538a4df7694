/**
 * A part of the page whose code is a chunk of its own: fetched when it is first shown, or before, when the page has come
 * to rest; and with it the words of the parts, in the language in use. One that does not arrive says so in its own place,
 * with a button that asks again; the rest of the page goes on.
 */
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { hasMessages, loadMessages } from '../i18n/index.ts';
import type { Language } from '../store/state.ts';
import { rootOf, useHost } from './host.tsx';
import { fetchAtRest } from './rest.ts';
import { useApp, useFirstMessages } from './store.tsx';

export interface Part<Props> {
  (props: Props): ReactNode;
  /** Fetches code and words unless they are here. Never rejects: a part that is shown says for itself that it is missing. */
  readonly load: (lang: Language) => Promise<void>;
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

type Arrival = 'waiting' | 'failed' | 'here';

export function makePart<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
  { Waiting, Frame, home, Failed }: PartOptions<Props> = {},
): Part<Props> {
  let View: ComponentType<Props> | null = null;
  let hasFailed = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const arrivalIn = (lang: Language): Arrival => {
    if (View && hasMessages(lang)) return 'here';
    return hasFailed ? 'failed' : 'waiting';
  };

  const loadCode = async () => {
    View ??= await fetchView();
    tell();
  };
  const load = async (lang: Language) => {
    if (arrivalIn(lang) === 'here') return;
    hasFailed = false;
    tell();
    await Promise.all([loadCode(), loadMessages(lang)]).catch(() => {
      // What nobody looks at may be asked for again when somebody does.
      hasFailed = listeners.size > 0;
    });
    tell();
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
    const lang = useApp((state) => state.lang);
    const now = useSyncExternalStore(subscribe.current, () => arrivalIn(lang));
    useEffect(() => void load(lang), [lang]);
    useLayoutEffect(() => {
      if (!held.current) return;
      held.current = false;
      const target = now === 'here' ? home && host.root.querySelector(home) : firstButton(place.current);
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }, [now, host]);
    if (now === 'here' && View) return <View {...props} />;
    if (now === 'failed' && Failed) return <Failed {...props} />;
    const inside = now === 'failed' ? <Missing onRetry={() => load(lang)} /> : Waiting && <Waiting {...props} />;
    return (
      <div className="part" ref={place} aria-busy={now === 'waiting'}>
        {Frame ? <Frame {...props}>{inside}</Frame> : inside}
      </div>
    );
  }

  fetchAtRest(loadCode);
  return Object.assign(PartOfPage, { load });
}

const firstButton = (place: HTMLElement | null): HTMLElement | null => place?.querySelector('button') ?? place;

function Missing({ onRetry }: { readonly onRetry: () => void }) {
  const { status } = useFirstMessages();
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

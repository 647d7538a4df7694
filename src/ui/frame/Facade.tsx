/** Stands for the map until the reader lets it load: nothing but this page itself has been asked for anything. */
import { MapPinned } from 'lucide-react';
import { useHost } from '../host.tsx';
import { useActions, useApp, useMessages } from '../store.tsx';
import './facade.css';

export function Facade() {
  const { frame } = useMessages();
  const actions = useActions();
  const data = useApp((state) => state.given.data);
  const { address } = useHost();
  const hosts = [...new Set([address(), ...(data ?? [])].map((url) => new URL(url).host))];
  return (
    <main className="app facade">
      <MapPinned size={28} strokeWidth={1.5} aria-hidden="true" />
      <h1>{frame.consentTitle}</h1>
      <p>{frame.consentText(hosts)}</p>
      <button type="button" className="button facade-button" onClick={() => actions.consent()}>
        {frame.consentButton}
      </button>
    </main>
  );
}

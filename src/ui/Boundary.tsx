/** Keeps a fault of one panel inside that panel: says what failed, lets the reader copy the details and start again. */
import { Component, type ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { CopyButton } from './CopyButton.tsx';
import { useFirstMessages } from './store.tsx';

type Panel = keyof Messages['status']['panels'];

interface BoundaryProps {
  readonly panel: Panel;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <PanelFailed panel={this.props.panel} error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function PanelFailed({ panel, error, onRetry }: { panel: Panel; error: Error; onRetry: () => void }) {
  const { status } = useFirstMessages();
  return (
    <div className="notice" role="alert">
      <p>{status.panelFailed(status.panels[panel])}</p>
      <p className="notice-detail">{error.message}</p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={onRetry}>
          {status.tryAgain}
        </button>
        <CopyButton text={`${error.message}\n${error.stack ?? ''}`} label={status.copyDetails} />
      </p>
    </div>
  );
}

/**
 * A button of the header and the dialog that it opens: name, way out, and a body that is made when it is first wanted.
 * What stands in the dialog is the caller's.
 */
import { type LucideIcon, X } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useMessages } from './store.tsx';

interface DialogButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Of the dialog. */
  readonly title: string;
  /** Class of the dialog, besides what all of them have. */
  readonly className?: string;
  /** Class of the button's own place. */
  readonly buttonClass?: string;
  readonly isDisabled?: boolean;
  /** Runs before the dialog opens. */
  readonly onOpen?: () => void;
  readonly children: (close: () => void) => ReactNode;
}

export function DialogButton(props: DialogButtonProps) {
  const { icon: Icon, label, title, className, buttonClass = 'header-about', isDisabled = false, onOpen } = props;
  const { header } = useMessages();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => dialog.current?.close();
  const open = () => {
    onOpen?.();
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        className={`button button-plain ${buttonClass}`}
        aria-haspopup="dialog"
        disabled={isDisabled}
        onClick={open}
      >
        <Icon size={18} aria-hidden="true" />
        <span>{label}</span>
      </button>
      <dialog
        ref={dialog}
        className={className ? `about ${className}` : 'about'}
        aria-labelledby={titleId}
        closedby="any"
        onClose={() => setOpen(false)}
      >
        <div className="about-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button button-plain header-icon" aria-label={header.close} onClick={close}>
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <div className="about-body">{isOpen && props.children(close)}</div>
      </dialog>
    </>
  );
}

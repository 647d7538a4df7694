/** Over the page while a file is held above it: what letting go does. */
import { FileDown } from 'lucide-react';
import { useMessages } from '../store.tsx';
import './data.css';

export function DropSign() {
  const { ownData } = useMessages();
  return (
    <div className="drop-sign">
      <div className="drop-sign-box">
        <FileDown size={32} strokeWidth={1.5} aria-hidden="true" />
        <p className="drop-sign-title">{ownData.drop}</p>
        <p>{ownData.dropNote}</p>
      </div>
    </div>
  );
}

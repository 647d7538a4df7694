import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Story } from './Story.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Story />
    </StrictMode>,
  );
}

import { X, ZoomIn } from 'lucide-react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import drawIcon from '../../src/ui/drawIcon.ts';

const CROSS = drawIcon({
  size: 24,
  node: [
    ['path', { d: 'M18 6 6 18', key: '1bl5f8' }],
    ['path', { d: 'm6 6 12 12', key: 'd8bk6v' }],
  ],
});

/** Attributes and content, whatever their order; lucide's class names, which nothing styles, aside. */
function drawn(icon: ReactElement): readonly string[] {
  const svg = renderToStaticMarkup(icon).replace(/ class="lucide[^"]*"/, '');
  return [...svg.matchAll(/[\w-]+="[^"]*"|<\w+/g)].map(([part]) => part).sort();
}

test('draws what lucide draws: size, strokes, and hidden from those who hear the page', () => {
  expect(drawn(<CROSS />)).toEqual(drawn(<X />));
  expect(drawn(<CROSS size={14} aria-hidden="true" />)).toEqual(drawn(<X size={14} aria-hidden="true" />));
  expect(drawn(<CROSS />)).not.toEqual(drawn(<ZoomIn />));
});

/** The style sheets of a map that stands in somebody else's page. */
import { expect, it } from 'vitest';
import { toContainerStyles } from '../../build/package/containerStyles.ts';

/** Space means nothing here, but between the words of a query, which are compared without it. */
const compact = (css: string) => css.replace(/\s+/g, '');

it.each([
  ['the page is the map’s own root', ':root { --a: 1px }', '.dateline-root { --a: 1px }'],
  ['so is html', 'html { color: red }', '.dateline-root { color: red }'],
  [
    'a theme stands on it',
    ':root[data-theme="dark"] .x { color: red }',
    '.dateline-root[data-theme="dark"] .x { color: red }',
  ],
  ['the page’s body is not the map’s', 'body, #root { margin: 0 } p { margin: 0 }', 'p { margin: 0 }'],
  [
    'the window’s size is the map’s',
    '.x { width: calc(100vw - 1px); height: 100dvh }',
    '.x { width: calc(100cqw - 1px); height: 100cqh }',
  ],
  [
    'type does not follow the page around',
    '.x { font-size: 1.5rem }',
    '.x { font-size: calc(1.5 * var(--dateline-rem, 16px)) }',
  ],
  [
    'a width is asked of the map',
    '@media (max-width: 599.98px) { .x { top: 0 } }',
    '@container (max-width: 599.98px) { .x { top: 0 } }',
  ],
  [
    'alternatives are asked one by one',
    '@media (max-width: 1px), (max-width: 2px) and (orientation: portrait) { .x { top: 0 } }',
    '@container (max-width: 1px) { .x { top: 0 } } @container (max-width: 2px) and (orientation: portrait) { .x { top: 0 } }',
  ],
  [
    'what is about the reader is asked of the reader',
    '@media (max-width: 1px) and (prefers-reduced-motion: no-preference) { .x { top: 0 } }',
    '@media (prefers-reduced-motion: no-preference) { @container (max-width: 1px) { .x { top: 0 } } }',
  ],
  ['other questions stay', '@media (pointer: coarse) { .x { top: 0 } }', '@media (pointer: coarse) { .x { top: 0 } }'],
  ['the page around prints itself', '@media print { .x { top: 0 } } .y { top: 0 }', '.y { top: 0 }'],
])('%s', (_, css, expected) => {
  expect(compact(toContainerStyles(css))).toBe(compact(expected));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOOKS, toRgb } from '../../src/map/look.ts';

/** Custom properties of a rule of tokens.css. */
function tokensOf(selector: string): Map<string, string> {
  const css = readFileSync('src/theme/tokens.css', 'utf8');
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

describe('the look of the map', () => {
  const pairs = (['light', 'dark'] as const).flatMap((theme) =>
    (['paper', 'panel', 'ink', 'ink-soft', 'ink-faint', 'accent'] as const).map((token) => ({ theme, token })),
  );
  it.each(pairs)('has the $token of the $theme theme', ({ theme, token }) => {
    const tokens = tokensOf(theme === 'light' ? ':root' : ':root[data-theme="dark"]');
    const name = token.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()) as keyof (typeof LOOKS)['light'];
    expect(LOOKS[theme][name]).toBe(tokens.get(token));
  });

  it('reads colours as WebGL takes them', () => {
    expect(toRgb('#ff0080')).toEqual([1, 0, 128 / 255]);
  });
});

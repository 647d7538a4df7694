import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, originOf, parseUrl } from '../../src/core/url.ts';

describe('a link from outside', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/Å', 'https://example.org/%C3%85'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['https://a.b\\@c.d/', 'https://a.b/@c.d/'],
    ['https://[::1]:8080/', 'https://[::1]:8080/'],
  ])('%j leads to %s', (text, href) => {
    expect(parseUrl(text)).toEqual({ ok: true, value: href });
  });

  it.each([
    ['javascript:alert(1)', 'url/scheme'],
    ['JaVaScRiPt:alert(1)', 'url/scheme'],
    [' javascript:alert(1)', 'url/scheme'],
    ['\tjavascript:alert(1)', 'url/scheme'],
    ['java\nscript:alert(1)', 'url/scheme'],
    ['java\tscript:alert(1)', 'url/scheme'],
    ['\u0001javascript:alert(1)', 'url/scheme'],
    ['javascript://example.org/%0aalert(1)', 'url/scheme'],
    ['data:text/html,<script>alert(1)</script>', 'url/scheme'],
    ['vbscript:x', 'url/scheme'],
    ['blob:https://example.org/1', 'url/scheme'],
    ['file:///etc/passwd', 'url/scheme'],
    ['ftp://example.org', 'url/scheme'],
    ['mailto:a@example.org', 'url/scheme'],
    ['about:blank', 'url/scheme'],
    ['https://user@example.org', 'url/credentials'],
    ['https://bank.example:secret@evil.example', 'url/credentials'],
    ['//example.org', 'url/unreadable'],
    ['/path', 'url/unreadable'],
    ['example.org', 'url/unreadable'],
    ['', 'url/unreadable'],
    ['https://', 'url/unreadable'],
    [`https://example.org/${'a'.repeat(2_048)}`, 'url/long'],
    [`https://example.org/${'Å'.repeat(1_000)}`, 'url/long'],
    [null, 'url/unreadable'],
    [42, 'url/unreadable'],
    [{ toString: () => 'https://example.org' }, 'url/unreadable'],
  ])('%j is refused: %s', (text, code) => {
    const parsed = parseUrl(text);
    expect(parsed.ok ? parsed.value : parsed.problem.code).toBe(code);
  });

  it('is http or https without credentials, or nothing, whatever is tried', () => {
    const tried = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(
          fc.string({ unit: 'binary', maxLength: 4 }),
          fc.constantFrom('javascript', 'https', 'data', 'java\nscript'),
          fc.string(),
        )
        .map(([a, b, c]) => `${a}${b}:${c}`),
    );
    fc.assert(
      fc.property(tried, (text) => {
        const parsed = parseUrl(text);
        if (!parsed.ok) return;
        const url = new URL(parsed.value);
        expect(['https:', 'http:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(parseUrl(parsed.value)).toEqual(parsed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows its host as the network sees it', () => {
    const parsed = parseUrl('https://аррӏе.com/login');
    expect(parsed.ok && hostOf(parsed.value)).toBe('xn--80ak6aa92e.com');
    expect(parsed.ok && originOf(parsed.value)).toBe('https://xn--80ak6aa92e.com');
  });
});

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeStandalone } from '../../../build/standalone/page.ts';

const parts = {
  script: 'const a = "</script><script>alert(1)</script><!--";\n//# sourceMappingURL=a.js.map\n',
  style: 'p::before { content: "</style><script>x</script>"; }',
  files: [
    { path: 'data/a.geojson', bytes: new TextEncoder().encode('{"a":"</script>"}') },
    { path: 'basemap/a.pmtiles', bytes: Uint8Array.from([0, 1, 2, 255]) },
  ],
  site: null,
  contents: { markup: '<div class="without-scripts">Everything</div>', style: '.page { color: red }' },
};

describe('the page of one file', () => {
  const html = makeStandalone(parts);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  // Nothing in a style sheet is an element but its end.
  const scripts = [...html.replace(/<style>[\s\S]*?<\/style>/g, '').matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];

  it('lets no text of a script or a style end its element', () => {
    expect(scripts.map(([, attributes]) => attributes)).toEqual([
      ' type="application/octet-stream" data-carried="data/a.geojson" data-gzip',
      ' type="application/octet-stream" data-carried="basemap/a.pmtiles"',
      ' type="module"',
    ]);
    expect(html.match(/<style>/g)).toHaveLength(2);
    // The script still says what it said.
    expect(new Function(`${scripts[2]?.[2]}; return a;`)()).toBe('</script><script>alert(1)</script><!--');
    expect(html).not.toContain('sourceMappingURL');
  });

  it('allows its own script and style by their hashes, and no request', () => {
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const directives = new Map(policy.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1)]));
    expect(directives.get('script-src')).toEqual([hash(scripts[2]?.[2])]);
    expect(directives.get('style-src')).toEqual(
      [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet]) => hash(sheet)),
    );
    expect(directives.get('connect-src')).toEqual(["'none'"]);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/https?:|'self'|\*|unsafe/);
  });

  it('carries every byte of its files', () => {
    const bytes = (index: number) => Buffer.from(scripts[index]?.[2] ?? '', 'base64');
    expect(gunzipSync(bytes(0)).toString()).toBe('{"a":"</script>"}');
    expect([...bytes(1)]).toEqual([0, 1, 2, 255]);
  });

  it('knows the address of its site only where somebody has said it', () => {
    expect(html).toContain('<div id="root"><div class="without-scripts">Everything</div></div>');
    expect(makeStandalone({ ...parts, site: 'https://a.example/"x/' })).toContain(
      'data-site="https://a.example/&quot;x/"',
    );
  });
});

/** The Content Security Policy that pages are served under: in `npm start`, in the tests and, as a copy, in the built HTML. */

export interface PolicyOptions {
  /** Origins besides our own that a configured basemap may be fetched from. */
  readonly connect?: readonly string[];
  /** Whether other sites may frame the page. */
  readonly framed?: boolean;
}

/** Header form. `frame-ancestors` has no effect in a meta tag, which therefore leaves it out. */
export function makePolicy({ connect = [], framed = false }: PolicyOptions = {}, form: 'header' | 'meta' = 'header') {
  const extra = connect.length > 0 ? ` ${connect.join(' ')}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${extra}`,
    "font-src 'self'",
    `connect-src 'self'${extra}`,
    // An opaque origin (a sandboxed frame) starts MapLibre's worker from a data: URL.
    framed ? "worker-src 'self' data:" : "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(form === 'header' ? [`frame-ancestors ${framed ? '*' : "'none'"}`] : []),
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

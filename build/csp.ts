/** The Content Security Policy that pages are served under: in `npm start`, in the tests and, as a copy, in the built HTML. */

export interface PolicyOptions {
  /** Sources besides our own that a configured basemap, and data that an address names, may be fetched from. */
  readonly connect?: readonly string[];
  /** Sources besides our own of a configured basemap's pictures. */
  readonly images?: readonly string[];
  /** Whether other sites may frame the page. */
  readonly framed?: boolean;
}

/** Header form. `frame-ancestors` has no effect in a meta tag, which therefore leaves it out. */
export function makePolicy(options: PolicyOptions = {}, form: 'header' | 'meta' = 'header'): string {
  const { connect = [], images = [], framed = false } = options;
  const more = (sources: readonly string[]) => sources.map((source) => ` ${source}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${more(images)}`,
    "font-src 'self'",
    `connect-src 'self'${more(connect)}`,
    // The share dialog shows the frame that its code would make.
    "frame-src 'self'",
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

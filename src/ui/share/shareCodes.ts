/**
 * What is pasted elsewhere: link, iframe, element and Markdown. Every name and value in them is printed by the table of
 * parameters, every address is made from the site's own.
 */

import {
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameter,
  type ParameterValues,
  printParameters,
} from '../../params/index.ts';
import { joinQuery, makeEntry } from '../../params/query.ts';

export interface Shared {
  /** Address of the site, absolute, with the trailing slash. */
  readonly site: string;
  readonly values: ParameterValues;
  /** Name of the frame, e.g. "Map: places in this story". */
  readonly title: string;
  /** Text of the link beside the frame. */
  readonly linkText: string;
}

/** Height of a frame where nothing follows the page's own, in CSS pixels. */
export const FRAME_HEIGHT = 560;

/** What the frame may do. Without `allow-scripts` there is no map; the rest each serves one control. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Browsers that know `frame-sizing` take the page's own height; the others keep the fixed one. */
const STYLE = [
  'border:0',
  'width:100%',
  'min-height:320px',
  'max-height:1200px',
  `height:${FRAME_HEIGHT}px`,
  `height:if(supports(frame-sizing:content-height):auto;else:${FRAME_HEIGHT}px)`,
  'frame-sizing:content-height',
].join(';');

export const writeLink = ({ site, values }: Pick<Shared, 'site' | 'values'>): string => withQuery(site, values);

/** The address of the frame. */
export const writeFrameUrl = ({ site, values }: Pick<Shared, 'site' | 'values'>): string =>
  withQuery(new URL('embed/', site).href, values);

export function writeIframe(shared: Shared): string {
  return [
    `<iframe src="${escapeHtml(writeFrameUrl(shared))}"`,
    `  title="${escapeHtml(shared.title)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy"`,
    `  style="${STYLE}"`,
    '  allow="fullscreen; clipboard-write; web-share" referrerpolicy="strict-origin-when-cross-origin"',
    `  sandbox="${SANDBOX}"></iframe>`,
    // What stands between the tags of an iframe is shown nowhere.
    `<p>${writeAnchor(shared)}</p>`,
  ].join('\n');
}

export function writeElement(shared: Shared): string {
  const { site, values, title } = shared;
  const attributes = PARAMETER_NAMES.flatMap((name) => {
    const value = values[name];
    const { initial, equals, print } = PARAMETERS[name] as Parameter<unknown>;
    if (value === undefined || (initial !== null && equals(value, initial))) return [];
    return [`${name}="${escapeHtml(print(value))}"`];
  });
  const src = withQuery(new URL('embed/', site).href, {});
  const own = [`src="${escapeHtml(src)}"`, ...attributes, `label="${escapeHtml(title)}"`];
  return [
    `<script type="module" src="${escapeHtml(new URL('embed/v1.js', site).href)}"></script>`,
    `<dateline-map ${own.join(' ')}>`,
    `  ${writeAnchor(shared)}`,
    '</dateline-map>',
  ].join('\n');
}

/** Brackets would end the text, and parentheses the address. */
export function writeMarkdown(shared: Pick<Shared, 'site' | 'values' | 'title'>): string {
  const text = shared.title.replace(/[\\[\]<>*_`]/g, '\\$&');
  const url = writeLink(shared).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
  return `[${text}](${url})`;
}

const writeAnchor = (shared: Shared): string =>
  `<a href="${escapeHtml(writeLink(shared))}">${escapeHtml(shared.linkText)}</a>`;

function withQuery(base: string, values: ParameterValues): string {
  const { v: _version, ...others } = values;
  // Every code says which version of the contract it was written for.
  const entries = [makeEntry('v', '1'), ...printParameters(others)];
  return `${base}?${joinQuery(entries)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string);

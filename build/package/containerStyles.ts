/**
 * Rewrites a page's style sheet for a map inside somebody else's page: what was about the window becomes about the room
 * that the map has, what was about the page about the map's own root. The sources stay plain CSS of a page.
 */
import postcss, { type AtRule } from 'postcss';

/** The element in the shadow root that takes the place of `html`, and is the container that widths are asked of. */
const ROOT = '.dateline-root';

/** Features of a media query that a container can answer. */
const SIZE = /\(\s*(?:(?:min|max)-(?:width|height)\s*:[^)]*|orientation\s*:[^)]*)\)/g;

export function toContainerStyles(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules('media', rewriteMedia);
  sheet.walkRules((rule) => {
    rule.selectors = [...new Set(rule.selectors.flatMap(rewriteSelector))];
    if (rule.selectors.length === 0 || rule.selector === '') rule.remove();
  });
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(/\b(\d*\.?\d+)d?v([hw])\b/g, '$1cq$2')
      // The page around may have any size of type at its root.
      .replace(/(?<![\w-])(\d*\.?\d+)rem\b/g, (_, size: string) => `calc(${size} * var(--dateline-rem, 16px))`);
  });
  return sheet.toString();
}

/** A page prints itself; its maps stay as they are on screen. */
function rewriteMedia(media: AtRule): void {
  if (!media.parent) return;
  const queries = media.params.split(',').map((query) => query.trim());
  if (queries.every((query) => /\bprint\b/.test(query))) {
    media.remove();
    return;
  }
  if (!queries.some((query) => query.match(SIZE))) return;
  media.replaceWith(queries.map((query) => toContainer(media, query)));
}

function toContainer(media: AtRule, query: string): AtRule {
  const sizes = query.match(SIZE) ?? [];
  const rest = query
    .split(/\s+and\s+/)
    .filter((part) => !part.match(SIZE))
    .join(' and ');
  const container = sizes.length > 0 ? media.clone({ name: 'container', params: sizes.join(' and ') }) : media.clone();
  if (sizes.length === 0) container.params = rest;
  if (sizes.length === 0 || rest === '') return container;
  return postcss.atRule({ name: 'media', params: rest, nodes: [container] });
}

function rewriteSelector(selector: string): string[] {
  if (/^(?:body|#root|body\s*>\s*#root)$/.test(selector)) return [];
  return [
    selector
      .replace(/:root\[/g, `${ROOT}[`)
      .replace(/:root\b/g, ROOT)
      .replace(/^html\b/, ROOT),
  ];
}

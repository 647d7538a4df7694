/** A strict reader of the XML that we write: elements, attributes, text and the five entities. Throws on anything else. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses a document. White space between elements is dropped. */
export function readXml(text: string): Element {
  const tokens = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '').match(/<[^<>]*>|[^<]+/g) ?? [];
  const top: (Element | string)[] = [];
  const open: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [];
  let length = 0;
  for (const token of tokens) {
    length += token.length;
    const siblings = open.at(-1)?.children ?? top;
    if (token.startsWith('</')) {
      const closed = open.pop();
      if (!closed || token !== `</${closed.name}>`) throw new Error(`${token} closes ${closed?.name ?? 'nothing'}.`);
      if (closed.children.some((child) => typeof child !== 'string')) {
        closed.children = closed.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
      }
      (open.at(-1)?.children ?? top).push(closed);
    } else if (token.startsWith('<')) {
      const match = /^<([A-Za-z]\w*)((?: [A-Za-z]\w*="[^"]*")*)>$/.exec(token);
      if (!match) throw new Error(`${token} is not a tag.`);
      const attributes = [...(match[2] ?? '').matchAll(/ (\w+)="([^"]*)"/g)];
      open.push({
        name: match[1] ?? '',
        attributes: Object.fromEntries(attributes.map(([, name = '', value = '']) => [name, decode(value)])),
        children: [],
      });
    } else siblings.push(decode(token));
  }
  const elements = top.filter((child) => typeof child !== 'string');
  if (open.length > 0 || elements.length !== 1) throw new Error('A document has one root element, and closes it.');
  if (length !== tokens.join('').length) throw new Error('Some text was not read.');
  return elements[0] as Element;
}

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));

export function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error('“]]>” may not stand in text.');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (character === undefined) throw new Error(`${whole} is not an entity.`);
    return character;
  });
}

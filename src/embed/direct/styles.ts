/**
 * The style sheets of maps that stand in a shadow root. The package's build turns every imported style sheet into a call
 * of `addStyles`, so that chunks which arrive later dress the maps that stand already.
 *
 * Sheets are constructed, which needs no `style-src` of the page around the map.
 */

const sheets: CSSStyleSheet[] = [];
const roots = new Set<ShadowRoot>();

/**
 * Dresses all maps, those that come later too.
 * @public called by what the package's build makes of style sheets
 */
export function addStyles(text: string): void {
  const sheet = makeSheet(text);
  sheets.push(sheet);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
}

/**
 * Makes families known to the document: a shadow root cannot have any of its own.
 * @public called by what the package's build makes of style sheets
 */
export function addFonts(text: string): void {
  document.adoptedStyleSheets.push(makeSheet(text));
}

/** Puts the styles of the interface after those that the root has. */
export function dressRoot(root: ShadowRoot): { readonly dispose: () => void } {
  roots.add(root);
  root.adoptedStyleSheets.push(...sheets);
  return {
    dispose: () => {
      roots.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    },
  };
}

function makeSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

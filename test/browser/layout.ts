/** What can be checked of a layout without eyes: nothing scrolls sideways, sticks out, is cut off, or is too small to hit. */
import type { Page } from 'playwright-core';

export interface LayoutRules {
  /** CSS pixels that a control must measure: words are as wide as they are, and fingers miss by height. */
  readonly leastWidth: number;
  readonly leastHeight: number;
}

/** Faults of the page as it stands, one sentence each. */
export function findLayoutFaults(page: Page, rules: LayoutRules): Promise<string[]> {
  return page.evaluate(({ leastWidth, leastHeight }) => {
    const CONTROLS =
      'button, select, summary, input:not([type="radio"]):not([type="checkbox"]), [role="button"], [role="slider"]';
    const faults: string[] = [];
    const holdsText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    const name = (element: Element) => {
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const kind =
        element.className && typeof element.className === 'string' ? `.${element.className.split(' ')[0]}` : '';
      return `${element.tagName.toLowerCase()}${kind} “${label.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
    };
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) return false;
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    // What a screen reader alone is meant to find is clipped on purpose.
    const isForReadersOnly = (element: Element) => element.closest('.visually-hidden') !== null;
    const all = [...document.body.querySelectorAll('*')].filter(
      (element) => isShown(element) && !isForReadersOnly(element),
    );

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`The page is ${scrollWidth - innerWidth} px wider than the window.`);

    for (const panel of ['#reading', '#dock', 'header', '[role="dialog"]']) {
      const element = document.querySelector(panel);
      if (!element || !isShown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${panel} leaves the window.`);
      for (const child of all) {
        // Decoration may be clipped by its frame; what is read or pressed may not.
        if (!element.contains(child) || !(holdsText(child) || child.matches(CONTROLS))) continue;
        if (child.closest('svg')) continue;
        const { left, right } = child.getBoundingClientRect();
        if (left < box.left - 2 || right > box.right + 2) faults.push(`${name(child)} sticks out of ${panel}.`);
      }
    }

    for (const element of all) {
      const style = getComputedStyle(element);
      if (!holdsText(element) || element.closest('svg, .maplibregl-map')) continue;
      const cutsX = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      const cutsY = style.overflowY !== 'visible' && style.overflowY !== 'auto' && style.overflowY !== 'scroll';
      const isMeant = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (cutsX && !isMeant && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name(element)} is cut off at its side.`);
      if (cutsY && !isMeant && element.scrollHeight > element.clientHeight + 2)
        faults.push(`${name(element)} is cut off below.`);
    }

    for (const control of document.querySelectorAll(CONTROLS)) {
      if (!isShown(control) || isForReadersOnly(control)) continue;
      const { left, top, width, height } = control.getBoundingClientRect();
      // The drawn overview has its own scale, and the rows of the list do the same at full size.
      const needed = control.closest('svg') ? leastWidth : leastHeight;
      // The room around may answer, too; a control outside of the scrolled part is seen by its box alone.
      const answers = (y: number) => control.contains(document.elementFromPoint(left + width / 2, y));
      const middle = top + height / 2;
      const reach = needed / 2 - 1;
      if (width >= leastWidth - 0.5 && answers(middle - reach) && answers(middle + reach)) continue;
      if (width < leastWidth - 0.5 || height < needed - 0.5) {
        faults.push(
          `${name(control)} measures ${Math.round(width)} × ${Math.round(height)}, less than ${leastWidth} × ${needed}.`,
        );
      }
    }

    const apart = ['header', '#dock', '#reading'].flatMap((selector) => {
      const element = document.querySelector(selector);
      return element && isShown(element) ? [{ selector, box: element.getBoundingClientRect() }] : [];
    });
    apart.forEach((one, index) => {
      for (const other of apart.slice(index + 1)) {
        const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (x > 1 && y > 1)
          faults.push(`${one.selector} and ${other.selector} overlap by ${Math.round(x)} × ${Math.round(y)}.`);
      }
    });
    return [...new Set(faults)];
  }, rules);
}

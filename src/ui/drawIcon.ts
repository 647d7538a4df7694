/**
 * Draws an icon of lucide-react from its strokes. Stands in, in what is built, for lucide's own runtime, which can be coloured
 * and sized by context and is four times as long (build/plainIcons.ts); what it draws is the same.
 */
import { createElement, type SVGProps } from 'react';

interface IconData {
  /** Side of the field, in units of the strokes. */
  readonly size: number;
  /** Elements of SVG, each with its key. */
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

interface IconProps extends SVGProps<SVGSVGElement> {
  /** CSS pixels. */
  readonly size?: number;
}

export default function drawIcon({ size: field, node }: IconData) {
  return function Icon({ size = field, ...rest }: IconProps) {
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: `0 0 ${field} ${field}`,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  };
}

/** A page's map as SVG in the page itself: its colours and letters are the page's own, light and dark, screen and paper. */
import type { Picture } from './picture.ts';

/** In the order in which they are drawn. */
const GROUND = ['land', 'lakes', 'coast', 'regions', 'borders', 'disputed'] as const;

export function PictureSvg({ picture, name }: { readonly picture: Picture; readonly name: string }) {
  const { frame, ground, shaded, legs, marks, towns, names } = picture;
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={name}
    >
      {GROUND.map((part) => ground[part] !== '' && <path key={part} className={`picture-${part}`} d={ground[part]} />)}
      {shaded !== '' && <path className="picture-shaded" d={shaded} />}
      {towns.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="picture-town" cx={x.toFixed(1)} cy={y.toFixed(1)} r="2" />
      ))}
      {legs.map(({ path, head, inferred }) => (
        <g key={path} className="picture-leg">
          <path d={path} data-inferred={inferred || undefined} />
          <path d={head} />
        </g>
      ))}
      {marks.map(({ at: [x, y], radius, text, imprecise, quiet }) => (
        <g key={`${x} ${y}`} className="picture-mark" data-quiet={quiet || undefined}>
          <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)} data-imprecise={imprecise || undefined} />
          {text !== '' && (
            <text x={x.toFixed(1)} y={(y + 4).toFixed(1)} textAnchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
      {names.map(({ text, x, y, anchor, weight }) => (
        <text
          key={`${text} ${x}`}
          className="picture-name"
          data-weight={weight}
          x={x.toFixed(1)}
          y={y.toFixed(1)}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

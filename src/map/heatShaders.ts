/**
 * The shaders of the heat: the counts of fine cells, smoothed by cubic splines where they are drawn, so that no cell's
 * edge shows, and coloured by how they compare to the most.
 */
import { toRgb } from './look.ts';

/** From a few to the most. Beside the categories' colours: one warm hue that darkens by day and lightens by night. */
export const HEAT_RAMP = {
  light: ['#e8b04a', '#d3541e', '#5c0f24'],
  dark: ['#7a4a1c', '#f09a3e', '#fff1c2'],
} as const;

/** How much of the ground the colour of a share hides, as the shader has it. */
const MOST_OPAQUE = 0.82;
const OPAQUE_FROM = 0.3;

/** The colour of a share of the most, 0 to 1, as CSS writes it: for the key, which then cannot differ from the map. */
export function heatColourAt(share: number, dark: boolean): string {
  const [few, some, most] = HEAT_RAMP[dark ? 'dark' : 'light'].map(toRgb) as unknown as readonly [Rgb, Rgb, Rgb];
  const [from, to, t] = share < 0.5 ? [few, some, share * 2] : [some, most, share * 2 - 1];
  const near = Math.min(1, share / OPAQUE_FROM);
  const alpha = MOST_OPAQUE * near * near * (3 - 2 * near);
  const [r, g, b] = from.map((value, k) => Math.round(255 * (value + ((to[k] as number) - value) * t)));
  return `rgb(${r} ${g} ${b} / ${alpha.toFixed(3)})`;
}

type Rgb = readonly [number, number, number];

/** `prelude` and `define` come from MapLibre and bring `projectTile` for the projection of the moment. */
export const heatVertexShader = (prelude: string, define: string): string => `#version 300 es
precision highp float;
${prelude}
${define}

/** 0 to 1 over the ground that is counted. */
layout(location = 0) in vec2 a_share;

/** Its corner and size, in mercator, from the origin of the projection. */
uniform vec4 u_ground;
uniform float u_wrap;
uniform vec2 u_cells;

out vec2 v_cell;

void main() {
  v_cell = a_share * u_cells;
  gl_Position = projectTile(u_ground.xy + a_share * u_ground.zw + vec2(u_wrap, 0.0));
}`;

export const heatFragmentShader = `#version 300 es
precision highp float;
precision highp usampler2D;

in vec2 v_cell;

uniform usampler2D u_counts;
uniform ivec2 u_size;
/** Whether the columns go round the world. */
uniform bool u_round;
uniform float u_peak;
uniform vec3 u_ramp[3];

out vec4 colour;

float countAt(ivec2 cell) {
  if (u_round) cell.x = (cell.x + u_size.x) % u_size.x;
  if (any(lessThan(cell, ivec2(0))) || any(greaterThanEqual(cell, u_size))) return 0.0;
  return float(texelFetch(u_counts, cell, 0).r);
}

vec4 weights(float t) {
  float s = 1.0 - t;
  return vec4(s * s * s, 4.0 - 3.0 * t * t * (2.0 - t), 4.0 - 3.0 * s * s * (2.0 - s), t * t * t) / 6.0;
}

void main() {
  vec2 p = v_cell - 0.5;
  ivec2 base = ivec2(floor(p));
  vec2 t = p - vec2(base);
  vec4 across = weights(t.x);
  vec4 down = weights(t.y);
  float sum = 0.0;
  for (int row = 0; row < 4; row++) {
    for (int column = 0; column < 4; column++) {
      sum += across[column] * down[row] * countAt(base + ivec2(column - 1, row - 1));
    }
  }
  // Between the number itself, which would show one spot alone, and its logarithm, which would show all ground alike.
  float share = pow(clamp(sum / u_peak, 0.0, 1.0), 0.45);
  if (share < 0.004) discard;
  vec3 paint = share < 0.5 ? mix(u_ramp[0], u_ramp[1], share * 2.0) : mix(u_ramp[1], u_ramp[2], share * 2.0 - 1.0);
  float alpha = ${MOST_OPAQUE} * smoothstep(0.0, ${OPAQUE_FROM}, share);
  colour = vec4(paint * alpha, alpha);
}`;

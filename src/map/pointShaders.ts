/**
 * The shaders of the point view. One vertex is one event: whether it is drawn, the vertex shader decides from the window,
 * the filters and the cells that stand for their events; how, its category, how well its date is known, and its age.
 *
 * Points of GL and not quads: a quarter of the vertices, which is what a million events cost.
 */
import { SECTORS } from './markShaders.ts';

/** Bytes of a row: start and end as 32-bit days, x and y as 32-bit mercator units, then four bytes, see `KIND`. */
export const ROW_BYTES = 20;
export const ROW_AT = { time: 0, position: 8, kind: 16 } as const;
/** The bytes of `a_kind`: colour and shape by palette, 1 where dated to the day, category. */
export const KIND = { colour: 0, shape: 1, solid: 2, category: 3 } as const;

export const LOCATION = { time: 0, position: 1, kind: 2, accepted: 3 } as const;

/** Room around a shape for its rim of paper and the edge's smoothing, in CSS pixels. */
const ROOM = 2.5;

export const EMPHASIS = { none: 0, hovered: 1, selected: 2 } as const;

/** `prelude` and `define` come from MapLibre and bring `projectTile` for the projection of the moment. */
export const pointVertexShader = (prelude: string, define: string): string => `#version 300 es
precision highp float;
precision highp int;
${prelude}
${define}

layout(location = ${LOCATION.time}) in ivec2 a_time;
layout(location = ${LOCATION.position}) in uvec2 a_position;
layout(location = ${LOCATION.kind}) in uvec4 a_kind;
layout(location = ${LOCATION.accepted}) in uint a_accepted;

uniform ivec2 u_window;
uniform bool u_all_time;
uniform uint u_categories_off;
uniform uvec2 u_origin;
uniform float u_wrap;
uniform float u_radius;
uniform float u_pixel_ratio;
uniform float u_fade_days;
uniform int u_emphasis;

// The cells that stand for their events: one texel each, above nought where the cell's number is printed.
uniform lowp sampler2D u_cells;
uniform uint u_cell_shift;
uniform ivec4 u_cell_range;

flat out float v_radius;
flat out float v_fresh;
flat out uvec4 v_kind;
/** What became of the event: 0 = not active, 1 = its cell stands for it, 2 = drawn. Read back by tests. */
flat out int v_fate;

bool isInCell() {
  if (u_cell_range.z == 0 || u_emphasis != ${EMPHASIS.none}) return false;
  ivec2 cell = ivec2(a_position >> uvec2(u_cell_shift)) - u_cell_range.xy;
  if (cell.x < 0) cell.x += int(1u << (32u - u_cell_shift));
  // Beyond the cells that are counted there is nothing in sight.
  if (any(lessThan(cell, ivec2(0))) || any(greaterThanEqual(cell, u_cell_range.zw))) return true;
  return texelFetch(u_cells, cell, 0).r > 0.0;
}

void main() {
  bool in_window = u_all_time || (a_time.x < u_window.y && a_time.y > u_window.x);
  in_window = in_window && a_accepted != 0u && (u_categories_off >> min(a_kind.${'xyzw'[KIND.category]}, 31u) & 1u) == 0u;
  v_fate = !in_window ? 0 : isInCell() ? 1 : 2;
  v_kind = a_kind;
  // Days since it began at the end of the window: the latest are the brightest.
  float age = max(0.0, float(u_window.y) - float(a_time.x));
  v_fresh = u_fade_days > 0.0 ? exp(-age / u_fade_days) : 1.0;
  v_radius = u_emphasis == ${EMPHASIS.none} ? u_radius * (u_fade_days > 0.0 ? mix(0.75, 1.0, v_fresh) : 1.0) : u_radius * 1.6;
  // Differences of the upper and the lower halves are exact, where those of whole numbers this large would not be.
  vec2 upper = vec2(a_position >> 16u) - vec2(u_origin >> 16u);
  vec2 lower = vec2(a_position & 65535u) - vec2(u_origin & 65535u);
  vec2 from_origin = upper / 65536.0 + lower / 4294967296.0;
  gl_Position = v_fate == 2 ? projectTile(from_origin + vec2(u_wrap, 0.0)) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = ceil(2.0 * (v_radius + ${ROOM.toFixed(1)}) * u_pixel_ratio);
}`;

export const pointFragmentShader = `#version 300 es
precision highp float;
precision highp int;

flat in float v_radius;
flat in float v_fresh;
flat in uvec4 v_kind;
flat in int v_fate;

uniform float u_pixel_ratio;
uniform float u_quiet;
uniform int u_emphasis;
uniform vec3 u_paper;
uniform vec3 u_panel;
uniform vec3 u_accent;
uniform vec3 u_ink;
uniform vec3 u_colours[${SECTORS}];

out vec4 colour;

float inside(float distance) {
  return clamp(0.5 - distance * u_pixel_ratio, 0.0, 1.0);
}

void lay(vec3 paint, float alpha) {
  colour = vec4(paint * alpha, alpha) + colour * (1.0 - alpha);
}

float polygon(vec2 p, float sides, float radius, float turn) {
  float step = 6.283185307 / sides;
  float angle = atan(p.x, -p.y) + turn;
  return cos(floor(0.5 + angle / step) * step - angle) * length(p) - radius;
}

/** Signed distance from the outline of a shape of about the same area as a disc of radius r; y runs down. */
float shapeOf(vec2 p, uint shape, float r) {
  if (shape == 1u) return max(abs(p.x), abs(p.y)) - r * 0.88;
  if (shape == 2u) return (abs(p.x) + abs(p.y)) * 0.7071 - r * 0.88;
  if (shape == 3u) return polygon(p - vec2(0.0, r * 0.15), 3.0, r * 0.66, 3.14159265);
  if (shape == 4u) return polygon(p + vec2(0.0, r * 0.15), 3.0, r * 0.66, 0.0);
  if (shape == 5u) {
    vec2 q = abs(p);
    return max(min(q.x, q.y) - r * 0.4, max(q.x, q.y) - r * 1.08);
  }
  if (shape == 6u) {
    float angle = mod(atan(p.x, -p.y) + 0.62831853, 1.25663706) - 0.62831853;
    vec2 q = length(p) * vec2(abs(sin(angle)), cos(angle));
    // The side from the tip to the notch between two tips.
    vec2 tip = vec2(0.0, r * 1.3);
    vec2 notch = r * 0.62 * vec2(0.58778525, 0.80901699);
    vec2 side = normalize(notch - tip);
    return dot(q - tip, vec2(-side.y, side.x));
  }
  if (shape == 7u) return polygon(p, 6.0, r * 0.92, 0.5235988);
  return length(p) - r;
}

void main() {
  float size = ceil(2.0 * (v_radius + ${ROOM.toFixed(1)}) * u_pixel_ratio);
  vec2 p = (gl_PointCoord - 0.5) * size / u_pixel_ratio;
  float d = shapeOf(p, v_kind.${'xyzw'[KIND.shape]}, v_radius);
  vec3 paint = u_colours[min(v_kind.${'xyzw'[KIND.colour]}, ${SECTORS - 1}u)];
  colour = vec4(0.0);
  bool lit = u_emphasis != ${EMPHASIS.none};
  lay(u_paper, 0.85 * inside(d - (lit ? 2.3 : 1.0)));
  if (lit) lay(u_emphasis == ${EMPHASIS.selected} ? u_accent : u_ink, inside(abs(d - 1.6) - 0.7));
  lay(paint, inside(d));
  // Hollow: not known to the day.
  if (v_kind.${'xyzw'[KIND.solid]} == 0u) lay(u_panel, inside(d + max(1.2, v_radius * 0.34)));
  colour.rgb = mix(colour.rgb, u_paper * colour.a, u_quiet);
  colour *= mix(0.45, 1.0, v_fresh);
}`;

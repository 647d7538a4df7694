/**
 * The shaders of the marks. One instance is one mark: a disc of paper with its number, a ring divided by category, and
 * an outer line that says what kind of mark it is (solid: a cluster; dashed: an imprecise place; accent: selected).
 *
 * Centres are snapped to device pixels, so that a number is copied from its atlas texel by texel and stays crisp.
 */
import { OUTER_ROOM } from './markSize.ts';

/** Bits of an instance's flags. */
export const MARK = { imprecise: 1, hollow: 2, cluster: 4, selected: 8, hovered: 16, quiet: 32 } as const;

/** How much paper is mixed into what steps back: into a mark and into its number, which is still read. */
export const QUIET = { mark: 0.5, number: 0.35 } as const;

/** Sectors that a ring can have: the colours of the palette. */
export const SECTORS = 8;

/** `prelude` and `define` come from MapLibre and bring `projectTile` for the projection of the moment. */
export const vertexShader = (prelude: string, define: string): string => `#version 300 es
precision highp float;
${prelude}
${define}

layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_radius;
layout(location = 2) in vec2 a_offset;
layout(location = 3) in float a_flags;
layout(location = 4) in vec4 a_sectors0;
layout(location = 5) in vec4 a_sectors1;
layout(location = 6) in vec4 a_cell;

uniform vec2 u_viewport;
uniform float u_pixel_ratio;
uniform float u_ease;
uniform float u_wrap;

flat out vec2 v_centre;
flat out float v_radius;
flat out int v_flags;
flat out vec4 v_sectors0;
flat out vec4 v_sectors1;
flat out vec4 v_cell;

void main() {
  vec4 centre = projectTile(a_position + vec2(u_wrap, 0.0));
  v_flags = int(a_flags);
  v_radius = mix(a_radius.x, a_radius.y, u_ease);
  v_sectors0 = a_sectors0;
  v_sectors1 = a_sectors1;
  v_cell = a_cell;
  // Device pixels from the bottom left.
  vec2 device = (centre.xy / centre.w * 0.5 + 0.5) * u_viewport + a_offset * vec2(1.0, -1.0) * u_pixel_ratio;
  v_centre = floor(device + 0.5);
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  float extent = (v_radius + ${(OUTER_ROOM + 2).toFixed(1)}) * u_pixel_ratio;
  vec2 position = (v_centre + corner * extent) / u_viewport * 2.0 - 1.0;
  // Behind the globe z lies beyond the far plane and the whole quad is clipped.
  gl_Position = centre.w > 0.0 ? vec4(position, centre.z / centre.w, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const fragmentShader = `#version 300 es
precision highp float;

flat in vec2 v_centre;
flat in float v_radius;
flat in int v_flags;
flat in vec4 v_sectors0;
flat in vec4 v_sectors1;
flat in vec4 v_cell;

uniform float u_pixel_ratio;
uniform vec3 u_paper;
uniform vec3 u_panel;
uniform vec3 u_ink;
uniform vec3 u_accent;
uniform vec3 u_categories[${SECTORS}];
uniform sampler2D u_numbers;

out vec4 colour;

const float TAU = 6.283185307179586;

/** How much of the pixel lies inside, by its signed distance from the edge in CSS pixels. */
float inside(float distance) {
  return clamp(0.5 - distance * u_pixel_ratio, 0.0, 1.0);
}

void lay(vec3 paint, float alpha) {
  colour = vec4(paint * alpha, alpha) + colour * (1.0 - alpha);
}

void main() {
  vec2 device = gl_FragCoord.xy - v_centre;
  vec2 p = device / u_pixel_ratio;
  float d = length(p);
  float r = v_radius;
  bool cluster = (v_flags & ${MARK.cluster}) != 0;
  bool imprecise = (v_flags & ${MARK.imprecise}) != 0;
  bool hollow = (v_flags & ${MARK.hollow}) != 0;
  bool selected = (v_flags & ${MARK.selected}) != 0;
  bool hovered = (v_flags & ${MARK.hovered}) != 0;
  bool outlined = cluster || imprecise || selected || hovered;
  float width = clamp(r * 0.24, 3.5, 5.5);
  float turn = fract(atan(p.x, p.y) / TAU + 1.0);

  colour = vec4(0.0);
  lay(u_paper, 0.92 * inside(d - r - (outlined ? 4.5 : 1.5)));

  // Outer line.
  float line = abs(d - r - 2.75);
  if (selected) lay(u_accent, inside(line - 1.1));
  else if (cluster) lay(u_ink, inside(line - (hovered ? 1.1 : 0.65)));
  else if (hovered) lay(u_ink, inside(line - 0.9));
  else if (imprecise) {
    float dashes = floor(TAU * (r + 2.75) / 6.5 + 0.5);
    float dash = (abs(fract(turn * dashes) - 0.5) - 0.28) * TAU * (r + 2.75) / dashes;
    lay(u_ink, 0.8 * inside(line - 0.55) * inside(dash));
  }

  // Ring of sectors, clockwise from the top.
  float ends[${SECTORS}] = float[](
    v_sectors0.x, v_sectors0.y, v_sectors0.z, v_sectors0.w,
    v_sectors1.x, v_sectors1.y, v_sectors1.z, v_sectors1.w
  );
  vec3 paint = u_categories[${SECTORS - 1}];
  bool found = false;
  float gap = 0.0;
  float from = 0.0;
  for (int k = 0; k < ${SECTORS}; k++) {
    if (!found && turn < ends[k]) {
      paint = u_categories[k];
      found = true;
    }
    bool whole = from <= 0.0 && ends[k] >= 1.0;
    if (ends[k] > from && !whole) {
      float angle = (turn - ends[k]) * TAU;
      if (cos(angle) > 0.0) gap = max(gap, inside(abs(sin(angle)) * d - 0.75));
    }
    from = ends[k];
  }
  lay(paint, inside(d - r));
  if (hollow) lay(u_panel, inside(d - r + 1.3) * (1.0 - inside(d - r + width - 1.3)));
  lay(u_panel, gap * inside(d - r));
  lay(u_panel, inside(d - r + width));

  bool quiet = (v_flags & ${MARK.quiet}) != 0;
  if (quiet) colour.rgb = mix(colour.rgb, u_paper * colour.a, ${QUIET.mark});

  // Number: texels of the atlas fall on device pixels.
  vec2 cell = v_cell.zw;
  vec2 texel = vec2(floor(device.x), -floor(device.y) - 1.0) + cell * 0.5;
  if (all(greaterThanEqual(texel, vec2(0.0))) && all(lessThan(texel, cell))) {
    // While a mark grows, its number waits until there is room for it.
    float room = clamp((r - width - 4.0) / 2.0, 0.0, 1.0);
    lay(mix(u_ink, u_paper, quiet ? ${QUIET.number} : 0.0), room * texelFetch(u_numbers, ivec2(v_cell.xy + texel), 0).a);
  }
}`;

/**
 * The shaders of the names. One instance is one name: a rectangle of the texture that holds the drawn names, beside
 * its anchor. Anchors are snapped to device pixels, so that letters are copied texel by texel and stay crisp.
 */

/** `prelude` and `define` come from MapLibre and bring `projectTile` for the projection of the moment. */
export const vertexShader = (prelude: string, define: string): string => `#version 300 es
precision highp float;
${prelude}
${define}

layout(location = 0) in vec2 a_position;
// Device pixels from the anchor to the top left corner, down and to the right.
layout(location = 1) in vec2 a_corner;
layout(location = 2) in vec4 a_cell;

uniform vec2 u_viewport;

flat out vec2 v_corner;
flat out vec4 v_cell;

void main() {
  vec4 anchor = projectTile(a_position);
  vec2 device = floor((anchor.xy / anchor.w * 0.5 + 0.5) * u_viewport + 0.5);
  v_corner = device + a_corner * vec2(1.0, -1.0);
  v_cell = a_cell;
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 position = (v_corner + corner * a_cell.zw * vec2(1.0, -1.0)) / u_viewport * 2.0 - 1.0;
  // Behind the globe z lies beyond the far plane and the whole name is clipped.
  gl_Position = anchor.w > 0.0 ? vec4(position, anchor.z / anchor.w, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const fragmentShader = `#version 300 es
precision highp float;

flat in vec2 v_corner;
flat in vec4 v_cell;

uniform sampler2D u_names;

out vec4 colour;

void main() {
  vec2 texel = vec2(floor(gl_FragCoord.x - v_corner.x), floor(v_corner.y - gl_FragCoord.y));
  if (any(lessThan(texel, vec2(0.0))) || any(greaterThanEqual(texel, v_cell.zw))) discard;
  colour = texelFetch(u_names, ivec2(v_cell.xy + texel), 0);
}`;

/** What our own WebGL2 layers share: compiled programs, MapLibre's projection as uniforms, the copies of the world. */
import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';

/** A shader program with the places of its uniforms by name. */
export interface Program {
  readonly program: WebGLProgram;
  readonly at: (name: string) => WebGLUniformLocation | null;
}

/** Where a layer's vertex shader takes in MapLibre's prelude and its definitions. */
type VertexSource = (prelude: string, define: string) => string;

/** A layer's programs: one for each projection that it has been drawn in. */
export class Programs {
  readonly #vertexSource: VertexSource;
  readonly #fragmentSource: string;
  readonly #built = new Map<string, Program>();

  constructor(vertexSource: VertexSource, fragmentSource: string) {
    this.#vertexSource = vertexSource;
    this.#fragmentSource = fragmentSource;
  }

  /** Takes the program of a projection into use; compiles it the first time. */
  use(gl: WebGL2RenderingContext, { variantName, vertexShaderPrelude, define }: ShaderData): Program {
    let built = this.#built.get(variantName);
    if (!built) {
      built = buildProgram(gl, this.#vertexSource(vertexShaderPrelude, define), this.#fragmentSource);
      this.#built.set(variantName, built);
    }
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's useProgram is no hook of React.
    gl.useProgram(built.program);
    return built;
  }

  release(gl: WebGL2RenderingContext): void {
    for (const { program } of this.#built.values()) gl.deleteProgram(program);
  }
}

type ShaderData = CustomRenderMethodInput['shaderData'];

/** @throws when a shader of ours is wrong; never because the context is lost */
function buildProgram(gl: WebGL2RenderingContext, vertexSource: string, fragmentSource: string): Program {
  const program = gl.createProgram();
  const shaders: WebGLShader[] = [];
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The context is lost.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    shaders.push(shader);
  }
  gl.linkProgram(program);
  // Each question waits until the GPU has done all that it was asked before: one for all three is enough.
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    throw new Error(`Shaders do not compile or link: ${logs.filter(Boolean).join(' ')}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const places = new Map<string, WebGLUniformLocation | null>();
  const at = (name: string) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = gl.getUniformLocation(program, name);
    places.set(name, place);
    return place;
  };
  return { program, at };
}

/** The copies of the world that are in sight, by how many worlds they are from the first. */
export function worldsIn(map: MapLibreMap): number[] {
  if (!map.getRenderWorldCopies() || map.getProjection()?.type === 'globe') return [0];
  const bounds = map.getBounds();
  const first = Math.floor((bounds.getWest() + 180) / 360);
  const last = Math.floor((bounds.getEast() + 180) / 360);
  return Array.from({ length: Math.min(8, last - first + 1) }, (_, k) => first + k);
}

/**
 * Sets the uniforms of MapLibre's projection prelude.
 * @param origin mercator position that the shader's positions are measured from: near the centre of the map their
 *   differences are small, and 32-bit floats place them to a fraction of a pixel at any zoom
 */
export function setProjection(
  gl: WebGL2RenderingContext,
  { at }: Program,
  { shaderData, defaultProjectionData: data }: CustomRenderMethodInput,
  origin: readonly [x: number, y: number] = [0, 0],
): void {
  // On the globe the matrix takes points of a sphere; the flat one, which it falls back to from near, takes positions.
  const isFlat = !shaderData.define.includes('GLOBE');
  gl.uniformMatrix4fv(at('u_projection_matrix'), false, isFlat ? shifted(data.mainMatrix, origin) : data.mainMatrix);
  gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, shifted(data.fallbackMatrix, origin));
  gl.uniform4f(at('u_projection_tile_mercator_coords'), origin[0], origin[1], 1, 1);
  gl.uniform4fv(at('u_projection_clipping_plane'), data.clippingPlane);
  gl.uniform1f(at('u_projection_transition'), data.projectionTransition);
}

/** A matrix after a move by (x, y), worked out in the 64 bits that it comes in. */
function shifted(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float64Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] = (moved[row] as number) * x + (moved[4 + row] as number) * y + (moved[12 + row] as number);
  }
  return Float32Array.from(moved);
}

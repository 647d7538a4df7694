/**
 * The heat: how dense the active events are, as colour on the ground under borders and labels. What it draws are counts
 * of cells, not events, so that a million of them cost what a thousand cost.
 *
 * MapLibre drops custom layers when it loads a style anew or loses its context: make a new one then.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { HEAT_RAMP, heatFragmentShader, heatVertexShader } from '../heatShaders.ts';
import { toRgb } from '../look.ts';
import type { HeatField } from '../pointScene.ts';
import { Programs, setProjection, worldsIn } from '../program.ts';

export const HEAT = 'heat';

/** Squares that the ground is drawn in, each way: enough for the globe to look round. */
const SQUARES = 48;

interface Resources {
  readonly vertices: WebGLVertexArrayObject;
  readonly corners: WebGLBuffer;
  readonly triangles: WebGLBuffer;
  readonly counts: WebGLTexture;
  /** By projection. */
  readonly programs: Programs;
}

export class HeatLayer implements CustomLayerInterface {
  readonly id = HEAT;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #field: HeatField | null = null;
  #dark = false;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #sent = { revision: -1, columns: 0, rows: 0 };

  /** @param field `null` = nothing is drawn */
  set(field: HeatField | null, dark: boolean): void {
    if (field === this.#field && dark === this.#dark) return;
    this.#field = field;
    this.#dark = dark;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const side = SQUARES + 1;
    const shares = Float32Array.from({ length: side * side * 2 }, (_, k) => {
      const vertex = k >> 1;
      return (k & 1 ? Math.floor(vertex / side) : vertex % side) / SQUARES;
    });
    const indexes = Uint16Array.from({ length: SQUARES * SQUARES * 6 }, (_, k) => {
      const square = Math.floor(k / 6);
      const corner = [0, 1, side, side, 1, side + 1][k % 6] as number;
      return Math.floor(square / SQUARES) * side + (square % SQUARES) + corner;
    });
    const resources = {
      vertices: gl.createVertexArray(),
      corners: gl.createBuffer(),
      triangles: gl.createBuffer(),
      counts: gl.createTexture(),
      programs: new Programs(heatVertexShader, heatFragmentShader),
    };
    gl.bindVertexArray(resources.vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, resources.corners);
    gl.bufferData(gl.ARRAY_BUFFER, shares, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.triangles);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indexes, gl.STATIC_DRAW);
    gl.bindVertexArray(null);
    this.#resources = resources;
    this.#sent = { revision: -1, columns: 0, rows: 0 };
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    if (this.#resources && !gl.isContextLost()) {
      gl.deleteVertexArray(this.#resources.vertices);
      gl.deleteBuffer(this.#resources.corners);
      gl.deleteBuffer(this.#resources.triangles);
      gl.deleteTexture(this.#resources.counts);
      this.#resources.programs.release(gl);
    }
    this.#resources = null;
    this.#map = null;
  }

  render(gl: WebGL2RenderingContext, render: CustomRenderMethodInput): void {
    const map = this.#map;
    const resources = this.#resources;
    const field = this.#field;
    if (!map || !resources || !field || gl.isContextLost()) return;
    const built = resources.programs.use(gl, render.shaderData);
    gl.bindVertexArray(resources.vertices);
    this.#sendCounts(gl, resources, field);
    const { at } = built;
    const { column, row, columns, rows, shift } = field.range;
    const side = 2 ** (32 - shift);
    setProjection(gl, built, render, [column / side, row / side]);
    gl.uniform4f(at('u_ground'), 0, 0, columns / side, rows / side);
    gl.uniform2f(at('u_cells'), columns, rows);
    gl.uniform2i(at('u_size'), columns, rows);
    gl.uniform1i(at('u_round'), columns === side ? 1 : 0);
    gl.uniform1i(at('u_counts'), 0);
    gl.uniform1f(at('u_peak'), field.peak);
    gl.uniform3fv(at('u_ramp'), HEAT_RAMP[this.#dark ? 'dark' : 'light'].flatMap(toRgb));
    const worlds = worldsIn(map);
    // Ground that runs over the edge of its world is seen in the next one, too.
    const isGlobe = render.shaderData.define.includes('GLOBE');
    const first = isGlobe ? 0 : (worlds[0] ?? 0) - (column + columns > side ? 1 : 0);
    for (let world = first; world <= (worlds.at(-1) ?? 0); world++) {
      gl.uniform1f(at('u_wrap'), world);
      gl.drawElements(gl.TRIANGLES, SQUARES * SQUARES * 6, gl.UNSIGNED_SHORT, 0);
    }
    gl.bindVertexArray(null);
  }

  #sendCounts(gl: WebGL2RenderingContext, { counts }: Resources, { range, counts: values, revision }: HeatField): void {
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, counts);
    if (revision === this.#sent.revision) return;
    const { columns, rows } = range;
    const isSameSize = columns === this.#sent.columns && rows === this.#sent.rows;
    this.#sent = { revision, columns, rows };
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    if (isSameSize) {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, columns, rows, gl.RED_INTEGER, gl.UNSIGNED_INT, values);
      return;
    }
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32UI, columns, rows, 0, gl.RED_INTEGER, gl.UNSIGNED_INT, values);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  }
}

/**
 * The point view: events that stand at points of their own, as a WebGL2 layer. Their rows are sent to the GPU once; the
 * window, the fade and the cells that stand for their events are uniforms, so a step of time sends a handful of numbers
 * and draws only the time slices that the window touches.
 *
 * MapLibre drops custom layers when it loads a style anew or loses its context: make a new one then.
 */
import {
  type CustomLayerInterface,
  type CustomRenderMethodInput,
  type Map as MapLibreMap,
  MercatorCoordinate,
} from 'maplibre-gl';
import { MERCATOR_UNITS, OPEN_END, OPEN_START } from '../../core/columns.ts';
import type { Dataset } from '../../core/dataset.ts';
import { type Run, rowOf, runsIn, type Slices } from '../../core/slices.ts';
import { isAllTime, type TimeWindow } from '../../core/window.ts';
import { type Look, toRgb } from '../look.ts';
import { SECTORS } from '../markShaders.ts';
import { writeAccepted, writeRows } from '../pointBuffer.ts';
import type { PointFrame } from '../pointScene.ts';
import { EMPHASIS, LOCATION, pointFragmentShader, pointVertexShader, ROW_AT, ROW_BYTES } from '../pointShaders.ts';
import { type Program, Programs, setProjection, worldsIn } from '../program.ts';

export const POINTS = 'points';

export interface PointsInput {
  readonly frame: PointFrame;
  readonly window: TimeWindow;
  /** Days after which an event has faded; 0 = none fades. */
  readonly fadeDays: number;
  readonly look: Look;
  /** Whether a selection makes everything else step back. */
  readonly quiet: boolean;
  /** Column indexes; -1 = none. */
  readonly hovered: number;
  readonly selected: number;
}

interface Resources {
  readonly vertices: WebGLVertexArrayObject;
  readonly rows: WebGLBuffer;
  readonly accepted: WebGLBuffer;
  readonly cells: WebGLTexture;
  /** By projection. */
  readonly programs: Programs;
}

/** Radius of a point in CSS pixels. */
export const POINT_RADIUS = 4.5;

export class PointsLayer implements CustomLayerInterface {
  readonly id = POINTS;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #dataset: Dataset;
  #slices: Slices;
  /** Whether the buffer holds the rows of the dataset. */
  #isFilled = false;
  #input: PointsInput | null = null;
  #runs: readonly Run[] = [];
  #runsOf: TimeWindow | null = null;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  /** What the buffers and the texture hold now. */
  #sentMask: Uint8Array | null | undefined;
  #sentCells = { revision: -1, columns: 0, rows: 0 };

  constructor(dataset: Dataset, slices: Slices) {
    this.#dataset = dataset;
    this.#slices = slices;
  }

  /** Draws another dataset, with the programs that are here: a file that arrives brings a new one four times a second. */
  setData(dataset: Dataset, slices: Slices): void {
    this.#dataset = dataset;
    this.#slices = slices;
    this.#isFilled = false;
    this.#input = null;
  }

  set(input: PointsInput): void {
    this.#input = input;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const resources = {
      vertices: gl.createVertexArray(),
      rows: gl.createBuffer(),
      accepted: gl.createBuffer(),
      cells: gl.createTexture(),
      programs: new Programs(pointVertexShader, pointFragmentShader),
    };
    gl.bindVertexArray(resources.vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, resources.rows);
    gl.enableVertexAttribArray(LOCATION.time);
    gl.vertexAttribIPointer(LOCATION.time, 2, gl.INT, ROW_BYTES, ROW_AT.time);
    gl.enableVertexAttribArray(LOCATION.position);
    gl.vertexAttribIPointer(LOCATION.position, 2, gl.UNSIGNED_INT, ROW_BYTES, ROW_AT.position);
    gl.enableVertexAttribArray(LOCATION.kind);
    gl.vertexAttribIPointer(LOCATION.kind, 4, gl.UNSIGNED_BYTE, ROW_BYTES, ROW_AT.kind);
    gl.bindBuffer(gl.ARRAY_BUFFER, resources.accepted);
    gl.vertexAttribIPointer(LOCATION.accepted, 1, gl.UNSIGNED_BYTE, 1, 0);
    gl.bindVertexArray(null);
    this.#resources = resources;
    this.#isFilled = false;
    this.#sentCells = { revision: -1, columns: 0, rows: 0 };
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    if (this.#resources && !gl.isContextLost()) {
      gl.deleteVertexArray(this.#resources.vertices);
      gl.deleteBuffer(this.#resources.rows);
      gl.deleteBuffer(this.#resources.accepted);
      gl.deleteTexture(this.#resources.cells);
      this.#resources.programs.release(gl);
    }
    this.#resources = null;
    this.#map = null;
  }

  render(gl: WebGL2RenderingContext, render: CustomRenderMethodInput): void {
    const map = this.#map;
    const resources = this.#resources;
    const input = this.#input;
    if (!map || !resources || !input || gl.isContextLost()) return;
    const built = resources.programs.use(gl, render.shaderData);
    gl.bindVertexArray(resources.vertices);
    this.#fill(gl, resources);
    this.#sendMask(gl, resources, input.frame.categoriesOff === 0 ? input.frame.mask : null);
    this.#sendCells(gl, resources, input.frame);
    this.#setUniforms(gl, built, map, render, input);
    if (this.#runsOf !== input.window) {
      this.#runs = runsIn(this.#slices, input.window);
      this.#runsOf = input.window;
    }
    const worlds = worldsIn(map);
    const home = Math.floor(MercatorCoordinate.fromLngLat(map.getCenter()).x);
    for (const world of worlds) {
      gl.uniform1f(built.at('u_wrap'), world - home);
      for (const [first, count] of this.#runs) gl.drawArrays(gl.POINTS, first, count);
    }
    for (const [event, emphasis] of [
      [input.hovered, EMPHASIS.hovered],
      [input.selected, EMPHASIS.selected],
    ] as const) {
      const row = event < 0 ? -1 : rowOf(this.#slices, event);
      if (row < 0) continue;
      gl.uniform1i(built.at('u_emphasis'), emphasis);
      gl.uniform1f(built.at('u_quiet'), 0);
      for (const world of worlds) {
        gl.uniform1f(built.at('u_wrap'), world - home);
        gl.drawArrays(gl.POINTS, row, 1);
      }
    }
    gl.bindVertexArray(null);
  }

  #setUniforms(
    gl: WebGL2RenderingContext,
    program: Program,
    map: MapLibreMap,
    render: CustomRenderMethodInput,
    { window, fadeDays, look, quiet, frame }: PointsInput,
  ): void {
    const { at } = program;
    const centre = MercatorCoordinate.fromLngLat(map.getCenter());
    const x = Math.floor((centre.x - Math.floor(centre.x)) * MERCATOR_UNITS) >>> 0;
    const y = Math.min(MERCATOR_UNITS - 1, Math.max(0, Math.floor(centre.y * MERCATOR_UNITS))) >>> 0;
    const home = Math.floor(centre.x);
    setProjection(gl, program, render, [x / MERCATOR_UNITS + home, y / MERCATOR_UNITS]);
    gl.uniform2ui(at('u_origin'), x, y);
    gl.uniform2i(at('u_window'), window.start ?? OPEN_START, window.end ?? OPEN_END);
    gl.uniform1i(at('u_all_time'), isAllTime(window) ? 1 : 0);
    gl.uniform1ui(at('u_categories_off'), frame.categoriesOff);
    gl.uniform1f(at('u_radius'), POINT_RADIUS);
    gl.uniform1f(at('u_pixel_ratio'), map.getPixelRatio());
    gl.uniform1f(at('u_fade_days'), fadeDays);
    gl.uniform1i(at('u_emphasis'), EMPHASIS.none);
    gl.uniform1i(at('u_cells'), 0);
    const range = frame.cells?.range;
    gl.uniform1ui(at('u_cell_shift'), range?.shift ?? 31);
    gl.uniform4i(at('u_cell_range'), range?.column ?? 0, range?.row ?? 0, range?.columns ?? 0, range?.rows ?? 0);
    gl.uniform1f(at('u_quiet'), quiet ? 0.5 : 0);
    gl.uniform3fv(at('u_paper'), toRgb(look.paper));
    gl.uniform3fv(at('u_panel'), toRgb(look.panel));
    gl.uniform3fv(at('u_ink'), toRgb(look.ink));
    gl.uniform3fv(at('u_accent'), toRgb(look.accent));
    gl.uniform3fv(at('u_colours'), look.categories.slice(0, SECTORS).flatMap(toRgb));
  }

  /** Sends all rows, once a dataset: not where it is taken in, but in the frame that draws it first. */
  #fill(gl: WebGL2RenderingContext, { rows }: Resources): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    this.#sentMask = undefined;
    this.#runsOf = null;
    gl.bindBuffer(gl.ARRAY_BUFFER, rows);
    gl.bufferData(gl.ARRAY_BUFFER, this.#slices.events.length * ROW_BYTES, gl.STATIC_DRAW);
    writeRows(this.#dataset.columns, this.#slices, this.#dataset.categories, (bytes, atRow) => {
      gl.bufferSubData(gl.ARRAY_BUFFER, atRow * ROW_BYTES, bytes);
    });
  }

  /** A byte an event, sent when the filters change; without filters there is nothing to send. */
  #sendMask(gl: WebGL2RenderingContext, { accepted }: Resources, mask: Uint8Array | null): void {
    // The value that holds without an array is the context's, not ours.
    if (!mask) gl.vertexAttribI4ui(LOCATION.accepted, 1, 0, 0, 1);
    if (mask === this.#sentMask) return;
    this.#sentMask = mask;
    if (!mask) {
      gl.disableVertexAttribArray(LOCATION.accepted);
      return;
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, accepted);
    gl.bufferData(gl.ARRAY_BUFFER, this.#slices.events.length, gl.DYNAMIC_DRAW);
    writeAccepted(this.#slices, mask, (bytes, atRow) => gl.bufferSubData(gl.ARRAY_BUFFER, atRow, bytes));
    gl.enableVertexAttribArray(LOCATION.accepted);
  }

  #sendCells(gl: WebGL2RenderingContext, { cells }: Resources, { cells: shown }: PointFrame): void {
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, cells);
    if (!shown || shown.revision === this.#sentCells.revision) return;
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const { columns, rows } = shown.range;
    // A texture of the same size is written over: a new one at each step of time would wait for the one in use.
    const isSameSize = columns === this.#sentCells.columns && rows === this.#sentCells.rows;
    this.#sentCells = { revision: shown.revision, columns, rows };
    if (isSameSize) {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, columns, rows, gl.RED, gl.UNSIGNED_BYTE, shown.covers);
    } else gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, columns, rows, 0, gl.RED, gl.UNSIGNED_BYTE, shown.covers);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    if (isSameSize) return;
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
}

/**
 * The marks: a WebGL2 layer of our own, drawn by MapLibre among its layers and through its projection. A step of time
 * fills one small buffer; nothing passes through MapLibre's workers.
 *
 * MapLibre drops custom layers when it loads a style anew or loses its context: make a new one then.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Category } from '../../core/model.ts';
import { type Look, toRgb } from '../look.ts';
import { COLUMN, type DrawnMark, type Emphasis, MarkBuffer, ROW } from '../markBuffer.ts';
import { fragmentShader, SECTORS, vertexShader } from '../markShaders.ts';
import { NumberAtlas } from '../numberAtlas.ts';
import { Programs, setProjection, worldsIn } from '../program.ts';

export const MARKS = 'marks';

/** How long a mark takes to its new size. */
const EASE_MS = 200;

const ATTRIBUTES = [
  { location: 0, size: 2, at: COLUMN.position },
  { location: 1, size: 2, at: COLUMN.radius },
  { location: 2, size: 2, at: COLUMN.offset },
  { location: 3, size: 1, at: COLUMN.flags },
  { location: 4, size: 4, at: COLUMN.sectors },
  { location: 5, size: 4, at: COLUMN.sectors + 4 },
  { location: 6, size: 4, at: COLUMN.cell },
] as const;

interface Resources {
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly texture: WebGLTexture;
  /** By projection. */
  readonly programs: Programs;
}

export interface MarksInput {
  readonly marks: readonly DrawnMark[];
  readonly categories: readonly Pick<Category, 'color'>[];
  readonly emphasis: Emphasis;
  readonly look: Look;
  /** False under `prefers-reduced-motion`. */
  readonly animate: boolean;
}

const NO_INPUT: MarksInput = {
  marks: [],
  categories: [],
  emphasis: { selected: new Set(), hovered: new Set(), quiet: false },
  look: { dark: false } as Look,
  animate: false,
};

export class MarksLayer implements CustomLayerInterface {
  readonly id = MARKS;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #onDrawn: (count: number) => void;
  readonly #buffer = new MarkBuffer();
  #input = NO_INPUT;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #atlas: NumberAtlas | null = null;
  #atlasRatio = 0;
  #textureRevision = -1;
  #uploaded = false;
  /** Time at which the radii began to move; `null` = they stand. */
  #movingSince: number | null = null;

  constructor(onDrawn: (count: number) => void) {
    this.#onDrawn = onDrawn;
  }

  /** Takes the marks to draw from now on. */
  set(input: MarksInput): void {
    this.#input = input;
    this.#fill();
    this.#map?.triggerRepaint();
  }

  /** Draws the numbers anew, once their font has arrived. */
  redrawNumbers(): void {
    this.#atlas?.clear();
    this.#fill();
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const vertices = gl.createVertexArray();
    const buffer = gl.createBuffer();
    const texture = gl.createTexture();
    gl.bindVertexArray(vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const { location, size, at } of ATTRIBUTES) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, ROW * 4, at * 4);
      gl.vertexAttribDivisor(location, 1);
    }
    gl.bindVertexArray(null);
    this.#resources = { vertices, buffer, texture, programs: new Programs(vertexShader, fragmentShader) };
    this.#uploaded = false;
    this.#textureRevision = -1;
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    if (this.#resources && !gl.isContextLost()) {
      gl.deleteVertexArray(this.#resources.vertices);
      gl.deleteBuffer(this.#resources.buffer);
      gl.deleteTexture(this.#resources.texture);
      this.#resources.programs.release(gl);
    }
    this.#resources = null;
    this.#map = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const map = this.#map;
    const resources = this.#resources;
    if (!map || !resources || gl.isContextLost()) return;
    const pixelRatio = map.getPixelRatio();
    if (this.#atlasRatio !== pixelRatio) {
      this.#atlas = new NumberAtlas(pixelRatio);
      this.#atlasRatio = pixelRatio;
      this.#textureRevision = -1;
      this.#fill();
    }
    if (this.#buffer.length > 0) this.#draw(gl, map, resources, input, pixelRatio);
    if (this.#movingSince !== null) {
      if (this.#eased() < 1) map.triggerRepaint();
      else this.#movingSince = null;
    }
    this.#onDrawn(this.#buffer.length);
  }

  #draw(
    gl: WebGL2RenderingContext,
    map: MapLibreMap,
    { vertices, buffer, texture, programs }: Resources,
    input: CustomRenderMethodInput,
    pixelRatio: number,
  ): void {
    const built = programs.use(gl, input.shaderData);
    const { at } = built;
    const { look } = this.#input;
    gl.bindVertexArray(vertices);
    if (!this.#uploaded) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.#buffer.rows.subarray(0, this.#buffer.length * ROW), gl.DYNAMIC_DRAW);
      this.#uploaded = true;
    }
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    this.#uploadNumbers(gl);

    gl.uniform2f(at('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(at('u_pixel_ratio'), pixelRatio);
    gl.uniform1f(at('u_ease'), this.#eased());
    gl.uniform3fv(at('u_paper'), toRgb(look.paper));
    gl.uniform3fv(at('u_panel'), toRgb(look.panel));
    gl.uniform3fv(at('u_ink'), toRgb(look.ink));
    gl.uniform3fv(at('u_accent'), toRgb(look.accent));
    gl.uniform3fv(at('u_categories'), look.categories.slice(0, SECTORS).flatMap(toRgb));
    gl.uniform1i(at('u_numbers'), 0);
    setProjection(gl, built, input);

    for (const wrap of worldsIn(map)) {
      gl.uniform1f(at('u_wrap'), wrap);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#buffer.length);
    }
    gl.bindVertexArray(null);
  }

  #uploadNumbers(gl: WebGL2RenderingContext): void {
    const atlas = this.#atlas;
    if (!atlas || this.#textureRevision === atlas.revision) return;
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    this.#textureRevision = atlas.revision;
  }

  #fill(): void {
    const atlas = this.#atlas;
    const { marks, categories, emphasis, animate } = this.#input;
    let full = false;
    const cellOf = (count: number, radius: number) => {
      const cell = atlas?.cellOf(count, radius) ?? null;
      if (atlas && !cell) full = true;
      return cell;
    };
    let moves = this.#buffer.fill(marks, categories, emphasis, this.#eased(), cellOf);
    if (full && atlas) {
      atlas.clear();
      moves = this.#buffer.fill(marks, categories, emphasis, 0, cellOf) || moves;
    }
    this.#movingSince = moves && animate ? performance.now() : null;
    this.#uploaded = false;
  }

  /** How far the radii have come, 0 to 1; fast first. */
  #eased(): number {
    if (this.#movingSince === null) return 1;
    const left = 1 - Math.min(1, (performance.now() - this.#movingSince) / EASE_MS);
    return 1 - left ** 3;
  }
}

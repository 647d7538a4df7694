/**
 * The names on the map: a WebGL2 layer of our own above all others. They are placed and drawn in the same frame as the
 * marks, so that names, counts and marks agree at every moment, also while time plays; MapLibre's own labels come
 * from a worker, late and fading.
 *
 * What is printed takes the spots that the names of all time would take, so that a name does not jump about when its
 * neighbours come and go.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { type LngLat, toMercator } from '../../core/geo.ts';
import type { Place } from '../../core/model.ts';
import type { Padding } from '../../store/state.ts';
import { edgeRoom, frameOf } from '../frame.ts';
import type { Frame } from '../ground.ts';
import type { Look } from '../look.ts';
import { mapLabels } from '../mapLabel.ts';
import { keyOf, NameInk } from '../nameInk.ts';
import { controlsIn, controlsOf, NameObstacles } from '../nameObstacles.ts';
import { Pins } from '../pins.ts';
import { type Anchored, type Box, type Choices, choicesOf, type PlacedName, placeNames } from '../placeNames.ts';
import { Programs, setProjection, worldsIn } from '../program.ts';
import type { MapView, Reserved } from '../view.ts';
import { fullRadiusOf } from './footprints.ts';
import { fragmentShader, vertexShader } from './nameShaders.ts';

export const NAMES = 'names';

/** Texels along each edge of the texture that holds the drawn names. */
const EDGE = 2048;

/** Floats of a row: position 2, corner 2, cell 4. */
const ROW = 8;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Device pixels around the letters. */
  readonly margin: number;
}

interface Resources {
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly texture: WebGLTexture;
  /** By projection. */
  readonly programs: Programs;
}

export interface NamesInput {
  readonly view: MapView;
  readonly look: Look;
  readonly padding: Padding;
}

export class NamesLayer implements CustomLayerInterface {
  readonly id = NAMES;
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #ink = new NameInk(() => this.#redraw());
  readonly #onRoom: () => void;
  readonly #cells = new Map<string, Cell>();
  #input: NamesInput | null = null;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #pixelRatio = 0;
  /** What the names printed, and those of all time, were placed for. */
  #key: readonly unknown[] = [];
  #still: readonly unknown[] = [];
  #placed: readonly PlacedName[] = [];
  #reserved: readonly PlacedName[] = [];
  readonly #obstacles = new NameObstacles();
  readonly #pins = new Pins();
  #controls: readonly Box[] | null = null;
  /** Of the map, in CSS pixels: to ask for it has the whole page laid out, in the middle of a frame. */
  #size: { readonly width: number; readonly height: number } | null = null;
  #rows = new Float32Array(64 * ROW);
  #length = 0;
  #pen = { x: 0, y: 0, height: 0 };

  /** @param onRoom called when names need other room than before: letters or credits have arrived */
  constructor(onRoom: () => void) {
    this.#onRoom = onRoom;
  }

  /** Takes what is to be named from now on. */
  set(input: NamesInput): void {
    if (!isSameInk(input.look, this.#input?.look)) this.#forgetCells();
    if (input.padding !== this.#input?.padding) this.#controls = null;
    this.#input = input;
    this.#map?.triggerRepaint();
  }

  /** What is printed now, in the first of the worlds in sight. */
  printed(): readonly { readonly id: string; readonly text: string; readonly box: Box }[] {
    return this.#placed.map(({ label, spot, box }) => {
      const lines = spot.text.lines.map((line) => line.map(({ text }) => text).join(''));
      return { id: label.id, text: lines.join('\n'), box };
    });
  }

  /** Id of the area whose name is at a point of the map; `null` = none. */
  areaAt(x: number, y: number): string | null {
    const isAt = ({ left, right, top, bottom }: Box) => x >= left && x <= right && y >= top && y <= bottom;
    return this.#placed.find(({ label, box }) => label.area !== null && isAt(box))?.label.area ?? null;
  }

  /** The room of all names and marks that the map would show over all time, of its edges and of the controls over it. */
  reserved(): Reserved[] {
    const view = this.#input?.view;
    const names = [...this.#reserved, ...this.#placed].map(({ label, spot }): [string, Reserved] => {
      const { width, height, dx, dy } = spot;
      return [label.id, { position: label.position, width, height, dx, dy }];
    });
    const marks = (view?.standing.marks ?? []).map((mark): Reserved => {
      const size = 2 * fullRadiusOf(mark, view?.dataset ?? null);
      return { position: mark.position, width: size, height: size, dx: 0, dy: 0 };
    });
    const frame = this.#map ? frameOf(this.#map, this.#room(this.#map), this.#controls ?? []) : [];
    const edges = this.#map ? edgeRoom(this.#map, this.#obstacles.edges) : [];
    return [...new Map(names).values(), ...marks, ...frame, ...edges];
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const vertices = gl.createVertexArray();
    const buffer = gl.createBuffer();
    const texture = gl.createTexture();
    gl.bindVertexArray(vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const [location, size, at] of [
      [0, 2, 0],
      [1, 2, 2],
      [2, 4, 4],
    ] as const) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, ROW * 4, at * 4);
      gl.vertexAttribDivisor(location, 1);
    }
    gl.bindVertexArray(null);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, EDGE, EDGE, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.bindTexture(gl.TEXTURE_2D, null);
    this.#resources = { vertices, buffer, texture, programs: new Programs(vertexShader, fragmentShader) };
    this.#forgetCells();
    map.on('resize', this.#measureAgain);
    for (const control of controlsIn(map)) this.#observer.observe(control);
  }

  onRemove(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    map.off('resize', this.#measureAgain);
    this.#observer.disconnect();
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
    if (!map || !resources || !this.#input || gl.isContextLost()) return;
    const { lng, lat } = map.getCenter();
    const { width, height } = map.getCanvas();
    const { view, look, padding } = this.#input;
    const { scene, standing, grounds, lang, fan, selection, selectedPlaces } = view;
    this.#controls ??= controlsOf(map);
    const pixelRatio = map.getPixelRatio();
    const camera = [lng, lat, map.getZoom(), map.getBearing(), map.getPitch(), width, height];
    const still = [standing, grounds, lang, selection, selectedPlaces, padding, this.#controls, pixelRatio, ...camera];
    const key = [scene, fan, look.dark, look.accent, ...still];
    if (differs(key, this.#key)) {
      if (this.#pixelRatio !== pixelRatio) this.#forgetCells();
      this.#pixelRatio = pixelRatio;
      // Time alone does not move what all of it would show.
      const moved = differs(still, this.#still);
      this.#place(map, view, this.#controls, moved);
      this.#still = still;
      this.#key = key;
      const origin = toMercator([lng, lat] as LngLat);
      gl.bindTexture(gl.TEXTURE_2D, resources.texture);
      this.#fill(gl, look, origin);
      gl.bindBuffer(gl.ARRAY_BUFFER, resources.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.#rows.subarray(0, this.#length * ROW), gl.DYNAMIC_DRAW);
      this.#origin = origin;
    }
    if (this.#length > 0) this.#draw(gl, resources, input);
  }

  #origin: readonly [number, number] = [0, 0];

  #draw(gl: WebGL2RenderingContext, { vertices, texture, programs }: Resources, input: CustomRenderMethodInput): void {
    const built = programs.use(gl, input.shaderData);
    gl.bindVertexArray(vertices);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    setProjection(gl, built, input, this.#origin);
    gl.uniform2f(built.at('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1i(built.at('u_names'), 0);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#length);
    gl.bindVertexArray(null);
  }

  /** The part of the map that no panel covers, in CSS pixels. */
  #room(map: MapLibreMap): Box {
    this.#size ??= sizeOf(map);
    const { left, top, right, bottom } = this.#input?.padding ?? { left: 0, top: 0, right: 0, bottom: 0 };
    return { left, top, right: this.#size.width - right, bottom: this.#size.height - bottom };
  }

  /** @param moved whether the names of all time need other spots than before */
  #place(map: MapLibreMap, view: MapView, controls: readonly Box[], moved: boolean): void {
    const zoom = map.getZoom();
    const worlds = worldsIn(map);
    const room = this.#room(map);
    const sight = sightOf(map, room);
    const avoided = () =>
      [...view.whole.areas, ...view.whole.rings].flatMap(({ place }) =>
        place.kind === 'country' ? [] : (view.grounds.of(place) ?? []),
      );
    const pinOf = (place: Place) => this.#pins.of(place, view.grounds, sight, zoom, avoided);
    const placesOf = (view: MapView, preferred?: Choices): PlacedName[] => {
      const names = mapLabels(view, zoom, this.#ink.measure, pinOf).flatMap((label) =>
        worlds.map((turn): Anchored => {
          const { x, y } = map.project([label.position[0] + 360 * turn, label.position[1]]);
          return { label, turn, x, y };
        }),
      );
      return placeNames(names, this.#obstacles.at(map, view, worlds, controls), room, preferred);
    };
    if (moved) {
      this.#reserved = placesOf({ ...view, scene: view.standing, fan: null });
    }
    this.#placed = placesOf(view, choicesOf(this.#reserved));
  }

  #fill(gl: WebGL2RenderingContext, look: Look, origin: readonly [number, number]): void {
    const ratio = this.#pixelRatio;
    if (this.#rows.length < this.#placed.length * ROW) this.#rows = new Float32Array(2 * this.#placed.length * ROW);
    const cellsNow = () => this.#placed.map(({ spot }) => this.#cellOf(gl, spot.text, look));
    let cells = cellsNow();
    if (cells.includes(null)) {
      this.#forgetCells();
      cells = cellsNow();
    }
    this.#length = 0;
    this.#placed.forEach(({ label, turn, spot }, index) => {
      const cell = cells[index];
      if (!cell) return;
      const [x, y] = toMercator(label.position);
      this.#rows.set(
        [
          x + turn - origin[0],
          y - origin[1],
          Math.round((spot.dx - spot.width / 2) * ratio) - cell.margin,
          Math.round((spot.dy - spot.height / 2) * ratio) - cell.margin,
          cell.x,
          cell.y,
          cell.width,
          cell.height,
        ],
        this.#length * ROW,
      );
      this.#length++;
    });
  }

  /** Where a name lies in the texture, drawn if it is not there yet; `null` = the texture is full. */
  #cellOf(gl: WebGL2RenderingContext, text: PlacedName['spot']['text'], look: Look): Cell | null {
    const key = keyOf(text);
    const known = this.#cells.get(key);
    if (known) return known;
    const drawn = this.#ink.draw(text, look, this.#pixelRatio);
    const pen = this.#pen;
    if (pen.x + drawn.width > EDGE) this.#pen = { x: 0, y: pen.y + pen.height + 1, height: 0 };
    const { x, y, height } = this.#pen;
    if (y + drawn.height > EDGE || drawn.width > EDGE) return null;
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, this.#ink.canvas);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    this.#pen = { x: x + drawn.width + 1, y, height: Math.max(height, drawn.height) };
    const cell = { x, y, ...drawn };
    this.#cells.set(key, cell);
    return cell;
  }

  #forgetCells(): void {
    this.#cells.clear();
    this.#pen = { x: 0, y: 0, height: 0 };
    this.#key = [];
    this.#still = [];
  }

  #redraw(): void {
    this.#forgetCells();
    this.#map?.triggerRepaint();
    this.#onRoom();
  }

  readonly #measureAgain = () => {
    this.#controls = null;
    this.#size = null;
  };

  readonly #observer = new ResizeObserver(() => {
    this.#controls = null;
    this.#map?.triggerRepaint();
    this.#onRoom();
  });
}

const sizeOf = (map: MapLibreMap) => {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
};

/** The room in web-mercator, in the world that holds its middle. */
function sightOf(map: MapLibreMap, { left, top, right, bottom }: Box): Frame {
  const at = (x: number, y: number) => {
    const { lng, lat } = map.unproject([x, y]);
    return toMercator([lng, lat] as LngLat);
  };
  const [[west, north], [east, south]] = [at(left, top), at(right, bottom)];
  return { west: west - Math.floor((west + east) / 2), north, width: east - west, height: south - north };
}

const differs = (a: readonly unknown[], b: readonly unknown[]): boolean => a.some((part, index) => part !== b[index]);

const isSameInk = (a: Look, b: Look | undefined): boolean => a.dark === b?.dark && a.accent === b.accent;

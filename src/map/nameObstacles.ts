/** What names on the map keep off, in CSS pixels of the map: marks, controls, the ends of arrows, and arcs. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { fromMercator, type LngLat } from '../core/geo.ts';
import { type Arc, arcsIn } from './arcs.ts';
import { fullRadiusOf } from './layers/footprints.ts';
import { drawnLines } from './layers/legs.ts';
import type { Box, Disc, Obstacles, Segment } from './placeNames.ts';
import type { MapView } from './view.ts';

/** Around the end of a leg on an area, where its arrow points. */
const ARROW_ROOM = 7;

/** Every so many points of an arc are enough: between them it bends by less than a pixel or two. */
const STEP = 3;

/** Controls over the map that would hide a name. */
const CONTROLS = '.maplibregl-ctrl-top-right, .maplibregl-ctrl-bottom-right';

/** Finds what stands in the way of names; remembers where arcs run for as long as the camera stands. */
export class NameObstacles {
  /** Of the ground that is selected, as found last. */
  edges: readonly Segment[] = [];
  readonly #arcs = new Map<string, readonly Segment[]>();
  #of: readonly Arc[] = [];
  #camera = '';

  /** @param worlds the copies of the world in sight */
  at(map: MapLibreMap, view: MapView, worlds: readonly number[], controls: readonly Box[]): Obstacles {
    const { scene } = view;
    const { lng, lat } = map.getCenter();
    // The canvas has the size that the map projects into; its container may be ahead by a frame.
    const { width, height } = map.getCanvas();
    const camera = [lng, lat, map.getZoom(), map.getBearing(), map.getPitch(), width, height].join();
    const all = arcsIn(view);
    if (this.#of !== all || this.#camera !== camera) this.#arcs.clear();
    this.#of = all;
    this.#camera = camera;
    const project: Project = ([lng, lat]: readonly [number, number], turn: number) =>
      map.project([lng + 360 * turn, lat]);
    const discs: Disc[] = [];
    const add = (position: LngLat, radius: number) => {
      for (const turn of worlds) {
        const { x, y } = project(position, turn);
        discs.push({ x, y, radius });
      }
    };
    for (const mark of scene.marks) {
      if (mark.id !== view.fan?.cluster) add(mark.position, fullRadiusOf(mark, view.dataset));
    }
    for (const { mark, ground } of view.fan?.members ?? []) add(ground, fullRadiusOf(mark, view.dataset));
    // What the pointer is over moves no name.
    const drawn = drawnLines({ ...view, hover: null }, scene.legs);
    const arcs = all.filter((arc) => drawn.has(arc.id));
    for (const { to, isCut } of arcs) if (!isCut && to.geometry) add(to.geometry.coordinates, ARROW_ROOM);
    this.edges = worlds.flatMap((turn) => edgesOf(view).map((path) => segmentsOf(path, turn, project))).flat();
    return {
      discs,
      boxes: controls,
      lines: [...this.edges, ...arcs.flatMap((arc) => this.#arcOf(arc, worlds, project))],
    };
  }

  #arcOf(arc: Arc, worlds: readonly number[], project: Project): readonly Segment[] {
    const known = this.#arcs.get(arc.id);
    if (known) return known;
    const path = arc.path.filter((_, k, { length }) => k % STEP === 0 || k === length - 1);
    const segments = worlds.flatMap((turn) => segmentsOf(path, turn, project));
    this.#arcs.set(arc.id, segments);
    return segments;
  }
}

type Project = (position: readonly [number, number], turn: number) => { readonly x: number; readonly y: number };

function segmentsOf(path: readonly (readonly number[])[], turn: number, project: Project): Segment[] {
  const points = path.map(([lng = 0, lat = 0]) => project([lng, lat], turn));
  return points.slice(1).map(({ x, y }, k): Segment => [points[k]?.x ?? x, points[k]?.y ?? y, x, y]);
}

/** The lines around selected ground, but for that of countries, which are long and faint. */
function edgesOf({ dataset, grounds, selectedPlaces, whole }: MapView): [lng: number, lat: number][][] {
  const drawn = new Set([...whole.areas, ...whole.rings].map(({ place }) => place.id));
  return [...selectedPlaces].flatMap((id) => {
    const place = dataset?.places[dataset.placeIndex.get(id) ?? -1];
    if (!place || !drawn.has(id) || place.kind === 'country') return [];
    return grounds.edges(place).map((ring) => ring.map(([x, y]) => fromMercator(x, y)));
  });
}

export const controlsIn = (map: MapLibreMap): NodeListOf<Element> => map.getContainer().querySelectorAll(CONTROLS);

/** Where MapLibre's controls lie. Asks for layout: not for every frame. */
export function controlsOf(map: MapLibreMap): Box[] {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return [...controlsIn(map)].flatMap((control) => {
    const box = control.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    return [{ left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }];
  });
}

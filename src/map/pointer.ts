/**
 * What pointer and keyboard do on the map: hover, select, open a cluster, go back. Marks are found on the scene, areas
 * by what MapLibre has drawn; nothing here changes the map but through the store.
 */
import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import { boundsOf } from '../core/geo.ts';
import type { Mark } from '../core/scene.ts';
import type { Selection } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { isComfortable, MAX_ZOOM, roomFor, sizeOf } from './camera.ts';
import { type HitTarget, hitTarget } from './hit.ts';
import { isCell, isCluster } from './isCluster.ts';
import { AREA_FILLS } from './layers/areas.ts';
import type { DrawnMark } from './markBuffer.ts';
import { fanOut, splitZoom } from './openCluster.ts';
import { isShownIn, nearestPoint, openCell, type Picked, pickPoints, reachOf, selectionOf } from './pointPicker.ts';
import type { PointScene } from './pointScene.ts';
import { radiusOfMark } from './radiusOfMark.ts';
import type { Fan, MapView } from './view.ts';

export interface PointerInput {
  readonly view: () => MapView;
  /** `null` where no event stands at a point of its own. */
  readonly points: () => PointScene | null;
  readonly drawn: () => readonly DrawnMark[];
  /** Id of the area whose name is at a point of the map; `null` = none. */
  readonly areaNamedAt: (x: number, y: number) => string | null;
  readonly setFan: (fan: Fan | null) => void;
  /** The reader has chosen a spot: the camera no longer belongs to the last request. */
  readonly release: () => void;
}

interface MarkTarget extends HitTarget {
  readonly mark: Mark;
}

export function mountPointer(map: MapLibreMap, store: Store, input: PointerInput): { dispose(): void } {
  const { actions } = store;
  const canvas = map.getCanvas();
  let coarse = matchMedia('(pointer: coarse)').matches;

  const targets = (): MarkTarget[] => {
    const { width } = sizeOf(map);
    const world = 512 * 2 ** map.getZoom();
    return input.drawn().flatMap(({ mark, offset }) => {
      const point = map.project([...mark.position]);
      const radius = radiusOfMark(mark);
      // MapLibre projects into one world; the marks are drawn in each that is in sight.
      const worlds = map.getRenderWorldCopies() ? [-1, 0, 1] : [0];
      return worlds.flatMap((turn) => {
        const x = point.x + offset[0] + turn * world;
        return x < -radius || x > width + radius ? [] : [{ id: mark.id, x, y: point.y + offset[1], radius, mark }];
      });
    });
  };

  const areaAt = (point: Point): string | null => {
    if (!map.getLayer(AREA_FILLS[0])) return null;
    const { scene } = input.view();
    const labelled = input.areaNamedAt(point.x, point.y);
    const found = map
      .queryRenderedFeatures(point, { layers: [...AREA_FILLS] })
      .map(({ properties }) => properties['id']);
    const areas = scene.areas.filter(({ place }) => place.id === labelled || found.includes(place.outline ?? place.id));
    if (labelled && areas.some(({ place }) => place.id === labelled)) return labelled;
    // The smallest ground that holds the point: an area before its region before its country.
    const order = ['area', 'region', 'country'];
    areas.sort((a, b) => order.indexOf(a.place.kind) - order.indexOf(b.place.kind));
    return areas[0]?.place.id ?? null;
  };

  const openCluster = (mark: Mark) => {
    const { dataset } = input.view();
    const state = store.getState();
    if (!dataset) return;
    const zoom = splitZoom(mark, dataset, map.getZoom(), MAX_ZOOM);
    const bounds = boundsOf(mark.places.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : [])));
    if (zoom === null || !bounds) {
      const { x, y } = map.project([...mark.position]);
      const members = fanOut(mark, dataset, isShownIn(state, dataset)).map((member) => {
        const { lng, lat } = map.unproject([x + member.offset[0], y + member.offset[1]]);
        return { ...member, ground: [lng, lat] as const };
      });
      input.setFan({ cluster: mark.id, members });
      return;
    }
    const [west, south, east, north] = bounds;
    const { width, height } = sizeOf(map);
    const fitting = map.cameraForBounds(
      [
        [west, south],
        [west > east ? east + 360 : east, north],
      ],
      { padding: roomFor(state.padding, width, height), maxZoom: MAX_ZOOM },
    );
    if (fitting?.zoom !== undefined && fitting.zoom >= zoom) {
      actions.requestCamera({ bounds, maxZoom: Math.max(zoom, Math.min(fitting.zoom, zoom + 1.5)) });
      return;
    }
    // Too wide to fit where it falls apart: towards its leader.
    const [lng, lat] = mark.position;
    actions.requestCamera({ camera: { lng, lat, zoom: zoom + 0.01, bearing: 0, pitch: 0 } });
  };

  const pointsAt = (x: number, y: number): Picked | null => {
    const scene = input.points();
    const { dataset } = input.view();
    return scene && dataset ? pickPoints(map, scene, dataset, store.getState(), { x, y }, reachOf(coarse)) : null;
  };

  const choosePoints = (picked: Picked) => {
    const { dataset } = input.view();
    if (!dataset) return;
    const { width, height } = sizeOf(map);
    const { x, y } = map.project([...picked.position]);
    const comfortable = isComfortable(x, y, store.getState().padding, width, height);
    if (comfortable) input.release();
    actions.select(selectionOf(map, dataset, picked), { moveMap: !comfortable });
  };

  const goInto = (mark: Mark) => {
    const scene = input.points();
    const { dataset } = input.view();
    const opened = scene && dataset && openCell(map, scene, dataset, store.getState(), mark);
    if (!opened) return;
    if ('bounds' in opened) actions.requestCamera({ bounds: opened.bounds, maxZoom: map.getMaxZoom() });
    else actions.select(opened.selection, { moveMap: false });
  };

  const choose = (mark: Mark, x: number, y: number) => {
    if (isCell(mark)) {
      goInto(mark);
      return;
    }
    if (isCluster(mark)) {
      openCluster(mark);
      return;
    }
    const place = mark.places[0];
    if (!place) return;
    const { width, height } = sizeOf(map);
    const comfortable = isComfortable(x, y, store.getState().padding, width, height);
    if (comfortable) input.release();
    actions.select({ kind: 'place', id: place.id }, { moveMap: !comfortable });
  };

  const onClick = ({ point }: MapMouseEvent) => {
    const target = hitTarget(targets(), point.x, point.y, coarse);
    const isOn = target !== null && Math.hypot(target.x - point.x, target.y - point.y) <= target.radius;
    const picked = isOn ? null : pointsAt(point.x, point.y);
    if (picked) {
      choosePoints(picked);
      return;
    }
    if (target) {
      choose(target.mark, target.x, target.y);
      return;
    }
    if (input.view().fan) {
      input.setFan(null);
      return;
    }
    const area = areaAt(point);
    if (area) {
      input.release();
      actions.select({ kind: 'place', id: area }, { moveMap: false });
    } else if (store.getState().selection) actions.select(null);
  };

  let pending: Point | null = null;
  let frame = 0;
  const hoverAt = (point: Point): Selection | null => {
    const target = hitTarget(targets(), point.x, point.y, coarse);
    const picked = target ? null : pointsAt(point.x, point.y);
    canvas.style.cursor = target || picked ? 'pointer' : '';
    const id = picked && input.view().dataset?.events.idAt(picked.events[0] ?? -1);
    if (id) return { kind: 'event', id };
    if (target && isCell(target.mark)) return null;
    if (target) return { kind: 'place', id: target.mark.places[0]?.id ?? target.id };
    const area = areaAt(point);
    if (area) canvas.style.cursor = 'pointer';
    return area ? { kind: 'place', id: area } : null;
  };
  const onMove = ({ point }: MapMouseEvent) => {
    if (coarse || map.isMoving()) return;
    pending = point;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (pending && map.style) actions.hover(hoverAt(pending));
    });
  };
  const onOut = () => {
    pending = null;
    canvas.style.cursor = '';
    actions.hover(null);
  };

  const onPointer = ({ pointerType }: PointerEvent) => {
    coarse = pointerType === 'touch';
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      if (input.view().fan) input.setFan(null);
      else if (store.getState().selection) actions.select(null);
      else return;
    } else if (event.key === 'Enter') {
      const { left, right, top, bottom } = store.getState().padding;
      const { width, height } = sizeOf(map);
      const x = (left + width - right) / 2;
      const y = (top + height - bottom) / 2;
      const nearest = targets().reduce<MarkTarget | null>(
        (best, target) =>
          !best || Math.hypot(target.x - x, target.y - y) < Math.hypot(best.x - x, best.y - y) ? target : best,
        null,
      );
      const scene = input.points();
      const { dataset } = input.view();
      const picked = scene && dataset ? nearestPoint(map, scene, dataset, store.getState(), { x, y }) : null;
      const at = picked && map.project([...picked.position]);
      const isNearer = (a: { x: number; y: number }, b: { x: number; y: number } | null) =>
        !b || Math.hypot(a.x - x, a.y - y) < Math.hypot(b.x - x, b.y - y);
      if (picked && at && isNearer(at, nearest)) choosePoints(picked);
      else if (nearest) choose(nearest.mark, nearest.x, nearest.y);
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  canvas.addEventListener('pointerdown', onPointer);
  canvas.addEventListener('pointermove', onPointer);
  canvas.addEventListener('keydown', onKey);
  return {
    dispose() {
      cancelAnimationFrame(frame);
      map.off('click', onClick);
      map.off('mousemove', onMove);
      map.off('mouseout', onOut);
      canvas.removeEventListener('pointerdown', onPointer);
      canvas.removeEventListener('pointermove', onPointer);
      canvas.removeEventListener('keydown', onKey);
    },
  };
}

/**
 * Marking out an area by hand: while it is on, a drag draws a ring around events instead of moving the map, or a box
 * with Shift held. What is drawn stands in an SVG over the map until the pointer is let go.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/geo.ts';
import { printBox, printRing } from '../core/patch.ts';
import { digitsAt } from './pointPicker.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels that a pointer must have gone for a corner, and a drag must cover to be one. */
const LEAST_STEP = 3;
const LEAST_SIZE = 8;

type Spot = readonly [x: number, y: number];

export interface Lasso {
  readonly isOn: () => boolean;
  set(isOn: boolean): void;
  /** Says in a line over the map what to do. */
  setMessage(text: string): void;
  dispose(): void;
}

/**
 * @param onDone takes the text of what was drawn, see core/patch
 * @param onChange is told whenever it goes on or off
 */
export function mountLasso(map: MapLibreMap, onDone: (text: string) => void, onChange: (isOn: boolean) => void): Lasso {
  const container = map.getCanvasContainer();
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'map-lasso');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'polygon');
  svg.append(path);
  const line = document.createElement('p');
  line.className = 'map-lasso-line';
  line.setAttribute('role', 'status');
  let isOn = false;
  let spots: Spot[] = [];
  let pointer: number | null = null;
  let isBox = false;

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const { left, top } = container.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const corners = (): readonly Spot[] => {
    const [first, last] = [spots[0], spots.at(-1)];
    if (!isBox || !first || !last) return spots;
    return [first, [last[0], first[1]], last, [first[0], last[1]]];
  };
  const draw = () =>
    path.setAttribute(
      'points',
      corners()
        .map((spot) => spot.join())
        .join(' '),
    );
  const stop = () => {
    spots = [];
    pointer = null;
    draw();
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || pointer !== null) return;
    event.preventDefault();
    event.stopPropagation();
    pointer = event.pointerId;
    isBox = event.shiftKey;
    spots = [spotOf(event)];
    container.setPointerCapture(pointer);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    event.stopPropagation();
    const spot = spotOf(event);
    const last = spots.at(-1) as Spot;
    if (Math.hypot(spot[0] - last[0], spot[1] - last[1]) >= LEAST_STEP) spots.push(spot);
    draw();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    event.stopPropagation();
    const text = textOf(map, corners(), isBox);
    stop();
    if (text === null) return;
    set(false);
    onDone(text);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    set(false);
  };
  /** MapLibre would pan by mouse and touch; a click would choose what is under it. */
  const swallow = (event: Event) => event.stopPropagation();
  const OTHERS = ['mousedown', 'touchstart', 'touchmove', 'click', 'dblclick'] as const;

  const set = (next: boolean) => {
    if (next === isOn) return;
    isOn = next;
    stop();
    const change = next ? 'addEventListener' : 'removeEventListener';
    container[change]('pointerdown', onDown as EventListener, { capture: true });
    container[change]('pointermove', onMove as EventListener, { capture: true });
    container[change]('pointerup', onUp as EventListener, { capture: true });
    container[change]('pointercancel', stop, { capture: true });
    for (const name of OTHERS) container[change](name, swallow, { capture: true });
    document[change]('keydown', onKey as EventListener, { capture: true });
    container.classList.toggle('map-marking', next);
    if (next) map.getContainer().append(svg, line);
    else {
      svg.remove();
      line.remove();
    }
    onChange(next);
  };

  return {
    isOn: () => isOn,
    set,
    setMessage(text) {
      line.textContent = text;
    },
    dispose: () => set(false),
  };
}

/** `null` where nothing has been drawn: a click. */
function textOf(map: MapLibreMap, spots: readonly Spot[], isBox: boolean): string | null {
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (spots.length < 3 || east - west < LEAST_SIZE || south - north < LEAST_SIZE) return null;
  const digits = digitsAt(map.getZoom());
  const at = ([x, y]: Spot): LngLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  if (!isBox) return printRing(spots.map(at), digits);
  const [left, top] = at([west, north]);
  const [right, bottom] = at([east, south]);
  return printBox([left, bottom, right, top], digits);
}

/** The buttons of the map: closer, farther, everything. A group of plain buttons with names, 32 pixels or more. */
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Messages } from '../i18n/messages.ts';

type Name = 'zoomIn' | 'zoomOut' | 'fitAll';

const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a field of 24 by 24. */
const ICONS = {
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  fitAll: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
} as const satisfies Record<Name, string>;

export class MapControls implements IControl {
  readonly #buttons = new Map<Name, HTMLButtonElement>();
  readonly #group = document.createElement('div');
  readonly #onFitAll: () => void;
  #map: MapLibreMap | null = null;

  constructor(onFitAll: () => void) {
    this.#onFitAll = onFitAll;
    this.#group.className = 'maplibregl-ctrl map-controls';
    this.#group.setAttribute('role', 'group');
    for (const [name, press] of [
      ['zoomIn', () => this.#map?.zoomIn()],
      ['zoomOut', () => this.#map?.zoomOut()],
      ['fitAll', () => this.#onFitAll()],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'map-button';
      button.append(makeIcon(ICONS[name]));
      button.addEventListener('click', press);
      this.#buttons.set(name, button);
      this.#group.append(button);
    }
  }

  /** Names the buttons in a language. */
  setMessages(messages: Messages['map']): void {
    this.#group.setAttribute('aria-label', messages.controls);
    for (const [name, button] of this.#buttons) {
      button.setAttribute('aria-label', messages[name]);
      button.title = messages[name];
    }
  }

  onAdd(map: MapLibreMap): HTMLElement {
    this.#map = map;
    map.on('zoom', this.#showLimits);
    this.#showLimits();
    return this.#group;
  }

  onRemove(): void {
    this.#map?.off('zoom', this.#showLimits);
    this.#map = null;
    this.#group.remove();
  }

  /** `aria-disabled` and not `disabled`, which would take the focus away from whoever zooms by keyboard. */
  readonly #showLimits = (): void => {
    const map = this.#map;
    if (!map) return;
    const zoom = map.getZoom();
    this.#buttons.get('zoomIn')?.setAttribute('aria-disabled', String(zoom >= map.getMaxZoom() - 0.01));
    this.#buttons.get('zoomOut')?.setAttribute('aria-disabled', String(zoom <= map.getMinZoom() + 0.01));
  };
}

export function makeIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS(SVG, 'path');
  stroke.setAttribute('d', path);
  icon.append(stroke);
  return icon;
}

/**
 * Keeps a new map out of sight until there is ground under its marks: before its basemap has come it would be shading
 * that floats on a sea. Paper shows meanwhile. It opens when the tiles in sight are drawn or have failed; a slow server
 * keeps it closed for a moment only.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** How long ground may take. */
const PATIENCE_MS = 3_000;

export interface Curtain {
  isOpen(): boolean;
  /** The map is drawn anew, as after a lost context. */
  close(): void;
  dispose(): void;
}

export interface CurtainInput {
  /** Ids of the sources that make the ground. */
  readonly sources: () => readonly string[];
  /** Whether everything else has been drawn. */
  readonly isDrawn: () => boolean;
  /** @param hasGround false where patience has run out */
  readonly onOpen: (hasGround: boolean) => void;
  /** The ground has come after all. */
  readonly onGround: () => void;
}

export function mountCurtain(map: MapLibreMap, container: HTMLElement, input: CurtainInput): Curtain {
  let isOpen = false;
  let hasGround = false;
  let isPatient = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (hasGround || (!isOpen && !input.isDrawn())) return;
    hasGround = input.sources().every((id) => !map.getSource(id) || map.isSourceLoaded(id));
    if (isOpen) {
      if (hasGround) input.onGround();
    } else if (hasGround || !isPatient) {
      isOpen = true;
      clearTimeout(timer);
      container.dataset['mapOpen'] = 'true';
      input.onOpen(hasGround);
    }
  };
  // What has failed draws no frame of its own.
  const drawAgain = () => map.triggerRepaint();
  const close = () => {
    isOpen = false;
    hasGround = false;
    isPatient = true;
    delete container.dataset['mapOpen'];
    clearTimeout(timer);
    timer = setTimeout(() => {
      isPatient = false;
      drawAgain();
    }, PATIENCE_MS);
  };
  close();
  map.on('render', look);
  map.on('error', drawAgain);

  return {
    isOpen: () => isOpen,
    close,
    dispose() {
      clearTimeout(timer);
      map.off('render', look);
      map.off('error', drawAgain);
      delete container.dataset['mapOpen'];
    },
  };
}

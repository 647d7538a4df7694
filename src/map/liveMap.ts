/**
 * One MapLibre map, from its creation to its end, kept equal to the store. It can be thrown away and made anew at any
 * time: whatever it shows is derived from the store, in `apply`.
 */
import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { messagesOf } from '../i18n/index.ts';
import { feedOf, followWindow } from '../store/calm.ts';
import { type State, selectDataset } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { makeBasemap, type Online } from './basemapStyle.ts';
import { MAX_ZOOM, MIN_ZOOM, toCameraOptions } from './camera.ts';
import { makeCameraDriver } from './cameraDriver.ts';
import { MapControls } from './controls.ts';
import { mountCurtain } from './curtain.ts';
import { handlersOf } from './gestures.ts';
import { type Grounds, groundsOf } from './ground.ts';
import { HeatKey } from './heatKey.ts';
import { addImage } from './images.ts';
import { isCluster } from './isCluster.ts';
import { OUTLINES } from './layers/areas.ts';
import { FOOTPRINTS } from './layers/footprints.ts';
import { LAYERS } from './layers/index.ts';
import { MARKS, MarksLayer } from './layers/marks.ts';
import { NAMES, NamesLayer } from './layers/names.ts';
import { lookOf } from './look.ts';
import type { DrawnMark } from './markBuffer.ts';
import type { MapOptions } from './mountMap.ts';
import { mountPointer } from './pointer.ts';
import { mountPointTools } from './pointTools.ts';
import { makePointView } from './pointView.ts';
import { makeSettler } from './settler.ts';
import { showPadding } from './showPadding.ts';
import { composeStyle } from './style.ts';
import { Sync } from './sync.ts';
import { type Fan, type MapView, makeViewer, type Reserved } from './view.ts';

/** Before there is a dataset: Eurasia. */
const FIRST_CAMERA = { center: [70, 48] as [number, number], zoom: 2 };

/** The basemap's labels give way to ours this long after the marks or the camera have last changed. */
const SETTLE_MS = 500;

export interface LiveMapEvents {
  readonly onReady: () => void;
  readonly onLost: () => void;
  readonly onRestored: () => void;
  readonly onError: (error: MapFault) => void;
}

export interface MapFault {
  readonly sourceId: string | null;
  readonly message: string;
}

export interface LiveMap {
  readonly map: MapLibreMap;
  /** The names that the map prints now, for tests. */
  printed(): ReturnType<NamesLayer['printed']>;
  setOnline(online: Online | null): void;
  /** Whether the offline archive is missing. */
  setBare(bare: boolean): void;
  dispose(): void;
}

/** @throws when the browser has no WebGL2 */
export function makeLiveMap(container: HTMLElement, store: Store, options: MapOptions, events: LiveMapEvents): LiveMap {
  const { actions } = store;
  const viewer = makeViewer();
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const assetBase = options.assetBase ?? new URL('basemap/', document.baseURI).href;
  const sync = new Sync(assetBase);

  let online: Online | null = null;
  let bare = false;
  /** Whether the map had to be shown before its ground had come: on paper then, as when there is none. */
  let late = false;
  /** Ids of the basemap's sources. */
  let basemapSources: readonly string[] = [];
  let towns: readonly string[] = [];
  let lost = false;
  /** Whether MapLibre has taken in a whole style; before that it cannot compare one with the next. */
  let styled = false;
  let marks: MarksLayer | null = null;
  let names: NamesLayer | null = null;
  let reserved: readonly Reserved[] = [];
  /** The dataset whose names the basemap's labels have made room for; before the first, `undefined`. */
  let settled: MapView['dataset'] | undefined;
  let fan: Fan | null = null;
  let grounds: Grounds | undefined;
  let sentMarks: readonly unknown[] = [];
  let sentStyle: readonly unknown[] = [];
  /** With the window that list and dock print; all else as it is now. */
  const stateNow = (): State => ({ ...store.getState(), window: feedOf(store).read().window });
  const viewNow = (): MapView => viewer(stateNow(), map ? map.getZoom() : FIRST_CAMERA.zoom, fan, reserved, grounds);
  let map: MapLibreMap | null = null;

  const styleKey = (state: State): readonly unknown[] => [
    state.dark,
    state.given.accent,
    state.lang,
    online,
    bare || late,
    towns.join(),
    // Data without places change nothing in the style, and while they arrive they are other ones four times a second.
    selectDataset(state)?.places.length ? selectDataset(state) : null,
  ];

  const makeStyle = (state: State, view: MapView): StyleSpecification => {
    const outlines = [...new Set(view.whole.areas.flatMap(({ place }) => place.outline ?? []))];
    const look = lookOf(state.dark, state.given.accent);
    const empty = options.basemap === 'none';
    const { dark, lang } = state;
    const basemap = makeBasemap({ dark, lang, assetBase, online, bare: bare || late, empty, towns, outlines });
    basemapSources = Object.keys(basemap.sources);
    return composeStyle({
      basemap,
      sources: sync.sources(view),
      layers: LAYERS.flatMap((layer) => layer.layers(look, { outlines })),
    });
  };

  const first = store.getState();
  const firstView = viewNow();
  sentStyle = styleKey(first);
  map = new MapLibreMap({
    container,
    style: makeStyle(first, firstView),
    ...FIRST_CAMERA,
    ...(first.camera ? toCameraOptions(first.camera) : {}),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: { compact: false },
    ...handlersOf(options),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: reducedMotion.matches ? 0 : 200,
    validateStyle: false,
  });
  const live = map;
  live.touchZoomRotate.disableRotation();
  live.keyboard.disableRotation();
  live.setMissingStyleImageResolver((id) => addImage(live, id));

  const controls = new MapControls(() => actions.fitAll());
  if (!options.isStatic) live.addControl(controls, 'top-right');
  nameMap(live, controls, first, options);
  showPadding(container, first);

  const heatKey = new HeatKey();
  live.addControl(heatKey, 'bottom-right');
  const points = makePointView(live);
  const tools = options.isStatic ? null : mountPointTools(live, store);
  const animated = () => !reducedMotion.matches;

  const drawnMarks = ({ scene, fan }: MapView): readonly DrawnMark[] => {
    const shown = [...scene.marks, ...points.marks()].filter(({ id }) => id !== fan?.cluster);
    return [...shown.map((mark): DrawnMark => ({ mark, offset: [0, 0] })), ...(fan?.members ?? [])];
  };

  /** Puts the marks back, which MapLibre drops with every style it loads anew. */
  const ensureMarks = () => {
    if (live.getLayer(MARKS) || !live.getLayer(FOOTPRINTS)) return;
    marks = new MarksLayer((count) => {
      const text = String(count);
      if (container.dataset['marks'] !== text) container.dataset['marks'] = text;
      if (!settler.isPending() && settled !== selectDataset(store.getState())) settler.ask();
      announce();
    });
    sentMarks = [];
    live.addLayer(marks, FOOTPRINTS);
    names = new NamesLayer(() => settler.ask());
    live.addLayer(names);
  };

  const apply = () => {
    if (lost || !styled) return;
    const state = store.getState();
    const view = viewNow();
    const key = styleKey(state);
    if (key.some((part, index) => part !== sentStyle[index])) {
      sentStyle = key;
      live.setStyle(makeStyle(state, view), { diff: true, validate: false });
      // What it cannot change it loads anew, and says so by `style.load`.
      styled = live.getLayer(FOOTPRINTS) !== undefined;
    }
    if (!styled) return;
    ensureMarks();
    points.apply(state, MARKS);
    tools?.update(state, points.scene() !== null);
    heatKey.update(state, points.scene() !== null);
    sync.apply(live, view);
    names?.set({ view, look: lookOf(state.dark, state.given.accent), padding: state.padding });
    const { dark, given } = state;
    const [selectedMarks, hoveredMarks] = [points.marksOf(state.selection), points.marksOf(state.hover)];
    const sending = [
      view.scene,
      points.marks(),
      view.selectedPlaces,
      view.hoveredPlaces,
      selectedMarks.join(),
      hoveredMarks.join(),
      dark,
      given.accent,
      view.fan,
      view.playing,
    ];
    if (sending.some((part, index) => part !== sentMarks[index])) {
      sentMarks = sending;
      marks?.set({
        marks: drawnMarks(view),
        categories: view.dataset?.categories ?? [],
        emphasis: {
          selected: new Set([...view.selectedPlaces, ...selectedMarks]),
          hovered: new Set([...view.hoveredPlaces, ...hoveredMarks]),
          quiet: view.selection !== null && view.selection.kind !== 'area',
        },
        look: lookOf(dark, given.accent),
        animate: animated(),
      });
      settler.ask();
    }
  };

  // What nobody has seen yet need not wait.
  const wait = () => (curtain.isOpen() ? SETTLE_MS : 0);
  const settler = makeSettler(live, wait, () => {
    const { scene, playing, dataset } = viewNow();
    if (settled === dataset && (playing || live.isMoving())) return;
    settled = dataset;
    reserved = [...(names?.reserved() ?? []), ...points.room()];
    towns = scene.marks.flatMap((mark) => (isCluster(mark) ? [] : mark.places.map(({ names }) => names.en))).sort();
    apply();
  });

  const curtain = mountCurtain(live, container, {
    sources: () => [...basemapSources, OUTLINES, FOOTPRINTS],
    isDrawn: () => marks !== null && settled === selectDataset(store.getState()) && !settler.isPending(),
    onOpen: (hasGround) => {
      late = !hasGround;
      announce();
      apply();
    },
    onGround: () => {
      late = false;
      apply();
    },
  });
  const announce = () => {
    if (!curtain.isOpen()) return;
    if (selectDataset(store.getState()) && container.dataset['mapReady'] !== 'true') {
      container.dataset['mapReady'] = 'true';
    }
    events.onReady();
  };

  const camera = makeCameraDriver(live, store, {
    animated,
    selected: () => {
      const { scene, selectedPlaces } = viewNow();
      const mark = scene.marks.find(({ places }) => places.some(({ id }) => selectedPlaces.has(id)));
      return mark?.position ?? null;
    },
  });

  const unsubscribe = store.subscribe((state, before) => {
    const isTick = state.playback !== before.playback && state.playback.playing && before.playback.playing;
    // The words wait for the feed, and so does the map: until then only points move, and those with the window.
    if (lost || (isTick && (state.window === before.window || !points.scene()))) return;
    if (state.lang !== before.lang) {
      nameMap(live, controls, state, options);
      settler.ask();
    }
    if (state.padding !== before.padding) {
      showPadding(container, state);
      settler.ask();
    }
    apply();
    camera.update(state, before);
  });

  const unfollow = followWindow(store, ({ playback }) => {
    apply();
    // In the frame that prints the words, not in the one after. A map that moves has its own frames.
    if (playback.index >= 0 && styled && !lost && !live.isMoving()) live.redraw();
  });

  let zoomStep = Math.floor(live.getZoom() * 2);
  live.on('zoom', () => {
    // Where its members stand on the ground was true at one zoom only.
    if (fan) {
      fan = null;
      apply();
    }
    const step = Math.floor(live.getZoom() * 2);
    if (step === zoomStep) return;
    zoomStep = step;
    apply();
  });
  live.on('moveend', () => settler.ask());
  live.on('move', () => {
    // What is counted and printed is the ground in sight.
    if (points.scene()) apply();
  });
  live.on('style.load', () => {
    styled = true;
    sync.forgetStates();
    apply();
    void groundsOf(live.getSource(OUTLINES)).then((found) => {
      grounds ??= found;
      apply();
      settler.ask();
    });
  });
  live.on('webglcontextlost', () => {
    lost = true;
    styled = false;
    marks = null;
    names = null;
    curtain.close();
    events.onLost();
  });
  live.on('webglcontextrestored', () => {
    lost = false;
    const state = store.getState();
    nameMap(live, controls, state, options);
    showPadding(container, state);
    camera.catchUp();
    events.onRestored();
  });
  live.on('error', (event) => {
    const sourceId = 'sourceId' in event ? String(event.sourceId) : null;
    events.onError({ sourceId, message: event.error?.message ?? 'unknown' });
  });
  // Taken off before MapLibre looks for layers it cannot restore, about which it would warn.
  const dropMarks = () => {
    for (const id of [MARKS, NAMES]) if (live.style && live.getLayer(id)) live.removeLayer(id);
    points.drop();
  };
  container.addEventListener('webglcontextlost', dropMarks, { capture: true });

  const pointer = mountPointer(live, store, {
    view: viewNow,
    points: points.scene,
    drawn: () => drawnMarks(viewNow()),
    areaNamedAt: (x, y) => names?.areaAt(x, y) ?? null,
    setFan: (next) => {
      fan = next;
      apply();
    },
    release: camera.release,
  });

  void document.fonts.load('600 16px "Noto Sans"', '0123456789.kM').then((loaded) => {
    if (loaded.length > 0) marks?.redrawNumbers();
  });

  apply();

  return {
    map: live,
    printed: () => names?.printed() ?? [],
    setOnline(next) {
      online = next;
      apply();
    },
    setBare(next) {
      bare = next;
      apply();
    },
    dispose() {
      settler.dispose();
      unsubscribe();
      unfollow();
      curtain.dispose();
      pointer.dispose();
      tools?.dispose();
      points.dispose();
      container.removeEventListener('webglcontextlost', dropMarks, { capture: true });
      live.remove();
      delete container.dataset['mapReady'];
      delete container.dataset['marks'];
    },
  };
}

/** Names the map and its buttons for those who do not see them. */
function nameMap(map: MapLibreMap, controls: MapControls, state: State, options: MapOptions): void {
  const messages = messagesOf(state.lang).map;
  controls.setMessages(messages);
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', messages.label);
  if (options.describedBy) canvas.setAttribute('aria-describedby', options.describedBy);
}

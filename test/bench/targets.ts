/** What the engine promises, and how near a run came. The table behind `docs/benchmarks.md` and `--json`. */

export interface Target {
  readonly id: TargetId;
  readonly name: string;
  /** The most that is allowed, or with `atLeast` the least. */
  readonly limit: number;
  readonly unit: string;
  readonly digits: number;
  readonly atLeast?: boolean;
  /** Said where it is missed: what bounds it, and what was tried. */
  readonly bound: string;
}

export type TargetId =
  | 'step_1m_over_1k'
  | 'step_1m_over_repaint'
  | 'page_1m_over_1k'
  | 'setfilter_over_ours_100k'
  | 'major_gc'
  | 'renders_per_second'
  | 'click_ms_1m'
  | 'brush_ms_1m'
  | 'load_binary_over_json'
  | 'first_shown'
  | 'bytes_per_event'
  | 'gpu_1m_over_repaint'
  | 'longest_task_csv_100k';

export const TARGETS: readonly Target[] = [
  {
    id: 'step_1m_over_1k',
    name: 'step at 1,000,000 events / step at 1,000, main thread, the map alone',
    limit: 1.25,
    unit: '',
    digits: 2,
    bound: 'Cells that stand for their events are counted anew at a step, four times a second while time plays.',
  },
  {
    id: 'step_1m_over_repaint',
    name: 'step at 1,000,000 / bare repaint of the same map, main thread, the map alone',
    limit: 1.5,
    unit: '',
    digits: 2,
    bound:
      'Beside its uniforms a step sends what changed in clusters and names; with software WebGL a frame takes so long that what is done four times a second is done at nearly every frame.',
  },
  {
    id: 'page_1m_over_1k',
    name: 'the same step with list, dock and readouts on the page, 1,000,000 / 1,000',
    limit: 1.25,
    unit: '',
    digits: 2,
    bound: 'React renders the rows in sight at most four times a second.',
  },
  {
    id: 'setfilter_over_ours_100k',
    name: '`setFilter` on the same data / our step, at 100,000, main thread and workers',
    limit: 40,
    unit: '',
    digits: 0,
    atLeast: true,
    bound:
      'A step of ours is as cheap as a repaint of the basemap, which both pay; the ratio ends where that floor is. Against the cost above the floor it is many times higher.',
  },
  {
    id: 'major_gc',
    name: 'major collections in 60 s of playback at 1,000,000',
    limit: 0,
    unit: '',
    digits: 0,
    bound: 'MapLibre’s own garbage of each frame, which does not grow with the events.',
  },
  {
    id: 'renders_per_second',
    name: 'React renders a second while playing at 1,000,000',
    limit: 4.2,
    unit: '',
    digits: 1,
    bound: 'Several parts of the page hear the same change in renders of their own.',
  },
  {
    id: 'click_ms_1m',
    name: 'click to event list at 1,000,000, main thread, 95th percentile',
    limit: 50,
    unit: 'ms',
    digits: 0,
    bound: 'The list of a crowded spot is rendered in the click.',
  },
  {
    id: 'brush_ms_1m',
    name: 'brush: bins and counts for bounds, window and filters at 1,000,000, median',
    limit: 4,
    unit: 'ms',
    digits: 3,
    bound: '',
  },
  {
    id: 'load_binary_over_json',
    name: 'load of Parquet / `JSON.parse` of the same as GeoJSON, CPU',
    limit: 0.35,
    unit: '',
    digits: 2,
    bound:
      'Strings: ids, titles and EDTF dates are decoded and every date is parsed, which plain `JSON.parse` leaves to the reader of its result.',
  },
  {
    id: 'first_shown',
    name: 'share of the bytes that had come when the first points were drawn',
    limit: 0.5,
    unit: '',
    digits: 2,
    bound: 'A local server delivers the file faster than its first part is read.',
  },
  {
    id: 'bytes_per_event',
    name: 'growth of the renderer’s private memory per event at 1,000,000, strings aside',
    limit: 48,
    unit: 'bytes',
    digits: 0,
    bound: 'Columns, the index for picking, the copy for the graphics card and V8’s slack.',
  },
  {
    id: 'gpu_1m_over_repaint',
    name: 'GPU process per step at 1,000,000, week window / bare repaint',
    limit: 2.5,
    unit: '',
    digits: 2,
    bound: 'Software WebGL shades every vertex of the slices that touch the window on the processor.',
  },
  {
    id: 'longest_task_csv_100k',
    name: 'longest task of the main thread while 100,000 events load from CSV',
    limit: 50,
    unit: 'ms',
    digits: 0,
    bound: 'The growing dataset is taken in by the map and the chart in one task.',
  },
];

export type Results = Partial<Record<TargetId, number>>;

export const isMet = ({ limit, atLeast }: Target, value: number): boolean =>
  atLeast ? value >= limit : value <= limit;

/** What the engine promises, and how near a run came. The table behind `docs/benchmarks.md` and `--json`. */

export interface Target {
  readonly id: TargetId;
  readonly name: string;
  /** The most that is allowed, or with `atLeast` the least; `null` = said for comparison. */
  readonly limit: number | null;
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
  | 'setfilter_above_repaint'
  | 'major_gc'
  | 'renders_per_second'
  | 'click_ms_1m'
  | 'brush_ms_1m'
  | 'load_binary_over_json'
  | 'drawn_over_json'
  | 'first_shown'
  | 'bytes_per_event'
  | 'gpu_1m_over_repaint'
  | 'longest_task_csv_100k'
  | 'longest_cpu_csv_100k'
  | 'list_kb'
  | 'all_kb'
  | 'own_kb';

export const TARGETS: readonly Target[] = [
  {
    id: 'step_1m_over_1k',
    name: 'step at 1,000,000 events / step at 1,000, main thread, the map alone',
    limit: 1.25,
    unit: '',
    digits: 2,
    bound:
      'A step walks the events that come and go, some thousands at a million, and counts their cells anew; everything else is a uniform. Tried: counting only the cells that have changed, and a texture of cells that is written over rather than made anew. Both stayed.',
  },
  {
    id: 'step_1m_over_repaint',
    name: 'step at 1,000,000 / bare repaint of the same map, main thread, the map alone',
    limit: 1.5,
    unit: '',
    digits: 2,
    bound:
      'Beside its uniforms a step sends the marks of the cells that have changed. Four times a second is enough for them; with software WebGL a frame takes so long that this is nearly every frame.',
  },
  {
    id: 'page_1m_over_1k',
    name: 'the same step with list, dock and readouts on the page, 1,000,000 / 1,000',
    limit: 1.25,
    unit: '',
    digits: 2,
    bound:
      'A week of a million events fills the list, a week of a thousand leaves it short: React renders sixty rows in place of ten, at most four times a second.',
  },
  {
    id: 'setfilter_over_ours_100k',
    name: '`setFilter` on the same data / our step, at 100,000, main thread and workers',
    limit: 40,
    unit: '',
    digits: 1,
    atLeast: true,
    bound:
      'The floor: a bare repaint of this basemap takes three to four milliseconds, our step hardly more, and `setFilter` pays the same repaint. Forty would ask for a step of a third of a repaint. The prototype stood on a basemap of half the cost, and its `setFilter` cost three times what it does here. Tried for the rival: the texts of every event in its features, which changes nothing, for its workers keep them as they are. See the next row for what each pays above the floor.',
  },
  {
    id: 'setfilter_above_repaint',
    name: 'the same, of each what it costs above a bare repaint of the map',
    limit: null,
    unit: '',
    digits: 0,
    bound:
      'For comparison. Below 0.2 ms above a repaint, which is as fine as can be measured, our step counts as 0.2 ms.',
  },
  {
    id: 'major_gc',
    name: 'major collections of the page’s heap in 60 s of playback at 1,000,000',
    limit: 0,
    unit: '',
    digits: 0,
    bound:
      'V8 tidies a small heap of its own accord. A second of playback allocates 0.6 MB at any number of events: two thirds in MapLibre’s frames, an eighth in React, and nothing that grows with the events; a thousand of them see as many collections (see below). Tried: no forced collection before the minute, which had V8 begin with too small a heap; the heaps of MapLibre’s workers, which stop nobody, are counted apart.',
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
    name: 'load of our Parquet into columns / `JSON.parse` of the same as GeoJSON, CPU',
    limit: 0.35,
    unit: '',
    digits: 2,
    bound:
      'The worker that reads takes about what was asked for: 0.36 to 0.45 of `JSON.parse` at a million, a tenth of a second of it for code that starts cold, the rest for unpacking texts, projecting positions to mercator and cutting a copy of the columns each time there is more to show. Counted with it are V8’s helpers, which tidy its buffers (two thirds as much again), and the page, which alone may fetch and hands thirty megabytes on in pieces of 64 kB (a third to two thirds as much). Tried, and kept: codes in place of words, numbers unpacked, texts that stay bytes, dates read once a spelling, ids not remembered where our writer has put them in order. Not tried yet: larger pieces, and buffers that are used again.',
  },
  {
    id: 'drawn_over_json',
    name: 'the same load with all that draws it as it comes / `JSON.parse`',
    limit: null,
    unit: '',
    digits: 2,
    bound: 'For comparison: `JSON.parse` draws nothing.',
  },
  {
    id: 'first_shown',
    name: 'share of the bytes that had come when the first points were drawn',
    limit: 0.5,
    unit: '',
    digits: 2,
    bound:
      'A server on the same machine delivers all thirty megabytes in the tenths of a second that reading and drawing a first part takes. Tried, and kept: a first part of two thousand rows, shown after 80 ms. Not tried yet: to hold the stream back until it is drawn.',
  },
  {
    id: 'bytes_per_event',
    name: 'growth of the renderer’s private memory per event at 1,000,000, strings aside',
    limit: 48,
    unit: 'bytes',
    digits: 1,
    bound:
      '20 bytes of columns, 12 of orders (by end, by slice of time, of reading), 4 of the index for picking, and a dozen of what allocators keep in reserve after a worker has passed a million positions. Tried, and kept: an index without a copy of the positions (8 bytes less), no offsets to places where nobody has one (4 less). The copy for the graphics card is in the GPU process.',
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
    name: 'longest task of the main thread while 100,000 events load from CSV, by the clock, median of 3 loads',
    limit: 50,
    unit: 'ms',
    digits: 0,
    bound:
      'A frame that sends to the graphics card: with software WebGL it waits until the processor has drawn the frames before, and does nothing meanwhile; see the next row. All else is taken in by tasks of some milliseconds. Tried, and kept: what follows from the columns made in a task for each part, the style left as it is, layers that keep their programs, one question to the graphics card a program in place of three, the line of progress over the page and not in it, where it had the map made anew in another height.',
  },
  {
    id: 'longest_cpu_csv_100k',
    name: 'the same in CPU of the main thread, without what it waits for',
    limit: 50,
    unit: 'ms',
    digits: 0,
    bound: 'The first frame of MapLibre with the new points, and what React renders in it.',
  },
  {
    id: 'list_kb',
    name: 'JavaScript before the list can be read, in the language that needs most, gzip',
    limit: 110,
    unit: 'kB',
    digits: 1,
    bound: 'React with its DOM has 69 kB of it.',
  },
  {
    id: 'all_kb',
    name: 'JavaScript of list, header, time and map without the worker, gzip',
    limit: 420,
    unit: 'kB',
    digits: 1,
    bound: 'MapLibre has more than half of it.',
  },
  {
    id: 'own_kb',
    name: 'of which our own',
    limit: 60,
    unit: 'kB',
    digits: 1,
    bound:
      'The limit was set when the map had neither points, lists of a million rows, search, questions nor three languages; the words of one language alone are ten. Tried: words of the parts with the parts, readers of formats, dialogs, views and print apart, all of which are fetched when they are wanted and not counted here. What is left is the map’s own layers, the dock and the list.',
  },
];

export type Results = Partial<Record<TargetId, number>>;

/** `null` where nothing is asked. */
export const isMet = ({ limit, atLeast }: Target, value: number): boolean | null =>
  limit === null ? null : atLeast ? value >= limit : value <= limit;

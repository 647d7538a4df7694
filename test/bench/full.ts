/** All benchmarks: a quarter of an hour on a quiet machine. */
import { SYNTHETIC_KINDS } from '../fixtures/synthetic.ts';
import { measureArticles } from './articles.ts';
import type { ChartLine } from './chart.ts';
import { measureClicks } from './click.ts';
import { writeBenchFile } from './files.ts';
import { measureKepler } from './kepler.ts';
import { type Loading, measureLoad, measureLoading } from './load.ts';
import { measureMemory } from './memory.ts';
import { openPage } from './open.ts';
import type { Action } from './page.tsx';
import { measurePlayback, type PlaybackRun } from './playback.ts';
import type { Finding, Report } from './report.ts';
import { RIVAL_NAMES } from './rivalLayers.ts';
import { makeRun, noteSetFilter, noteSteps, valuesOf } from './run.ts';
import { say } from './say.ts';
import { openSite } from './site.ts';
import { measureSizes } from './sizes.ts';
import { median, medianRatio, quantile } from './stats.ts';
import { measureRival, measureSteps, type Samples, type Steps } from './steps.ts';
import type { Results } from './targets.ts';

const COUNTS = [1_000, 10_000, 100_000, 1_000_000] as const;
const MILLION = 1_000_000;
const MINUTE = 60_000;
/**
 * The most that a rival is given: beyond it MapLibre's own ways take gigabytes and minutes, and deck.gl twenty seconds and
 * more of software WebGL a step.
 */
const MOST = 100_000;

const FEW_STEPS = { rounds: 3, frames: 8 } as const;

const NAMES: Readonly<Record<Action, string>> = {
  repaint: 'bare repaint',
  frame: 'ours, a frame of playback',
  play: 'ours, a week in the window',
  wide: 'ours, most of two years in the window',
  brush: 'ours, dragged by a reader',
  setFilter: 'setFilter',
  setData: 'setData',
  deck: 'deck.gl',
};

export async function runFull({ withRivals }: { readonly withRivals: boolean }): Promise<Report> {
  const { results, gaps, attempt } = makeRun();
  const findings: Finding[] = [];
  const lines: ChartLine[] = [];
  const site = await openSite({ withRivals });
  let browser = '';
  try {
    const map = await openPage(site, 'map');
    browser = `Chromium ${map.browser.version()}`;
    try {
      for (const kind of SYNTHETIC_KINDS) {
        const rounds = kind === 'points' ? 5 : 3;
        const steps = await attempt(`Steps of ${kind}`, () =>
          measureSteps(map, { kind, counts: COUNTS, actions: ['repaint', 'play', 'wide'], rounds, frames: 20 }),
        );
        if (!steps) continue;
        if (kind === 'points') {
          noteSteps(results, steps);
          for (const action of ['play', 'repaint'] as const) lines.push(lineOf(action, steps));
        }
        findings.push({
          title: `A step of time, ${kind === 'points' ? 'every event at a point of its own' : 'events at few places'}`,
          method: `CPU per step in milliseconds, medians of ${rounds} rounds of 20 frames, 1440 × 900, the map alone as the product mounts it. Every step moves the window by a day, as playback does.`,
          rows: stepRows(steps, ['repaint', 'play', 'wide']),
        });
      }
      for (const rival of RIVAL_NAMES) {
        if (rival === 'deck' && !site.hasRivals) continue;
        const found: Steps[] = [];
        for (const count of COUNTS.filter((n) => n <= MOST)) {
          const steps = await attempt(`${NAMES[rival]} at ${count}`, () =>
            measureRival(map, rival, { kind: 'points', count, ...FEW_STEPS }),
          );
          if (!steps) break;
          found.push(steps);
          if (rival === 'setFilter' && count === 100_000) noteSetFilter(results, steps);
        }
        lines.push(lineOf(rival, found));
        findings.push({
          title: `${NAMES[rival]} beside ours`,
          method: `${RIVAL_METHODS[rival]} The same points, the same map, a week in the window; a step ends when the map rests. Medians of 3 rounds in turns, milliseconds.`,
          rows: stepRows(found, ['repaint', 'play', rival]),
        });
      }
      if (site.hasRivals) {
        const rows: string[][] = [];
        const points: [number, number][] = [];
        for (const count of [10_000, 100_000]) {
          const found = await attempt(`kepler.gl at ${count}`, () => measureKepler(site, map, { count, ...FEW_STEPS }));
          if (!found) continue;
          rows.push(
            ...cpuRows(count, [
              ['ours', found.ours],
              ['kepler.gl', found.kepler],
            ]),
          );
          points.push([count, median(valuesOf(found.kepler, 'work'))]);
        }
        if (rows.length === 0) gaps.push('kepler.gl: it did not show the rows; see the progress of the run.');
        else {
          lines.push({ name: 'kepler.gl', isOurs: false, points });
          findings.push({
            title: 'kepler.gl beside ours',
            method:
              'Its bundle from npm in a page of its own, without a basemap, its time filter moved by a day; ours with its basemap. Rounds of the two take turns in one browser. Milliseconds.',
            rows: [CPU_HEAD, ...rows],
          });
        }
      }
    } finally {
      await map.close();
    }

    const open = await openPage(site);
    try {
      const steps = await attempt('Steps of the whole page', () =>
        measureSteps(open, {
          kind: 'points',
          counts: [1_000, MILLION],
          actions: ['repaint', 'play', 'brush'],
          rounds: 5,
          frames: 20,
        }),
      );
      if (steps) {
        const [few, many] = steps;
        results.page_1m_over_1k = medianRatio(
          valuesOf(many?.samples.play, 'main'),
          valuesOf(few?.samples.play, 'main'),
        );
        findings.push({
          title: 'A step of the whole page',
          method:
            'The same with list, dock and readouts, which React renders at most four times a second while time plays, and at every step while a reader drags. With software WebGL frames are so slow that four times a second is nearly every frame.',
          rows: stepRows(steps, ['repaint', 'play', 'brush']),
        });
      }
      await attempt('Brush and clicks', async () => {
        say('brush and clicks at 1,000,000 events');
        await open.page.evaluate((n) => window.bench.show('points', n), MILLION);
        results.brush_ms_1m = median(await open.page.evaluate(() => window.bench.brush(50)));
        results.click_ms_1m = quantile(await measureClicks(open, 30), 0.95);
      });
      await attempt('Playback', async () => {
        const few = await measurePlayback(open, 1_000, MINUTE);
        const many = await measurePlayback(open, MILLION, MINUTE);
        results.major_gc = many.majorCollections;
        results.renders_per_second = many.rendersPerSecond;
        findings.push({
          title: 'A minute of playback',
          method:
            'In real time, the whole page, from a trace of V8, after fifteen seconds of playback in which the traces of loading are collected. What a thousand events cause, too, is not owed to their number.',
          rows: [
            ['in 60 s', '1,000 events', '1,000,000 events'],
            ...(
              [
                ['stops shown', (run) => `${run.stops}`],
                ['React renders a second', (run) => run.rendersPerSecond.toFixed(1)],
                ['major collections of the page’s heap', (run) => `${run.majorCollections}`],
                ['major collections of the workers’ heaps', (run) => `${run.majorInWorkers}`],
                ['minor collections', (run) => `${run.minorCollections}`],
                ['main thread stopped for them', (run) => `${run.pause.toFixed(0)} ms`],
              ] as const satisfies readonly (readonly [string, (run: PlaybackRun) => string])[]
            ).map(([name, printRun]) => [name, printRun(few), printRun(many)]),
          ],
        });
      });
      const articles = await attempt('The five articles', () => measureArticles(open));
      if (articles) findings.unshift(articles);
      await attempt('Load', async () => {
        const binary = await writeBenchFile(site, 'parquet', MILLION);
        const json = await writeBenchFile(site, 'geojson', MILLION);
        const loads = await measureLoad(open, { binary, json, rounds: 3, isDrawn: true });
        results.load_binary_over_json = medianRatio(loads.binary, loads.json);
        results.drawn_over_json = medianRatio(loads.drawn, loads.json);
        findings.push({
          title: 'Loading 1,000,000 events',
          method:
            'CPU of the whole renderer with its workers and helpers, medians of 3 rounds in turns. Parquet as `npm run convert` writes it goes through the product’s loader: until all events stand in their columns, and until map, list and chart have drawn them each time more had come. GeoJSON is only parsed, into objects that nobody has read yet.',
          rows: [
            ['', 'MB', 'CPU (ms)'],
            ['Parquet, loaded', (binary.bytes / 1e6).toFixed(1), median(loads.binary).toFixed(0)],
            ['Parquet, loaded and drawn as it comes', (binary.bytes / 1e6).toFixed(1), median(loads.drawn).toFixed(0)],
            ['GeoJSON, `JSON.parse`', (json.bytes / 1e6).toFixed(1), median(loads.json).toFixed(0)],
          ],
        });
        results.first_shown = (await measureLoading(open, binary)).firstShown;
      });
      await attempt('Load of CSV', async () => {
        const csv = await writeBenchFile(site, 'csv', 100_000);
        const loads: Loading[] = [];
        for (let k = 0; k < 3; k++) loads.push(await measureLoading(open, csv));
        results.longest_task_csv_100k = median(loads.map(({ longestTask }) => longestTask));
        results.longest_cpu_csv_100k = median(loads.map(({ longestCpu }) => longestCpu));
      });
    } finally {
      await open.close();
    }
    const bytes = await attempt('Memory', () => measureMemory(site, MILLION, 3));
    if (bytes) results.bytes_per_event = median(bytes);
    const sizes = await attempt('Sizes', measureSizes);
    if (sizes) Object.assign(results, { list_kb: sizes.list, all_kb: sizes.all, own_kb: sizes.own } satisfies Results);
  } finally {
    await site.close();
  }
  return { browser, results, findings, lines, gaps };
}

const RIVAL_METHODS = {
  setFilter:
    'A GeoJSON source with a circle layer; each step sets its filter, which MapLibre’s workers apply by building their tiles again.',
  setData: 'The same layer; each step gives its source the events of the window.',
  deck: '`ScatterplotLayer` with `DataFilterExtension` over start and end, as an overlay of `@deck.gl/maplibre`, from typed arrays. It draws on a canvas of its own, so that the map under it need not be drawn again; ours is drawn with the map.',
} as const;

const CPU_HEAD = ['', 'events', 'main', 'workers', 'GPU process'];

const stepRows = (steps: readonly Steps[], actions: readonly Action[]): string[][] => [
  CPU_HEAD,
  ...steps.flatMap(({ count, samples }) =>
    cpuRows(
      count,
      actions.map((action) => [NAMES[action], samples[action] ?? []]),
    ),
  ),
];

const cpuRows = (count: number, ways: readonly (readonly [string, Samples])[]): string[][] =>
  ways.map(([name, samples]) => [
    name,
    count.toLocaleString('en-GB'),
    ...(['main', 'workers', 'gpu'] as const).map((part) => print(median(samples.map((cpu) => cpu[part])))),
  ]);

const print = (ms: number): string => (Number.isNaN(ms) ? '–' : ms >= 100 ? ms.toFixed(0) : ms.toFixed(2));

const lineOf = (action: Action, steps: readonly Steps[]): ChartLine => ({
  name: action === 'play' ? 'Dateline' : NAMES[action],
  isOurs: action === 'play',
  points: steps.flatMap(({ count, samples }) => {
    const ms = median(valuesOf(samples[action], 'work'));
    return Number.isNaN(ms) ? [] : [[count, ms] as const];
  }),
});

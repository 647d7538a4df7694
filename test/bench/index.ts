/**
 * `npm run bench`: measures everything and writes `docs/benchmarks.md`. `--quick` measures the core of it in a few
 * minutes and writes nothing; `--json` prints one object of the core's figures. `--no-rivals` leaves out deck.gl and
 * kepler.gl. Progress goes to the error stream.
 *
 * One that fails leaves the others standing: it is named, and its rows stay empty.
 */
import { runFull } from './full.ts';
import { runQuick } from './quick.ts';
import { writeReport } from './report.ts';
import { say } from './say.ts';
import { type Results, TARGETS } from './targets.ts';

const has = (flag: string) => process.argv.includes(flag);

/** What `--json` prints, in this order. */
const KEYS = [
  'step_1m_over_1k',
  'step_1m_over_repaint',
  'setfilter_over_ours_100k',
  'load_binary_over_json',
  'brush_ms_1m',
  'click_ms_1m',
  'bytes_per_event',
] as const satisfies readonly (keyof Results)[];

const report = has('--quick') ? await runQuick() : await runFull({ withRivals: !has('--no-rivals') });
for (const gap of report.gaps) say(`Not measured: ${gap}`);
if (!has('--quick')) {
  writeReport(report);
  say('Written to docs/benchmarks.md.');
}
if (has('--json')) {
  const rounded = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(4));
  console.log(JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, rounded(report.results[key])]))));
} else {
  for (const { id, name, unit, digits } of TARGETS) {
    const value = report.results[id];
    if (value !== undefined) console.log(`${name}: ${value.toFixed(digits)} ${unit}`);
  }
}

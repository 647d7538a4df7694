/**
 * `npm run bench`: measures everything and writes `docs/benchmarks.md`. `--quick` measures the core of it in a few
 * minutes, `--articles` a tick of playback on the five articles; neither writes anything. `--json` prints one object of
 * the core's figures. `--no-rivals` leaves out deck.gl and kepler.gl. Progress goes to the error stream.
 *
 * One that fails leaves the others standing: it is named, and its rows stay empty.
 */
import { measureArticles } from './articles.ts';
import { runFull } from './full.ts';
import { openPage } from './open.ts';
import { runQuick } from './quick.ts';
import { type Report, writeReport } from './report.ts';
import { say } from './say.ts';
import { openSite } from './site.ts';
import { type Results, TARGETS } from './targets.ts';

const FLAGS = ['--quick', '--articles', '--json', '--no-rivals'] as const;

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

const flags = process.argv.slice(2);
const has = (flag: (typeof FLAGS)[number]) => flags.includes(flag);

if (flags.some((flag) => !FLAGS.includes(flag as never))) {
  console.error(`npm run bench -- [${FLAGS.join('] [')}]`);
  process.exitCode = 2;
} else if (has('--articles')) {
  await printArticles();
} else {
  const report = has('--quick') ? await runQuick() : await runFull({ withRivals: !has('--no-rivals') });
  for (const gap of report.gaps) say(`Not measured: ${gap}`);
  if (!has('--quick')) {
    writeReport(report);
    say('Written to docs/benchmarks.md.');
  }
  printResults(report);
}

async function printArticles(): Promise<void> {
  const site = await openSite({ withRivals: false });
  try {
    const open = await openPage(site);
    try {
      const { rows } = await measureArticles(open);
      for (const row of rows) console.log(row.join(' · '));
    } finally {
      await open.close();
    }
  } finally {
    await site.close();
  }
}

function printResults({ results }: Report): void {
  if (has('--json')) {
    const rounded = (value: number | undefined) =>
      value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(4));
    console.log(JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, rounded(results[key])]))));
    return;
  }
  for (const { id, name, unit, digits } of TARGETS) {
    const value = results[id];
    if (value !== undefined) console.log(`${name}: ${value.toFixed(digits)} ${unit}`);
  }
}

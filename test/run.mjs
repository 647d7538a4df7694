/**
 * `npm test`: every check, one after the other, and one line at the end that says how many passed and failed.
 *
 * A check without cases of its own (types, lint, a build) counts as one. The unit suite runs once more in three other
 * time zones; each such run counts as one check, so that no test is counted twice.
 *
 * Plain JavaScript, because it is what Node starts; `node test/run.mjs unit` runs only the steps whose names begin so.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules/.bin');
const REPORTS = mkdtempSync(join(tmpdir(), 'dateline-test-'));

/** Far west, an odd quarter of an hour, and across the date line. */
const OTHER_ZONES = ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia'];

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, suite?: boolean, needs?: () => Promise<void> }} Step
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the core (no DOM)', command: ['tsc', '-p', 'tsconfig.core.json'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'], env: { TZ: 'UTC' }, suite: true },
  ...OTHER_ZONES.map((zone) => ({
    name: `unit in ${zone}`,
    // One module graph for all files takes a third of the time; the first run keeps the files apart.
    command: ['vitest', 'run', '--project', 'unit', '--reporter=dot', '--no-isolate'],
    env: { TZ: zone },
  })),
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'browser',
    command: ['vitest', 'run', '--project', 'browser'],
    env: { DATELINE_SKIP_BUILD: '1' },
    suite: true,
    needs: provideChromium,
  },
];

const only = process.argv.slice(2);
const steps = STEPS.filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)));
if (steps.length === 0) {
  console.error(`No step begins with ${only.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(' · ')}`);
  process.exit(2);
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
for (const step of steps) {
  const { count, seconds } = await perform(step);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const mark = count.failed > 0 ? 'FAILED' : 'ok';
  summary.push(
    `${mark.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s  ${step.name}${step.suite ? ` (${toLine(count)})` : ''}`,
  );
}
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n\n${toLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * Runs one step, its output going straight to the terminal.
 * @param {Step} step
 * @returns {Promise<{ count: Count, seconds: number }>}
 */
async function perform(step) {
  console.log(`\n── ${step.name} ──`);
  const started = performance.now();
  const report = join(REPORTS, `${step.name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let succeeded = false;
  try {
    await step.needs?.();
    succeeded = (await execute([...step.command, ...(step.suite ? reporters : [])], step.env)) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const count = step.suite ? readReport(report, succeeded) : toCount(succeeded);
  return { count, seconds: (performance.now() - started) / 1000 };
}

/** @param {boolean} succeeded @returns {Count} */
function toCount(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/**
 * What vitest wrote down. A run that failed outside of every test (a file that does not load, a server that does not
 * start, an unhandled rejection) is one failure of its own: it must not look green.
 * @param {string} path
 * @param {boolean} succeeded
 * @returns {Count}
 */
function readReport(path, succeeded) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    passed = report.numPassedTests;
    failed = report.numFailedTests;
    skipped = report.numPendingTests + report.numTodoTests;
  } catch {
    console.error(`No report was written (${relative(REPORTS, path)}).`);
  }
  if (failed === 0 && (!succeeded || passed === 0)) failed = 1;
  return { passed, failed, skipped };
}

/**
 * @param {string[]} command the first word is one of the project's own binaries
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit status; a child that a signal ended counts as 1
 */
function execute([name = '', ...args], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, name), args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The path goes to the tests by environment, so that they and the bench look in the same places. */
async function provideChromium() {
  /** @type {typeof import('./browser/chromium.ts')} */
  const { findChromium, installChromium } = await tsImport('./browser/chromium.ts', import.meta.url);
  process.env.CHROMIUM_PATH = findChromium() ?? installChromium((line) => console.log(line));
}

/** @param {Count} count */
function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

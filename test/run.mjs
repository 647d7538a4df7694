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

const UNIT = ['vitest', 'run', '--project', 'unit', '--no-isolate'];

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly { fullName: string, status: string, failureMessages: readonly string[] }[] }} ReportFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: readonly ReportFile[] }} Report
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, reports?: boolean, suite?: boolean, needs?: () => Promise<void> }} Step
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the core (no DOM)', command: ['tsc', '-p', 'tsconfig.core.json'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: ['knip'] },
  // One module graph for all files takes a third of the time.
  { name: 'unit', command: [...UNIT], env: { TZ: 'UTC' }, suite: true },
  ...OTHER_ZONES.map((zone, index) => ({
    name: `unit in ${zone}`,
    command: [...UNIT],
    env: { TZ: zone, PROPERTY_SHARE: '0.1', PROPERTY_SEED: String(index + 2) },
    reports: true,
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
/** @type {string[]} */
const faults = [];
/** @type {string[]} */
const doubts = [];
for (const step of steps) {
  const { count, seconds, failures, shaky } = await perform(step);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const mark = count.failed > 0 ? 'FAILED' : 'ok';
  faults.push(...failures.map((failure) => `FAILED ${step.name} · ${failure}`));
  doubts.push(...shaky.map((doubt) => `SHAKY  ${step.name} · passed only the second time: ${doubt}`));
  summary.push(
    `${mark.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s  ${step.name}${step.suite ? ` (${toLine(count)})` : ''}`,
  );
}
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${[...doubts, ...faults, ...summary].join('\n')}\n\n${toLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * Runs one step, its output going straight to the terminal.
 * @param {Step} step
 * @returns {Promise<{ count: Count, seconds: number, failures: readonly string[], shaky: readonly string[] }>}
 */
async function perform(step) {
  console.log(`\n── ${step.name} ──`);
  const started = performance.now();
  const report = join(REPORTS, `${step.name.replace(/\W+/g, '-')}.json`);
  const reporters = [`--reporter=${step.suite ? 'default' : 'dot'}`, '--reporter=json', `--outputFile.json=${report}`];
  const writes = step.suite || step.reports;
  let succeeded = false;
  try {
    await step.needs?.();
    succeeded = (await execute([...step.command, ...(writes ? reporters : [])], step.env)) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = (performance.now() - started) / 1000;
  if (!writes) return { count: toCount(succeeded), seconds, failures: [], shaky: [] };
  const { count, failures, shaky } = readReport(report, succeeded);
  return { count: step.suite ? count : toCount(succeeded), seconds, failures, shaky };
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
 * @returns {{ count: Count, failures: string[], shaky: string[] }} One line for each test that failed, or passed only
 *   when it was tried again, with what it said first.
 */
function readReport(path, succeeded) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const shaky = [];
  try {
    /** @type {Report} */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    count.passed = report.numPassedTests;
    count.failed = report.numFailedTests;
    count.skipped = report.numPendingTests + report.numTodoTests;
    for (const file of report.testResults) {
      const name = relative(ROOT, file.name);
      for (const { status, fullName, failureMessages } of file.assertionResults) {
        const line = `${name} › ${fullName}: ${toFirst(failureMessages[0])}`;
        if (status === 'failed') failures.push(line);
        else if (failureMessages.length > 0) shaky.push(line);
      }
      const explained = file.assertionResults.some(({ status }) => status === 'failed');
      if (!explained && file.status === 'failed') failures.push(`${name}: ${toFirst(file.message)}`);
    }
  } catch {
    console.error(`No report was written (${relative(REPORTS, path)}).`);
  }
  if (count.failed === 0 && (!succeeded || count.passed === 0)) count.failed = 1;
  return { count, failures, shaky };
}

/** The first lines of what a failure says, on one line. */
function toFirst(message = '') {
  return message.split('\n').slice(0, 6).join(' ').replace(/\s+/g, ' ').slice(0, 400);
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

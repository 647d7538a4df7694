/** Writes what a run found into `docs/benchmarks.md`, with a chart beside it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { type ChartLine, drawChart } from './chart.ts';
import { ROOT } from './site.ts';
import { isMet, type Results, TARGETS, type Target } from './targets.ts';

/** A table of a run: rows of cells, the header first. */
export interface Finding {
  readonly title: string;
  /** How it was measured, in sentences. */
  readonly method: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly browser: string;
  readonly results: Results;
  readonly findings: readonly Finding[];
  readonly lines: readonly ChartLine[];
  /** What could not be measured, and why. */
  readonly gaps: readonly string[];
}

const PAGE = join(ROOT, 'docs/benchmarks.md');
const CHART = join(ROOT, 'docs/benchmarks.svg');

export function writeReport(report: Report): void {
  writeFileSync(CHART, drawChart(report.lines));
  writeFileSync(PAGE, printPage(report));
}

function printPage({ browser, results, findings, gaps }: Report): string {
  const day = new Date().toISOString().slice(0, 10);
  const versions = ['maplibre-gl', 'react'].map((name) => `${name} ${versionOf(name)}`);
  const rivals = ['@deck.gl/core', 'kepler.gl'].map((name) => `${name} ${rivalVersionOf(name)}`);
  return `${[
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Compare figures within a table only: they come from one browser run on one machine, in turns. CPU is what the threads used, whatever else the machine did; times of frames say more about the machine than about the code.',
    '',
    `Measured on ${day} at commit ${commit()}, on ${machine()}, Node ${process.versions.node}, ${versions.join(', ')}, against ${rivals.join(' and ')}, ${browser}.`,
    '',
    '![CPU of one step of time by the number of events, ours and others](benchmarks.svg)',
    '',
    '## Targets',
    '',
    ...table([['', 'target', 'measured', ''], ...TARGETS.map((target) => toRow(target, results[target.id]))]),
    '',
    ...findings.flatMap(({ title, method, rows }) => [`## ${title}`, '', method, '', ...table(rows), '']),
    ...(gaps.length > 0 ? ['## Not measured', '', ...gaps.map((gap) => `- ${gap}`), ''] : []),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function toRow(target: Target, value: number | undefined): readonly string[] {
  const { name, limit, unit, digits, atLeast, bound } = target;
  const print = (number: number) => `${number.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
  const asked = limit === null ? '' : `${atLeast ? '≥' : '≤'} ${limit}${unit === '' ? '' : ` ${unit}`}`;
  if (value === undefined || Number.isNaN(value)) return [name, asked, '–', 'not measured'];
  if (limit === null) return [name, asked, print(value), bound];
  if (isMet(target, value)) return [name, asked, print(value), 'met'];
  const times = atLeast ? limit / value : value / Math.max(limit, 1e-9);
  const by = limit === 0 ? '' : ` by a factor of ${times.toFixed(2)}`;
  return [name, asked, print(value), `missed${by}. ${bound}`.trim()];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  // Words stand on the left, figures on the right.
  const isFigures = (column: number) => body.every((cells) => /^[\d–.,−<≤≥ ]*( ?[a-zµ]+)?$/i.test(cells[column] ?? ''));
  return [
    line(head),
    line(head.map((_, column) => (column > 0 && isFigures(column) ? '---:' : '---'))),
    ...body.map(line),
  ];
}

/** The machine's class, not its name. */
function machine(): string {
  const all = cpus();
  const drawing = process.env.GPU ? 'graphics card' : 'software WebGL (SwiftShader)';
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'} (${platform()}, ${arch()}), ${drawing}`;
}

const versionIn = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).version;
const versionOf = (name: string): string => versionIn(join(ROOT, 'node_modules', name, 'package.json'));

function rivalVersionOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'test/bench/rivals/package.json'), 'utf8'));
  return dependencies[name] ?? '';
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();

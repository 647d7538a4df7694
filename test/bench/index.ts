/**
 * `npm run bench`: measures, prints, and writes what it measured into `docs/benchmarks.md`.
 *
 * One entry a benchmark. Figures are ratios of two things measured in turns in one browser run; a time on its own says
 * more about the machine than about the code.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { benchTick } from './tick.ts';

/** What a benchmark found: rows of a Markdown table, the header first. */
export interface Finding {
  readonly title: string;
  /** How it was measured, in sentences. */
  readonly method: string;
  readonly rows: readonly (readonly string[])[];
  /** Version of the browser that ran it. */
  readonly browser: string;
}

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/benchmarks.md');

function printPage(all: readonly Finding[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const versions = ['maplibre-gl', 'react'].map((name) => `${name} ${versionOf(name)}`);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Compare figures within a table only: both columns come from one browser run on one machine.',
    '',
    `Measured on ${day} at commit ${commit()}, on ${machine()}, Node ${process.versions.node}, ${versions.join(', ')}, ${all[0]?.browser ?? ''}.`,
    '',
    ...all.flatMap(({ title, method, rows: [head = [], ...body] }) => [
      `## ${title}`,
      '',
      method,
      '',
      toRow(head),
      toRow(head.map((_, column) => (column === 0 ? '---' : '---:'))),
      ...body.map(toRow),
      '',
    ]),
  ].join('\n');
}

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The machine's class, not its name. */
function machine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'} (${platform()}, ${arch()}), software WebGL (SwiftShader)`;
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();

const findings: Finding[] = [];
for (const bench of [benchTick]) {
  const finding = await bench();
  console.log(`\n${finding.title}\n${finding.rows.map((row) => row.join(' | ')).join('\n')}`);
  findings.push(finding);
}
writeFileSync(PAGE, printPage(findings));
console.log(`\nWritten to docs/benchmarks.md`);

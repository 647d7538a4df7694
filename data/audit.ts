/**
 * Proves the records against the original texts, which the project does not hold: `npm run audit -- --articles DIR`.
 *
 * For every article: the digest of its file, the number of its paragraphs, each anchor in its paragraph, and every
 * paragraph accounted for. Without the texts the structural half runs alone and says so.
 * Exit status: 0 sound, 1 something does not hold, 2 the folder or an article is missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Problem } from '../src/core/problem.ts';
import { listClaims } from './compile/checks.ts';
import { isSeedPath, readRecordFiles, type SeedRecord } from './compile/recordFiles.ts';
import { compileDataset, formatProblem } from './compile.ts';

/** What was counted of one article; `texts` is false where only the structure was looked at. */
export interface AuditRow {
  readonly article: string;
  readonly paragraphs: number;
  readonly claims: number;
  readonly skipped: number;
  readonly anchors: number;
  readonly texts: boolean;
}

export interface Audit {
  readonly rows: readonly AuditRow[];
  readonly problems: readonly Problem[];
  /** Articles whose text was asked for and not found. */
  readonly missing: readonly string[];
}

/** Paragraphs are the non-empty lines, in order; the first is paragraph 1. */
export function listParagraphs(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Audits the records of a project. `articlesDir` null = without the texts. */
export function auditRecords(rootDir: string, articlesDir: string | null): Audit {
  const compiled = compileDataset(rootDir);
  if (!compiled.ok) return { rows: [], problems: compiled.problems, missing: [] };
  const { files } = readRecordFiles(rootDir);
  const seeds = Object.entries(files).filter(([path]) => isSeedPath(path)) as [string, SeedRecord][];
  const rows: AuditRow[] = [];
  const problems: Problem[] = [];
  const missing: string[] = [];
  for (const [file, seed] of seeds) {
    const path = articlesDir === null ? null : join(articlesDir, seed.text.file);
    const bytes = path !== null && existsSync(path) ? readFileSync(path) : null;
    if (path !== null && bytes === null) missing.push(seed.text.file);
    if (bytes !== null) problems.push(...auditText(seed, file, bytes));
    const claims = listClaims(seed, file);
    rows.push({
      article: seed.text.file,
      paragraphs: seed.text.paragraphs,
      claims: claims.length,
      skipped: seed.skipped.length,
      anchors: bytes === null ? 0 : claims.reduce((sum, { claim }) => sum + claim.anchors.length, 0),
      texts: bytes !== null,
    });
  }
  return { rows, problems, missing };
}

/** What does not hold between one seed and the bytes of its article. */
export function auditText(seed: SeedRecord, file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, message: string, pointer: string) =>
    problems.push({ code, message, at: { file, pointer } });
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== seed.text.sha256) {
    add('audit/digest', `The text’s SHA-256 is ${digest}: the records were written from another text.`, '/text/sha256');
  }
  const paragraphs = listParagraphs(new TextDecoder().decode(bytes));
  if (paragraphs.length !== seed.text.paragraphs) {
    add('audit/paragraphs', `The text has ${paragraphs.length} paragraphs.`, '/text/paragraphs');
  }
  for (const { claim, pointer } of listClaims(seed, file)) {
    const paragraph = paragraphs[claim.paragraph - 1] ?? '';
    for (const [index, anchor] of claim.anchors.entries()) {
      if (!paragraph.includes(anchor)) {
        const message = `“${anchor}” does not stand in paragraph ${claim.paragraph}.`;
        add('audit/anchor', message, `${pointer}/anchors/${index}`);
      }
    }
  }
  for (const [index, { paragraph, reason }] of seed.skipped.entries()) {
    const original = /^repeat of ¶(\d+)$/.exec(reason)?.[1];
    if (original !== undefined && paragraphs[paragraph - 1] !== paragraphs[Number(original) - 1]) {
      const message = `Paragraph ${paragraph} does not repeat paragraph ${original} word by word.`;
      add('audit/repeat', message, `/skipped/${index}`);
    }
  }
  return problems;
}

/** The audit as a table for a terminal. */
export function formatAudit({ rows }: Audit): string {
  const head = ['article', 'paragraphs', 'claims', 'skipped', 'anchors found'];
  const lines = rows.map((row) => [
    row.article,
    String(row.paragraphs),
    String(row.claims),
    String(row.skipped),
    row.texts ? String(row.anchors) : 'no text',
  ]);
  const sum = (pick: (row: AuditRow) => number) => String(rows.reduce((total, row) => total + pick(row), 0));
  const total = [
    `${rows.length} articles`,
    sum((row) => row.paragraphs),
    sum((row) => row.claims),
    sum((row) => row.skipped),
    sum((row) => row.anchors),
  ];
  const table = [head, ...lines, total];
  const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  return table
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function main(): void {
  const { values } = parseArgs({ options: { articles: { type: 'string' } } });
  const articles = values.articles ?? null;
  if (articles !== null && !existsSync(articles)) {
    console.error(`There is no folder ${articles}.`);
    process.exitCode = 2;
    return;
  }
  const audit = auditRecords(process.cwd(), articles);
  for (const fault of audit.problems) console.error(formatProblem(fault));
  for (const file of audit.missing) console.error(`${file}: not found in ${articles}.`);
  if (audit.rows.length > 0) console.log(formatAudit(audit));
  if (articles === null) {
    console.log(
      'Structure only: digests and anchors need the original texts (--articles DIR), which are not part of this project.',
    );
  }
  const faults = audit.problems.length;
  console.log(faults === 0 ? 'Nothing amiss.' : `${faults} problems.`);
  process.exitCode = faults > 0 ? 1 : audit.missing.length > 0 ? 2 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();

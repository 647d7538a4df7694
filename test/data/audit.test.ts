/** The audit on a small text of our own: what it proves, and what it says when something does not hold. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditRecords, auditText, formatAudit, listParagraphs } from '../../data/audit.ts';
import type { SeedRecord } from '../../data/compile/recordFiles.ts';

const TEXT = 'A headline\n\nA ship came to Dunai on 18 May.\n  \nA headline\n';
const bytes = new TextEncoder().encode(TEXT);

const SEED: SeedRecord = {
  id: 'small',
  citation: { type: 'webpage', title: 'A headline' },
  short: 'Small',
  published: '',
  published_basis: 'Unknown.',
  text: { file: 'small.txt', sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs: 3 },
  claims: [
    {
      id: 'small-2a',
      event: 'ship',
      paragraph: 2,
      says: 'A ship arrived.',
      attribution: { by: 'Nobody' },
      stance: 'asserts',
      when: '',
      when_kind: 'unknown',
      figures: [],
      anchors: ['Dunai', '18 May'],
    },
  ],
  skipped: [
    { paragraph: 1, reason: 'headline' },
    { paragraph: 3, reason: 'repeat of ¶1' },
  ],
};

const codesOf = (seed: SeedRecord, text = TEXT) =>
  auditText(seed, 'seeds/small.json', new TextEncoder().encode(text)).map(({ code, at }) => [code, at?.pointer]);

describe('the audit', () => {
  it('counts paragraphs as non-empty lines', () => {
    expect(listParagraphs('one\r\n\r\n \ntwo\nthree')).toEqual(['one', 'two', 'three']);
  });

  it('finds nothing where everything holds', () => {
    expect(codesOf(SEED)).toEqual([]);
  });

  it('names an anchor that does not stand in its paragraph', () => {
    const claims = SEED.claims.map((claim) => ({ ...claim, anchors: ['Dunai', '19 May'] }));
    expect(codesOf({ ...SEED, claims })).toEqual([['audit/anchor', '/claims/0/anchors/1']]);
  });

  it('notices a changed text by its digest, and a shorter one by its paragraphs', () => {
    expect(codesOf(SEED, TEXT.replace('came', 'went'))).toEqual([['audit/digest', '/text/sha256']]);
    expect(codesOf(SEED, TEXT.slice(0, TEXT.lastIndexOf('A headline'))).map(([code]) => code)).toContain(
      'audit/paragraphs',
    );
  });

  it('does not accept as a repeat what is not one', () => {
    const skipped = [SEED.skipped[0], { paragraph: 3, reason: 'repeat of ¶2' }] as SeedRecord['skipped'];
    expect(codesOf({ ...SEED, skipped })).toEqual([['audit/repeat', '/skipped/1']]);
  });

  it('runs its structural half without the texts and says which articles had none', () => {
    const audit = auditRecords(process.cwd(), null);
    expect(audit.problems).toEqual([]);
    expect(audit.rows).toHaveLength(5);
    expect(formatAudit(audit).match(/no text/g)).toHaveLength(5);
  });

  it('lists an article that the given folder lacks', () => {
    const audit = auditRecords(process.cwd(), `${process.cwd()}/test/data`);
    expect(audit.missing).toHaveLength(5);
  });
});

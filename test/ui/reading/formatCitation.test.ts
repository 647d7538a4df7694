/** Citations in plain text. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/core/dataset.ts';
import type { Claim, DatedEvent, Source } from '../../../src/core/model.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatCitation } from '../../../src/ui/reading/formatCitation.ts';

const source = (id: string, title: string, more: Partial<Source> = {}) =>
  ({ id, title, published: '', ...more }) as Source;
const claim = (id: string, of: string, paragraph: number) => ({ id, source: of, paragraph }) as Claim;
const dataset = {
  info: { title: 'A map of the war' },
  claimsByEvent: new Map([
    ['strike', [claim('a', 'one', 9), claim('b', 'one', 9), claim('c', 'one', 12), claim('d', 'two', 3)]],
  ]),
  sourceById: new Map([
    ['one', source('one', 'First title', { author: [{ given: 'Ann', family: 'Lee' }], published: '2024-12-02' })],
    ['two', source('two', 'Second title', { 'container-title': 'The Paper' })],
  ]),
} as unknown as Dataset;
const event = {
  id: 'strike',
  title: 'Missiles hit a command post',
  date: '2024-11-20',
  date_kind: 'happened',
  date_basis: 'year inferred',
} as DatedEvent;

describe('a citation', () => {
  const text = formatCitation(dataset, event, 'https://maps.example/?event=strike', en.reading, 'en');

  it('names the event, its date with its basis, and the link', () => {
    expect(text).toMatch(
      /^“Missiles hit a command post” \(20 November 2024 \(year inferred\)\)\. Dateline: A map of the war\./,
    );
    expect(text).toMatch(/https:\/\/maps\.example\/\?event=strike$/);
  });

  it('names each article once, with every paragraph once, and nothing that the record does not hold', () => {
    expect(text).toContain(
      'Sources: Ann Lee, “First title”, 2 December 2024, ¶ 9, 12; “Second title”, The Paper, ¶ 3.',
    );
  });
});

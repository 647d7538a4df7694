import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, toLine, toProse } from '../../src/core/text.ts';

const nasty = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\u202e', '\u2067', '\u0007', '\u009b', '\u0301', '\ud83d', '\r', '\n', '\t', ' ', 'a', '\ufeff'),
  ),
  maxLength: 80,
});
/** What no output may hold: controls but for the line feed, direction overrides and isolates, half characters. */
const forbidden = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|\p{Surrogate}/u;

describe('a line of text from outside', () => {
  it.each([
    ['Marino', 'Marino'],
    ['  Kursk \t region\r\n', 'Kursk region'],
    ['evil\u202egnp.exe', 'evilgnp.exe'],
    ['\u2067abc\u2069', 'abc'],
    ['a\u0000b\u001bc\u0085d', 'abcd'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['two\u2028lines', 'two lines'],
    ['half \ud83d a pair', 'half a pair'],
    ['whole \ud83d\ude80 pair', 'whole \ud83d\ude80 pair'],
    ['Суджа 북한 Київ', 'Суджа 북한 Київ'],
    ['<b>not markup</b>', '<b>not markup</b>'],
    ['e\u0301', 'e\u0301'],
    [`z${'\u0301'.repeat(10_000)}a`, `z${'\u0301'.repeat(8)}a`],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j becomes %j', (text, line) => {
    expect(toLine(text)).toBe(line);
  });

  it('holds no control, no direction override and no half character, and is clean the second time', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = toLine(text);
        expect(line).not.toMatch(forbidden);
        expect(line).not.toContain('\n');
        expect(toLine(line)).toBe(line);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('prose from outside', () => {
  it.each([
    ['One.\r\nTwo.\rThree.', 'One.\nTwo.\nThree.'],
    ['One.   \n\n\n\n  Two.', 'One.\n\nTwo.'],
    ['a\tb', 'a b'],
    ['\n\n', ''],
  ])('%j becomes %j', (text, prose) => {
    expect(toProse(text)).toBe(prose);
  });

  it('keeps line breaks and nothing worse', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const prose = toProse(text);
        expect(prose).not.toMatch(forbidden);
        expect(toProse(prose)).toBe(prose);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('long text', () => {
  it('is cut with an ellipsis, between characters', () => {
    expect(cutText('abcdef', 6)).toBe('abcdef');
    expect(cutText('abcdefg', 6)).toBe('abcde…');
    expect(cutText('abcd\ud83d\ude80g', 6)).toBe('abcd…');
  });

  it('is never longer than it may be', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const cut = cutText(toLine(text), most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

/**
 * Hangul to Latin, in the two spellings that readers meet: Revised Romanization (Busan, Pyeongyang) and
 * McCune-Reischauer without its diacritics (Pusan, Pyongyang), which is how North Korean names are usually printed.
 *
 * Sounds carry over between syllables as they are spoken (백악 baegak, 압록 amnok), so 순안 and 수난 both give "sunan".
 */

export const ROMANIZATIONS = ['revised', 'mccune'] as const;
export type Romanization = (typeof ROMANIZATIONS)[number];

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWEL_COUNT = 21;
const FINAL_COUNT = 28;

/** Initial consonants in Unicode order, ㄱ to ㅎ. */
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const SILENT = 11;
const INITIAL = { n: 2, r: 5, m: 6 } as const;

const VOWELS = {
  revised: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  mccune: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' '),
} as const satisfies Record<Romanization, readonly string[]>;

/** Final consonants in Unicode order (none first) as they sound before a pause. */
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FINAL_NG = 21;
const FINAL_H = 27;

/** What a final leaves behind, and the initial that it becomes, before a syllable that begins with a vowel. */
const CARRIED: Readonly<Record<number, readonly [left: number, initial: number]>> = {
  1: [0, 0],
  2: [0, 1],
  3: [1, 9],
  4: [0, 2],
  5: [4, 12],
  6: [0, 2],
  7: [0, 3],
  8: [0, 5],
  9: [8, 0],
  10: [8, 6],
  11: [8, 7],
  12: [8, 9],
  13: [8, 16],
  14: [8, 17],
  15: [0, 5],
  16: [0, 6],
  17: [0, 7],
  18: [17, 9],
  19: [0, 9],
  20: [0, 10],
  22: [0, 12],
  23: [0, 14],
  24: [0, 15],
  25: [0, 16],
  26: [0, 17],
  [FINAL_H]: [0, SILENT],
};

/** A stop before a nasal becomes the nasal of its place. */
const NASAL: Readonly<Record<string, string>> = { k: 'ng', t: 'n', p: 'm' };

/** McCune-Reischauer hears these as k, t, p, ch unless they stand between voiced sounds. */
const UNVOICED: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p', j: 'ch' };

export const hasHangul = (text: string): boolean => /[\uac00-\ud7a3]/.test(text);

/** Romanizes the Hangul syllables of a text in NFC and leaves everything else as it is. */
export function romanizeHangul(text: string, system: Romanization): string {
  return text.replace(/[\uac00-\ud7a3]+/g, (run) => romanizeRun(run, system));
}

function romanizeRun(run: string, system: Romanization): string {
  const syllables = Array.from(run, (syllable) => {
    const index = Math.min(LAST_SYLLABLE, syllable.charCodeAt(0)) - FIRST_SYLLABLE;
    return {
      initial: Math.floor(index / (VOWEL_COUNT * FINAL_COUNT)),
      vowel: Math.floor(index / FINAL_COUNT) % VOWEL_COUNT,
      final: index % FINAL_COUNT,
    };
  });
  let latin = '';
  // The sound before an initial, to voice it by; nothing before the first.
  let before = '';
  syllables.forEach((syllable, k) => {
    let initial = INITIALS[syllable.initial] ?? '';
    if (before === 'l' && (initial === 'r' || initial === 'n')) initial = 'l';
    else if (initial === 'r' && before !== '' && /[kgtnpm]$/.test(before)) initial = before === 'n' ? 'l' : 'n';
    if (system === 'mccune' && !/[aeiounmgl]$/.test(before)) initial = UNVOICED[initial] ?? initial;
    const next = syllables[k + 1];
    let { final } = syllable;
    if (next?.initial === SILENT && final !== FINAL_NG) {
      const carried = CARRIED[final];
      if (carried) {
        final = carried[0];
        next.initial = carried[1];
      }
    }
    let end = FINALS[final] ?? '';
    if (end === '-') end = '';
    if (next) {
      if (next.initial === INITIAL.n || next.initial === INITIAL.m || next.initial === INITIAL.r)
        end = NASAL[end] ?? end;
      // ㄴ meeting ㄹ sounds as a long l, except where it is itself a nasalised stop.
      if (end === 'n' && final === 4 && next.initial === INITIAL.r) end = 'l';
    }
    const vowel = VOWELS[system][syllable.vowel] ?? '';
    latin += (initial === '-' ? '' : initial) + vowel + end;
    before = end === '' ? vowel : end;
  });
  return latin;
}

/**
 * Folding: one key for the many spellings of a word, so that Kyiv, Kiev, Київ and Киев meet.
 *
 * Keys are for finding, never for showing. A word has at most two keys (two readings of its script), whatever its
 * length, so a query never grows. Folding is lossy on purpose where transliterations differ (i, y, j and ie, ye; doubled
 * letters) and exact where they do not: numbers are never folded into one another.
 */
import { hasHangul, ROMANIZATIONS, romanizeHangul } from './hangul.ts';

export interface FoldedWord {
  /** Where the word stands in its text, half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** One or two different keys, never empty. */
  readonly keys: readonly string[];
  /** The members of a hyphenated word (`Il-76`), whose own keys are those of the members joined (`il76`). */
  readonly parts?: readonly FoldedWord[];
}

/** Characters of a word that are read; nothing longer is a word that anyone looks for. */
const MAX_WORD = 64;

/** A number with grouped thousands, or letters and digits with apostrophes inside. */
const WORD =
  /\d{1,3}(?:[,.\u00a0\u2009\u202f]\d{3})+(?![\d\p{L}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼʹ′`][\p{L}\p{M}\p{N}]+)*/gu;

const HYPHENS = /^[-‐‑]$/;

/** How each Cyrillic letter is written in Latin: Ukrainian and Russian, and the neighbours' extra letters. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Letters that no decomposition takes apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a text with their keys, in order. A hyphenated word comes once, with its members in `parts`.
 * @param fold what gives a word its keys; whoever reads many texts keeps those it has seen
 */
export function foldWords(text: string, fold: (word: string) => readonly string[] = foldWord): FoldedWord[] {
  const words: FoldedWord[] = [];
  let compound: FoldedWord[] = [];
  const close = () => {
    const [first] = compound;
    const last = compound.at(-1);
    if (first && last && first !== last) {
      const keys = fold(text.slice(first.start, last.end).replace(/[-‐‑]/g, ''));
      words.push({ start: first.start, end: last.end, keys, parts: compound });
    } else if (first) words.push(first);
    compound = [];
  };
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const before = compound.at(-1);
    if (before && !HYPHENS.test(text.slice(before.end, start))) close();
    const keys = fold(match[0]);
    if (keys.length > 0) compound.push({ start, end: start + match[0].length, keys });
  }
  close();
  return words;
}

/** The keys of one word, each once; none for a word of marks alone. */
export function foldWord(word: string): string[] {
  const plain = word
    .slice(0, MAX_WORD)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]s$/u, '');
  return [...new Set(readingsOf(plain).map((reading) => settle(stripMarks(reading))))].filter((key) => key !== '');
}

/** A whole text as one line of first keys: equal for texts that differ in spelling alone. */
export const foldText = (text: string): string =>
  foldWords(text)
    .map((word) => word.keys[0])
    .join(' ');

/**
 * A word in Latin letters, once for each way to read it: Hangul by both romanizations, and a Cyrillic г, which is h in
 * Ukrainian and g in Russian, by both languages.
 */
function readingsOf(word: string): string[] {
  const romanized = hasHangul(word)
    ? // A tense consonant after one of its kind is three letters that nobody has typed.
      ROMANIZATIONS.map((system) => romanizeHangul(word, system).replace(/([a-z])\1{2,}/g, '$1'))
    : [word];
  const languages = /г/.test(word) ? ['g', 'h'] : ['g'];
  return romanized.flatMap((latin) => languages.map((g) => fromCyrillic(latin, g))).slice(0, 2);
}

function fromCyrillic(word: string, g: string): string {
  return (
    word
      // A soft or hard sign before a vowel parts the two as a y does: Марьево, Maryevo.
      .replace(/[ьъ](?=[аеєиіїоуыэюя])/g, 'y')
      .replace(/г/g, g)
      .replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? letter)
  );
}

const stripMarks = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼʹ′`]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/(?<=\d)[,.\u2009\s](?=\d)/g, '');

/**
 * Doubled letters as one, never digits: Zelenskyy, Sergeevka. What no spelling doubles stays: three of a kind, other than
 * the many ways to write an i, and a word of one letter alone (II, ООО). Otherwise `zzzz` would be found at every z.
 */
const foldRun = (run: string, letter: string, _at: number, word: string): string =>
  run === word || (run.length > 2 && letter !== 'i') ? run : letter;

/** Makes transliterations of one name equal. Runs until nothing changes; each pass shortens the word or ends it. */
function settle(word: string): string {
  let key = word.replace(/[yj]/g, 'i');
  for (let before = ''; before !== key; ) {
    before = key;
    key = key
      .replace(/([a-z])\1+/g, foldRun)
      // Yevgeny, Nikolayevich: the glide before an e is not heard in other spellings; Kyiv, Kiev: nor is the e.
      .replace(/(^|[aeou])ie/g, '$1e')
      .replace(/([b-df-hk-np-tv-xz])ie/g, '$1i');
  }
  return key;
}

/** Folded text; `map[i]` is the offset in the original of folded character i (one more at the end), absent where they are equal. */
export interface FoldedText {
  text: string;
  map?: Uint32Array;
}

/** Accents on letters that have them beside their plain form. Vowel signs of Indic scripts and the like are letters themselves. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u0591-\u05c7\u064b-\u065f\u0670]/;

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe' };

const QUOTES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};

/** Lower case, accents dropped, compatibility forms plain, typographic quotes and dashes plain, white space one space. */
export function foldText(text: string): FoldedText {
  // Most lines are ASCII with single spaces: lower case is the same length and all there is to do.
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('  ')) return { text: text.toLowerCase() };
  let folded = '';
  const map: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    const isSpace = plain === ' ';
    if (plain !== '' && !(isSpace && folded.endsWith(' '))) {
      folded += plain;
      for (let index = 0; index < plain.length; index += 1) map.push(at);
    }
    at += character.length;
  }
  map.push(text.length);
  return { text: folded, map: Uint32Array.from(map) };
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/.test(character)) return '';
  const quote = QUOTES[character];
  if (quote !== undefined) return quote;
  let plain = '';
  // Hangul syllables would come apart into letters that no keyboard types alone; they stay whole.
  const parts = /[\uac00-\ud7a3]/.test(character) ? character : character.normalize('NFKD');
  for (const part of parts.toLowerCase()) {
    if (!ACCENTS.test(part)) plain += PLAIN[part] ?? part;
  }
  return plain;
}

/** Whether a folded character is a mark or a space that a phrase may do without at a line end. */
export function isEdgeMark(code: number): boolean {
  return (
    code === 32 ||
    (code >= 33 && code <= 47 && code !== 35 && code !== 36 && code !== 37 && code !== 38 && code !== 43) ||
    code === 58 ||
    code === 59 ||
    code === 63 ||
    code === 91 ||
    code === 93 ||
    code === 0x2026 ||
    code === 0x266a ||
    (code >= 0x3001 && code <= 0x3002)
  );
}

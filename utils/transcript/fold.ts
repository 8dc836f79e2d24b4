/** Folded text; `map[i]` is the offset in the original of folded character i (one more at the end), absent where they are equal. */
export interface FoldedText {
  text: string;
  map?: Uint32Array;
}

/**
 * Lower case, accents dropped, compatibility forms plain, typographic quotes and dashes plain, white space one space.
 * Two texts that people take for the same words fold to the same (Unicode UAX #15 NFKD, less its accents, and NFC).
 */
export function foldText(text: string): FoldedText {
  // Most lines are ASCII with single spaces: lower case is the same length and all there is to do.
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('  ')) return { text: text.toLowerCase() };
  const same = foldInPlace(text);
  if (same !== undefined) return { text: same };
  let folded = '';
  let map: number[] | undefined;
  let at = 0;
  let spaced = false;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    let plain = end - at === 1 ? foldUnit(text.charCodeAt(at)) : foldLong(text.slice(at, end));
    if (plain === ' ' && spaced) plain = '';
    if (plain !== '') spaced = plain === ' ';
    // As long as nothing has moved, the way back is the offset itself.
    if (map === undefined && plain.length !== end - at) map = Array.from(folded, (_, index) => index);
    if (map !== undefined) for (let index = 0; index < plain.length; index += 1) map.push(at);
    folded += plain;
    at = end;
  }
  if (map === undefined) return { text: folded };
  map.push(text.length);
  return { text: folded, map: Uint32Array.from(map) };
}

const UNKNOWN = 0;
const MOVES = 0xffff;
/** What each code unit folds to where that is one unit in the same place. */
const inPlace = new Uint16Array(0x10000);
/** Where a line is put together; longer ones take the other way. */
const room = new Uint16Array(512);

/** The fold of a line in which nothing moves, which most lines of any alphabet are; else undefined. */
function foldInPlace(text: string): string | undefined {
  if (text.length > room.length) return undefined;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let plain = inPlace[code] ?? UNKNOWN;
    if (plain === UNKNOWN) {
      const unit = foldUnit(code);
      const isHalf = (code & 0xf800) === 0xd800;
      plain = unit.length === 1 && !isHalf && !joinsBefore(text, at) ? unit.charCodeAt(0) : MOVES;
      inPlace[code] = plain;
    }
    if (plain === MOVES || (plain === 32 && before === 32)) return undefined;
    room[at] = plain;
    before = plain;
  }
  return Reflect.apply(String.fromCharCode, undefined, room.subarray(0, text.length));
}

/** Whether the character at `at` belongs to the one before it: an accent, a vowel sign, the rest of a syllable. */
export function joinsBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 0x0300)) return false;
  let known = joining[code];
  if (known === undefined) {
    known = JOINING.test(String.fromCharCode(code));
    joining[code] = known;
  }
  return known;
}

/** Whether a folded character is a mark, or a space, that a phrase may do without where a line ends. */
export function isEdgeMark(code: number): boolean {
  if (code < 0x80) return ASCII_EDGES.includes(String.fromCharCode(code));
  return EDGES.test(String.fromCharCode(code));
}

/** Not `#$%&+@=\\`, which are parts of names and amounts (C#, C++, 5%). */
const ASCII_EDGES = ' !"\'()*,-./:;<>?[]_`{|}~';
const EDGES = /[\p{P}\u2669-\u266f]/u;

/** Marks, vowels and finals of Hangul syllables that stand alone, and half-width voicing. */
const JOINING = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;
const joining: (boolean | undefined)[] = [];

/**
 * What is written beside a letter that stands without it just as well: accents of Latin, Greek and Cyrillic, points of
 * Hebrew and Arabic, and what cannot be seen. Not the signs of Indic and Thai vowels, which are letters.
 */
const DROPPED = new RegExp(
  [
    '[\\u0300-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
    '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]',
  ].join(''),
);

/** Characters that no decomposition makes plain, or makes something else of. */
const PLAIN = new Map<string, string>([
  ...Object.entries({ ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe', ς: 'σ', '⁄': '/' }),
  ...Array.from('‘’‚‛′ʹʻʼ´‹›׳', (mark): [string, string] => [mark, "'"]),
  ...Array.from('“”„‟″«»״', (mark): [string, string] => [mark, '"']),
  ...Array.from('‐‑‒–—―−־', (mark): [string, string] => [mark, '-']),
]);

/** Where the character at `at` ends, with all that belongs to it. */
function clusterEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  let end = at + (isPair ? 2 : 1);
  while (joinsBefore(text, end)) end += 1;
  return end;
}

const units: (string | undefined)[] = [];

/** A transcript in another script than Latin is all of these: each is folded once. */
function foldUnit(code: number): string {
  let plain = units[code];
  if (plain === undefined) {
    plain = foldCluster(String.fromCharCode(code));
    units[code] = plain;
  }
  return plain;
}

const clusters = new Map<string, string>();

/** The same for characters of several code units, such as the syllables of Hindi; there is no end of rare ones. */
function foldLong(cluster: string): string {
  let plain = clusters.get(cluster);
  if (plain === undefined) {
    plain = foldCluster(cluster);
    if (clusters.size < 10_000 && cluster.length < 8) clusters.set(cluster, plain);
  }
  return plain;
}

function foldCluster(cluster: string): string {
  if (/^\s/.test(cluster)) return ' ';
  const known = PLAIN.get(cluster);
  if (known !== undefined) return known;
  let plain = '';
  for (const part of cluster.normalize('NFKD').toLowerCase()) {
    if (!DROPPED.test(part)) plain += PLAIN.get(part) ?? part;
  }
  // What is left together is one letter: voiced kana, a syllable of Hangul.
  return plain.normalize('NFC');
}

import { describe, expect, it } from 'vitest';
import { foldText, isEdgeMark, joinsBefore } from '../../../utils/transcript/fold';

const fold = (text: string) => foldText(text).text;

describe('foldText', () => {
  it.each([
    ['The QUICK Fox', 'the quick fox'],
    ['a \t b\u00a0\u3000c\nd', 'a b c d'],
    ['Café déjà', 'cafe deja'],
    ['Cafe\u0301 de\u0301ja\u0300', 'cafe deja'],
    ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['ﬁne oﬀer Ǆ', 'fine offer dz'],
    ['Œuvre Ærø Łódź', 'oeuvre aero lodz'],
    ['ΣΊΣΥΦΟΣ Σίσυφος', 'σισυφοσ σισυφοσ'],
    ['Ёлка', 'елка'],
    ['“quotes” ‘here’ «there» „low“', `"quotes" 'here' "there" "low"`],
    ['don’t donʼt don´t', "don't don't don't"],
    ['a – b — c ‑ d − e', 'a - b - c - d - e'],
    ['well… ½', 'well... 1/2'],
    ['ＡＢＣ１２３！', 'abc123!'],
    ['𝐁old 𐐀', 'bold 𐐨'],
    ['soft\u00adhyphen zero\u200bwidth \u202artl\u202c', 'softhyphen zerowidth rtl'],
    // Hebrew and Arabic points go, letters stay.
    ['שָׁלוֹם', 'שלום'],
    ['مَرْحَبًا مـــرحبا', 'مرحبا مرحبا'],
    // Vowel signs are letters.
    ['हिन्दी', 'हिन्दी'],
    ['ภาษาไทย ที่นี่', 'ภาษาไทย ที่นี่'],
    ['தமிழ்', 'தமிழ்'],
    // Voiced kana are letters of their own, however they are encoded.
    ['が か\u3099 ｶﾞ', 'が が ガ'],
    ['한국어', '한국어'],
    ['한국어'.normalize('NFD'), '한국어'],
    ['❤\ufe0f', '❤'],
    ['\u0301', ''],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds a long line as it does a short one', () => {
    expect(fold('Žluťoučký kůň '.repeat(100))).toBe('zlutoucky kun '.repeat(100));
  });

  it('has no map where every character stayed in its place', () => {
    expect(foldText('Plain ASCII').map).toBeUndefined();
    expect(foldText('Žluťoučký kůň’s тест 中文 हिन्दी').map).toBeUndefined();
  });

  it('maps every folded character to where it comes from, and the end to the end', () => {
    expect(foldText('aß…b')).toEqual({ text: 'ass...b', map: Uint32Array.from([0, 1, 1, 2, 2, 2, 3, 4]) });
    expect(foldText('e\u0301  x')).toEqual({ text: 'e x', map: Uint32Array.from([0, 2, 4, 5]) });
    expect(foldText('𝐁c')).toEqual({ text: 'bc', map: Uint32Array.from([0, 2, 3]) });
  });

  it('is the same when folded again', () => {
    for (const text of ['Straße “x” … ½', 'हिन्दी ｶﾞ', 'Łódź', 'ΣΊΣΥΦΟΣ', '한국어']) {
      expect(fold(fold(text))).toBe(fold(text));
    }
  });
});

describe('joinsBefore', () => {
  it('holds for marks and for nothing else', () => {
    expect(joinsBefore('e\u0301', 1)).toBe(true);
    expect(joinsBefore('कि', 1)).toBe(true);
    expect(joinsBefore('ab', 1)).toBe(false);
    expect(joinsBefore('中文', 1)).toBe(false);
    expect(joinsBefore('a', 1)).toBe(false);
  });
});

describe('isEdgeMark', () => {
  it('holds for marks that end a line, not for those that are part of a name', () => {
    for (const mark of ' .,;:!?-\'"()[]>*/、。…♪،؟।')
      expect([mark, isEdgeMark(mark.charCodeAt(0))]).toEqual([mark, true]);
    for (const mark of '+#%&$=@a7é中ि') expect([mark, isEdgeMark(mark.charCodeAt(0))]).toEqual([mark, false]);
  });
});

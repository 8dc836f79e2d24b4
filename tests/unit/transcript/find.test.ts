import { describe, expect, it } from 'vitest';
import {
  buildFindIndex,
  extendFindIndex,
  type FindIndex,
  findAll,
  type Hit,
  nearestHit,
} from '../../../utils/transcript/find';
import type { Line } from '../../../utils/transcript/types';

const linesOf = (texts: readonly string[]): Line[] =>
  texts.map((text, index) => ({ start: index, end: index + 1, text }));

/** What is marked for each hit, line ends shown as ` | `. */
function found(texts: readonly string[], query: string): string[] {
  return findAll(buildFindIndex(linesOf(texts)), query).map((hit) => marked(texts, hit));
}

function marked(texts: readonly string[], { line, at, endLine, endAt }: Hit): string {
  const touched = texts.slice(line, endLine + 1);
  return touched
    .map((text, index) =>
      text.slice(index === 0 ? at : 0, index === touched.length - 1 ? endAt : text.length),
    )
    .join(' | ');
}

describe('within a line', () => {
  it('answers offsets into the original text, half-open', () => {
    const index = buildFindIndex(linesOf(['nothing', 'see the sea']));
    expect(findAll(index, 'sea')).toEqual([{ line: 1, at: 8, endLine: 1, endAt: 11 }]);
  });

  it.each([
    [['The Tide turns'], 'tIDE', ['Tide']],
    [['Café, cafe\u0301 and cafe'], 'cafe', ['Café', 'cafe\u0301', 'cafe']],
    [['Café and cafe'], 'CAFÉ', ['Café', 'cafe']],
    [['die Straße hier'], 'strasse', ['Straße']],
    [['die Strasse hier'], 'straße', ['Strasse']],
    [['an oﬃce ﬁle'], 'office', ['oﬃce']],
    [['in İstanbul now'], 'istanbul now', ['İstanbul now']],
    [['I don’t “know”'], 'don\'t "know"', ['don’t “know”']],
    [['nineteen–twenty'], 'nineteen-twenty', ['nineteen–twenty']],
    [['two\u00a0 words'], 'two   words', ['two\u00a0 words']],
    [['one two'], '  one two ', ['one two']],
    [['so… well'], 'so... well', ['so… well']],
  ])('in %j %j is found', (texts, query, marks) => {
    expect(found(texts, query)).toEqual(marks);
  });

  it.each(['c++', '(a|b)*', '\\', '.*', '[x]', '^$', '?', '$&', '\\d+'])('%j is taken literally', (query) => {
    expect(found([`see ${query} here`], query)).toEqual([query]);
    expect(found(['see c d e 1 here'], query)).toEqual([]);
  });

  it.each(['', '   ', '\t\n', '\u200b', '\u0301'])('nothing is found for %j', (query) => {
    expect(found(['some  words', '', 'x'], query)).toEqual([]);
  });

  it('finds in scripts without spaces', () => {
    expect(found(['今天天气很好，天气'], '天气')).toEqual(['天气', '天气']);
    expect(found(['ภาษาไทยง่าย'], 'ไทย')).toEqual(['ไทย']);
    expect(found(['𠮷野家で食べる'], '野家')).toEqual(['野家']);
  });

  it('keeps vowel signs apart, and marks whole syllables', () => {
    expect(found(['किताब और कल'], 'किताब')).toEqual(['किताब']);
    expect(found(['किताब और कल'], 'कुताब')).toEqual([]);
    // A syllable begun is marked with its vowel.
    expect(found(['किताब'], 'क')).toEqual(['कि']);
    expect(found(['かき がき'], 'が')).toEqual(['が']);
  });

  it('one character that stands for several is one place', () => {
    expect(found(['aß'], 's')).toEqual(['ß']);
    expect(found(['so… it'], '.')).toEqual(['…']);
    expect(found(['oﬀ'], 'f')).toEqual(['ﬀ']);
  });

  it('hits do not overlap', () => {
    expect(found(['aaaa aa'], 'aa')).toEqual(['aa', 'aa', 'aa']);
    expect(found(['ababa'], 'aba')).toEqual(['aba']);
  });
});

describe('over line ends', () => {
  const verse = ['I wrote a Sonnet,', 'and they — all', 'of them… “liked” it.', '- Well:', 'so what?'];

  it.each([
    ['sonnet and they', 'Sonnet, | and they'],
    ['sonnet, and they', 'Sonnet, | and they'],
    ['sonnet; and they', 'Sonnet, | and they'],
    ['they - all of them', 'they — all | of them'],
    ['all of them... "liked" it', 'all | of them… “liked” it'],
    ['it well so', 'it. | - Well: | so'],
    ['it. - well: so what?', 'it. | - Well: | so what?'],
    ['wrote a sonnet and they - all of them', 'wrote a Sonnet, | and they — all | of them'],
  ])('%j is found', (query, mark) => {
    expect(found(verse, query)).toEqual([mark]);
  });

  it('marks within a line are taken literally all the same', () => {
    expect(found(verse, 'they all of them')).toEqual([]);
    expect(found(verse, 'sonnet and they all')).toEqual([]);
    expect(found(['one two', 'three'], 'on two three')).toEqual([]);
  });

  it('marks that belong to a name are not forgiven', () => {
    expect(found(['we write C', 'is fast'], 'c++ is')).toEqual([]);
    expect(found(['we write C++,', 'is fast'], 'c++ is')).toEqual(['C++, | is']);
  });

  it('a word is not found over a line end, but a divided one is', () => {
    expect(found(['see the', 'mail'], 'themail')).toEqual([]);
    expect(found(['see the', 'mail'], 'e-mail')).toEqual([]);
    expect(found(['twenty-', 'five'], 'twenty-five')).toEqual(['twenty- | five']);
    expect(found(['so a', 'twenty-', 'five'], 'a twenty-five')).toEqual(['a | twenty- | five']);
    expect(found(['so a', 'twenty', 'five'], 'a twenty-five')).toEqual([]);
    expect(found(['a', 'b'], 'aa a b')).toEqual([]);
  });

  it('passes over lines without words', () => {
    expect(found(['one', '♪', '', 'two'], 'one two')).toEqual(['one | ♪ |  | two']);
  });

  it('finds a phrase over a line end in scripts without spaces', () => {
    expect(found(['今天天气', '很好'], '天气很好')).toEqual(['天气 | 很好']);
    expect(found(['今日は、', '天気がいい'], '今日は天気')).toEqual(['今日は、 | 天気']);
    expect(found(['今日は', '天気がいい'], '今日は、天気')).toEqual(['今日は | 天気']);
    expect(found(['今', '日', 'は'], '今日は')).toEqual(['今 | 日 | は']);
    expect(found(['ภาษา', 'ไทย'], 'ภาษาไทย')).toEqual(['ภาษา | ไทย']);
  });

  it('gives the way back in folded lines', () => {
    expect(found(['die Straße', 'Écoute'], 'sse e')).toEqual(['ße | É']);
    expect(found(['cafe\u0301', 'e\u0301t'], 'cafe e')).toEqual(['cafe\u0301 | e\u0301']);
  });

  it('hits within lines and over their ends come in order, none overlapping', () => {
    expect(found(['a a a', 'a a', 'a'], 'a a')).toEqual(['a a', 'a | a', 'a | a']);
    expect(found(['no no', 'no yes', 'no no'], 'no no')).toEqual(['no no', 'no no']);
    expect(found(['a', 'a a a'], 'a a')).toEqual(['a | a', 'a a']);
    expect(found(['a a a a', 'a a'], 'a a a')).toEqual(['a a a', 'a | a a']);
    expect(found(['b a', 'b a b'], 'b a b')).toEqual(['b a | b']);
  });

  it('does not run over the end of the transcript', () => {
    expect(found(['one'], 'one two')).toEqual([]);
    expect(found(['one', '♪'], 'one two')).toEqual([]);
    expect(found([], 'one two')).toEqual([]);
  });
});

describe('an index that grows', () => {
  const texts = ['The Café', 'is… open,', 'and the café', 'closes'];
  const lines = linesOf(texts);

  it('finds the same as one made at once, whatever the slices', () => {
    for (const cuts of [[1, 4], [0, 2, 4], [1, 2, 3, 4], [4]]) {
      let index: FindIndex | undefined;
      for (const cut of cuts) index = extendFindIndex(index, lines, cut);
      for (const query of ['cafe', 'cafe is', 'open and', 'closes', '.']) {
        expect(index && findAll(index, query)).toEqual(findAll(buildFindIndex(lines), query));
      }
    }
  });

  it('finds only in the lines it has', () => {
    const index = extendFindIndex(undefined, lines, 2);
    expect(findAll(index, 'cafe')).toHaveLength(1);
    expect(findAll(index, 'open and')).toEqual([]);
  });

  it('does not read again what it has', () => {
    const index = buildFindIndex(lines.slice(0, 3));
    const unread = new Proxy(lines, {
      get(target, key, receiver) {
        if (key === '0' || key === '1' || key === '2') throw new Error(`line ${key} was read again`);
        return Reflect.get(target, key, receiver);
      },
    });
    expect(extendFindIndex(index, unread).count).toBe(4);
  });
});

describe('against a plain search', () => {
  it('finds what a search letter by letter finds', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const words = ['a', 'ab', 'b', 'a'];
    const phrase = (most: number) =>
      Array.from({ length: 1 + random(most) }, () => words[random(words.length)]).join(' ');
    for (let round = 0; round < 2000; round += 1) {
      const texts = Array.from({ length: 1 + random(5) }, () => phrase(4));
      const query = phrase(3);
      const whole = texts.join(' ');
      const expected: number[] = [];
      for (let at = whole.indexOf(query); at >= 0; at = whole.indexOf(query, at + query.length)) {
        expected.push(at);
      }
      const starts = texts.map((_, index) => texts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
      const hits = findAll(buildFindIndex(linesOf(texts)), query);
      expect([texts, query, hits.map(({ line, at }) => (starts[line] ?? 0) + at)]).toEqual([
        texts,
        query,
        expected,
      ]);
      for (const hit of hits) expect(marked(texts, hit).replaceAll(' | ', ' ')).toBe(query);
    }
  });
});

describe('nearestHit', () => {
  const hits = [2, 2, 5, 9].map((line) => ({ line, at: 0, endLine: line, endAt: 1 }));

  it.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [5, 2],
    [9, 3],
    [10, 0],
  ])('from line %s on it is hit %s', (line, index) => {
    expect(nearestHit(hits, line)).toBe(index);
  });

  it('is -1 where there is none', () => {
    expect(nearestHit([], 3)).toBe(-1);
  });
});

import { describe, expect, it } from 'vitest';
import { joinFragments, quoteFromLines } from '../../../utils/quotes/from-selection';
import type { Line } from '../../../utils/transcript/types';

const lines: Line[] = [
  { start: 0, end: 4, text: 'The harbour is quiet' },
  { start: 4, end: 8, text: 'at this hour, and' },
  { start: 8, end: 12, text: 'boats are in.' },
];
const range = (line: number, at: number, endLine: number, endAt: number) => ({ line, at, endLine, endAt });

describe('joinFragments', () => {
  it.each([
    [['one', 'two'], 'one two'],
    [['  one ', '', '  ', ' two  three '], 'one two three'],
    [['今天天气', '很好'], '今天天气很好'],
    [['そうですね。', '「はい」', 'データー', 'です'], 'そうですね。「はい」データーです'],
    [['我们用', 'Claude', '吗？', '用'], '我们用 Claude 吗？用'],
    [['สวัสดี', 'ครับ'], 'สวัสดีครับ'],
    [['𠮷', '𠮷'], '𠮷𠮷'],
    // Korean is written with spaces.
    [['안녕하세요', '여러분'], '안녕하세요 여러분'],
    [[], ''],
  ])('%j is %j', (fragments, text) => {
    expect(joinFragments(fragments)).toBe(text);
  });
});

describe('quoteFromLines', () => {
  it('takes the selected part of the first and last line, at the time of its first word', () => {
    expect(quoteFromLines(lines, range(0, 4, 2, 5))).toEqual({
      text: 'harbour is quiet at this hour, and boats',
      time: 0.8,
    });
    expect(quoteFromLines(lines, range(1, 3, 1, 12))).toEqual({ text: 'this hour', time: 4 + (4 * 3) / 17 });
  });

  it('starts at the next word when the selection starts in white space', () => {
    expect(quoteFromLines(lines, range(0, 3, 0, 11))).toEqual({ text: 'harbour', time: 0.8 });
    expect(quoteFromLines(lines, range(0, 20, 1, 2))).toEqual({ text: 'at', time: 4 });
    const blankAtEnd: Line[] = [{ start: 0, end: 4, text: 'quiet ' }, ...lines.slice(1)];
    expect(quoteFromLines(blankAtEnd, range(0, 5, 1, 7))).toEqual({ text: 'at this', time: 4 });
  });

  it("takes the word's own time where there is one", () => {
    const timed: Line = {
      start: 0,
      end: 4,
      text: 'one two',
      words: [
        { start: 0, at: 0 },
        { start: 3.25, at: 4 },
      ],
    };
    expect(quoteFromLines([timed], range(0, 3, 0, 7))).toEqual({ text: 'two', time: 3.25 });
  });

  it('is undefined where nothing is said', () => {
    expect(quoteFromLines(lines, range(0, 5, 0, 5))).toBeUndefined();
    expect(quoteFromLines(lines, range(0, 3, 0, 4))).toBeUndefined();
    expect(quoteFromLines(lines, range(7, 0, 9, 4))).toBeUndefined();
    expect(quoteFromLines([], range(0, 0, 0, 0))).toBeUndefined();
  });

  it('bears a range beyond the last line', () => {
    expect(quoteFromLines(lines, range(2, 0, Number.POSITIVE_INFINITY, 3))?.text).toBe('boats are in.');
  });

  describe('with speakers', () => {
    const talk: Line[] = [
      { start: 0, end: 1, text: 'How deep', speaker: 'Ann' },
      { start: 1, end: 2, text: 'is it?' },
      { start: 2, end: 3, text: 'Nine', speaker: 'Ben' },
      { start: 3, end: 4, text: 'metres.', speaker: 'Ben' },
    ];

    it('names the one who speaks', () => {
      expect(quoteFromLines(talk, range(0, 4, 1, 6))).toEqual({
        text: 'deep is it?',
        time: 0.5,
        speaker: 'Ann',
      });
      expect(quoteFromLines(talk, range(2, 0, 3, 7))).toEqual({
        text: 'Nine metres.',
        time: 2,
        speaker: 'Ben',
      });
    });

    it("puts nobody's words into another's mouth", () => {
      expect(quoteFromLines(talk, range(1, 0, 3, 7))).toEqual({
        text: 'is it?\nBen: Nine metres.',
        time: 1,
      });
      expect(quoteFromLines(talk, range(0, 0, 2, 4))).toEqual({
        text: 'Ann: How deep is it?\nBen: Nine',
        time: 0,
      });
    });
  });
});

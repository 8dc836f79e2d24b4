import { describe, expect, it } from 'vitest';
import { timeAt } from '../../../utils/quotes/time-at';
import type { Line } from '../../../utils/transcript/types';

describe('timeAt in a line with word times', () => {
  const line: Line = {
    start: 10,
    end: 14,
    text: '- Well hello there',
    words: [
      { start: 10.2, at: 2 },
      { start: 11, at: 7 },
      { start: 13.5, at: 13 },
    ],
  };

  it.each([
    [2, 10.2],
    [6, 10.2], // the space after the word
    [7, 11],
    [9, 11],
    [13, 13.5],
    [18, 13.5],
    [99, 13.5],
  ])('offset %s is in the word spoken at %s', (at, time) => {
    expect(timeAt(line, at)).toBe(time);
  });

  it("before the first word is the line's start", () => {
    expect(timeAt(line, 0)).toBe(10);
  });
});

describe('timeAt in a line without word times', () => {
  // 20 characters in 10 s: half a second each.
  const line: Line = { start: 100, end: 110, text: 'abcd efghi jklmn opq' };

  it.each([
    [0, 100],
    [3, 100],
    [4, 100], // the space belongs to the word before it
    [5, 102.5],
    [8, 102.5],
    [11, 105.5],
    [19, 108.5],
    [20, 108.5],
    [500, 108.5],
    [-3, 100],
  ])('offset %s is at %s, the start of its word', (at, time) => {
    expect(timeAt(line, at)).toBeCloseTo(time, 9);
  });

  it('keeps the place in a script without spaces, also where a space stands before', () => {
    const chinese: Line = { start: 0, end: 10, text: '今天天气很好我们去吧' };
    expect(timeAt(chinese, 4)).toBeCloseTo(4, 9);
    expect(timeAt({ start: 0, end: 10, text: '大家好 天气很好去吧' }, 7)).toBeCloseTo(7, 9);
    // A Latin name within starts where the name starts.
    expect(timeAt({ start: 0, end: 10, text: '我们用Claude' }, 6)).toBeCloseTo(30 / 9, 9);
    // And what follows it is not part of it.
    expect(timeAt({ start: 0, end: 8, text: '用Claude吗' }, 7)).toBeCloseTo(7, 9);
    // Characters of two code units.
    expect(timeAt({ start: 0, end: 8, text: '𠮷𠮷𠮷ab' }, 7)).toBeCloseTo(6, 9);
  });

  it('is the start of a line that has no length or no end', () => {
    expect(timeAt({ start: 7, end: 7, text: 'one two' }, 5)).toBe(7);
    expect(timeAt({ start: 7, end: Number.POSITIVE_INFINITY, text: 'one two' }, 5)).toBe(7);
    expect(timeAt({ start: 7, end: 9, text: '' }, 0)).toBe(7);
    expect(timeAt({ start: 7, end: 9, text: 'one two', words: [] }, 4)).toBeCloseTo(7 + 8 / 7, 9);
  });
});

import { describe, expect, it } from 'vitest';
import { chapterAt, chaptersFromLines, toChapters } from '../../../utils/chapters/chapters-from';

const mark = (start: number, title: string) => ({ start, title });
const brief = (marks: { start: number; title: string }[], duration = 100) =>
  toChapters(marks, 'site', duration).map(({ start, end, title }) => [start, end, title]);

describe('toChapters', () => {
  it('sorts, ends each with the next and the last with the media, and says where they are from', () => {
    expect(toChapters([mark(60, 'End'), mark(0, 'Intro'), mark(20.5, 'Middle')], 'track', 90)).toEqual([
      { start: 0, end: 20.5, title: 'Intro', origin: 'track' },
      { start: 20.5, end: 60, title: 'Middle', origin: 'track' },
      { start: 60, end: 90, title: 'End', origin: 'track' },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])(
    'the last has no end at a duration of %s',
    (duration) => {
      expect(brief([mark(0, 'One')], duration)).toEqual([[0, Number.POSITIVE_INFINITY, 'One']]);
    },
  );

  it('drops what is repeated, also with another between', () => {
    expect(brief([mark(5, 'A'), mark(5, 'B'), mark(5, 'A'), mark(9, 'A')])).toEqual([
      [5, 5, 'A'],
      [5, 9, 'B'],
      [9, 100, 'A'],
    ]);
  });

  it('drops what has no title, starts with the end or beyond it, or at no time', () => {
    const marks = [
      mark(0, 'One'),
      mark(5, ' \n '),
      mark(100, 'At'),
      mark(101, 'Beyond'),
      mark(Number.NaN, 'No'),
    ];
    expect(brief(marks)).toEqual([[0, 100, 'One']]);
  });

  it('starts at zero what starts before it, and tidies titles', () => {
    expect(brief([mark(-3, '  One \n two ')])).toEqual([[0, 100, 'One two']]);
  });

  it('leaves what it was given alone', () => {
    const marks = [mark(9, 'B'), mark(-1, 'A')];
    toChapters(marks, 'file', 100);
    expect(marks).toEqual([mark(9, 'B'), mark(-1, 'A')]);
  });
});

describe('chaptersFromLines', () => {
  it("takes each line's text for a title", () => {
    const lines = [
      { start: 0, end: 10, text: 'Intro' },
      { start: 10, end: 30, text: 'Main part' },
    ];
    expect(chaptersFromLines(lines)).toEqual([mark(0, 'Intro'), mark(10, 'Main part')]);
  });
});

describe('chapterAt', () => {
  const chapters = toChapters([mark(5, 'A'), mark(10, 'B'), mark(10, 'C'), mark(20, 'D')], 'site', 30);

  it.each([
    [0, -1],
    [4.999, -1],
    [5, 0],
    [9.999, 0],
    [10, 2],
    [20, 3],
    [500, 3],
    [Number.NaN, -1],
  ])('at %s s it is %s, half-open', (time, index) => {
    expect(chapterAt(chapters, time)).toBe(index);
  });

  it('is none where there are none', () => {
    expect(chapterAt([], 5)).toBe(-1);
  });
});

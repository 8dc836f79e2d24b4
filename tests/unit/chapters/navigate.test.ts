import { describe, expect, it } from 'vitest';
import { toChapters } from '../../../utils/chapters/chapters-from';
import { nextChapter, previousChapter, progress } from '../../../utils/chapters/navigate';

const chapters = toChapters(
  [
    { start: 10, title: 'A' },
    { start: 20, title: 'B' },
    { start: 40, title: 'C' },
  ],
  'site',
  60,
);

describe('previousChapter', () => {
  it.each([
    [0, -1], // before the first there is none to go back to
    [10, 0],
    [12, 0],
    [19, 0],
    [20, 0],
    [23, 0], // three seconds in still means the one before
    [23.001, 1],
    [39, 1],
    [41, 1],
    [50, 2],
  ])('at %s s goes to %s', (time, index) => {
    expect(previousChapter(chapters, time)).toBe(index);
  });

  it('goes nowhere without chapters', () => {
    expect(previousChapter([], 5)).toBe(-1);
  });

  it('pressed again and again reaches the first', () => {
    const visited: number[] = [];
    let time = 55;
    for (let press = 0; press < 4; press += 1) {
      const index = previousChapter(chapters, time);
      visited.push(index);
      time = chapters[index]?.start ?? time;
    }
    expect(visited).toEqual([2, 1, 0, 0]);
  });
});

describe('nextChapter', () => {
  it.each([
    [0, 0],
    [10, 1],
    [19.99, 1],
    [20, 2],
    [40, -1],
    [99, -1],
  ])('at %s s goes to %s', (time, index) => {
    expect(nextChapter(chapters, time)).toBe(index);
  });
});

describe('progress', () => {
  const [, chapter] = chapters;
  const at = (time: number) => chapter && progress(chapter, time);

  it('says how far along a chapter is', () => {
    expect(at(25)).toEqual({ elapsed: 5, length: 20, fraction: 0.25 });
    expect(at(20)).toEqual({ elapsed: 0, length: 20, fraction: 0 });
  });

  it('stays within the chapter', () => {
    expect(at(19)).toEqual({ elapsed: 0, length: 20, fraction: 0 });
    expect(at(70)).toEqual({ elapsed: 20, length: 20, fraction: 1 });
  });

  it('has no length while the end is unknown', () => {
    const [last] = toChapters([{ start: 10, title: 'A' }], 'site', Number.NaN);
    expect(last && progress(last, 17)).toEqual({ elapsed: 7, fraction: 0 });
  });

  it('is not divided by a chapter without length', () => {
    expect(progress({ start: 5, end: 5, title: 'A', origin: 'site' }, 5)).toEqual({
      elapsed: 0,
      fraction: 0,
    });
  });
});

import type { Chapter, Line } from '../transcript/types';

/** The same lines `offset` seconds later; the very same array where there is nothing to shift. */
export function shiftLines(lines: readonly Line[], offset: number): readonly Line[] {
  if (offset === 0) return lines;
  return lines.map((line) => ({
    ...line,
    start: line.start + offset,
    end: line.end + offset,
    ...(line.words === undefined
      ? {}
      : { words: line.words.map((word) => ({ ...word, start: word.start + offset })) }),
  }));
}

/** The same chapters `offset` seconds later; the last one still ends with the media. */
export function shiftChapters(chapters: readonly Chapter[], offset: number): readonly Chapter[] {
  if (offset === 0) return chapters;
  return chapters.map((chapter, index) => ({
    ...chapter,
    start: Math.max(0, chapter.start + offset),
    end: index === chapters.length - 1 ? chapter.end : Math.max(0, chapter.end + offset),
  }));
}

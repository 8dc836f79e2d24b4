import { lastStarted } from '../transcript/live';
import type { Chapter, ChapterOrigin, Line } from '../transcript/types';

/** A chapter's start in seconds and its title, as sources give them. */
export interface ChapterMark {
  start: number;
  title: string;
}

/**
 * Chapters of a video: sorted, each ending where the next starts, the last with the media (`duration` in seconds, or
 * Infinity where that is unknown). Marks without a title, repeated or beyond the end are left out.
 */
export function toChapters(
  marks: readonly ChapterMark[],
  origin: ChapterOrigin,
  duration: number,
): Chapter[] {
  const end = duration > 0 ? duration : Number.POSITIVE_INFINITY;
  const sorted = marks
    .map(({ start, title }) => ({ start: Math.max(0, start), title: title.trim() }))
    .filter(({ start, title }) => title !== '' && start < end)
    .sort((a, b) => a.start - b.start);
  const unique = sorted.filter(({ start, title }, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.start !== start || before.title !== title;
  });
  return unique.map(({ start, title }, index) => ({
    start,
    end: unique[index + 1]?.start ?? end,
    title,
    origin,
  }));
}

/** The chapters of a chapters track, which is read as lines: each cue's text is a title. */
export function chaptersFromLines(lines: readonly Line[]): ChapterMark[] {
  return lines.map(({ start, text }) => ({ start, title: text }));
}

/** Index of the chapter at `time`: the last that has started, -1 before the first. */
export const chapterAt = (chapters: readonly Chapter[], time: number): number => lastStarted(chapters, time);

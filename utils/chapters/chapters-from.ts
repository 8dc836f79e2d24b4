import { lastStarted } from '../transcript/live';
import type { Chapter, ChapterOrigin, Line } from '../transcript/types';

/** A chapter's start in seconds and its title, as sources give them. */
export interface ChapterMark {
  start: number;
  title: string;
}

/**
 * Chapters of a video: sorted, each ending where the next starts, the last with the media (`duration` in seconds, or
 * Infinity where that is unknown). Marks without a title, repeated or beyond the end are left out; one before zero
 * starts at zero.
 */
export function toChapters(
  marks: readonly ChapterMark[],
  origin: ChapterOrigin,
  duration: number,
): Chapter[] {
  const mediaEnd = duration > 0 ? duration : Number.POSITIVE_INFINITY;
  const known = new Set<string>();
  const kept = marks
    .map(({ start, title }) => ({ start: Math.max(0, start), title: title.replace(/\s+/g, ' ').trim() }))
    .filter(({ start, title }) => {
      const key = `${start} ${title}`;
      if (title === '' || !(start < mediaEnd) || known.has(key)) return false;
      known.add(key);
      return true;
    })
    .sort((a, b) => a.start - b.start);
  return kept.map(({ start, title }, index) => ({
    start,
    end: kept[index + 1]?.start ?? mediaEnd,
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

import type { Chapter } from '../transcript/types';
import { chapterAt } from './chapters-from';

/** Seconds into a chapter after which 'previous' means its own start. */
const INTO = 3;

/**
 * Index of the chapter that 'previous' goes to: the current one, or from its first seconds the one before. -1 before the
 * first, from whose own first seconds it goes to its start.
 */
export function previousChapter(chapters: readonly Chapter[], time: number): number {
  const current = chapterAt(chapters, time);
  const chapter = chapters[current];
  if (chapter === undefined) return -1;
  return current === 0 || time - chapter.start > INTO ? current : current - 1;
}

/** Index of the chapter that 'next' goes to, -1 for none. */
export function nextChapter(chapters: readonly Chapter[], time: number): number {
  const next = chapterAt(chapters, time) + 1;
  return next < chapters.length ? next : -1;
}

/** How far along a chapter is: seconds, and 0 to 1. The length is undefined while the media's end is unknown. */
export function progress(
  chapter: Chapter,
  time: number,
): { elapsed: number; length?: number; fraction: number } {
  const elapsed = Math.max(0, time - chapter.start);
  const length = chapter.end - chapter.start;
  if (!Number.isFinite(length) || length <= 0) return { elapsed, fraction: 0 };
  return { elapsed: Math.min(elapsed, length), length, fraction: Math.min(1, elapsed / length) };
}

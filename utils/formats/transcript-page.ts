import type { ChapterMark } from '../chapters/chapters-from';
import { fail, ok } from '../result';
import type { Line } from '../transcript/types';
import { readingTime } from './timed-blocks';
import { clockSeconds } from './timestamp';
import type { Format } from './types';

const TIMED = /^\s*(\d{1,3}:\d{2}:\d{2}[.,]\d{1,3})\s*\|\s?(.*)$/;
const CHAPTER = /^\s*((?:\d{1,3}:)?\d{1,3}:\d{1,2})\s+(\S.*)$/;
/** The page's own links: no words of the video. */
const FURNITURE = /^\s*(?:back to index|chapters|whisper transcript(?:\s*\|.*)?|transcript only page)\s*$/i;

/**
 * A transcript page as static sites of Whisper transcripts print it: a title, chapters written like `10:7`, then lines
 * `HH:MM:SS.mmm | words`, each running on until the next time.
 */
export const transcriptPage: Format = {
  id: 'transcript-page',
  name: 'Transcript page',

  detect: (text) => (/^\s*\d{1,3}:\d{2}:\d{2}[.,]\d{1,3}\s*\|/m.test(text) ? 0.9 : 0),

  parse(text) {
    let title: string | undefined;
    const chapters: ChapterMark[] = [];
    const lines: Line[] = [];

    for (const row of text.split('\n')) {
      const timed = TIMED.exec(row);
      if (timed !== null) {
        const start = clockSeconds(timed[1] ?? '') ?? 0;
        lines.push({ start, end: start, text: (timed[2] ?? '').trim() });
        continue;
      }
      if (row.trim() === '' || FURNITURE.test(row)) continue;
      const last = lines.at(-1);
      if (last !== undefined) {
        last.text = `${last.text} ${row.trim()}`.trim();
        continue;
      }
      const chapter = CHAPTER.exec(row);
      const start = chapter === null ? undefined : clockSeconds(chapter[1] ?? '');
      if (start !== undefined) chapters.push({ start, title: chapter?.[2]?.trim() ?? '' });
      else title ??= row.trim();
    }

    const said = lines.filter((line) => line.text !== '').sort((a, b) => a.start - b.start);
    if (said.length === 0) return fail('no-cues');
    for (const [index, line] of said.entries()) {
      const next = said[index + 1]?.start;
      line.end = next ?? line.start + readingTime(line.text);
    }
    return ok({
      lines: said,
      repairs: [],
      ...(title === undefined ? {} : { title }),
      ...(chapters.length === 0
        ? {}
        : {
            chapters: chapters.map((mark) => ({
              ...mark,
              end: Number.POSITIVE_INFINITY,
              origin: 'file' as const,
            })),
          }),
    });
  },
};

import { unspacedAt, unspacedBefore } from '../transcript/scripts';
import type { Line } from '../transcript/types';

/**
 * The moment, in seconds, at which the word that holds offset `at` is spoken: its own time where the line has word times,
 * else as far into the line as the word is into its text.
 */
export function timeAt(line: Line, at: number): number {
  const { text, start, end, words } = line;
  if (words !== undefined && words.length > 0) return words.findLast((word) => word.at <= at)?.start ?? start;
  const from = wordStart(text, at);
  // A cue without an end gives nothing to measure by.
  if (from === 0 || !Number.isFinite(end)) return start;
  return start + ((end - start) * from) / text.length;
}

/** Offset at which the word that holds `at` begins; a script without spaces has no such thing and keeps `at`. */
function wordStart(text: string, at: number): number {
  let from = Math.min(Math.max(0, at), text.length);
  if (unspacedAt(text, from)) return from;
  while (from > 0 && !/\s/.test(text.charAt(from - 1)) && !unspacedBefore(text, from)) from -= 1;
  return from;
}

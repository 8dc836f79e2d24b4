import type { Line } from '../transcript/types';

/**
 * The moment, in seconds, at which the word that holds offset `at` is spoken: its own time where the line has word times,
 * else as far into the line as the word is into its text.
 */
export function timeAt(line: Line, at: number): number {
  const word = line.words?.findLast((one) => one.at <= at);
  if (word !== undefined) return word.start;
  const start = wordStart(line.text, at);
  if (start === 0 || line.text.length === 0) return line.start;
  return line.start + ((line.end - line.start) * start) / line.text.length;
}

/** Offset of the first character of the word that holds `at`; a language without spaces has no such thing and keeps `at`. */
function wordStart(text: string, at: number): number {
  const within = Math.min(Math.max(0, at), text.length);
  if (!text.includes(' ')) return within;
  return text.lastIndexOf(' ', Math.max(0, within - 1)) + 1;
}

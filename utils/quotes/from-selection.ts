import type { Line } from '../transcript/types';
import { timeAt } from './time-at';

/** Part of a transcript: offsets are UTF-16 into the texts of the lines, the end is not part of it. */
export interface LineRange {
  line: number;
  at: number;
  endLine: number;
  endAt: number;
}

/** Characters of scripts that are written without spaces: none is put between two of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。！？「」]/u;

/** Fragments as one running text: single spaces between them, none where the script has none. */
export function joinFragments(fragments: readonly string[]): string {
  let text = '';
  for (const fragment of fragments) {
    const piece = fragment.replace(/\s+/g, ' ').trim();
    if (piece === '') continue;
    const last = Array.from(text.slice(-2)).at(-1) ?? '';
    const glue = text === '' || (UNSPACED.test(last) && UNSPACED.test(Array.from(piece)[0] ?? '')) ? '' : ' ';
    text += glue + piece;
  }
  return text;
}

/**
 * The words of a part of the transcript, the moment its first word is spoken (seconds) and who says it. Undefined where
 * it holds no words.
 */
export function quoteFromLines(
  lines: readonly Line[],
  range: LineRange,
): { text: string; time: number; speaker?: string } | undefined {
  const fragments: string[] = [];
  let time: number | undefined;
  let speaker: string | undefined;
  for (let index = range.line; index <= range.endLine; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const from = index === range.line ? range.at : 0;
    const to = index === range.endLine ? range.endAt : line.text.length;
    const piece = line.text.slice(from, to);
    if (piece.trim() === '') continue;
    fragments.push(piece);
    if (time === undefined) {
      time = timeAt(line, from + (piece.length - piece.trimStart().length));
      speaker = line.speaker;
    }
  }
  if (time === undefined) return undefined;
  return { text: joinFragments(fragments), time, ...(speaker === undefined ? {} : { speaker }) };
}

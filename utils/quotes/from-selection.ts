import { unspacedAt, unspacedBefore } from '../transcript/scripts';
import type { Line } from '../transcript/types';
import { timeAt } from './time-at';

/** Part of a transcript: offsets are UTF-16 into the texts of the lines, the end is not part of it. */
export interface LineRange {
  line: number;
  at: number;
  endLine: number;
  endAt: number;
}

/** Fragments as one running text: single spaces between them, none where the script has none. */
export function joinFragments(fragments: readonly string[]): string {
  let text = '';
  for (const fragment of fragments) {
    const piece = fragment.replace(/\s+/g, ' ').trim();
    if (piece === '') continue;
    const glued = text === '' || (unspacedBefore(text, text.length) && unspacedAt(piece, 0));
    text += glued ? piece : ` ${piece}`;
  }
  return text;
}

/**
 * The words of a part of the transcript, the moment its first word is spoken (seconds) and who says it. Where several
 * people speak, nobody's words are put into another's mouth: `text` names them, each turn a paragraph (`\n`), and there
 * is no one `speaker`. Undefined where the part holds no words.
 */
export function quoteFromLines(
  lines: readonly Line[],
  range: LineRange,
): { text: string; time: number; speaker?: string } | undefined {
  const turns: Turn[] = [];
  let time: number | undefined;
  for (let index = range.line; index <= Math.min(range.endLine, lines.length - 1); index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const from = index === range.line ? range.at : 0;
    const to = index === range.endLine ? range.endAt : line.text.length;
    const piece = line.text.slice(from, to);
    if (piece.trim() === '') continue;
    time ??= timeAt(line, from + (piece.length - piece.trimStart().length));
    const turn = turns.at(-1);
    // A line that names nobody goes on with the turn before.
    const isSame = turn !== undefined && (line.speaker === undefined || line.speaker === turn.speaker);
    if (isSame) turn.fragments.push(piece);
    else turns.push({ speaker: line.speaker, fragments: [piece] });
  }
  const [first, ...others] = turns;
  if (first === undefined || time === undefined) return undefined;
  if (others.length > 0) return { text: turns.map(paragraph).join('\n'), time };
  const text = joinFragments(first.fragments);
  return first.speaker === undefined ? { text, time } : { text, time, speaker: first.speaker };
}

interface Turn {
  speaker: string | undefined;
  fragments: string[];
}

function paragraph({ speaker, fragments }: Turn): string {
  const words = joinFragments(fragments);
  return speaker === undefined ? words : `${speaker}: ${words}`;
}

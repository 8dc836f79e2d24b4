import type { Line } from './types';

/** Pairs looked at to see whether a track rolls: enough to be sure, few enough to cost nothing. */
const SAMPLE = 400;
/** Share of neighbours that must repeat each other. A song's refrain or 'No. No.' stays far below. */
const ROLLS = 0.5;
/** A caption repeats what is still on the screen: it follows within this many seconds. */
const NEIGHBOUR = 1;
/** The longest repetition looked for, in words: two full rows. */
const LONGEST = 60;

/**
 * Cleans rolling captions, where each cue repeats the row above before it says something new (roll-up captions; the
 * automatic tracks of some sites say each row three times). Only what is new stays, with the time it was new; cues that
 * say nothing new lend their end to the line before. Ordinary captions come back as the same array.
 * `lines` are sorted by start.
 */
export function deroll(lines: Line[]): Line[] {
  if (!rolls(lines)) return lines;
  const clean: Line[] = [];
  let before: string[] = [];
  let beforeEnd = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const words = wordsOf(line.text);
    const repeated = line.start - beforeEnd < NEIGHBOUR ? overlap(before, words) : 0;
    const last = clean.at(-1);
    if (repeated === words.length && last !== undefined) {
      last.end = Math.max(last.end, line.end);
    } else {
      const fresh = repeated === 0 ? { ...line } : without(line, words, repeated);
      if (last !== undefined && last.end > fresh.start && last.start < fresh.start) last.end = fresh.start;
      clean.push(fresh);
    }
    before = words;
    beforeEnd = Math.max(beforeEnd, line.end);
  }
  return clean;
}

function rolls(lines: readonly Line[]): boolean {
  const pairs = Math.min(lines.length - 1, SAMPLE);
  if (pairs < 2) return false;
  let repeating = 0;
  for (let index = 0; index < pairs; index += 1) {
    const one = lines[index];
    const two = lines[index + 1];
    if (one === undefined || two === undefined || two.start - one.end >= NEIGHBOUR) continue;
    const words = wordsOf(two.text);
    const repeated = overlap(wordsOf(one.text), words);
    // A single short word that ends one line and begins the next is chance.
    if (repeated >= 2 || (repeated === 1 && words.length === 1)) repeating += 1;
  }
  return repeating / pairs >= ROLLS;
}

const wordsOf = (text: string): string[] => text.split(' ');

/** How many words `after` begins with that `before` ends with; the most there are. */
function overlap(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length, LONGEST);
  for (let count = most; count > 0; count -= 1) {
    const from = before.length - count;
    let same = true;
    for (let index = 0; same && index < count; index += 1) same = before[from + index] === after[index];
    if (same) return count;
  }
  return 0;
}

/** The line without its first `count` words; where its words have times, it starts with the first that stays. */
function without(line: Line, all: readonly string[], count: number): Line {
  const cut = all.slice(0, count).join(' ').length + 1;
  const { words, ...rest } = line;
  const kept = words?.filter((word) => word.at >= cut).map((word) => ({ ...word, at: word.at - cut }));
  const start = kept?.[0]?.at === 0 ? kept[0].start : line.start;
  return {
    ...rest,
    start: Math.min(start, line.end),
    text: line.text.slice(cut),
    ...(kept === undefined || kept.length === 0 ? {} : { words: kept }),
  };
}

import type { Line } from './types';

/**
 * Index of the live line at `time`: the last one whose start is not after it, -1 before the first. Of lines that start
 * together the last is live. `hint` is where the live line was: playing on then costs one look, any jump a binary search.
 */
export function liveIndex(lines: readonly Line[], time: number, hint = -1): number {
  for (const guess of [hint, hint + 1]) {
    if (startsBy(lines, guess, time) && !startsBy(lines, guess + 1, time)) return guess;
  }
  return lastStarted(lines, time);
}

/** Index of the last of what is sorted by `start` that has begun at `time`, -1 before the first. A binary search. */
export function lastStarted(sorted: readonly Started[], time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsBy(sorted, middle, time)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Lines, words, chapters: what begins at a moment, in seconds. */
interface Started {
  start: number;
}

function startsBy(sorted: readonly Started[], index: number, time: number): boolean {
  const one = sorted[index];
  return one !== undefined && one.start <= time;
}

/** Whether the line is over: in the gap after it, it stays live but looks quieter. */
export const isQuiet = (line: Line, time: number): boolean => time >= line.end;

/** Index of the word being spoken, -1 before the first or where the line has no word times. */
export function wordIndex(line: Line, time: number): number {
  return line.words === undefined ? -1 : lastStarted(line.words, time);
}

/**
 * The next moment after `time` at which something changes while line `index` is live: the next line's start, this
 * line's end, or its next word. Undefined when nothing is to come.
 */
export function nextEdge(lines: readonly Line[], index: number, time: number): number | undefined {
  const live = lines[index];
  const edges = [lines[index + 1]?.start];
  if (live !== undefined) edges.push(live.end, live.words?.[wordIndex(live, time) + 1]?.start);
  let next: number | undefined;
  for (const edge of edges) {
    if (edge !== undefined && edge > time && (next === undefined || edge < next)) next = edge;
  }
  return next;
}

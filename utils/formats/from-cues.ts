import type { RawCue } from '../player/types';
import { deroll } from '../transcript/deroll';
import type { Line } from '../transcript/types';
import { parseCueText } from './cue-text';

/**
 * Cues, from a file or copied from a player, as lines: markup read, empty ones dropped, sorted by start (equal starts in
 * the order they came), rolling captions cleaned.
 */
export function linesFromCues(cues: readonly RawCue[]): Line[] {
  const lines: Line[] = [];
  let sorted = true;
  let last = Number.NEGATIVE_INFINITY;
  for (const cue of cues) {
    const said = parseCueText(cue.text, cue.start);
    if (said.text === '') continue;
    if (cue.start < last) sorted = false;
    last = cue.start;
    lines.push({ start: cue.start, end: Math.max(cue.start, cue.end), ...said });
  }
  if (!sorted) lines.sort((a, b) => a.start - b.start);
  return deroll(lines);
}

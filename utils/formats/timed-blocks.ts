import type { RawCue } from '../player/types';
import { fail, ok, type Result } from '../result';
import { linesFromCues } from './from-cues';
import { clockSeconds } from './timestamp';
import type { FormatCode, Parsed, Repair } from './types';

/** A cue as it stands in a file; `line` is the line of its times, from 1. Times that are missing are undefined. */
export interface TimedBlock {
  line: number;
  start: number | undefined;
  end: number | undefined;
  /** The line of times as written, for messages. */
  found: string;
  text: string;
}

/** Reads `start --> end`, whatever stands around it. Undefined where there is no arrow. */
export function readArrow(line: string): { start: number | undefined; end: number | undefined } | undefined {
  const arrow = line.indexOf('-->');
  if (arrow < 0) return undefined;
  const before = line.slice(0, arrow).trim();
  const after = line.slice(arrow + 3).trim();
  return {
    start: clockSeconds(before.slice(before.lastIndexOf(' ') + 1)),
    end: clockSeconds(/^\S*/.exec(after)?.[0] ?? ''),
  };
}

/** Shown in a message, a long line is cut to this. */
const FOUND = 60;

/**
 * Cues out of blocks. What can be mended is, and told; words whose times cannot be read go to the line before, so none
 * is lost. A file with no time that can be read is refused, naming the first that could not.
 */
export function fromBlocks(blocks: readonly TimedBlock[]): Result<Parsed, FormatCode> {
  const repairs: Repair[] = [];
  const cues: RawCue[] = [];
  for (const [index, block] of blocks.entries()) {
    const { line, text } = block;
    const found = block.found.trim().slice(0, FOUND);
    const before = cues.at(-1);
    const start = block.start ?? (block.end === undefined ? undefined : before?.end);
    if (start === undefined) {
      repairs.push({ code: 'bad-time', line, found });
      if (before !== undefined) before.text += `\n${text}`;
      continue;
    }
    if (block.start === undefined) repairs.push({ code: 'no-time', line, found });
    const next = blocks.slice(index + 1, index + 8).find((later) => later.start !== undefined)?.start;
    let { end } = block;
    if (end === undefined) {
      end = next ?? start + readingTime(text);
      repairs.push({ code: 'no-end', line, found });
    } else if (end < start) {
      end = next !== undefined && next > start ? next : start + readingTime(text);
      repairs.push({ code: 'end-before-start', line, found });
    }
    cues.push({ start: Math.max(0, start), end: Math.max(0, end), text });
  }
  if (cues.length === 0) {
    const bad = repairs[0];
    return bad === undefined
      ? fail('no-cues')
      : fail('bad-time', { line: bad.line, ...(bad.found ? { found: bad.found } : {}) });
  }
  const lines = linesFromCues(cues);
  return lines.length === 0 ? fail('no-cues') : ok({ lines, repairs });
}

/** About how long a text takes to be said, in seconds: 15 characters a second, 2 to 10 seconds. */
export function readingTime(text: string): number {
  return Math.min(10, Math.max(2, text.length / 15));
}

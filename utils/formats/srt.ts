import { fail } from '../result';
import { fromBlocks, readArrow, type TimedBlock } from './timed-blocks';
import type { Format } from './types';

/** Overrides that other programs leave in SRT: `{\an8}`, `{b}`. Plain words in braces stay. */
const OVERRIDES = /\{\\[^}\n]*\}|\{\/?[bius]\}/gi;

/**
 * SubRip. There is no standard; files miss their numbers, blank lines and digits. The line of times is the one thing
 * that holds, so a cue's words are all that stands between two of them, less the number of the next.
 */
export const srt: Format = {
  id: 'srt',
  name: 'SRT',

  detect: (text) => (/^[^\n]*\d[^\n]*-->/m.test(text) ? 0.8 : text.includes('-->') ? 0.5 : 0),

  parse(text) {
    const rows = text.split('\n');
    const arrows: number[] = [];
    for (let at = 0; at < rows.length; at += 1) if ((rows[at] ?? '').includes('-->')) arrows.push(at);
    if (arrows.length === 0) return fail('no-cues');
    const numbered = arrows.filter((at) => isNumber(rows[at - 1])).length * 2 >= arrows.length;

    const blocks: TimedBlock[] = arrows.map((at, index) => {
      const row = rows[at] ?? '';
      const next = arrows[index + 1];
      let end = next ?? rows.length;
      if (next !== undefined && numbered && end - 1 > at && isNumber(rows[end - 1])) end -= 1;
      const words = rows
        .slice(at + 1, end)
        .join('\n')
        .replace(OVERRIDES, '')
        .trim();
      const { start, end: until } = readArrow(row) ?? {};
      return { line: at + 1, start, end: until, found: row, text: words };
    });
    return fromBlocks(blocks);
  },
};

const isNumber = (row: string | undefined): boolean => row !== undefined && /^\s*\d+\s*$/.test(row);

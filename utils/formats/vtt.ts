import { fail } from '../result';
import { fromBlocks, readArrow, type TimedBlock } from './timed-blocks';
import type { Format } from './types';

const SIGNATURE = /^WEBVTT(?=[ \t\n]|$)/;

/**
 * WebVTT (W3C WebVTT §6.1): blocks divided by blank lines, a cue is what follows a line with `-->` up to a blank line or
 * the next arrow. Read leniently where times are not written as the standard wants them.
 */
export const vtt: Format = {
  id: 'vtt',
  name: 'WebVTT',

  detect: (text) => (SIGNATURE.test(text) ? 1 : /^\s*WEBVTT/i.test(text) ? 0.9 : 0),

  parse(text) {
    const rows = text.split('\n');
    const blocks: TimedBlock[] = [];
    let at = 0;
    let language: string | undefined;

    // The header: up to the first blank line, or the first arrow where the blank line was forgotten.
    for (; at < rows.length && !(rows[at] ?? '').includes('-->'); at += 1) {
      const row = rows[at] ?? '';
      if (row.trim() === '' && at > 0) break;
      language ??= /^Language:\s*([\w-]+)/i.exec(row)?.[1];
    }

    while (at < rows.length) {
      const row = rows[at] ?? '';
      if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(row)) {
        while (at < rows.length && rows[at] !== '') at += 1;
        continue;
      }
      const arrow = readArrow(row);
      at += 1;
      if (arrow === undefined) continue;
      const from = at;
      while (at < rows.length && rows[at] !== '' && !(rows[at] ?? '').includes('-->')) at += 1;
      blocks.push({ ...arrow, line: from, found: row, text: rows.slice(from, at).join('\n') });
    }
    if (blocks.length === 0) return fail('no-cues');
    const parsed = fromBlocks(blocks);
    if (parsed.ok && language !== undefined) parsed.value.language = language;
    return parsed;
  },
};

import { foldText, isEdgeMark, joinsBefore } from './fold';
import type { Line } from './types';

/** All lines folded into one text, and the way back. */
export interface FindIndex {
  lines: readonly Line[];
  /** How many of the lines are in it. */
  count: number;
  /** The folded lines, a line feed after each: nothing that is looked for holds one. */
  text: string;
  /** Offset in `text` at which each line begins; one more at the end. */
  starts: Uint32Array;
  /** Offsets in `text` between which each line stands without the marks and spaces at its ends. */
  coreStarts: Uint32Array;
  coreEnds: Uint32Array;
  /** For lines whose fold moved characters, the offset in the line's text of each folded one. */
  maps: Map<number, Uint32Array>;
}

/** Prepares lines for finding: about as dear as reading them once. */
export function buildFindIndex(lines: readonly Line[]): FindIndex {
  return extendFindIndex(undefined, lines);
}

/**
 * An index of `lines` up to `count`, of which those in `index` come first and are not read again: for a transcript that
 * grows, and for one so long that it is prepared in slices. `index` itself is used up.
 */
export function extendFindIndex(
  index: FindIndex | undefined,
  lines: readonly Line[],
  count = lines.length,
): FindIndex {
  const first = index?.count ?? 0;
  const starts = grown(index?.starts, count + 1);
  const coreStarts = grown(index?.coreStarts, count);
  const coreEnds = grown(index?.coreEnds, count);
  const maps = index?.maps ?? new Map<number, Uint32Array>();
  const parts = [index?.text ?? ''];
  let offset = starts[first] ?? 0;
  for (let line = first; line < count; line += 1) {
    const { text, map } = foldText(lines[line]?.text ?? '');
    if (map !== undefined) maps.set(line, map);
    let from = 0;
    let to = text.length;
    while (to > 0 && isEdgeMark(text.charCodeAt(to - 1))) to -= 1;
    while (from < to && isEdgeMark(text.charCodeAt(from))) from += 1;
    coreStarts[line] = offset + from;
    coreEnds[line] = offset + to;
    parts.push(text, '\n');
    offset += text.length + 1;
    starts[line + 1] = offset;
  }
  return { lines, count, text: parts.join(''), starts, coreStarts, coreEnds, maps };
}

function grown(before: Uint32Array | undefined, length: number): Uint32Array {
  const after = new Uint32Array(length);
  if (before !== undefined) after.set(before);
  return after;
}

/** Offset in the line's own text at which the folded character at `offset` begins. */
export function originOf({ starts, maps }: FindIndex, line: number, offset: number): number {
  const within = offset - (starts[line] ?? 0);
  return maps.get(line)?.[within] ?? within;
}

/** Offset in the line's own text at which the folded character before `offset` ends, with all that belongs to it. */
export function originEnd({ lines, starts, maps }: FindIndex, line: number, offset: number): number {
  const within = offset - (starts[line] ?? 0);
  const map = maps.get(line);
  let end = within;
  if (map !== undefined) {
    // Several folded characters may come from one (ß, ﬁ): it ends where the next from elsewhere begins.
    const last = map[within - 1] ?? 0;
    let next = within;
    while (next < map.length - 1 && map[next] === last) next += 1;
    end = map[next] ?? last;
  }
  const text = lines[line]?.text ?? '';
  while (joinsBefore(text, end)) end += 1;
  return end;
}

import { foldText, isEdgeMark } from './fold';
import type { Line } from './types';

/** Where words were found: half-open, UTF-16 offsets into the texts of the lines; it may run over line ends. */
export interface Hit {
  line: number;
  at: number;
  endLine: number;
  endAt: number;
}

/** All lines folded into one text, and the way back. Two of them: as written, and with the marks at line ends left out. */
export interface FindIndex {
  exact: Folded;
  /** Built when a phrase is looked for that may run over a line end. */
  loose: Folded | undefined;
  lines: readonly Line[];
}

interface Folded {
  text: string;
  /** Offset in `text` at which each line begins; one more at the end. */
  starts: Uint32Array;
  /** For lines whose fold moved characters, the offset in the line's text of each folded one. */
  maps: Map<number, Uint32Array>;
  /** Characters left out at the beginning of lines. */
  skipped: Map<number, number>;
}

/** Prepares lines for finding. About as dear as reading them once. */
export function buildFindIndex(lines: readonly Line[]): FindIndex {
  return { exact: fold(lines, false), loose: undefined, lines };
}

/**
 * Every place where `query` is said, in order, none overlapping. Case and accents do not matter, whatever is typed is
 * taken literally, runs of white space equal one, and where a phrase runs over a line end, marks there do not matter.
 */
export function findAll(index: FindIndex, query: string): Hit[] {
  const needle = foldText(query).text.trim();
  if (needle === '') return [];
  const hits = search(index.exact, needle);
  if (!needle.includes(' ')) return hits;
  index.loose ??= fold(index.lines, true);
  // Marks beside a space may stand at a line end, so a phrase is looked for without them there.
  const bare = needle.split(' ').map(trimMarks).filter(Boolean).join(' ');
  if (bare === '') return hits;
  const across = search(index.loose, bare).filter((hit) => hit.line !== hit.endLine);
  return merge(hits, across);
}

/** Index of the first hit at or after `line`, else the first of all; -1 where there is none. */
export function nearestHit(hits: readonly Hit[], line: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  if (low < hits.length) return low;
  return hits.length === 0 ? -1 : 0;
}

function fold(lines: readonly Line[], loose: boolean): Folded {
  const parts: string[] = [];
  const starts = new Uint32Array(lines.length + 1);
  const maps = new Map<number, Uint32Array>();
  const skipped = new Map<number, number>();
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    starts[index] = offset;
    const folded = foldText(line.text);
    let { text } = folded;
    if (folded.map !== undefined) maps.set(index, folded.map);
    if (loose) {
      let from = 0;
      let to = text.length;
      while (from < to && isEdgeMark(text.charCodeAt(from))) from += 1;
      while (to > from && isEdgeMark(text.charCodeAt(to - 1))) to -= 1;
      text = text.slice(from, to);
      if (from > 0) skipped.set(index, from);
    }
    parts.push(text);
    offset += text.length + 1;
  }
  starts[lines.length] = offset;
  return { text: parts.join(' '), starts, maps, skipped };
}

function search(folded: Folded, needle: string): Hit[] {
  const hits: Hit[] = [];
  let line = 0;
  let from = folded.text.indexOf(needle);
  while (from >= 0) {
    const to = from + needle.length;
    line = lineAt(folded, from, line);
    const endLine = lineAt(folded, to - 1, line);
    hits.push({
      line,
      at: back(folded, line, from),
      endLine,
      endAt: back(folded, endLine, to - 1, true),
    });
    from = folded.text.indexOf(needle, to);
  }
  return hits;
}

/** The line that holds `offset`, not before `line`. */
function lineAt({ starts }: Folded, offset: number, line: number): number {
  let low = line;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset in the line's own text of a folded one; `after` gives the end of the character there. */
function back(folded: Folded, line: number, offset: number, after = false): number {
  const within = offset - (folded.starts[line] ?? 0) + (folded.skipped.get(line) ?? 0);
  const map = folded.maps.get(line);
  if (map === undefined) return after ? within + 1 : within;
  const at = map[within] ?? within;
  if (!after) return at;
  // The next folded character that comes from another place ends this one; several may come from one (ß, ﬁ).
  for (let next = within + 1; next < map.length; next += 1) {
    const end = map[next];
    if (end !== undefined && end > at) return end;
  }
  return at + 1;
}

function trimMarks(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && isEdgeMark(word.charCodeAt(from))) from += 1;
  while (to > from && isEdgeMark(word.charCodeAt(to - 1))) to -= 1;
  return word.slice(from, to);
}

/** Two ordered lists as one; of hits that overlap the one found as written stays. */
function merge(exact: readonly Hit[], across: readonly Hit[]): Hit[] {
  const all = [...exact, ...across].sort((a, b) => a.line - b.line || a.at - b.at);
  const hits: Hit[] = [];
  for (const hit of all) {
    const last = hits.at(-1);
    const overlaps =
      last !== undefined && (hit.line < last.endLine || (hit.line === last.endLine && hit.at < last.endAt));
    if (!overlaps) hits.push(hit);
  }
  return hits;
}

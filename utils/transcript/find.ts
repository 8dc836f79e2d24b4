import { type FindIndex, originEnd, originOf } from './find-index';
import { foldText, isEdgeMark } from './fold';
import { unspacedAt, unspacedBefore } from './scripts';

export { buildFindIndex, extendFindIndex, type FindIndex } from './find-index';

/** Where words were found: half-open, UTF-16 offsets into the texts of the lines; it may run over line ends. */
export interface Hit {
  line: number;
  at: number;
  endLine: number;
  endAt: number;
}

/**
 * Every place where `query` is said, in order, none overlapping. Case and accents do not matter, whatever is typed is
 * taken literally, runs of white space equal one, and where a phrase runs over a line end, marks there do not matter.
 */
export function findAll(index: FindIndex, query: string): Hit[] {
  const needle = foldText(query).text.trim();
  if (needle === '') return [];
  const { text } = index;
  const over = spansOverEnds(index, needle);
  const hits: Hit[] = [];
  let last: Hit | undefined;
  let next = 0;
  let from = text.indexOf(needle);
  let done = 0;
  // Whatever begins first counts, and the search goes on from its end.
  while (from >= 0 || next < over.length) {
    let span = over[next];
    if (span !== undefined && span.from < done) {
      next += 1;
      continue;
    }
    if (span !== undefined && (from < 0 || span.from < from)) next += 1;
    else span = { from, to: from + needle.length };
    done = span.to;
    if (from >= 0 && from < done) from = text.indexOf(needle, done);
    const hit = hitOf(index, span, last?.endLine ?? 0);
    // Two halves of one character, such as the s and s of ß, are one place.
    if (last !== undefined && hit.line === last.endLine && hit.at < last.endAt) continue;
    hits.push(hit);
    last = hit;
  }
  return hits;
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

/** Offsets in the index's text, half-open. */
interface Span {
  from: number;
  to: number;
}

/** The place of a span, which begins no earlier than line `after`. */
function hitOf(index: FindIndex, { from, to }: Span, after: number): Hit {
  const { starts } = index;
  const at = (line: number) => starts[line + 1] ?? Number.POSITIVE_INFINITY;
  let line = after;
  while (at(line) <= from) line += 1;
  let endLine = line;
  while (at(endLine) < to) endLine += 1;
  return { line, at: originOf(index, line, from), endLine, endAt: originEnd(index, endLine, to) };
}

/** A place in the needle, what is looked for, at which a line may end: after `end` characters; the next line goes on at `resume`. */
interface Joint {
  end: number;
  resume: number;
  /** What has to stand right after the line's words; empty where it does not matter. */
  mark: string;
}

/** Spaces and marks between words; and any place between two characters of a script without spaces. */
function jointsOf(needle: string): Joint[] {
  const joints: Joint[] = [];
  for (let end = 1; end < needle.length; end += 1) {
    if (isEdgeMark(needle.charCodeAt(end - 1))) continue;
    let resume = end;
    while (resume < needle.length && isEdgeMark(needle.charCodeAt(resume))) resume += 1;
    if (resume === needle.length) break;
    const mark = needle.slice(end, resume);
    if (mark.includes(' ') || (unspacedBefore(needle, end) && unspacedAt(needle, resume))) {
      joints.push({ end, resume, mark: '' });
    } else if (mark === '-') {
      // 'e-mail' is not 'the | mail', but 'twenty- | five' is 'twenty-five'.
      joints.push({ end, resume, mark });
    }
  }
  return joints;
}

/** Where the needle runs over line ends, in order: by the last letter of a line few joints come into question. */
function spansOverEnds(index: FindIndex, needle: string): Span[] {
  const joints = jointsOf(needle);
  const spans: Span[] = [];
  if (joints.length === 0) return spans;
  const byLetter = new Map<number, Joint[]>();
  // The longest beginning first, as it starts first.
  for (const joint of joints.toReversed()) {
    const letter = needle.charCodeAt(joint.end - 1);
    const same = byLetter.get(letter);
    if (same === undefined) byLetter.set(letter, [joint]);
    else same.push(joint);
  }
  const { text, coreStarts, coreEnds, count } = index;
  for (let line = 0; line + 1 < count; line += 1) {
    const end = coreEnds[line] ?? 0;
    const candidates = end === coreStarts[line] ? undefined : byLetter.get(text.charCodeAt(end - 1));
    if (candidates === undefined) continue;
    for (const joint of candidates) {
      const span = spanOver(index, needle, joints, joint, line);
      if (span !== undefined) spans.push(span);
    }
  }
  return spans;
}

/** The span whose first line end is that of `line`, at `joint` of the needle. */
function spanOver(
  { text, coreStarts, coreEnds, count }: FindIndex,
  needle: string,
  joints: readonly Joint[],
  joint: Joint,
  line: number,
): Span | undefined {
  const lineEnd = coreEnds[line] ?? 0;
  const from = lineEnd - joint.end;
  // A beginning longer than the line would hold a line feed, which the needle has none of.
  if (!text.startsWith(needle.slice(0, joint.end), from)) return undefined;
  if (!text.startsWith(joint.mark, lineEnd)) return undefined;
  let rest = joint.resume;
  for (let after = line + 1; after < count; after += 1) {
    const start = coreStarts[after] ?? 0;
    const end = coreEnds[after] ?? 0;
    // A line without words, such as a note of music, is passed over.
    if (start === end) continue;
    if (text.startsWith(needle.slice(rest), start)) return { from, to: start + needle.length - rest };
    const used = rest + end - start;
    const next = joints.find((one) => one.end === used);
    if (next === undefined || !text.startsWith(needle.slice(rest, used), start)) return undefined;
    if (!text.startsWith(next.mark, end)) return undefined;
    rest = next.resume;
  }
  return undefined;
}

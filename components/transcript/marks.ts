import { type Hit, nearestHit } from '../../utils/transcript/find';
import type { Rows } from './rows';

export interface Marks {
  setHits(hits: readonly Hit[], current: number): void;
  /** Marks a part of a line's text as the word being spoken; `undefined` marks none. */
  setWord(word: { line: number; from: number; to: number } | undefined): void;
  /** The rows were built anew. */
  setRows(rows: Rows): void;
  destroy(): void;
}

const HIT = 'cueline-hit';
const CURRENT = 'cueline-hit-current';
const WORD = 'cueline-word';

/**
 * Marks by the CSS Custom Highlight API: the text stays whole, for selections and screen readers. Of what may be half a
 * million hits only those in blocks near what is seen are marked. Browsers without the API go unmarked, not unfound.
 */
export function transcriptMarks(scroller: HTMLElement): Marks {
  const registry = typeof CSS === 'undefined' || !('highlights' in CSS) ? undefined : CSS.highlights;
  const { ownerDocument: document } = scroller;
  let rows: Rows | undefined;
  let hits: readonly Hit[] = [];
  let current = -1;
  const near = new Set<Element>();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      if (hits.length > 0) mark();
    },
    { root: scroller, rootMargin: '100% 0px' },
  );

  function rangeOf(hit: Hit): Range | undefined {
    const from = rows?.text(hit.line);
    const to = rows?.text(hit.endLine);
    if (from === undefined || to === undefined) return undefined;
    const range = document.createRange();
    range.setStart(from, Math.min(hit.at, from.length));
    range.setEnd(to, Math.min(hit.endAt, to.length));
    return range;
  }

  function mark(): void {
    if (registry === undefined || rows === undefined) return;
    const ranges: Range[] = [];
    for (const block of rows.blocks()) {
      if (!near.has(block.element)) continue;
      const first = nearestHit(hits, block.from);
      for (let index = first; index >= 0 && index < hits.length; index += 1) {
        const hit = hits[index];
        if (hit === undefined || hit.line < block.from || hit.line >= block.to) break;
        const range = index === current ? undefined : rangeOf(hit);
        if (range !== undefined) ranges.push(range);
      }
    }
    registry.set(HIT, new Highlight(...ranges));
    const hit = hits[current];
    const range = hit === undefined ? undefined : rangeOf(hit);
    const strong = range === undefined ? new Highlight() : new Highlight(range);
    strong.priority = 1;
    registry.set(CURRENT, strong);
  }

  return {
    setHits(next, chosen) {
      hits = next;
      current = chosen;
      mark();
    },
    setWord(word) {
      if (registry === undefined) return;
      const text = word === undefined ? undefined : rows?.text(word.line);
      if (word === undefined || text === undefined) {
        registry.delete(WORD);
        return;
      }
      const range = document.createRange();
      range.setStart(text, Math.min(word.from, text.length));
      range.setEnd(text, Math.min(word.to, text.length));
      registry.set(WORD, new Highlight(range));
    },
    setRows(next) {
      rows = next;
      near.clear();
      observer.disconnect();
      for (const block of next.blocks()) observer.observe(block.element);
    },
    destroy() {
      observer.disconnect();
      for (const name of [HIT, CURRENT, WORD]) registry?.delete(name);
    },
  };
}

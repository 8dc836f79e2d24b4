import { chapterAt } from '../../utils/chapters/chapters-from';
import { joinFragments, type LineRange } from '../../utils/quotes/from-selection';
import type { Chapter, Line } from '../../utils/transcript/types';
import type { Rows } from './rows';

/** What of the transcript is selected; undefined where nothing of it is. */
export function selectedRange(list: HTMLElement, rows: Rows, lines: readonly Line[]): LineRange | undefined {
  const selection = list.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(list)) return undefined;
  const start = boundary(range, range.startContainer, range.startOffset, rows, lines, 'start');
  const end = boundary(range, range.endContainer, range.endOffset, rows, lines, 'end');
  if (start === undefined || end === undefined) return undefined;
  if (end.line < start.line || (end.line === start.line && end.at <= start.at)) return undefined;
  return { line: start.line, at: start.at, endLine: end.line, endAt: end.at };
}

/** One end of a selection as a place in the words. An end that stands outside any words is moved to the nearest within. */
function boundary(
  range: Range,
  node: Node,
  offset: number,
  rows: Rows,
  lines: readonly Line[],
  edge: 'start' | 'end',
): { line: number; at: number } | undefined {
  const index = rows.lineOf(node);
  if (index >= 0 && node instanceof Text && node === rows.text(index)) return { line: index, at: offset };
  const blocks = rows.blocks().filter((block) => range.intersectsNode(block.element));
  const block = edge === 'start' ? blocks[0] : blocks.at(-1);
  if (block === undefined) return undefined;
  const touched: number[] = [];
  for (let at = block.from; at < block.to; at += 1) {
    const text = rows.text(at);
    if (text !== undefined && range.intersectsNode(text)) touched.push(at);
  }
  const line = edge === 'start' ? touched[0] : touched.at(-1);
  if (line === undefined) return undefined;
  return { line, at: edge === 'start' ? 0 : (lines[line]?.text.length ?? 0) };
}

/** The words of a range as they are pasted: running text, a new paragraph at each chapter, no times. */
export function plainWords(lines: readonly Line[], chapters: readonly Chapter[], range: LineRange): string {
  const paragraphs: string[][] = [];
  let chapter = Number.NaN;
  for (let index = range.line; index <= range.endLine; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const here = chapterAt(chapters, line.start);
    if (here !== chapter) paragraphs.push([]);
    chapter = here;
    const from = index === range.line ? range.at : 0;
    const to = index === range.endLine ? range.endAt : line.text.length;
    paragraphs.at(-1)?.push(line.text.slice(from, to));
  }
  return paragraphs.map(joinFragments).filter(Boolean).join('\n\n');
}

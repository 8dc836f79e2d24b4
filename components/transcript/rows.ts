import { chapterAt } from '../../utils/chapters/chapters-from';
import { t, uiLocale } from '../../utils/i18n';
import { clockTime, spokenTime } from '../../utils/transcript/time';
import type { Chapter, Line } from '../../utils/transcript/types';

/** Rows a block: few enough to lay out in a frame, many enough that the rest of the list costs nothing. */
const BLOCK = 100;
/** Height a row has before it was ever laid out, px: one line of text and its padding. */
const ESTIMATE = 34;
/** Milliseconds of building before the page gets to breathe. */
const SLICE = 6;

interface Block {
  element: HTMLElement;
  from: number;
  to: number;
  filled: boolean;
}

export interface Rows {
  /** The row of a line, built now if it was not yet. */
  row(index: number): HTMLLIElement | undefined;
  /** The text node of a line. */
  text(index: number): Text | undefined;
  /** The line a node within the list belongs to, -1 for none. */
  lineOf(node: Node): number;
  /** More lines of the same transcript. */
  extend(lines: readonly Line[]): void;
  /** First line and the one after the last of each block, with its element; in order. */
  blocks(): readonly Readonly<Block>[];
  destroy(): void;
}

/**
 * Builds the rows of a transcript into `list`: chapters as headings, lines in blocks that are laid out only when they come
 * near. Blocks around `first` are there at once, the others follow in slices. Every line ends up in the document.
 */
export function buildRows(
  list: HTMLOListElement,
  initial: readonly Line[],
  chapters: readonly Chapter[],
  first: number,
): Rows {
  const { ownerDocument: document } = list;
  const template = rowTemplate(document);
  const [before = '', after = ''] = t('playFrom', '\u0001').split('\u0001');
  const locale = uiLocale();
  let lines = initial;
  let blocks: Block[] = [];
  const byElement = new WeakMap<Element, Block>();
  let section: HTMLElement | undefined;
  let sectionChapter = Number.NaN;
  let next = 0;
  let destroyed = false;

  function outline(from: number): void {
    // The column of times is as wide as its longest, and the same for every row.
    list.style.setProperty('--time-width', `${clockTime(lines.at(-1)?.start ?? 0).length}ch`);
    const made = document.createDocumentFragment();
    for (let index = from; index < lines.length; ) {
      const chapter = chapterAt(chapters, lines[index]?.start ?? 0);
      if (section === undefined || chapter !== sectionChapter) {
        section = document.createElement('div');
        section.role = 'none';
        section.className = 'section';
        sectionChapter = chapter;
        const title = chapters[chapter]?.title;
        if (title !== undefined) section.append(heading(title));
        made.append(section);
      }
      const last = blocks.at(-1);
      const until = chapters[chapter + 1]?.start ?? Number.POSITIVE_INFINITY;
      let to = index;
      while (to < lines.length && to - index < BLOCK && (lines[to]?.start ?? 0) < until) to += 1;
      if (last !== undefined && last.element.parentElement === section && last.to - last.from < BLOCK) {
        // Lines that came later go on in the block that has room.
        const room = Math.min(to, last.from + BLOCK);
        if (last.filled) for (let at = index; at < room; at += 1) last.element.append(makeRow(at));
        last.to = room;
        index = room;
        continue;
      }
      const element = document.createElement('div');
      element.role = 'none';
      element.className = 'block';
      element.style.containIntrinsicBlockSize = `auto ${(to - index) * ESTIMATE}px`;
      element.style.blockSize = `${(to - index) * ESTIMATE}px`;
      const block = { element, from: index, to, filled: false };
      byElement.set(element, block);
      blocks.push(block);
      section.append(element);
      index = to;
    }
    list.append(made);
  }

  function heading(title: string): HTMLLIElement {
    const item = document.createElement('li');
    item.className = 'chapter';
    const words = document.createElement('h2');
    words.dir = 'auto';
    words.textContent = title;
    item.append(words);
    return item;
  }

  function makeRow(index: number): HTMLLIElement {
    const row = template.cloneNode(true) as HTMLLIElement;
    const line = lines[index];
    if (line === undefined) return row;
    row.dataset.start = String(line.start);
    const time = row.firstElementChild as HTMLButtonElement;
    time.dataset.time = clockTime(line.start);
    time.setAttribute('aria-label', before + spokenTime(line.start, locale) + after);
    const text = row.lastElementChild as HTMLElement;
    text.textContent = line.text;
    if (line.speaker !== undefined && line.speaker !== lines[index - 1]?.speaker) {
      const speaker = document.createElement('span');
      speaker.className = 'speaker';
      speaker.dir = 'auto';
      speaker.textContent = line.speaker;
      text.before(speaker);
    }
    return row;
  }

  function fill(block: Block): void {
    if (block.filled) return;
    block.filled = true;
    const made = document.createDocumentFragment();
    for (let index = block.from; index < block.to; index += 1) made.append(makeRow(index));
    block.element.append(made);
    block.element.style.blockSize = '';
  }

  function blockOf(index: number): Block | undefined {
    if (index < 0 || index >= lines.length) return undefined;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle]?.from ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return blocks[low - 1];
  }

  const channel = new MessageChannel();
  channel.port1.onmessage = fillSlice;

  function fillSlice(): void {
    if (destroyed) return;
    const until = performance.now() + SLICE;
    while (next < blocks.length && performance.now() < until) {
      const block = blocks[next];
      if (block !== undefined) fill(block);
      next += 1;
    }
    if (next < blocks.length) channel.port2.postMessage(null);
    else channel.port1.close();
  }

  function row(index: number): HTMLLIElement | undefined {
    const block = blockOf(index);
    if (block === undefined) return undefined;
    fill(block);
    return block.element.children[index - block.from] as HTMLLIElement | undefined;
  }

  // Said outright: its rows stand in blocks, and a list without markers is none to some screen readers.
  list.role = 'list';
  list.replaceChildren();
  outline(0);
  const start = blocks.indexOf(blockOf(Math.max(0, first)) ?? ({} as Block));
  for (const block of blocks.slice(Math.max(0, start - 1), start + 2)) fill(block);
  channel.port2.postMessage(null);

  return {
    row,
    text: (index) => row(index)?.querySelector('.text')?.firstChild as Text | undefined,
    lineOf(node) {
      const element = node instanceof Element ? node : node.parentElement;
      const found = element?.closest('li[data-start]');
      const block = found?.parentElement ? byElement.get(found.parentElement) : undefined;
      if (found == null || block === undefined) return -1;
      return block.from + Array.prototype.indexOf.call(block.element.children, found);
    },
    extend(all) {
      const from = lines.length;
      lines = all;
      outline(from);
      for (; next < blocks.length; next += 1) {
        const block = blocks[next];
        if (block !== undefined) fill(block);
      }
    },
    blocks: () => blocks,
    destroy() {
      destroyed = true;
      channel.port1.close();
      blocks = [];
      list.replaceChildren();
    },
  };
}

/** One row without its words: a real button for the time, whose digits are drawn by the style sheet, and the text. */
function rowTemplate(document: Document): HTMLLIElement {
  const row = document.createElement('li');
  const time = document.createElement('button');
  time.type = 'button';
  time.className = 'time';
  time.tabIndex = -1;
  const text = document.createElement('span');
  text.className = 'text';
  text.dir = 'auto';
  row.append(time, text);
  return row;
}

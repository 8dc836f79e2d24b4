import type { FollowEvent } from '../../utils/follow/machine';
import type { LineRange } from '../../utils/quotes/from-selection';
import type { Chapter, Line } from '../../utils/transcript/types';
import { copyButton } from './copy-button';
import type { Rows } from './rows';
import { plainWords } from './selection';

export interface InputHost {
  lines(): readonly Line[];
  chapters(): readonly Chapter[];
  selection(): LineRange | undefined;
  seek(line: number): void;
  copyLine(line: number): void;
  happen(event: FollowEvent): void;
  /** The view moved while the live line was let be. */
  scrolled(): void;
  isFollowing(): boolean;
}

export interface TranscriptInput {
  setRows(rows: Rows): void;
  /** The line whose time Tab comes to, while the focus is elsewhere. */
  setEntry(line: number): void;
  focus(line: number): void;
}

/** Keys that scroll a list which has the focus, and lines that PageUp and PageDown go by. */
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
const PAGE = 10;

/**
 * What a person does to the transcript: clicks, keys, copying, and the signs that they want to look elsewhere. One listener
 * each, on the list or what scrolls it. One Tab stop: the time of one line, arrows go on from there.
 */
export function transcriptInput(
  scroller: HTMLElement,
  list: HTMLOListElement,
  signal: AbortSignal,
  host: InputHost,
): TranscriptInput {
  const { ownerDocument: document } = list;
  let rows: Rows | undefined;
  let stop: HTMLElement | undefined;
  const copy = copyButton(document);

  const timeOf = (line: number): HTMLElement | undefined =>
    rows?.row(line)?.querySelector<HTMLElement>('.time') ?? undefined;

  function setStop(line: number): void {
    const time = timeOf(line) ?? timeOf(0);
    if (time === stop) return;
    if (stop !== undefined) stop.tabIndex = -1;
    stop = time;
    if (time !== undefined) time.tabIndex = 0;
  }

  function focus(line: number): void {
    const last = host.lines().length - 1;
    const index = Math.min(Math.max(0, line), last);
    setStop(index);
    const time = timeOf(index);
    if (time === undefined) return;
    host.happen({ type: 'intent' });
    time.focus({ preventScroll: true });
    time.scrollIntoView({ block: 'nearest' });
  }

  const on = <K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void =>
    target.addEventListener(type, listener, { signal, passive: type === 'wheel' || type === 'touchmove' });

  const intent = (): void => host.happen({ type: 'intent' });
  on(scroller, 'wheel', intent);
  on(scroller, 'touchmove', intent);
  on(scroller, 'pointerdown', (event) => {
    // A press on the scroller itself, beside its content, is one on the scrollbar.
    const inContent =
      event.offsetX >= scroller.clientLeft && event.offsetX < scroller.clientLeft + scroller.clientWidth;
    if (event.target === scroller && !inContent) intent();
  });
  on(scroller, 'scroll', () => {
    if (!host.isFollowing()) host.scrolled();
  });

  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      const active =
        selection !== null &&
        !selection.isCollapsed &&
        selection.anchorNode !== null &&
        list.contains(selection.anchorNode);
      host.happen({ type: 'selection', active });
    },
    { signal },
  );

  on(list, 'click', (event) => {
    const target = event.target as Element;
    const line = rows?.lineOf(target) ?? -1;
    if (line < 0) return;
    if (copy.contains(target)) {
      host.copyLine(line);
      return;
    }
    const onTime = target.closest('.time') !== null;
    // The second click of a double click selects a word; a drag that ends here has selected some.
    const selects = event.detail > 1 || host.selection() !== undefined;
    if (onTime || !selects) host.seek(line);
  });

  on(scroller, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    const line = target.closest('.time') === null ? -1 : (rows?.lineOf(target) ?? -1);
    if (line < 0) {
      if (SCROLL_KEYS.has(event.key)) intent();
      return;
    }
    const to = destination(event.key, line, host.lines().length - 1);
    if (to !== undefined) {
      focus(to);
    } else if (event.key === 'c') {
      host.copyLine(line);
    } else {
      return;
    }
    event.preventDefault();
  });

  on(list, 'pointerover', (event) => copy.showIn(rowOf(event.target as Element)));
  on(list, 'pointerleave', () => copy.showIn(rowOf(document.activeElement)));
  on(list, 'focusin', (event) => {
    copy.showIn(rowOf(event.target as Element));
    const line = rows?.lineOf(event.target as Element) ?? -1;
    if (line >= 0) setStop(line);
  });

  function rowOf(element: Element | null): HTMLElement | undefined {
    return element !== null && list.contains(element)
      ? (element.closest<HTMLElement>('li[data-start]') ?? undefined)
      : undefined;
  }

  on(scroller, 'copy', (event) => {
    const range = host.selection();
    if (range === undefined || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', plainWords(host.lines(), host.chapters(), range));
    event.preventDefault();
  });

  return {
    setRows(next) {
      rows = next;
      stop = undefined;
      copy.showIn(undefined);
      setStop(0);
    },
    setEntry(line) {
      if (!list.contains(document.activeElement)) setStop(Math.max(0, line));
    },
    focus,
  };
}

/** The line a key goes to from `line`, undefined for keys that go nowhere. */
function destination(key: string, line: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, line - 1);
    case 'ArrowDown':
      return Math.min(last, line + 1);
    case 'PageUp':
      return Math.max(0, line - PAGE);
    case 'PageDown':
      return Math.min(last, line + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

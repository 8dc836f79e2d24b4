import { FOLLOWING, type FollowEvent, type FollowState, follow } from '../../utils/follow/machine';
import type { PanelModel, PanelView } from '../../utils/panel/view';
import type { LineRange } from '../../utils/quotes/from-selection';
import type { Hit } from '../../utils/transcript/find';
import { transcriptInput } from './input';
import { transcriptMarks } from './marks';
import { buildRows, type Rows } from './rows';
import { type Direction, directionOf, keptScroll } from './scroll';
import { selectedRange } from './selection';

export interface FollowView {
  following: boolean;
  /** Where the live line is from what is seen. */
  direction: Direction;
}

/** What the rest of the panel may ask of the list. */
export interface TranscriptControls {
  resume(): void;
  letBe(): void;
  /** Undefined when nothing in the transcript is selected. */
  selection(): LineRange | undefined;
  /** The line whose time has the focus, else the first that is seen; -1 for none. */
  lineInHand(): number;
  focusLive(): void;
}

export interface TranscriptList extends TranscriptControls {
  show(view: PanelView): void;
  setHits(hits: readonly Hit[], current: number): void;
  setFinding(finding: boolean): void;
  destroy(): void;
}

export interface ListEvents {
  onFollow(view: FollowView): void;
  onCopyLine(line: number): void;
}

/** The transcript in the document: its rows, the live one among them, and the place the reader is at. */
export function transcriptList(
  scroller: HTMLElement,
  list: HTMLOListElement,
  model: PanelModel,
  events: ListEvents,
): TranscriptList {
  const life = new AbortController();
  const { signal } = life;
  const marks = transcriptMarks(scroller);
  const scroll = keptScroll(scroller);
  let rows: Rows | undefined;
  let shown: PanelView | undefined;
  let state: FollowState = FOLLOWING;
  let liveRow: HTMLLIElement | undefined;
  let told: FollowView = { following: true, direction: 'none' };

  function tell(): void {
    const next = {
      following: state.following,
      direction: state.following ? 'in-view' : directionOf(scroller, liveRow),
    };
    if (next.following === told.following && next.direction === told.direction) return;
    told = next as FollowView;
    events.onFollow(told);
  }

  function happen(event: FollowEvent): void {
    const before = state;
    state = follow(state, event);
    if (before.following && !state.following) scroll.stop();
    if (!before.following && state.following) keepLive();
    tell();
  }

  function keepLive(): void {
    if (state.following && liveRow !== undefined) scroll.keep(liveRow);
  }

  /** Marks the live line: the row that was and the row that is, no other. */
  function markLive(): void {
    const { line, quiet, word } = model.live();
    const row = rows?.row(line);
    if (row !== liveRow) {
      liveRow?.removeAttribute('aria-current');
      liveRow?.classList.remove('quiet');
      liveRow = row;
      row?.setAttribute('aria-current', 'true');
      input.setEntry(line);
      keepLive();
      if (!state.following) tell();
    }
    row?.classList.toggle('quiet', quiet);
    const live = shown?.lines[line];
    const spoken = live?.words?.[word];
    marks.setWord(
      live === undefined || spoken === undefined
        ? undefined
        : { line, from: spoken.at, to: live.words?.[word + 1]?.at ?? live.text.length },
    );
  }

  function show(view: PanelView): void {
    const before = shown;
    shown = view;
    if (
      view.lines !== before?.lines ||
      view.chapters !== before?.chapters ||
      view.linesKey !== before.linesKey
    ) {
      const grown =
        rows !== undefined &&
        view.linesKey === before?.linesKey &&
        view.chapters === before.chapters &&
        view.lines.length >= before.lines.length;
      if (grown) rows?.extend(view.lines);
      else rebuild(view);
      if (rows !== undefined) marks.setRows(rows);
      list.lang = view.language;
    }
    markLive();
  }

  function rebuild(view: PanelView): void {
    // The same words at other times, or with chapters: the reader stays at the line that was on top.
    const top = rows === undefined ? -1 : topLine();
    const focused = list.contains(list.ownerDocument.activeElement);
    rows?.destroy();
    liveRow = undefined;
    const first = top >= 0 && !state.following ? top : model.live().line;
    rows = buildRows(list, view.lines, view.chapters, first);
    input.setRows(rows);
    const place = state.following ? undefined : rows.row(top);
    if (place !== undefined) place.scrollIntoView({ block: 'start' });
    else if (model.live().line < 0) scroller.scrollTop = 0;
    if (focused) input.focus(Math.max(0, first));
  }

  /** The first line that is seen, -1 for none. */
  function topLine(): number {
    const view = scroller.getBoundingClientRect();
    for (const block of rows?.blocks() ?? []) {
      const box = block.element.getBoundingClientRect();
      if (box.bottom <= view.top + 1) continue;
      for (let index = block.from; index < block.to; index += 1) {
        const row = rows?.row(index);
        if (row !== undefined && row.getBoundingClientRect().bottom > view.top + 1) return index;
      }
    }
    return -1;
  }

  const selection = (): LineRange | undefined =>
    rows === undefined || shown === undefined ? undefined : selectedRange(list, rows, shown.lines);

  const input = transcriptInput(scroller, list, signal, {
    lines: () => shown?.lines ?? [],
    chapters: () => shown?.chapters ?? [],
    selection,
    seek(line) {
      const start = shown?.lines[line]?.start;
      if (start === undefined) return;
      model.actions.seek(start);
      happen({ type: 'resume' });
    },
    copyLine: events.onCopyLine,
    happen,
    scrolled() {
      happen({ type: 'live-view', inView: directionOf(scroller, liveRow) === 'in-view' });
    },
    isFollowing: () => state.following,
  });

  const unsubscribe = model.subscribeLive(markLive);
  const resized = new ResizeObserver(keepLive);
  resized.observe(scroller);

  return {
    show,
    setHits(hits, current) {
      marks.setHits(hits, current);
      const row = rows?.row(hits[current]?.line ?? -1);
      if (row === undefined || directionOf(scroller, row) === 'none') return;
      const seen = scroller.getBoundingClientRect();
      const box = row.getBoundingClientRect();
      // Under the sticky heading or beyond an edge is not seen.
      if (box.top < seen.top + 48 || box.bottom > seen.bottom) scroll.keep(row);
    },
    setFinding: (active) => happen({ type: 'find', active }),
    resume: () => happen({ type: 'resume' }),
    letBe: () => happen({ type: 'intent' }),
    selection,
    lineInHand() {
      const focused = list.ownerDocument.activeElement;
      const line = focused !== null && list.contains(focused) ? (rows?.lineOf(focused) ?? -1) : -1;
      return line >= 0 ? line : topLine();
    },
    focusLive: () => input.focus(Math.max(0, model.live().line)),
    destroy() {
      life.abort();
      unsubscribe();
      resized.disconnect();
      marks.destroy();
      rows?.destroy();
    },
  };
}

import { chapterAt } from '../chapters/chapters-from';
import type { ClockHost } from '../player/clock';
import type { ClockSample } from '../player/types';
import { isQuiet, liveIndex, nextEdge, wordIndex } from '../transcript/live';
import type { Chapter, Line } from '../transcript/types';
import type { LivePosition } from './view';

export interface LiveTracker {
  setLines(lines: readonly Line[]): void;
  setChapters(chapters: readonly Chapter[]): void;
  /** The page's clock was read. A sample read before a jump of ours is late and dropped. */
  sample(sample: ClockSample): void;
  /** A seek was asked for: the highlight is there at once, the next sample confirms or corrects. */
  jump(time: number): void;
  /** Another video, or none: no clock is known. */
  forget(): void;
  /** Nothing runs while the panel is hidden. */
  setVisible(visible: boolean): void;
  now(): number | undefined;
  clock(): ClockSample | undefined;
  position(): LivePosition;
}

const NOWHERE: LivePosition = { line: -1, quiet: false, word: -1, chapter: -1 };

/** The longest delay that browsers' timers take, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Follows a clock it is told of only now and then: extrapolates from the last sample and sets one timer, for the next
 * moment at which something changes, divided by the playback rate. `changed` is called when the position is another one.
 */
export function liveTracker(
  host: ClockHost,
  changed: (position: LivePosition, before: LivePosition) => void,
): LiveTracker {
  let lines: readonly Line[] = [];
  let chapters: readonly Chapter[] = [];
  let last: ClockSample | undefined;
  let jumpedAt = Number.NEGATIVE_INFINITY;
  let visible = true;
  let timer: number | undefined;
  let position = NOWHERE;

  /** Media time at this instant. An advertisement has a clock of its own: the content's stands still. */
  function now(): number | undefined {
    if (last === undefined) return undefined;
    if (!last.moving || last.ad) return last.time;
    const time = last.time + ((host.now() - last.at) / 1000) * last.rate;
    return last.duration > 0 && time > last.duration ? last.duration : time;
  }

  function locate(time: number): LivePosition {
    const line = liveIndex(lines, time, position.line);
    const live = lines[line];
    return {
      line,
      quiet: live !== undefined && isQuiet(live, time),
      word: live === undefined ? -1 : wordIndex(live, time),
      chapter: chapterAt(chapters, time),
    };
  }

  function update(): void {
    if (timer !== undefined) host.clearTimeout(timer);
    timer = undefined;
    if (!visible) return;
    const time = now();
    const before = position;
    position = time === undefined ? NOWHERE : locate(time);
    if (
      position.line !== before.line ||
      position.quiet !== before.quiet ||
      position.word !== before.word ||
      position.chapter !== before.chapter
    ) {
      changed(position, before);
    }
    if (time !== undefined) schedule(time);
  }

  function schedule(time: number): void {
    if (last === undefined || !last.moving || last.ad || last.rate <= 0) return;
    const nextChapter = chapters[position.chapter + 1]?.start;
    const edge = Math.min(
      nextEdge(lines, position.line, time) ?? Number.POSITIVE_INFINITY,
      nextChapter !== undefined && nextChapter > time ? nextChapter : Number.POSITIVE_INFINITY,
    );
    if (edge === Number.POSITIVE_INFINITY) return;
    // Timers count whole milliseconds. Rounding up wakes after the edge, not just before it, which would cost another
    // timer and the 4 ms that browsers put between nested ones.
    const delay = Math.ceil(((edge - time) / last.rate) * 1000);
    timer = host.setTimeout(update, Math.min(delay, LONGEST));
  }

  return {
    setLines(next) {
      lines = next;
      update();
    },
    setChapters(next) {
      chapters = next;
      update();
    },
    sample(sample) {
      if (sample.at < jumpedAt) return;
      last = sample;
      update();
    },
    jump(time) {
      if (last === undefined) return;
      jumpedAt = host.now();
      last = { ...last, time, at: jumpedAt, moving: false };
      update();
    },
    forget() {
      last = undefined;
      jumpedAt = Number.NEGATIVE_INFINITY;
      update();
    },
    setVisible(next) {
      visible = next;
      update();
    },
    now,
    clock: () => last,
    position: () => position,
  };
}

/**
 * How late a line becomes live: from the instant the media clock reaches its start to the change in the panel's DOM.
 * Both documents stamp with `performance.timeOrigin + performance.now()`, which agree across processes.
 *
 *     await recordLiveLines(panel);
 *     await recordMediaClock(page);
 *     … play …
 *     const lines = await lateness(page, panel);
 */
import type { Handle } from './handle.ts';

/** A line that became live. */
export interface LiveLine {
  /** The line's start, seconds. */
  start: number;
  text: string;
  /** When the DOM changed, milliseconds since the epoch. */
  at: number;
}

export interface LateLine extends LiveLine {
  /** Milliseconds; negative where the line was early. NaN where the clock was not read around that time. */
  late: number;
}

export interface ClockReading {
  /** Media time, seconds. */
  time: number;
  at: number;
  rate: number;
}

type Recording = Window & { liveLines?: LiveLine[]; mediaClock?: ClockReading[] };

/** Starts to note each line that becomes live in the panel. */
export async function recordLiveLines(panel: Handle): Promise<void> {
  await panel.evaluate(() => {
    const lines: LiveLine[] = [];
    (window as Recording).liveLines = lines;
    new MutationObserver((records) => {
      const at = performance.timeOrigin + performance.now();
      for (const { target } of records) {
        const line = target as HTMLElement;
        if (line.getAttribute('aria-current') !== 'true' || !line.matches('ol li[data-start]')) continue;
        lines.push({ start: Number(line.dataset.start), text: line.textContent?.trim() ?? '', at });
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });
  });
}

/** The lines that became live since `recordLiveLines`. */
export function liveLines(panel: Handle): Promise<LiveLine[]> {
  return panel.evaluate(() => (window as Recording).liveLines ?? []);
}

/**
 * Starts to read the clock of the page's first player. Firefox moves `currentTime` in steps of about 40 ms, so any one
 * reading may be that old: it is looked at every 4 ms, and noted when it has just moved.
 */
export async function recordMediaClock(page: Handle): Promise<void> {
  await page.evaluate(() => {
    const readings: ClockReading[] = [];
    (window as Recording).mediaClock = readings;
    const media = document.querySelector<HTMLMediaElement>('video, audio');
    let before = media?.currentTime ?? 0;
    setInterval(() => {
      if (!media || media.paused || media.seeking || media.readyState < 3) return;
      const at = performance.timeOrigin + performance.now();
      const time = media.currentTime;
      const moved = time !== before;
      before = time;
      // Where the clock moves all the time, one reading in 30 ms is plenty.
      if (moved && at - (readings.at(-1)?.at ?? 0) > 30)
        readings.push({ time, at, rate: media.playbackRate });
    }, 4);
  });
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What the page's clock said while it was recorded. */
export const clockReadings = (page: Handle): Promise<ClockReading[]> =>
  page.evaluate(() => (window as Recording).mediaClock ?? []);

/** Milliseconds that a change for the line at `start` came late, by the median of the readings within a second around it. */
export function lateBy(start: number, at: number, readings: readonly ClockReading[]): number {
  const near = readings.filter((reading) => Math.abs(reading.at - at) < 1000);
  return at - median(near.map((reading) => reading.at + ((start - reading.time) * 1000) / reading.rate));
}

/** Each live line with its lateness. */
export async function lateness(page: Handle, panel: Handle): Promise<LateLine[]> {
  const readings = await clockReadings(page);
  const lines = await liveLines(panel);
  return lines.map((line) => ({ ...line, late: lateBy(line.start, line.at, readings) }));
}

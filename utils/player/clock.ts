import type { ClockSample } from './types';

/** Every event after which the last sample no longer tells where the player is. Never `timeupdate`. */
const CHANGES = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ratechange',
  'ended',
  'emptied',
  'loadedmetadata',
  'durationchange',
] as const;

/**
 * Milliseconds after playback starts at which a correction is worth its cost, and then the steady pace. A player's clock
 * is not steady in its first moments: it starts before the audio device does.
 */
const EARLY_CORRECTIONS = [10, 150, 600, 1500];
const STEADY_CORRECTION = 3000;

/**
 * Some browsers move `currentTime` in steps (Firefox: of up to 40 ms), and a sample read within a step is that stale. While
 * media time runs it is therefore read every few milliseconds, for one step at most, and sent when it has just moved.
 */
const STEP_LOOK = 4;
const STEP_LOOKS = 12;

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: the player can go on from where it is. */
const HAVE_FUTURE_DATA = 3;

/** What the clock needs of its surroundings. `now` is milliseconds since the epoch, comparable across contexts. */
export interface ClockHost {
  now(): number;
  setTimeout(run: () => void, delay: number): number;
  clearTimeout(id: number): void;
}

/** Reads the player once. */
export function sampleClock(media: HTMLMediaElement, now: number): ClockSample {
  return {
    time: media.currentTime,
    at: now,
    rate: media.playbackRate,
    moving: !media.paused && !media.ended && !media.seeking && media.readyState >= HAVE_FUTURE_DATA,
    duration: media.duration,
    ad: false,
  };
}

/**
 * Sends a sample now, on every change of state, and a correction every few seconds while media time runs. Nothing runs
 * while it stands still. Ends with `signal`.
 */
export function watchClock(
  media: HTMLMediaElement,
  host: ClockHost,
  signal: AbortSignal,
  send: (sample: ClockSample) => void,
): void {
  let timer: number | undefined;
  let corrections = 0;

  function sample(): void {
    const now = host.now();
    const read = sampleClock(media, now);
    send(read);
    if (timer !== undefined) host.clearTimeout(timer);
    timer = undefined;
    if (read.moving) timer = host.setTimeout(correct, EARLY_CORRECTIONS[corrections] ?? STEADY_CORRECTION);
  }

  function correct(): void {
    corrections += 1;
    awaitStep(media.currentTime, STEP_LOOKS);
  }

  function awaitStep(before: number, looks: number): void {
    if (looks === 0 || media.currentTime !== before) sample();
    else timer = host.setTimeout(() => awaitStep(before, looks - 1), STEP_LOOK);
  }

  function changed(): void {
    corrections = 0;
    sample();
  }

  for (const type of CHANGES) media.addEventListener(type, changed, { signal });
  signal.addEventListener('abort', () => {
    if (timer !== undefined) host.clearTimeout(timer);
  });
  sample();
}

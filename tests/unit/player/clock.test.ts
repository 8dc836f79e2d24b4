// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { watchClock } from '../../../utils/player/clock';
import type { ClockSample } from '../../../utils/player/types';
import { fakeClock } from '../../fixtures/fake-clock';
import { fakeMedia } from '../../fixtures/fake-media';

function watch() {
  const clock = fakeClock();
  const media = fakeMedia();
  const samples: ClockSample[] = [];
  const life = new AbortController();
  watchClock(media, clock, life.signal, (sample) => samples.push(sample));
  return { clock, media, samples, life };
}

it('tells where the player is, and when that was read', () => {
  const { clock, samples } = watch();
  expect(samples).toEqual([{ time: 0, at: clock.now(), rate: 1, moving: false, duration: 60, ad: false }]);
});

it.each([
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
])('sends a sample on %s', (type) => {
  const { media, samples } = watch();
  media.dispatchEvent(new Event(type));
  expect(samples).toHaveLength(2);
});

it('sends none on timeupdate', () => {
  const { media, samples } = watch();
  media.dispatchEvent(new Event('timeupdate'));
  expect(samples).toHaveLength(1);
});

it('corrects itself now and then while media time runs, and has no timer while it stands still', () => {
  const { clock, media, samples } = watch();
  expect(clock.pending()).toBe(0);
  media.paused = false;
  media.dispatchEvent(new Event('playing'));
  clock.advance(30_000);
  // A few at first, while the player's clock settles, then one every three seconds: never per frame or per tick.
  expect(samples.length).toBeGreaterThan(8);
  expect(samples.length).toBeLessThan(18);
  media.paused = true;
  media.dispatchEvent(new Event('pause'));
  expect(clock.pending()).toBe(0);
});

it.each([
  ['waiting for data', { readyState: 2 }],
  ['seeking', { seeking: true }],
  ['ended', { ended: true }],
])('does not run on while the player is %s', (_what, state) => {
  const { media, samples } = watch();
  Object.assign(media, { paused: false, ...state });
  media.dispatchEvent(new Event('waiting'));
  expect(samples.at(-1)?.moving).toBe(false);
});

it('leaves nothing behind', () => {
  const { clock, media, samples, life } = watch();
  media.paused = false;
  media.dispatchEvent(new Event('playing'));
  const sent = samples.length;
  life.abort();
  media.dispatchEvent(new Event('pause'));
  clock.advance(10_000);
  expect(samples).toHaveLength(sent);
  expect(clock.pending()).toBe(0);
});

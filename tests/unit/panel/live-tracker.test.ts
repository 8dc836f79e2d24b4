import { describe, expect, it } from 'vitest';
import { liveTracker } from '../../../utils/panel/live-tracker';
import type { LivePosition } from '../../../utils/panel/view';
import type { ClockSample } from '../../../utils/player/types';
import type { Line } from '../../../utils/transcript/types';
import { type FakeClock, fakeClock } from '../../fixtures/fake-clock';

const lines: Line[] = [
  { start: 1, end: 2, text: 'one' },
  { start: 2, end: 3, text: 'two' },
  { start: 4, end: 5, text: 'four' },
  { start: 4.25, end: 6, text: 'four and a quarter' },
];

function follow(clock: FakeClock) {
  const seen: { at: number; line: number; quiet: boolean }[] = [];
  const start = clock.now();
  const tracker = liveTracker(clock, (live: LivePosition) =>
    seen.push({ at: clock.now() - start, line: live.line, quiet: live.quiet }),
  );
  tracker.setLines(lines);
  const sample = (time: number, rest: Partial<ClockSample> = {}) =>
    tracker.sample({ time, at: clock.now(), rate: 1, moving: true, duration: 60, ad: false, ...rest });
  return { tracker, seen, sample };
}

describe('the live line', () => {
  it('comes with each line, and goes quiet in the gap after it', () => {
    const clock = fakeClock();
    const { seen, sample } = follow(clock);
    sample(0);
    clock.advance(6500);
    expect(seen).toEqual([
      { at: 1000, line: 0, quiet: false },
      { at: 2000, line: 1, quiet: false },
      { at: 3000, line: 1, quiet: true },
      { at: 4000, line: 2, quiet: false },
      { at: 4250, line: 3, quiet: false },
      { at: 6000, line: 3, quiet: true },
    ]);
  });

  it.each([0.5, 1.75, 2, 3])('skips none at %d times the speed', (rate) => {
    const clock = fakeClock();
    const { seen, sample } = follow(clock);
    sample(0, { rate });
    clock.advance(7000 / rate);
    const spoken = seen.filter((one) => !one.quiet);
    expect(spoken.map((one) => one.line)).toEqual([0, 1, 2, 3]);
    spoken.forEach((one, index) => {
      const due = ((lines[index]?.start ?? 0) * 1000) / rate;
      expect(one.at).toBeGreaterThanOrEqual(due);
      expect(one.at - due).toBeLessThanOrEqual(1);
    });
  });

  it('sets one timer at a time, and none once there is nothing to come', () => {
    const clock = fakeClock();
    const { sample } = follow(clock);
    sample(0);
    expect(clock.pending()).toBe(1);
    sample(0.5);
    expect(clock.pending()).toBe(1);
    clock.advance(10_000);
    expect(clock.pending()).toBe(0);
  });

  it('stands still while paused, with nothing running', () => {
    const clock = fakeClock();
    const { tracker, sample } = follow(clock);
    sample(2.5, { moving: false });
    expect(clock.pending()).toBe(0);
    clock.advance(5000);
    expect(tracker.position().line).toBe(1);
    expect(tracker.now()).toBe(2.5);
  });

  it('stands still while an advertisement plays', () => {
    const clock = fakeClock();
    const { tracker, sample } = follow(clock);
    sample(2.5, { ad: true });
    clock.advance(5000);
    expect(tracker.position().line).toBe(1);
    expect(clock.pending()).toBe(0);
  });

  it('is at the place of a seek at once, and samples from before it come too late', () => {
    const clock = fakeClock();
    const { tracker, sample } = follow(clock);
    sample(0);
    clock.advance(10);
    const early = { time: 0.005, at: clock.now() - 5, rate: 1, moving: true, duration: 60, ad: false };
    tracker.jump(4);
    expect(tracker.position().line).toBe(2);
    tracker.sample(early);
    expect(tracker.position().line).toBe(2);
    sample(4.3);
    expect(tracker.position().line).toBe(3);
  });

  it('is none before the first line and at an unknown clock', () => {
    const clock = fakeClock();
    const { tracker, sample } = follow(clock);
    expect(tracker.position().line).toBe(-1);
    sample(0.999, { moving: false });
    expect(tracker.position().line).toBe(-1);
    sample(1, { moving: false });
    expect(tracker.position().line).toBe(0);
    tracker.forget();
    expect(tracker.position().line).toBe(-1);
  });

  it('rests while hidden and is right again when seen', () => {
    const clock = fakeClock();
    const { tracker, seen, sample } = follow(clock);
    sample(0);
    tracker.setVisible(false);
    expect(clock.pending()).toBe(0);
    clock.advance(4100);
    expect(seen).toEqual([]);
    tracker.setVisible(true);
    expect(tracker.position().line).toBe(2);
  });

  it('follows the words of a line and the chapters', () => {
    const clock = fakeClock();
    const { tracker, sample } = follow(clock);
    tracker.setLines([
      {
        start: 1,
        end: 3,
        text: 'one two',
        words: [
          { start: 1, at: 0 },
          { start: 1.5, at: 4 },
        ],
      },
    ]);
    tracker.setChapters([
      { start: 0, end: 2, title: 'a', origin: 'track' },
      { start: 2, end: 60, title: 'b', origin: 'track' },
    ]);
    sample(0);
    expect(tracker.position().chapter).toBe(0);
    clock.advance(1001);
    expect(tracker.position().word).toBe(0);
    clock.advance(500);
    expect(tracker.position().word).toBe(1);
    clock.advance(500);
    expect(tracker.position().chapter).toBe(1);
  });
});

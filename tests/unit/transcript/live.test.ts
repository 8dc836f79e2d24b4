import { describe, expect, it } from 'vitest';
import { isQuiet, lastStarted, liveIndex, nextEdge, wordIndex } from '../../../utils/transcript/live';
import type { Line } from '../../../utils/transcript/types';

const line = (start: number, end: number, words?: number[]): Line => ({
  start,
  end,
  text: 'words',
  ...(words === undefined ? {} : { words: words.map((at, index) => ({ start: at, at: index })) }),
});

// A gap from 4 to 10, two lines that start together, lines that overlap.
const lines = [line(1, 3), line(3, 4), line(10, 12), line(10, 15), line(14, 16)];

describe('liveIndex', () => {
  const cases: [number, number][] = [
    [Number.NEGATIVE_INFINITY, -1],
    [0, -1],
    [0.999999, -1],
    [1, 0],
    [2.9999999, 0],
    [3, 1],
    [5, 1],
    [9.999, 1],
    [10, 3],
    [13.99, 3],
    [14, 4],
    [1e9, 4],
  ];

  it.each(cases)('at %s s line %s is live, half-open and unrounded', (time, live) => {
    expect(liveIndex(lines, time)).toBe(live);
  });

  it('answers the same whatever the hint', () => {
    for (const [time, live] of cases) {
      for (const hint of [-5, -1, 0, 1, 2, 3, 4, 5, 1000]) expect(liveIndex(lines, time, hint)).toBe(live);
    }
  });

  it('has no live line without lines or without a time', () => {
    expect(liveIndex([], 5)).toBe(-1);
    expect(liveIndex(lines, Number.NaN)).toBe(-1);
  });

  it('agrees with a plain search over many lines with repeated starts', () => {
    const many = Array.from({ length: 500 }, (_, index) => line(Math.floor(index / 3) * 0.7, 400));
    for (let time = -1; time < 120; time += 0.35) {
      expect(liveIndex(many, time)).toBe(many.findLastIndex(({ start }) => start <= time));
    }
  });

  it('reads at most three lines when playing on from the hint', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => line(index, index + 1));
    const read = new Set<string | symbol>();
    const watched = new Proxy(many, {
      get(target, key, receiver) {
        read.add(key);
        return Reflect.get(target, key, receiver);
      },
    });
    expect(liveIndex(watched, 50_001.5, 50_000)).toBe(50_001);
    expect([...read]).toEqual(['50000', '50001', '50002']);
    read.clear();
    expect(liveIndex(watched, 50_001.5, 3)).toBe(50_001);
    expect(read.size).toBeLessThan(25);
  });
});

describe('isQuiet', () => {
  it('is quiet from the very end of the line on', () => {
    const one = line(1, 3);
    expect(isQuiet(one, 2.999)).toBe(false);
    expect(isQuiet(one, 3)).toBe(true);
  });
});

describe('wordIndex', () => {
  it('is the last word that has begun', () => {
    const one = line(10, 14, [10.5, 11, 11, 13]);
    expect([10, 10.5, 10.99, 11, 12.9, 13, 99].map((time) => wordIndex(one, time))).toEqual([
      -1, 0, 0, 2, 2, 3, 3,
    ]);
  });

  it('is -1 where the line has no word times', () => {
    expect(wordIndex(line(1, 2), 1.5)).toBe(-1);
    expect(wordIndex(line(1, 2, []), 1.5)).toBe(-1);
  });
});

describe('nextEdge', () => {
  it('before the first line is its start', () => {
    expect(nextEdge(lines, -1, 0)).toBe(1);
  });

  it("is the live line's end where a gap follows, then the next line's start", () => {
    expect(nextEdge(lines, 1, 3.5)).toBe(4);
    expect(nextEdge(lines, 1, 4)).toBe(10);
    expect(nextEdge(lines, 1, 7)).toBe(10);
  });

  it("is the next line's start where the live one lasts beyond it", () => {
    expect(nextEdge(lines, 3, 10)).toBe(14);
  });

  it("is the next word's start where that comes first", () => {
    const spoken = [line(0, 4, [0.5, 1, 2]), line(3, 6)];
    expect([0, 0.5, 1.5, 2, 3.5].map((time) => nextEdge(spoken, 0, time))).toEqual([0.5, 1, 2, 3, 4]);
  });

  it('passes over a word beyond the next line', () => {
    expect(nextEdge([line(0, 10, [1, 5]), line(3, 6)], 0, 2)).toBe(3);
  });

  it('is undefined when nothing is to come', () => {
    expect(nextEdge(lines, 4, 16)).toBeUndefined();
    expect(nextEdge([], -1, 0)).toBeUndefined();
  });

  it('is always later than now, so that a timer set to it gets on', () => {
    for (let time = -1; time < 20; time += 0.25) {
      const edge = nextEdge(lines, liveIndex(lines, time), time);
      if (edge !== undefined) expect(edge).toBeGreaterThan(time);
    }
  });

  it('visits every line that does not start with another, from before the first on', () => {
    const visited: number[] = [];
    let time: number | undefined = 0;
    for (let steps = 0; steps < 50 && time !== undefined; steps += 1) {
      const live = liveIndex(lines, time);
      if (visited.at(-1) !== live) visited.push(live);
      time = nextEdge(lines, live, time);
    }
    expect(visited).toEqual([-1, 0, 1, 3, 4]);
  });
});

describe('lastStarted', () => {
  it('works on anything with a start', () => {
    expect(lastStarted([{ start: 0 }, { start: 5 }], 4)).toBe(0);
    expect(lastStarted([], 4)).toBe(-1);
  });
});

import { describe, expect, it } from 'vitest';
import { clockTime, parseClock, spokenTime } from '../../../utils/transcript/time';

describe('clockTime', () => {
  it.each([
    [0, '0:00'],
    [4, '0:04'],
    [4.999, '0:04'],
    [59.9999, '0:59'],
    [60, '1:00'],
    [754, '12:34'],
    [3599.99, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [36_000, '10:00:00'],
    [360_000, '100:00:00'],
  ])('writes %s s as %s, whole seconds down', (seconds, written) => {
    expect(clockTime(seconds)).toBe(written);
  });

  it.each([-0.001, -75, Number.NaN, Number.POSITIVE_INFINITY])('writes %s as 0:00', (seconds) => {
    expect(clockTime(seconds)).toBe('0:00');
  });
});

describe('spokenTime', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [754.9, '12 minutes 34 seconds'],
    [3723, '1 hour 2 minutes 3 seconds'],
    [3600, '1 hour'],
    [3601, '1 hour 1 second'],
    [120, '2 minutes'],
    [-5, '0 seconds'],
    [Number.NaN, '0 seconds'],
  ])('says %s s as %s', (seconds, said) => {
    expect(spokenTime(seconds, 'en')).toBe(said);
  });

  it('speaks the language it is asked for, also after another one', () => {
    expect(spokenTime(754, 'en')).toBe('12 minutes 34 seconds');
    expect(spokenTime(754, 'de')).toBe('12 Minuten 34 Sekunden');
    expect(spokenTime(62, 'de')).toBe('1 Minute 2 Sekunden');
    // Polish has more plurals than one and many.
    expect([1, 2, 5].map((seconds) => spokenTime(seconds, 'pl'))).toEqual([
      '1 sekunda',
      '2 sekundy',
      '5 sekund',
    ]);
  });
});

describe('parseClock', () => {
  it.each([
    ['75', 75],
    ['75.5', 75.5],
    ['75,5', 75.5],
    ['.5', 0.5],
    ['12:34', 754],
    ['90:00', 5400],
    ['1:02:03.5', 3723.5],
    ['1:2', 62],
    ['  12:34  ', 754],
    ['+1.5', 1.5],
    ['-0:02', -2],
    ['−0.5', -0.5],
    ['- 2', -2],
    ['-0', 0],
    ['2 s', 2],
    ['-1:00:00', -3600],
  ])('reads %j as %s', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds);
  });

  it.each([
    '',
    '  ',
    'abc',
    '12:',
    ':30',
    '1:75',
    '1:60:00',
    '1:2:3:4',
    '1.5:30',
    '--2',
    '1e3',
    'Infinity',
    '+',
  ])('refuses %j', (text) => {
    expect(parseClock(text)).toBeUndefined();
  });

  it('reads back what clockTime writes', () => {
    for (const seconds of [0, 59, 60, 754, 3599, 3600, 36_061]) {
      expect(parseClock(clockTime(seconds))).toBe(seconds);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { type Messages, problemsOfLocales, usedKeys } from '../../tools/locales';

const english: Messages = {
  copy: { message: 'Copy $1' },
  hits_one: { message: '$1 hit' },
  hits_other: { message: '$1 hits' },
};
const all = new Set(['copy', 'hits_other']);

describe('keys the code uses', () => {
  const known = ['copy', 'hits_one', 'hits_other', 'state_ready', 'state_failed'];

  test.each([
    ["t('copy')", ['copy']],
    ["tn('hits', 2)", ['hits_one', 'hits_other']],
    ["t(good ? 'copy' : 'other')", ['copy']],
    ['"__MSG_copy__"', ['copy']],
    [`t(\`state_\${state}\`)`, ['state_ready', 'state_failed']],
    ["t('missing')", ['missing']],
    ['// copy', []],
  ])('%s', (source, expected) => {
    expect([...usedKeys([source], known)].sort()).toEqual(expected.toSorted());
  });
});

describe('languages', () => {
  const german: Messages = {
    copy: { message: '$1 kopieren' },
    hits_one: { message: 'ein Treffer' },
    hits_other: { message: '$1 Treffer' },
  };
  const problems = (other: Messages, language = 'de') =>
    problemsOfLocales(
      new Map([
        ['en', english],
        [language, other],
      ]),
      all,
    );

  test('the same keys and placeholders are fine', () => {
    expect(problems(german)).toEqual([]);
  });

  test('a language has its own plural forms', () => {
    expect(problems({ copy: { message: '$1' }, hits_other: { message: '$1' } }, 'ja')).toEqual([]);
    expect(problems(german, 'pl')).toEqual(['pl has no hits_few.', 'pl has no hits_many.']);
  });

  test('a missing key, a key too many and a lost placeholder are told', () => {
    const { copy: _, ...without } = german;
    expect(problems(without)).toEqual(['de has no copy.']);
    expect(problems({ ...german, extra: { message: 'x' } })).toEqual([
      'de has extra, which English has not.',
    ]);
    expect(problems({ ...german, copy: { message: 'kopieren' } })).toEqual(["de copy has '' for '$1'."]);
  });

  test('a key that browsers refuse is told', () => {
    const locales = new Map([['en', { 'bad-time': { message: 'x' } }]]);
    expect(problemsOfLocales(locales, new Set(['bad-time']))).toEqual([
      'bad-time must be of letters, digits and _ only.',
    ]);
  });

  test('a key nobody uses and a key nobody wrote are told', () => {
    const locales = new Map([['en', english]]);
    expect(problemsOfLocales(locales, new Set(['copy', 'hits_other', 'more']))).toEqual([
      'more is used, but English has no such key.',
    ]);
    expect(problemsOfLocales(locales, new Set(['hits_other']))).toEqual(['copy is not used.']);
  });
});

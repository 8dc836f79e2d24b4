import { describe, expect, it } from 'vitest';
import { chooseMedia, tracksByWorth, tracksToChoose } from '../../../utils/panel/choose';
import type { MediaInfo } from '../../../utils/player/types';
import type { Track } from '../../../utils/transcript/types';

const media = (id: string, score: number): MediaInfo => ({
  id,
  score,
  kind: 'video',
  key: id,
  title: '',
  duration: 60,
  language: '',
});

describe('which media is followed', () => {
  it('is the likeliest one', () => {
    expect(chooseMedia([media('a', 1), media('b', 5)], undefined, undefined)?.id).toBe('b');
    expect(chooseMedia([], undefined, undefined)).toBeUndefined();
  });

  it('stays, unless another is clearly likelier', () => {
    expect(chooseMedia([media('a', 3), media('b', 5)], 'a', undefined)?.id).toBe('a');
    expect(chooseMedia([media('a', 1), media('b', 5)], 'a', undefined)?.id).toBe('b');
  });

  it('is what the person chose for as long as it is there', () => {
    expect(chooseMedia([media('a', 1), media('b', 9)], 'a', 'a')?.id).toBe('a');
    expect(chooseMedia([media('b', 9)], 'a', 'a')?.id).toBe('b');
  });
});

const track = (id: string, language: string, rest: Partial<Track> = {}): Track => ({
  id,
  label: id,
  language,
  kind: 'subtitles',
  ...rest,
});
const first = (tracks: Track[], language: string, remembered?: string) =>
  tracksByWorth(tracks, language, remembered)[0]?.id;

describe('which track is shown unasked', () => {
  it('is the one in the language of the video', () => {
    expect(first([track('de', 'de'), track('en', 'en-GB', {})], 'en')).toBe('en');
  });

  it('is captions before subtitles: captions are in the language that is spoken', () => {
    expect(
      first([track('en', 'en', { preferred: true }), track('es', 'es', { kind: 'captions' })], 'en'),
    ).toBe('es');
  });

  it('is the default one where nothing else tells', () => {
    expect(first([track('de', 'de'), track('fr', 'fr', { preferred: true })], '')).toBe('fr');
    expect(first([track('de', 'de'), track('fr', 'fr')], '')).toBe('de');
  });

  it('is made by hand before automatic', () => {
    expect(first([track('auto', 'en', { kind: 'automatic' }), track('hand', 'en')], 'en')).toBe('hand');
  });

  it('is what the person brought, or chose before', () => {
    const tracks = [track('en', 'en'), track('own', '', { kind: 'own' }), track('de', 'de')];
    expect(first(tracks, 'en')).toBe('own');
    expect(first(tracks, 'en', 'de')).toBe('de');
  });

  it('is never a machine translation, unless it was chosen', () => {
    const tracks = [track('tr', 'en', { kind: 'translation' })];
    expect(first(tracks, 'en')).toBeUndefined();
    expect(first(tracks, 'en', 'tr')).toBe('tr');
  });
});

it('offers what has words: no chapters, no data', () => {
  const source = { label: '', language: '', preferred: false };
  const tracks = tracksToChoose(
    [
      { ...source, id: 'c', kind: 'chapters' },
      { ...source, id: 'm', kind: 'metadata' },
      { ...source, id: 's', kind: 'subtitles' },
      { ...source, id: 'u', kind: 'unknown' },
    ],
    { name: 'talk.srt' },
  );
  expect(tracks.map(({ id, kind }) => [id, kind])).toEqual([
    ['own', 'own'],
    ['s', 'subtitles'],
    ['u', 'captions'],
  ]);
});

import type { MediaInfo, SourceTrack } from '../player/types';
import type { Track, TrackKind } from '../transcript/types';

/** Id of the transcript the person brought. */
export const OWN_TRACK = 'own';

/** How much likelier another media element must be before the one shown is left for it. */
const CLEARLY = 3;

/**
 * The media to follow: the person's choice while it is there, else the one followed unless another is clearly likelier
 * (it began to play), else the likeliest.
 */
export function chooseMedia(
  media: readonly MediaInfo[],
  current: string | undefined,
  chosen: string | undefined,
): MediaInfo | undefined {
  const byId = (id: string | undefined) => media.find((one) => one.id === id);
  const byPerson = byId(chosen);
  if (byPerson !== undefined) return byPerson;
  const best = media.reduce<MediaInfo | undefined>(
    (likeliest, one) => (likeliest === undefined || one.score > likeliest.score ? one : likeliest),
    undefined,
  );
  const kept = byId(current);
  return kept !== undefined && best !== undefined && best.score < kept.score + CLEARLY ? kept : best;
}

/** The tracks with words to read, as the person chooses among them; a transcript of their own stands first. */
export function tracksToChoose(sources: readonly SourceTrack[], own: { name: string } | undefined): Track[] {
  const tracks: Track[] =
    own === undefined ? [] : [{ id: OWN_TRACK, label: own.name, language: '', kind: 'own' }];
  for (const source of sources) {
    const kind = trackKind(source);
    if (kind === undefined) continue;
    const { id, label, language, preferred } = source;
    tracks.push({ id, label, language, kind, preferred });
  }
  return tracks;
}

function trackKind({ kind }: SourceTrack): TrackKind | undefined {
  if (kind === 'chapters' || kind === 'metadata') return undefined;
  return kind === 'unknown' ? 'captions' : kind;
}

/**
 * Tracks in the order in which they are worth showing unasked: the person's own, the one they chose before, then by how
 * surely it is in the video's own language. Captions are what is said, subtitles often another language: where a video
 * has both kinds that tells more than the page's `lang`. A machine translation is never among them.
 */
export function tracksByWorth(tracks: readonly Track[], mediaLanguage: string, remembered?: string): Track[] {
  const kinds = new Set(tracks.map((track) => track.kind));
  const bothKinds = kinds.has('captions') && kinds.has('subtitles');
  const worth = (track: Track): number =>
    (track.id === remembered ? 32 : 0) +
    (track.kind === 'own' ? 16 : 0) +
    (bothKinds && track.kind === 'captions' ? 4 : 0) +
    (sameLanguage(track.language, mediaLanguage) ? 2 : 0) +
    (track.preferred ? 1 : 0) -
    (track.kind === 'automatic' ? 0.5 : 0);
  return tracks
    .filter((track) => track.kind !== 'translation' || track.id === remembered)
    .sort((a, b) => worth(b) - worth(a));
}

function sameLanguage(a: string, b: string): boolean {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return a !== '' && b !== '' && base(a) === base(b);
}

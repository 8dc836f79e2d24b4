import { captionFiles, type TimelineHost } from './timeline';
import type { SourceTrack } from './types';

/** A track that can be read: a file by its address, the player's own track, or both. */
export interface ReadableTrack extends SourceTrack {
  /** Absolute address of its file. */
  file?: string;
  textTrack?: TextTrack;
}

/**
 * Every source of cues the page offers for `media`: its text tracks (those with a `<track src>` know their file), then
 * caption files the page's scripts have loaded, which a player that draws its own captions leaves nowhere else. Of those
 * only what came from `since` on (milliseconds of the page's life), and none of `known`, which belong to elements.
 */
export function sourceTracks(
  media: HTMLMediaElement,
  timeline: TimelineHost,
  since: number,
  known: ReadonlySet<string>,
): ReadableTrack[] {
  const tracks: ReadableTrack[] = [];
  const ids = new Set<string>();
  const files = new Set<string>();

  function add(track: ReadableTrack): void {
    let id = track.id;
    for (let twin = 2; ids.has(id); twin += 1) id = `${track.id}#${twin}`;
    ids.add(id);
    tracks.push({ ...track, id });
  }

  const elements = new Map<TextTrack, HTMLTrackElement>();
  for (const element of media.querySelectorAll('track')) elements.set(element.track, element);

  const { textTracks } = media;
  for (let index = 0; index < textTracks.length; index += 1) {
    const textTrack = textTracks[index];
    if (textTrack === undefined) continue;
    const kind = readableKind(textTrack.kind);
    if (kind === undefined) continue;
    const element = elements.get(textTrack);
    const track: ReadableTrack = {
      id: `${textTrack.kind}:${textTrack.language}:${textTrack.label}`,
      kind,
      label: textTrack.label,
      language: textTrack.language,
      preferred: textTrack.mode === 'showing' || (element?.default ?? false),
      textTrack,
    };
    if (element?.getAttribute('src')) {
      track.file = element.src;
      files.add(element.src);
    }
    add(track);
  }

  for (const file of captionFiles(timeline, since)) {
    if (files.has(file.url) || known.has(file.url)) continue;
    add({
      id: `file:${file.name}`,
      kind: file.chapters ? 'chapters' : 'unknown',
      label: file.name,
      language: file.language,
      preferred: false,
      file: file.url,
    });
  }
  return tracks;
}

/** Descriptions tell what is to be seen, not what is said; they are no transcript. */
function readableKind(kind: TextTrackKind): SourceTrack['kind'] | undefined {
  return kind === 'descriptions' ? undefined : kind;
}

/** What of a track crosses to the panel. */
export function toSourceTrack({ id, kind, label, language, preferred }: ReadableTrack): SourceTrack {
  return { id, kind, label, language, preferred };
}

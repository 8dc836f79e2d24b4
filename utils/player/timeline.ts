/** A caption file that the page has loaded. */
export interface CaptionFile {
  url: string;
  /** Last part of its path. */
  name: string;
  /** BCP 47 as its name tells (`talk.en.vtt`, `captions_pt-BR.vtt`), or ''. */
  language: string;
  chapters: boolean;
}

/** What is used of a resource timing entry; times are milliseconds since the page began. */
export interface Resource {
  name: string;
  startTime: number;
  initiatorType: string;
}

/** What the page has loaded so far. */
export interface TimelineHost {
  resources(): readonly Resource[];
}

const CAPTIONS = /\.(?:vtt|srt)$/i;
const PLAYLIST = /\.(?:m3u8|mpd)$/i;
const LANGUAGE = /[._-]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.(?:vtt|srt)$/;

/**
 * Caption files that the page's scripts have loaded from `since` on, each once, in the order they were loaded. Those of
 * `<track>` elements belong to the element's own video. None where a playlist was loaded too: its files are segments of
 * one track, and the player that loaded them offers that track whole.
 */
export function captionFiles(timeline: TimelineHost, since: number): CaptionFile[] {
  const files = new Map<string, CaptionFile>();
  for (const { name: address, startTime, initiatorType } of timeline.resources()) {
    if (startTime < since || initiatorType === 'track') continue;
    const url = URL.parse(address);
    if (url === null) continue;
    if (PLAYLIST.test(url.pathname)) return [];
    if (!CAPTIONS.test(url.pathname)) continue;
    const name = decodeName(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    if (/thumb|sprite|storyboard/i.test(name)) continue;
    files.set(address, {
      url: address,
      name,
      language: LANGUAGE.exec(name)?.[1] ?? '',
      chapters: /chapter/i.test(name),
    });
  }
  return [...files.values()];
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

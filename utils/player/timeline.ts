/** A caption file that the page has loaded. */
export interface CaptionFile {
  url: string;
  /** Last part of its path. */
  name: string;
  /** BCP 47 as its name tells (`talk.en.vtt`, `captions_pt-BR.vtt`), or ''. */
  language: string;
  chapters: boolean;
}

/** The resource timeline, and the address that relative ones are relative to. */
export interface TimelineHost {
  resources(): readonly { name: string }[];
}

const CAPTIONS = /\.(?:vtt|srt)$/i;
const PLAYLIST = /\.(?:m3u8|mpd)$/i;
const LANGUAGE = /[._-]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.(?:vtt|srt)$/;

/**
 * Caption files in the page's resource timeline, each once, in the order they were loaded. None where a playlist was
 * loaded too: its files are segments of one track, and the player that loaded them offers that track whole.
 */
export function captionFiles(timeline: TimelineHost): CaptionFile[] {
  const files = new Map<string, CaptionFile>();
  for (const { name: address } of timeline.resources()) {
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

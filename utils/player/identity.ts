/**
 * Names for media elements that hold for one video each: the same element with another source is another video.
 * Names are made once a frame (`token`), so no answer of an earlier page can be taken for one of this.
 */
export interface MediaNames {
  nameOf(media: HTMLMediaElement): string;
  elementOf(name: string): HTMLMediaElement | undefined;
  /** When the element got its present video, milliseconds since the page began; 0 where it had it when first seen. */
  sinceOf(media: HTMLMediaElement): number;
  /** Tells of `emptied` or `loadstart` on the element; answers whether it has a new name now. */
  loaded(media: HTMLMediaElement, event: 'emptied' | 'loadstart'): boolean;
}

interface Entry {
  name: string;
  /** Address that the name was given for; undefined between `emptied` and the `loadstart` that follows it. */
  source: string | undefined;
  since: number;
}

/** `uptime` answers milliseconds since the page began, as resource timing counts them. */
export function mediaNames(token: string, uptime: () => number): MediaNames {
  const entries = new WeakMap<HTMLMediaElement, Entry>();
  const elements = new Map<string, WeakRef<HTMLMediaElement>>();
  let count = 0;

  function give(media: HTMLMediaElement, source: string | undefined): Entry {
    const before = entries.get(media);
    if (before !== undefined) elements.delete(before.name);
    count += 1;
    const entry = { name: `${token}.${count}`, source, since: before === undefined ? 0 : uptime() };
    entries.set(media, entry);
    elements.set(entry.name, new WeakRef(media));
    return entry;
  }

  return {
    nameOf: (media) => (entries.get(media) ?? give(media, media.currentSrc)).name,

    sinceOf: (media) => entries.get(media)?.since ?? 0,

    elementOf(name) {
      return elements.get(name)?.deref();
    },

    loaded(media, event) {
      const entry = entries.get(media);
      if (entry === undefined) return false;
      if (event === 'emptied') {
        give(media, undefined);
        return true;
      }
      if (entry.source === undefined || entry.source === '' || entry.source === media.currentSrc) {
        entry.source = media.currentSrc;
        return false;
      }
      give(media, media.currentSrc);
      return true;
    },
  };
}

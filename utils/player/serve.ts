import type { Channel } from '../messaging/port';
import type { PageMessage, PanelMessage } from '../messaging/protocol';
import { cleanUrl } from '../sites/clean-url';
import { siteOf } from '../sites/index';
import { watchClock } from './clock';
import { findMedia, scoreMedia } from './find-media';
import type { FrameHost } from './host';
import { mediaNames } from './identity';
import { serveTracks } from './serve-tracks';
import type { MediaInfo, PageInfo } from './types';

/** Events by which media make themselves known. They do not bubble, but a capturing listener on the document sees them. */
const SIGNS_OF_MEDIA = ['loadstart', 'emptied', 'loadedmetadata', 'play', 'pause', 'volumechange'] as const;

/**
 * Serves one panel, for as long as its channel is open: tells which media there are, and of the one it follows the
 * clock and the tracks. When the channel closes nothing is left running and nothing listens.
 */
export function serveFrame(channel: Channel<PanelMessage, PageMessage>, host: FrameHost): void {
  const { document } = host;
  const life = new AbortController();
  const { signal } = life;
  const names = mediaNames(host.token, host.uptime);
  let followed: { name: string; life: AbortController; loadTrack: (track: string) => void } | undefined;
  let told = '';

  function tell(): void {
    const media = findMedia(document).map(describe);
    const message: PageMessage = { type: 'media', page: describePage(), media };
    const news = JSON.stringify(message);
    if (news === told) return;
    told = news;
    channel.send(message);
  }

  function describePage(): PageInfo {
    return { title: document.title, url: cleanUrl(new URL(host.address())).href };
  }

  function describe(media: HTMLMediaElement): MediaInfo {
    const page = new URL(host.address());
    return {
      id: names.nameOf(media),
      kind: media.localName === 'audio' ? 'audio' : 'video',
      key: siteOf(page).key(page, media.currentSrc),
      title: media.title || media.getAttribute('aria-label') || '',
      duration: media.duration,
      score: scoreMedia(media),
      language: media.closest<HTMLElement>('[lang]')?.lang ?? '',
    };
  }

  function rest(): void {
    followed?.life.abort();
    followed = undefined;
  }

  function follow(name: string): void {
    rest();
    const media = names.elementOf(name);
    if (media === undefined) return;
    const followLife = new AbortController();
    watchClock(media, host, followLife.signal, (sample) =>
      channel.send({ type: 'clock', media: name, sample }),
    );
    const loadTrack = serveTracks(
      { name, element: media, since: names.sinceOf(media) },
      host,
      followLife.signal,
      (message) => channel.send(message),
    );
    followed = { name, life: followLife, loadTrack };
  }

  channel.onMessage((message) => {
    switch (message.type) {
      case 'follow':
        return follow(message.media);
      case 'rest':
        return rest();
      case 'look':
        return tell();
      case 'load-track':
        if (followed?.name === message.media) followed.loadTrack(message.track);
        return;
      case 'seek': {
        const media = names.elementOf(message.media);
        if (media !== undefined && Number.isFinite(message.time))
          media.currentTime = Math.max(0, message.time);
        return;
      }
    }
  });

  for (const type of SIGNS_OF_MEDIA) {
    document.addEventListener(
      type,
      (event) => {
        const media = event.target;
        if (!(media instanceof HTMLMediaElement)) return;
        if (type === 'emptied' || type === 'loadstart') {
          const before = names.nameOf(media);
          if (names.loaded(media, type) && followed?.name === before) rest();
        }
        tell();
      },
      { capture: true, signal },
    );
  }
  document.addEventListener(
    'load',
    (event) => {
      if (event.target instanceof HTMLIFrameElement) channel.send({ type: 'frames' });
    },
    { capture: true, signal },
  );

  channel.onClose(() => {
    rest();
    life.abort();
  });
  tell();
}

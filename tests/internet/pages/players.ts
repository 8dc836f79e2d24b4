import { fileURLToPath } from 'node:url';
import type { Internet } from '../internet.ts';
import { html, servePage, tracks } from './html.ts';

const origin = 'https://video.example.org';

/** Folder of an installed package. */
const packageFolder = (name: string) =>
  fileURLToPath(new URL(`../../../node_modules/${name}/`, import.meta.url));

/** A plain `<video>` with captions, subtitles and chapters. */
export const servePlain = (net: Internet): string =>
  servePage(net, origin, 'plain', html('A plain video', `<video controls src="talk.webm">${tracks}</video>`));

/** A plain `<video>` without any text. */
export const serveMute = (net: Internet): string =>
  servePage(net, origin, 'mute', html('A video without words', '<video controls src="talk.webm"></video>'));

/** A plain `<audio>`; its captions come as a track element too. */
export const serveAudio = (net: Internet): string =>
  servePage(
    net,
    origin,
    'audio',
    html('A talk to listen to', `<audio controls src="talk.ogg">${tracks}</audio>`),
  );

/** video.js; with `native` text tracks the browser renders them, else the player does. */
export function serveVideoJs(net: Internet, native = false): string {
  const name = native ? 'video-js-native' : 'video-js';
  net.serveFolder(`${origin}/lib/video.js/`, `${packageFolder('video.js')}dist/`);
  const options = JSON.stringify({ html5: { nativeTextTracks: native } });
  return servePage(
    net,
    origin,
    name,
    html(
      'A video in video.js',
      `<video id="player" class="video-js" controls preload="auto" width="640" height="360" src="talk.webm">${tracks}</video>
<script>videojs('player', ${options});</script>`,
      '<link rel="stylesheet" href="/lib/video.js/video-js.min.css"><script src="/lib/video.js/video.min.js"></script>',
    ),
  );
}

/**
 * hls.js with VP9 and Opus in fragmented MP4, and subtitles in parts, which load as they are needed. They are off until
 * somebody turns them on, as a person does in the player's menu.
 */
export function serveHls(net: Internet): string {
  net.serveFolder(`${origin}/lib/hls.js/`, `${packageFolder('hls.js')}dist/`);
  return servePage(
    net,
    origin,
    'hls',
    html(
      'A stream',
      `<video controls></video>
<script>
  const hls = new Hls({ startPosition: 0 });
  hls.loadSource('hls/main.m3u8');
  hls.attachMedia(document.querySelector('video'));
</script>`,
      '<script src="/lib/hls.js/hls.min.js"></script>',
    ),
  );
}

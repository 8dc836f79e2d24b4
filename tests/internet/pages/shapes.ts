import type { Internet } from '../internet.ts';
import { demoFolder } from './demo.ts';
import { html, servePage, tracks } from './html.ts';

const origin = 'https://pages.example.org';

/** Three players: a small silent loop as decoration, the one people watch, and a short teaser below the fold. */
export const serveSeveral = (net: Internet): string =>
  servePage(
    net,
    origin,
    'several',
    html(
      'Several videos',
      `<video id="decoration" src="talk.webm" width="160" height="90" muted loop autoplay></video>
<video id="main" controls src="talk.webm" width="640" height="360" title="The talk">${tracks}</video>
<div style="height: 2000px"></div>
<video id="teaser" controls src="talk.webm" width="320" height="180" title="A teaser"></video>`,
    ),
  );

/** The player stands in a frame of the same origin. */
export function serveFrame(net: Internet): string {
  const address = servePage(
    net,
    origin,
    'frame',
    html('A video in a frame', '<h1>Around</h1><iframe src="inner.html" width="660" height="380"></iframe>'),
  );
  const body = html('Inner', `<video controls src="talk.webm" width="640">${tracks}</video>`);
  net.serve(`${address}inner.html`, { body });
  return address;
}

/** The player stands in a frame of another origin. */
export function serveForeignFrame(net: Internet): string {
  const other = 'https://player.example.net/';
  net.serveFolder(other, demoFolder);
  const body = html('Player', `<video controls src="talk.webm" width="640">${tracks}</video>`);
  net.serve(`${other}embed`, { body });
  const frame = `<iframe src="${other}embed" width="660" height="380" allow="autoplay"></iframe>`;
  return servePage(net, origin, 'foreign-frame', html('A video from elsewhere', frame));
}

/**
 * A page that goes from video to video without loading anew. In its scripts: `goOn()` pushes another address, title and
 * set of tracks with the same element; `swap()` gives the element another source and leaves the address alone.
 */
export const serveSinglePage = (net: Internet): string =>
  servePage(
    net,
    origin,
    'single-page',
    html(
      'First video',
      `<h1>First video</h1>
<video controls src="talk.webm" width="640"><track kind="captions" src="talk.en.vtt" srclang="en" label="English" default></video>
<script>
  const video = document.querySelector('video');
  function show(source, captions, language) {
    for (const track of video.querySelectorAll('track')) track.remove();
    video.src = source;
    const track = document.createElement('track');
    Object.assign(track, { kind: 'captions', src: captions, srclang: language, label: language, default: true });
    video.append(track);
  }
  function goOn() {
    history.pushState({}, '', 'second');
    document.title = document.querySelector('h1').textContent = 'Second video';
    show('talk.webm?second', 'talk.de.vtt', 'de');
  }
  function swap() {
    show('talk.webm?swapped', 'talk.de.vtt', 'de');
  }
</script>`,
    ),
  );

/** A page to read: no player at all. */
export const serveNoVideo = (net: Internet): string =>
  servePage(net, origin, 'no-video', html('Just words', '<h1>Just words</h1><p>Nothing plays here.</p>'));

/** No player at first; the script's `appear()` adds one. */
export const serveLateVideo = (net: Internet): string =>
  servePage(
    net,
    origin,
    'late-video',
    html(
      'Later',
      `<h1>Wait for it</h1>
<script>
  function appear() {
    const parts = document.createRange().createContextualFragment(
      '<video controls src="talk.webm" width="640"><track kind="captions" src="talk.en.vtt" srclang="en" default></video>');
    document.body.append(parts);
  }
</script>`,
    ),
  );

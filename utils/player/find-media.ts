/** Every media element of the document, in document order. */
export function findMedia(doc: Document): HTMLMediaElement[] {
  return [...doc.querySelectorAll<HTMLMediaElement>('video, audio')];
}

/** Shorter than this is a jingle or an advertisement, seconds. */
const SHORT = 60;

/**
 * How likely `media` is the one the person follows: what plays and is heard wins, then size, then what has captions.
 * Muted loops without controls are decoration. Pure reading of the element; weights only order, they mean nothing else.
 */
export function scoreMedia(media: HTMLMediaElement): number {
  let score = 0;
  const playing = !media.paused && !media.ended;
  if (media.muted && media.loop && !media.controls) score -= 10;
  if (playing) score += 4;
  if (playing && !media.muted && media.volume > 0) score += 1;
  if (media.textTracks.length > 0) score += 2;
  if (media.controls) score += 1;
  if (media.readyState > 0) score += 0.5;
  if (media.duration > SHORT) score += 1;
  if (media.currentTime > 0) score += 1;
  score += 3 * visibleShare(media);
  return score;
}

/** Area of the element as a share of the window's, 0 to 1; an audio element needs none. */
function visibleShare(media: HTMLMediaElement): number {
  if (media.localName === 'audio') return media.controls || !media.paused ? 0.2 : 0;
  const box = media.getBoundingClientRect();
  const view = media.ownerDocument.defaultView;
  if (view === null || box.width === 0 || box.height === 0) return -1;
  return Math.min(1, (box.width * box.height) / (view.innerWidth * view.innerHeight || 1));
}

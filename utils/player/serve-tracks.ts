import type { PageMessage } from '../messaging/protocol';
import { fail, ok } from '../result';
import type { FrameHost } from './host';
import { cueCollector, readTrack } from './read-track';
import { type ReadableTrack, sourceTracks, toSourceTrack } from './source-tracks';

/** Milliseconds between looks for cues a streaming player added, while it plays. */
const LOOK_AGAIN = 2000;
/** After something changed, cues come soon, also in a player that stands still: so often, and so soon, is looked again. */
const SOON = 400;
const SOON_LOOKS = 10;

/** The video whose tracks are served. */
export interface ServedMedia {
  name: string;
  element: HTMLMediaElement;
  /** When the element got this video, milliseconds of the page's life. */
  since: number;
}

/**
 * Files of track elements that were fetched here: in Firefox such requests appear in the page's own timeline, where they
 * would pass for files of a script.
 */
const fetchedForElements = new Set<string>();

/**
 * Sends the tracks of `media` now and whenever they change. Answers with a function that sends what one of them holds,
 * and from then on the cues that come after. Ends with `signal`.
 */
export function serveTracks(
  { name, element: media, since }: ServedMedia,
  host: FrameHost,
  signal: AbortSignal,
  send: (message: PageMessage) => void,
): (track: string) => void {
  let told = '';
  const growing = new Map<string, ReturnType<typeof cueCollector>>();
  /** Asked for, but the player had not loaded them: given as soon as it has. */
  const awaited = new Set<string>();
  let timer: number | undefined;

  let soon = 0;

  const sources = (): ReadableTrack[] => sourceTracks(media, host, since, fetchedForElements);
  const find = (id: string): ReadableTrack | undefined => sources().find((track) => track.id === id);

  function tell(): void {
    const tracks = sources().map(toSourceTrack);
    const news = JSON.stringify(tracks);
    if (news === told) return;
    told = news;
    send({ type: 'tracks', media: name, tracks });
  }

  async function load(id: string): Promise<void> {
    const track = find(id);
    if (track === undefined) {
      send({ type: 'track', media: name, track: id, result: fail('gone') });
      return;
    }
    if (track.textTrack !== undefined && track.file !== undefined) fetchedForElements.add(track.file);
    const result = await readTrack(track, host.fetch, signal);
    if (signal.aborted) return;
    awaited.delete(id);
    growing.delete(id);
    if (result.ok && result.value.form === 'cues' && !result.value.complete) {
      const collector = cueCollector();
      const cues = collector.fresh(track.textTrack?.cues);
      growing.set(id, collector);
      send({ type: 'track', media: name, track: id, result: ok({ form: 'cues', cues, complete: false }) });
    } else {
      if (!result.ok && result.problem.code === 'not-loaded') awaited.add(id);
      send({ type: 'track', media: name, track: id, result });
    }
    schedule();
  }

  /** Cues that came since the last look, and tracks that can be read by now. */
  function look(): void {
    tell();
    for (const [id, collector] of growing) {
      const cues = collector.fresh(find(id)?.textTrack?.cues);
      if (cues.length > 0) send({ type: 'cues', media: name, track: id, cues });
    }
    for (const id of awaited) {
      if ((find(id)?.textTrack?.cues?.length ?? 0) > 0) void load(id);
    }
    schedule();
  }

  /** Looks again later only while something is expected, and the player plays or has just changed. */
  function schedule(): void {
    if (timer !== undefined) host.clearTimeout(timer);
    timer = undefined;
    const expecting = growing.size > 0 || awaited.size > 0;
    if (!expecting || signal.aborted) return;
    if (soon > 0) {
      soon -= 1;
      timer = host.setTimeout(look, SOON);
    } else if (!media.paused) {
      timer = host.setTimeout(look, LOOK_AGAIN);
    }
  }

  function changed(): void {
    soon = SOON_LOOKS;
    look();
  }

  for (const type of ['addtrack', 'removetrack', 'change'] as const) {
    media.textTracks.addEventListener(type, changed, { signal });
  }
  for (const type of ['playing', 'seeked', 'loadedmetadata', 'ended'] as const) {
    media.addEventListener(type, changed, { signal });
  }
  signal.addEventListener('abort', () => {
    if (timer !== undefined) host.clearTimeout(timer);
  });
  tell();
  return (id) => void load(id);
}

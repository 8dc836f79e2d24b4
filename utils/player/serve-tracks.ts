import type { PageMessage } from '../messaging/protocol';
import { fail, ok } from '../result';
import type { FrameHost } from './host';
import { cueCollector, readTrack } from './read-track';
import { type ReadableTrack, sourceTracks, toSourceTrack } from './source-tracks';

/** Milliseconds between looks for cues a streaming player added, while it plays. */
const LOOK_AGAIN = 2000;

/**
 * Sends the tracks of `media` now and whenever they change. Answers with a function that sends what one of them holds,
 * and from then on the cues that come after. Ends with `signal`.
 */
export function serveTracks(
  name: string,
  media: HTMLMediaElement,
  host: FrameHost,
  signal: AbortSignal,
  send: (message: PageMessage) => void,
): (track: string) => void {
  let told = '';
  const growing = new Map<string, ReturnType<typeof cueCollector>>();
  /** Asked for, but the player had not loaded them: given as soon as it has. */
  const awaited = new Set<string>();
  let timer: number | undefined;

  const find = (id: string): ReadableTrack | undefined =>
    sourceTracks(media, host).find((track) => track.id === id);

  function tell(): void {
    const tracks = sourceTracks(media, host).map(toSourceTrack);
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

  /** Looks again later only while something is expected and the player plays. */
  function schedule(): void {
    if (timer !== undefined) host.clearTimeout(timer);
    timer = undefined;
    const expecting = growing.size > 0 || awaited.size > 0;
    if (expecting && !media.paused && !signal.aborted) timer = host.setTimeout(look, LOOK_AGAIN);
  }

  for (const type of ['addtrack', 'removetrack', 'change'] as const) {
    media.textTracks.addEventListener(type, look, { signal });
  }
  for (const type of ['playing', 'seeked', 'loadedmetadata', 'ended'] as const) {
    media.addEventListener(type, look, { signal });
  }
  signal.addEventListener('abort', () => {
    if (timer !== undefined) host.clearTimeout(timer);
  });
  tell();
  return (id) => void load(id);
}

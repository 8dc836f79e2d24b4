import { fail, ok, type Result } from '../result';
import type { ReadableTrack } from './source-tracks';
import type { RawCue, TrackCode, TrackPayload } from './types';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What `track` holds, without touching its mode: its file fetched by ourselves, else the cues the player has loaded.
 * Never throws. `not-loaded` where the player keeps the cues to itself until its captions are switched on.
 */
export async function readTrack(
  track: ReadableTrack,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Result<TrackPayload, TrackCode>> {
  const loaded = (complete: boolean): Result<TrackPayload, TrackCode> | undefined => {
    const cues = copyCues(track.textTrack?.cues);
    return cues.length > 0 ? ok({ form: 'cues', cues, complete }) : undefined;
  };
  if (track.file === undefined) return loaded(false) ?? fail('not-loaded');

  const file = await fetchText(track.file, fetch, signal);
  if (!file.ok) return loaded(true) ?? file;
  // Streaming players make track elements with an empty file and fill them by script, as they go.
  if (track.textTrack !== undefined && isHeaderOnly(file.value)) return loaded(false) ?? fail('not-loaded');
  return ok({ form: 'file', text: file.value });
}

const isHeaderOnly = (text: string): boolean => /^\ufeff?WEBVTT/.test(text) && !text.includes('-->');

async function fetchText(url: string, fetch: Fetch, signal: AbortSignal): Promise<Result<string, TrackCode>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal });
    if (!response.ok) return fail('http', { status: response.status });
    const text = await response.text();
    return text.trim() === '' ? fail('empty-answer') : ok(text);
  } catch {
    return fail('unreachable');
  }
}

/** Plain copies of a player's cues; cues that hold no text (data, images) are left out. */
export function copyCues(cues: TextTrackCueList | null | undefined): RawCue[] {
  const copies: RawCue[] = [];
  for (let index = 0; index < (cues?.length ?? 0); index += 1) {
    const cue = cues?.[index];
    if (cue !== undefined && 'text' in cue && typeof cue.text === 'string') {
      copies.push({ start: cue.startTime, end: cue.endTime, text: cue.text });
    }
  }
  return copies;
}

/** Reads a growing track again and again, each cue once: `fresh` answers with those not given before. */
export function cueCollector(): { fresh(cues: TextTrackCueList | null | undefined): RawCue[] } {
  const given = new Set<string>();
  let length = -1;
  let last: TextTrackCue | undefined;

  return {
    fresh(cues) {
      const newest = cues?.[cues.length - 1];
      // Most looks find nothing new: the same number of cues and the same last one. (A sliding window changes both.)
      if (cues == null || (cues.length === length && newest === last)) return [];
      length = cues.length;
      last = newest;
      return copyCues(cues).filter((cue) => {
        const key = `${cue.start} ${cue.end} ${cue.text}`;
        if (given.has(key)) return false;
        given.add(key);
        return true;
      });
    },
  };
}

/** What the page knows of its player at one instant. */
export interface ClockSample {
  /** Media time in seconds. */
  time: number;
  /** When `time` was read: `performance.timeOrigin + performance.now()`, milliseconds since the epoch, comparable across contexts. */
  at: number;
  /** Playback rate, 1 is normal. */
  rate: number;
  /** Whether media time is running right now (playing, not waiting, not seeking, not ended). */
  moving: boolean;
  /** Seconds; Infinity for a live stream, NaN while unknown. */
  duration: number;
  /** Whether an advertisement is playing in the same element. */
  ad: boolean;
}

/** One media element on the page. `id` changes when the element gets another source: an id names one video, for good. */
export interface MediaInfo {
  id: string;
  kind: 'video' | 'audio';
  /** Stable name of this video across visits; what a person attaches is kept under it. */
  key: string;
  title: string;
  duration: number;
  /** How likely it is the one the person watches; the greatest wins. */
  score: number;
  /** Language the page says its media is in, BCP 47 or ''. */
  language: string;
}

/** The page a player stands on. */
export interface PageInfo {
  title: string;
  /** Address that opens this page again, without tracking parameters. */
  url: string;
}

/** A text track as it stands on the page, before its cues are read. */
export interface SourceTrack {
  id: string;
  /** `chapters` tracks are read as chapters; `unknown` ones are told apart by content. */
  kind: 'captions' | 'subtitles' | 'chapters' | 'metadata' | 'unknown';
  label: string;
  language: string;
  preferred: boolean;
}

/** A cue copied from a player: `text` still holds WebVTT cue markup. */
export interface RawCue {
  start: number;
  end: number;
  text: string;
}

/** What a track holds: a whole file's text, or cues copied from the player (which may still be growing). */
export type TrackPayload =
  | { form: 'file'; text: string }
  | { form: 'cues'; cues: RawCue[]; complete: boolean };

export type TrackCode =
  | 'empty-answer' // HTTP 200 without a body
  | 'http' // `status` says which
  | 'unreachable' // network, CORS, CSP
  | 'not-loaded' // the player has not loaded this track
  | 'gone'; // the track or its video is no longer there

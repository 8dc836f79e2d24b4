/**
 * The words of a video as every part of Cueline knows them.
 * All times are seconds as a float in the player's own time (`HTMLMediaElement.currentTime`), never rounded;
 * milliseconds exist only inside a format's file.
 */

/** A word with the moment it is spoken. `at` is the index of its first UTF-16 code unit in the line's `text`. */
export interface Word {
  start: number;
  at: number;
}

/** One cue as it is read: plain text (no markup, no entities), white space collapsed. `start <= end`. */
export interface Line {
  start: number;
  end: number;
  text: string;
  speaker?: string;
  /** Ascending by `start` and by `at`; only where the track has word times. */
  words?: Word[];
}

/** Where a list of chapters comes from; shown to the person. */
export type ChapterOrigin = 'track' | 'site' | 'description' | 'file';

/** `end` is the next chapter's start, for the last one the media's duration (or Infinity while that is unknown). */
export interface Chapter {
  start: number;
  end: number;
  title: string;
  origin: ChapterOrigin;
}

/** `automatic`: made by speech recognition. `translation`: made by a machine from another track; never chosen unasked. */
export type TrackKind = 'captions' | 'subtitles' | 'automatic' | 'translation' | 'own';

/** A transcript there is to choose from. `id` is unique within its video and stable across visits. `language` is BCP 47 or ''. */
export interface Track {
  id: string;
  label: string;
  language: string;
  kind: TrackKind;
  /** The player's own default, or the one that is showing. */
  preferred?: boolean;
}

/** Lines sorted by `start` (stable), with what the source said of itself. */
export interface Transcript {
  lines: Line[];
  language?: string;
  title?: string;
  chapters?: Chapter[];
}

import type {
  ClockSample,
  MediaInfo,
  PageInfo,
  RawCue,
  SourceTrack,
  TrackCode,
  TrackPayload,
} from '../player/types';
import type { Result } from '../result';

/** Name of the port that a panel opens to each frame of its tab; the number rises when the messages change shape. */
export const PORT_NAME = 'cueline/1';

/** From a frame of the page to the panel. Everything that belongs to a video names it by `media`. */
export type PageMessage =
  | { type: 'media'; page: PageInfo; media: MediaInfo[] }
  | { type: 'clock'; media: string; sample: ClockSample }
  | { type: 'tracks'; media: string; tracks: SourceTrack[] }
  | { type: 'track'; media: string; track: string; result: Result<TrackPayload, TrackCode> }
  /** Cues that came after the first copy of a growing track. */
  | { type: 'cues'; media: string; track: string; cues: RawCue[] }
  /** A child frame loaded: it may hold a player too. */
  | { type: 'frames' };

/** From the panel to a frame. */
export type PanelMessage =
  /** Send this media's tracks, and its clock from now on; any media followed before is let go. */
  | { type: 'follow'; media: string }
  /** Send nothing more: the panel is hidden or looks elsewhere. */
  | { type: 'rest' }
  /** Tell the page and its media again: the tab says something changed. */
  | { type: 'look' }
  | { type: 'load-track'; media: string; track: string }
  | { type: 'seek'; media: string; time: number };

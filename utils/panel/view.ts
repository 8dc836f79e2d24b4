import type { FormatCode, Repair } from '../formats/types';
import type { ClockSample } from '../player/types';
import type { QuoteForm } from '../quotes/types';
import type { Problem, Result } from '../result';
import type { Chapter, Line, Track } from '../transcript/types';

/** The value of `data-state` on the page's root element. */
export type PanelState =
  | 'no-video'
  | 'needs-permission'
  | 'loading'
  | 'ready'
  | 'no-transcript'
  | 'gated'
  | 'blocked'
  | 'live'
  | 'disconnected'
  | 'failed';

/** A media element to choose where a page has several. */
export interface MediaChoice {
  id: string;
  label: string;
}

/** Everything the panel shows but what moves with the clock. Replaced as a whole; parts that did not change stay identical (`===`). */
export interface PanelView {
  state: PanelState;
  /** Why, where the state alone does not say it: `restricted-page`, `http`, `empty-answer`, `not-loaded` … */
  problem?: Problem;
  /** Origin that 'Always on this site' would ask for, e.g. `https://example.org`; undefined where it makes no sense or is granted. */
  askOrigin?: string;
  title: string;
  /** Host of the page, shown as 'from example.org'. */
  host: string;
  pageUrl: string;
  media: MediaChoice[];
  mediaId?: string;
  tracks: Track[];
  trackId?: string;
  /** Language of the lines shown, BCP 47 or ''. */
  language: string;
  /** The lines shown, offset applied. */
  lines: readonly Line[];
  /** Changes when `lines` is another transcript; stays when lines were appended to the same one. */
  linesKey: string;
  /** More lines come as playback goes on. */
  collecting: boolean;
  chapters: readonly Chapter[];
  /** Seconds added to the times of the track shown. */
  offset: number;
  /** Media duration in seconds, NaN while unknown. */
  duration: number;
  /** An advertisement plays: the highlight stands, seeking is off. */
  ad: boolean;
  /** Own transcript attached to this video, if any. */
  own?: { name: string; repairs: Repair[] };
  quoteForm: QuoteForm;
}

/** What moves with the clock. */
export interface LivePosition {
  /** Index into `lines` of the live line, -1 before the first. */
  line: number;
  /** True in the gap after the live line's end: it stays live but looks quieter. */
  quiet: boolean;
  /** Index into the live line's `words` of the word being spoken, -1 where there is none. */
  word: number;
  /** Index into `chapters` of the current chapter, -1 for none. */
  chapter: number;
}

/** What components may ask for. Seconds throughout. */
export interface PanelActions {
  seek(time: number): void;
  chooseMedia(id: string): void;
  chooseTrack(id: string): void;
  /** Reads a transcript the person brought; on success it becomes the track shown and is kept for the next visit. */
  addTranscript(name: string, text: string): Promise<Result<{ repairs: Repair[] }, FormatCode | 'not-saved'>>;
  removeTranscript(): Promise<void>;
  /** Shifts the shown track by `seconds` from its own times. */
  setOffset(seconds: number): void;
  setQuoteForm(form: QuoteForm): void;
  /** Must be called from a click: asks the browser for `askOrigin`. */
  alwaysOnThisSite(): Promise<boolean>;
  /** Looks at the page again. */
  retry(): void;
  /** Reloads the tab's page. */
  reloadPage(): void;
}

/** The panel's model as components see it. `subscribe` answers with the way to stop. */
export interface PanelModel {
  view(): PanelView;
  subscribeView(listener: (view: PanelView) => void): () => void;
  live(): LivePosition;
  /** Called when the live line, its quietness, the word or the chapter changed, and only then. */
  subscribeLive(listener: (live: LivePosition, before: LivePosition) => void): () => void;
  /** Called when the page's clock was read: play, pause, seek, another rate, now and then a correction. */
  subscribeClock(listener: () => void): () => void;
  /** Media time now, extrapolated; undefined while no clock is known. */
  now(): number | undefined;
  /** Last sample, for 'is it running'. */
  clock(): ClockSample | undefined;
  actions: PanelActions;
}

import { chaptersFromLines, toChapters } from '../chapters/chapters-from';
import { linesFromCues } from '../formats/from-cues';
import { parseTranscript } from '../formats/index';
import type { FormatCode, Parsed, Repair } from '../formats/types';
import type { KeyValueStore } from '../library/key-value';
import { readVideoRecord, type VideoRecord, writeVideoRecord } from '../library/video-record';
import type { PageMessage, PanelMessage } from '../messaging/protocol';
import type { MediaInfo, RawCue, SourceTrack, TrackPayload } from '../player/types';
import { fail, ok, type Problem, type Result } from '../result';
import type { Chapter, Line, Track } from '../transcript/types';
import { OWN_TRACK, tracksByWorth, tracksToChoose } from './choose';
import { shiftChapters, shiftLines } from './shift';

/** What there is to read of one video. */
export interface VideoContent {
  state: 'loading' | 'ready' | 'no-transcript' | 'failed';
  problem?: Problem;
  tracks: Track[];
  trackId?: string;
  language: string;
  lines: readonly Line[];
  linesKey: string;
  collecting: boolean;
  chapters: readonly Chapter[];
  offset: number;
  own?: { name: string; repairs: Repair[] };
}

export interface VideoSession {
  content(): VideoContent;
  receive(message: Extract<PageMessage, { media: string }>): void;
  chooseTrack(id: string): void;
  addTranscript(name: string, text: string): Promise<Result<{ repairs: Repair[] }, FormatCode | 'not-saved'>>;
  removeTranscript(): Promise<void>;
  setOffset(seconds: number): void;
  setDuration(seconds: number): void;
  /** Nothing of this video is wanted any more; late answers are dropped. */
  end(): void;
}

export interface SessionHost {
  store: KeyValueStore;
  send(message: PanelMessage): void;
  changed(): void;
  setTimeout(run: () => void, delay: number): number;
  clearTimeout(id: number): void;
}

/** Milliseconds a track may take before the panel says so instead of waiting on. */
const DEADLINE = 15_000;

/** What is shown: the words as their source times them, before the person's offset. */
interface Shown {
  id: string;
  transcript: { lines: Line[]; language?: string };
  chapters: { start: number; title: string }[];
  /** Raw cues of a track that still grows. */
  cues?: readonly RawCue[];
  /** Rises when the lines are others, not only more. */
  edition: number;
}

/** The life of one video in the panel: its tracks, the one shown, and what the person attached to it. */
export function videoSession(media: MediaInfo, host: SessionHost): VideoSession {
  let record: VideoRecord | undefined;
  let sources: SourceTrack[] | undefined;
  let own: (Parsed & { name: string }) | undefined;
  let tracks: Track[] = [];
  let shown: Shown | undefined;
  /** The track that was asked for and has not come yet. */
  let wanted: { id: string; byPerson: boolean } | undefined;
  let trackChapters: { start: number; title: string }[] = [];
  let duration = media.duration;
  let problem: Problem | undefined;
  const problems = new Map<string, Problem>();
  const askedChapters = new Set<string>();
  let timer: number | undefined;
  let edition = 0;
  let ended = false;
  /** Lines with their offset are made once per edition and offset, appended ones included. */
  let shifted: { of: Shown; length: number; offset: number; lines: readonly Line[] } | undefined;
  let chapters: readonly Chapter[] = [];
  let content: VideoContent = compose();

  function offsetOf(id: string | undefined): number {
    return id === undefined ? 0 : (record?.offsets[id] ?? 0);
  }

  function shownLines(offset: number): readonly Line[] {
    if (shown === undefined) return [];
    const { lines } = shown.transcript;
    if (shifted?.of !== shown || shifted.length !== lines.length || shifted.offset !== offset) {
      shifted = { of: shown, length: lines.length, offset, lines: shiftLines(lines, offset) };
    }
    return shifted.lines;
  }

  function compose(): VideoContent {
    const offset = offsetOf(shown?.id);
    const ownChapters = shown?.chapters ?? [];
    const next =
      ownChapters.length > 0
        ? shiftChapters(toChapters(ownChapters, 'file', duration), offset)
        : toChapters(trackChapters, 'track', duration);
    // The list is drawn anew for another array: the same chapters stay the same array.
    if (JSON.stringify(next) !== JSON.stringify(chapters)) chapters = next;
    const track = tracks.find((one) => one.id === shown?.id);
    return {
      state: state(),
      ...(problem === undefined ? {} : { problem }),
      tracks,
      ...(shown === undefined ? {} : { trackId: shown.id }),
      language: shown?.transcript.language ?? track?.language ?? '',
      lines: shownLines(offset),
      linesKey: `${media.id} ${shown?.id} ${shown?.edition} ${offset}`,
      collecting: shown?.cues !== undefined,
      chapters,
      offset,
      ...(own === undefined ? {} : { own: { name: own.name, repairs: own.repairs } }),
    };
  }

  function state(): VideoContent['state'] {
    if (record === undefined || sources === undefined) return 'loading';
    if (problem !== undefined) return problem.code === 'not-loaded' ? 'no-transcript' : 'failed';
    if (shown !== undefined) return 'ready';
    return wanted === undefined ? 'no-transcript' : 'loading';
  }

  function publish(): void {
    if (ended) return;
    content = compose();
    host.changed();
  }

  function show(next: Omit<Shown, 'edition'>): void {
    edition += 1;
    shown = { ...next, edition };
    problem = undefined;
    settle();
  }

  /** Nothing is waited for any more. */
  function settle(): void {
    wanted = undefined;
    if (timer !== undefined) host.clearTimeout(timer);
    timer = undefined;
  }

  function showOwn(): void {
    if (own === undefined) return;
    show({ id: OWN_TRACK, transcript: own, chapters: own.chapters ?? [] });
  }

  function ask(id: string, byPerson: boolean): void {
    settle();
    problem = undefined;
    if (id === OWN_TRACK) {
      showOwn();
      return;
    }
    wanted = { id, byPerson };
    host.send({ type: 'load-track', media: media.id, track: id });
    timer = host.setTimeout(() => refused(id, { code: 'timeout' }), DEADLINE);
  }

  /** Shows the best track there is that has not failed yet; the person's choice stays. */
  function pick(): void {
    if (record === undefined || sources === undefined) return;
    const order = tracksByWorth(tracks, media.language, record.track).filter(
      (track) => !problems.has(track.id),
    );
    const best = order[0];
    if (best !== undefined) {
      if (best.id !== shown?.id && best.id !== wanted?.id) ask(best.id, false);
    } else if (shown === undefined) {
      settle();
      // A track that cannot be read says more than one whose player has not been asked to show it.
      const known = [...problems]
        .filter(([id]) => tracks.some((track) => track.id === id))
        .map(([, why]) => why);
      problem = known.find(({ code }) => code !== 'not-loaded') ?? known[0];
    }
  }

  function refused(id: string, why: Problem): void {
    if (wanted?.id !== id) return;
    const { byPerson } = wanted;
    problems.set(id, why);
    settle();
    if (byPerson) {
      problem = why;
      shown = undefined;
    } else {
      pick();
    }
    publish();
  }

  function receiveTrack(id: string, result: Result<TrackPayload>): void {
    const source = sources?.find((one) => one.id === id);
    if (source?.kind === 'chapters') {
      if (result.ok) trackChapters = chaptersFromLines(linesOf(id, result.value).lines);
      publish();
      return;
    }
    // Cues of a growing track that were told again after a pause, or cues that a player has at last: both are welcome.
    const welcome = wanted?.id === id || (wanted === undefined && (shown === undefined || shown.id === id));
    if (!welcome) return;
    if (result.ok && result.value.form === 'cues' && shown?.id === id && shown.cues !== undefined) {
      grow(result.value.cues);
      return;
    }
    const read = result.ok ? readTrack(id, result.value) : result;
    if (!read.ok) {
      refused(id, read.problem);
      return;
    }
    problems.delete(id);
    const payload = result.ok ? result.value : undefined;
    const cues = payload?.form === 'cues' && !payload.complete ? { cues: payload.cues } : {};
    show({ id, transcript: read.value, chapters: [], ...cues });
    publish();
  }

  function grow(more: readonly RawCue[]): void {
    if (shown?.cues === undefined) return;
    const key = (cue: RawCue) => `${cue.start} ${cue.end} ${cue.text}`;
    const known = new Set(shown.cues.map(key));
    const fresh = more.filter((cue) => !known.has(key(cue)));
    if (fresh.length === 0) return;
    const cues = [...shown.cues, ...fresh];
    const before = shown.transcript.lines;
    const lines = linesFromCues(cues);
    const appended = before.every((line, index) => {
      const now = lines[index];
      return now !== undefined && now.start === line.start && now.end === line.end && now.text === line.text;
    });
    if (!appended) edition += 1;
    shown = { ...shown, cues, edition, transcript: { ...shown.transcript, lines } };
    publish();
  }

  function end(): void {
    ended = true;
    settle();
  }

  async function start(): Promise<void> {
    const kept = await readVideoRecord(host.store, media.key);
    if (ended) return;
    record = kept;
    if (kept.own !== undefined) {
      const parsed = parseTranscript(kept.own.name, kept.own.text);
      if (parsed.ok) own = { ...parsed.value, name: kept.own.name };
    }
    tracks = tracksToChoose(sources ?? [], own);
    pick();
    publish();
  }

  async function keep(next: VideoRecord): Promise<boolean> {
    record = next;
    try {
      await writeVideoRecord(host.store, media.key, next);
      return true;
    } catch {
      return false;
    }
  }

  void start();

  return {
    content: () => content,

    receive(message) {
      if (ended) return;
      switch (message.type) {
        case 'tracks': {
          const ids = sources?.map((source) => source.id).join('\n');
          sources = message.tracks;
          tracks = tracksToChoose(sources, own);
          for (const source of sources) {
            if (source.kind === 'chapters' && !askedChapters.has(source.id)) {
              askedChapters.add(source.id);
              host.send({ type: 'load-track', media: media.id, track: source.id });
            }
          }
          // Another list, another chance for those that were not there or not loaded.
          for (const [id, { code }] of problems)
            if (code === 'gone' || code === 'not-loaded') problems.delete(id);
          const gone = shown !== undefined && !tracks.some((track) => track.id === shown?.id);
          if (gone) shown = undefined;
          if (ids !== sources.map((source) => source.id).join('\n')) pick();
          // The page was let go and is followed again: what grew then grows on.
          else if (shown?.cues !== undefined)
            host.send({ type: 'load-track', media: media.id, track: shown.id });
          return publish();
        }
        case 'track':
          return receiveTrack(message.track, message.result);
        case 'cues':
          if (message.track === shown?.id) grow(message.cues);
          return;
        case 'clock':
          return;
      }
    },

    chooseTrack(id) {
      if (record === undefined || id === shown?.id || !tracks.some((track) => track.id === id)) return;
      ask(id, true);
      void keep({ ...record, track: id });
      publish();
    },

    async addTranscript(name, text) {
      const parsed = parseTranscript(name, text);
      if (!parsed.ok) return parsed;
      own = { ...parsed.value, name };
      tracks = tracksToChoose(sources ?? [], own);
      const { [OWN_TRACK]: _old, ...offsets } = record?.offsets ?? {};
      settle();
      showOwn();
      const saved = keep({ version: 1, offsets, own: { name, text }, track: OWN_TRACK });
      publish();
      return (await saved) ? ok({ repairs: parsed.value.repairs }) : fail('not-saved');
    },

    async removeTranscript() {
      const { [OWN_TRACK]: _old, ...offsets } = record?.offsets ?? {};
      own = undefined;
      tracks = tracksToChoose(sources ?? [], undefined);
      if (shown?.id === OWN_TRACK) shown = undefined;
      const saved = keep({ version: 1, offsets });
      pick();
      publish();
      await saved;
    },

    setOffset(seconds) {
      if (record === undefined || shown === undefined) return;
      const { [shown.id]: _old, ...others } = record.offsets;
      void keep({ ...record, offsets: seconds === 0 ? others : { ...others, [shown.id]: seconds } });
      publish();
    },

    setDuration(seconds) {
      if (Object.is(seconds, duration)) return;
      duration = seconds;
      publish();
    },

    end,
  };
}

/** The lines a source's payload holds, whatever its form. */
function readTrack(
  id: string,
  payload: TrackPayload,
): Result<{ lines: Line[]; language?: string }, FormatCode> {
  if (payload.form === 'cues') return ok({ lines: linesFromCues(payload.cues) });
  return parseTranscript(id, payload.text);
}

function linesOf(id: string, payload: TrackPayload): { lines: Line[] } {
  const read = readTrack(id, payload);
  return read.ok ? read.value : { lines: [] };
}

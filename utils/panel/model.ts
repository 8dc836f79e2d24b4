import type { KeyValueStore } from '../library/key-value';
import type { PageMessage } from '../messaging/protocol';
import type { TabBridge } from '../messaging/tab-bridge';
import type { ClockHost } from '../player/clock';
import type { MediaInfo, PageInfo } from '../player/types';
import { QUOTE_FORMS, type QuoteForm } from '../quotes/types';
import { fail } from '../result';
import { chooseMedia } from './choose';
import { liveTracker } from './live-tracker';
import { type LinkState, pageLink } from './page-link';
import { type VideoSession, videoSession } from './video-session';
import type { LivePosition, MediaChoice, PanelModel, PanelState, PanelView } from './view';

export interface ModelHost extends ClockHost {
  bridge: TabBridge;
  store: KeyValueStore;
  /** Name for a media element that has none of its own. */
  mediaLabel(kind: 'video' | 'audio', number: number): string;
  isVisible(): boolean;
  onVisibility(listener: () => void): void;
}

const TOP_FRAME = 0;

const QUOTE_FORM = 'quoteForm';

interface FrameMedia {
  page: PageInfo;
  media: MediaInfo[];
}

/** The panel's model: the page in front of it, the video that is followed there, and its clock. */
export function panelModel(host: ModelHost): PanelModel {
  const { bridge, store } = host;
  const viewListeners = new Set<(view: PanelView) => void>();
  const clockListeners = new Set<() => void>();
  const liveListeners = new Set<(live: LivePosition, before: LivePosition) => void>();

  let link: LinkState = { is: 'looking' };
  let frames = new Map<number, FrameMedia>();
  let followed: { frame: number; media: MediaInfo; session: VideoSession } | undefined;
  let chosenMedia: string | undefined;
  let alwaysOn = false;
  let quoteForm: QuoteForm = 'markdown';
  let ad = false;

  const tracker = liveTracker(host, (live, before) => {
    for (const listener of liveListeners) listener(live, before);
  });
  const page = pageLink(bridge, { state: onLink, message: onMessage, frameGone });
  let view = compose();

  function onLink(state: LinkState): void {
    link = state;
    if (state.is !== 'connected') {
      letGo();
      frames = new Map();
      chosenMedia = undefined;
    } else {
      void lookUpPermission();
    }
    publish();
  }

  async function lookUpPermission(): Promise<void> {
    const url = page.tab()?.url;
    if (url === undefined || !/^https?:/.test(url)) return;
    const granted = await bridge.isAlwaysOn(url);
    if (granted === alwaysOn) return;
    alwaysOn = granted;
    publish();
  }

  function onMessage(frame: number, message: PageMessage): void {
    if (message.type === 'media') {
      frames.set(frame, { page: message.page, media: message.media });
      choose();
      publish();
      return;
    }
    // An answer about a video that is followed no more comes too late.
    if (message.type === 'frames' || message.media !== followed?.media.id) return;
    if (message.type === 'clock') {
      tracker.sample(message.sample);
      for (const listener of clockListeners) listener();
      followed.session.setDuration(message.sample.duration);
      if (message.sample.ad !== ad) {
        ad = message.sample.ad;
        publish();
      }
      return;
    }
    followed.session.receive(message);
  }

  function frameGone(frame: number): void {
    frames.delete(frame);
    choose();
    publish();
  }

  function choose(): void {
    const all = [...frames.values()].flatMap(({ media }) => media);
    const next = chooseMedia(all, followed?.media.id, chosenMedia);
    if (next?.id === followed?.media.id) {
      if (followed !== undefined && next !== undefined) followed.media = next;
      return;
    }
    letGo();
    const frame = [...frames].find(([, { media }]) => next !== undefined && media.includes(next))?.[0];
    if (next === undefined || frame === undefined) return;
    const session = videoSession(next, {
      ...host,
      send: (message) => page.send(frame, message),
      changed: publish,
    });
    followed = { frame, media: next, session };
    if (host.isVisible()) page.send(frame, { type: 'follow', media: next.id });
  }

  function letGo(): void {
    if (followed === undefined) return;
    page.send(followed.frame, { type: 'rest' });
    followed.session.end();
    followed = undefined;
    ad = false;
    tracker.forget();
  }

  function compose(): PanelView {
    const top = frames.get(TOP_FRAME)?.page;
    const content = followed?.session.content();
    const url = top?.url ?? '';
    const origin = URL.parse(url)?.origin;
    const problem = link.is === 'out' ? link.problem : content?.problem;
    return {
      state: stateOf(),
      ...(problem === undefined ? {} : { problem }),
      ...(alwaysOn || origin === undefined || origin === 'null' ? {} : { askOrigin: origin }),
      title: top?.title ?? '',
      host: URL.parse(url)?.host ?? '',
      pageUrl: url,
      media: mediaChoices(),
      ...(followed === undefined ? {} : { mediaId: followed.media.id }),
      tracks: content?.tracks ?? [],
      ...(content?.trackId === undefined ? {} : { trackId: content.trackId }),
      language: content?.language ?? '',
      lines: content?.lines ?? [],
      linesKey: content?.linesKey ?? '',
      collecting: content?.collecting ?? false,
      chapters: content?.chapters ?? [],
      offset: content?.offset ?? 0,
      duration: tracker.clock()?.duration ?? followed?.media.duration ?? Number.NaN,
      ad,
      ...(content?.own === undefined ? {} : { own: content.own }),
      quoteForm,
    };
  }

  function stateOf(): PanelState {
    if (link.is === 'looking') return 'loading';
    if (link.is === 'out') {
      const { code } = link.problem;
      if (code === 'needs-permission' || code === 'disconnected') return code;
      return code === 'no-tab' ? 'no-video' : 'failed';
    }
    if (frames.size === 0) return 'loading';
    if (followed === undefined) return 'no-video';
    const { state } = followed.session.content();
    const endless = tracker.clock()?.duration === Number.POSITIVE_INFINITY;
    return state === 'no-transcript' && endless ? 'live' : state;
  }

  function mediaChoices(): MediaChoice[] {
    const all = [...frames.values()].flatMap(({ media }) => media);
    return all.map((media, index) => ({
      id: media.id,
      label: media.title || host.mediaLabel(media.kind, index + 1),
    }));
  }

  function publish(): void {
    const before = view;
    view = compose();
    if (view.lines !== before.lines) tracker.setLines(view.lines);
    if (view.chapters !== before.chapters) tracker.setChapters(view.chapters);
    for (const listener of viewListeners) listener(view);
  }

  host.onVisibility(() => {
    const visible = host.isVisible();
    if (followed !== undefined) {
      page.send(followed.frame, visible ? { type: 'follow', media: followed.media.id } : { type: 'rest' });
    }
    tracker.setVisible(visible);
  });

  void store.get(QUOTE_FORM).then((kept) => {
    const known = QUOTE_FORMS.find((form) => form === kept);
    if (known === undefined) return;
    quoteForm = known;
    publish();
  });

  page.lookAgain();

  return {
    view: () => view,
    subscribeView(listener) {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    live: tracker.position,
    subscribeLive(listener) {
      liveListeners.add(listener);
      return () => liveListeners.delete(listener);
    },
    subscribeClock(listener) {
      clockListeners.add(listener);
      return () => clockListeners.delete(listener);
    },
    now: tracker.now,
    clock: tracker.clock,
    actions: {
      seek(time) {
        if (followed === undefined || ad) return;
        tracker.jump(time);
        for (const listener of clockListeners) listener();
        page.send(followed.frame, { type: 'seek', media: followed.media.id, time });
      },
      chooseMedia(id) {
        chosenMedia = id;
        choose();
        publish();
      },
      chooseTrack: (id) => followed?.session.chooseTrack(id),
      addTranscript: async (name, text) =>
        (await followed?.session.addTranscript(name, text)) ?? fail('not-saved'),
      removeTranscript: async () => followed?.session.removeTranscript(),
      setOffset: (seconds) => followed?.session.setOffset(seconds),
      setQuoteForm(form) {
        quoteForm = form;
        void store.set(QUOTE_FORM, form);
        publish();
      },
      async alwaysOnThisSite() {
        if (view.askOrigin === undefined) return false;
        alwaysOn = await bridge.askAlways(view.askOrigin);
        publish();
        return alwaysOn;
      },
      retry: page.lookAgain,
      reloadPage() {
        const tab = page.tab();
        if (tab !== undefined) void bridge.reload(tab.id);
      },
    },
  };
}

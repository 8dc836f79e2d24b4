import type { Channel } from '../messaging/port';
import type { PageMessage, PanelMessage } from '../messaging/protocol';
import type { AttachCode, TabBridge, TabInfo } from '../messaging/tab-bridge';
import type { Problem } from '../result';

/** How the panel stands to the page in front of it. */
export type LinkState =
  | { is: 'looking' }
  | { is: 'connected' }
  | { is: 'out'; problem: Problem<AttachCode | 'no-tab' | 'disconnected'> };

export interface LinkEvents {
  /** Another page or another standing to it; everything known of the page before is void with `looking`. */
  state(state: LinkState, tab: TabInfo | undefined): void;
  message(frame: number, message: PageMessage): void;
  /** A child frame went away with everything in it. */
  frameGone(frame: number): void;
}

export interface PageLink {
  send(frame: number, message: PanelMessage): void;
  broadcast(message: PanelMessage): void;
  tab(): TabInfo | undefined;
  /** Leaves the page and looks at the active tab anew; also how it all begins. */
  lookAgain(): void;
}

const TOP_FRAME = 0;

/**
 * Keeps the panel connected to every frame within reach of its window's active tab, through switches of tabs,
 * navigations and frames that come and go.
 */
export function pageLink(bridge: TabBridge, events: LinkEvents): PageLink {
  let tab: TabInfo | undefined;
  /** Rises with every attempt; what an earlier one still brings is dropped. */
  let attempt = 0;
  let channels = new Map<number, Channel<PageMessage, PanelMessage>>();

  function leave(): void {
    const left = channels;
    channels = new Map();
    for (const channel of left.values()) channel.close();
  }

  async function lookAgain(): Promise<void> {
    attempt += 1;
    const mine = attempt;
    leave();
    events.state({ is: 'looking' }, tab);
    const found = await bridge.activeTab();
    if (mine !== attempt) return;
    tab = found;
    if (found === undefined) {
      events.state({ is: 'out', problem: { code: 'no-tab' } }, tab);
      return;
    }
    const frames = await bridge.inject(found);
    if (mine !== attempt) return;
    if (!frames.ok) {
      events.state({ is: 'out', problem: frames.problem }, tab);
      return;
    }
    for (const frame of frames.value) open(found.id, frame);
    events.state({ is: 'connected' }, tab);
  }

  function open(tabId: number, frame: number): void {
    const channel = bridge.connect(tabId, frame);
    channels.set(frame, channel);
    const current = () => channels.get(frame) === channel;
    let heard = false;
    channel.onMessage((message) => {
      if (!current()) return;
      heard = true;
      if (message.type === 'frames') void openNewFrames();
      else events.message(frame, message);
    });
    channel.onClose(() => {
      if (!current()) return;
      channels.delete(frame);
      if (frame !== TOP_FRAME) events.frameGone(frame);
      else if (heard) void lookAgain();
      // Nobody answers on that page: asking again at once would ask for ever.
      else events.state({ is: 'out', problem: { code: 'disconnected' } }, tab);
    });
  }

  async function openNewFrames(): Promise<void> {
    const mine = attempt;
    const of = tab;
    if (of === undefined) return;
    const frames = await bridge.inject(of);
    if (mine !== attempt || !frames.ok) return;
    for (const frame of frames.value) {
      if (!channels.has(frame)) open(of.id, frame);
    }
  }

  bridge.onActivated(() => void lookAgain());
  bridge.onGranted((id) => {
    if (tab === undefined || tab.id === id) void lookAgain();
  });
  bridge.onUpdated((id, complete) => {
    if (id !== tab?.id) return;
    if (channels.has(TOP_FRAME)) {
      for (const channel of channels.values()) channel.send({ type: 'look' });
    } else if (complete) {
      void lookAgain();
    }
  });

  return {
    lookAgain: () => void lookAgain(),
    send: (frame, message) => channels.get(frame)?.send(message),
    broadcast(message) {
      for (const channel of channels.values()) channel.send(message);
    },
    tab: () => tab,
  };
}

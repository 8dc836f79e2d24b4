import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isPanelMessage } from '../utils/messaging/check';
import { channel } from '../utils/messaging/port';
import { type PageMessage, type PanelMessage, PORT_NAME } from '../utils/messaging/protocol';
import type { FrameHost } from '../utils/player/host';
import { serveFrame } from '../utils/player/serve';

declare global {
  /** Says whether the copy of this script that already runs in the frame still has its extension behind it. */
  var cuelineAlive: (() => boolean) | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  main() {
    // A panel injects this script each time it looks at a page; the first copy stays. After an update of the extension
    // that copy is cut off from it, and a new one takes its place.
    if (globalThis.cuelineAlive?.()) return;
    const { runtime } = browser;
    globalThis.cuelineAlive = () => {
      try {
        return Boolean(runtime.id);
      } catch {
        return false;
      }
    };

    runtime.onConnect.addListener((port) => {
      if (port.name === PORT_NAME)
        serveFrame(channel<PanelMessage, PageMessage>(port, isPanelMessage), frameHost());
    });
  },
});

function frameHost(): FrameHost {
  return {
    document,
    token: crypto.randomUUID(),
    address: () => location.href,
    now: () => performance.timeOrigin + performance.now(),
    uptime: () => performance.now(),
    fetch: (url, init) => fetch(url, init),
    setTimeout: (run, delay) => window.setTimeout(run, delay),
    clearTimeout: (id) => window.clearTimeout(id),
    resources: () => performance.getEntriesByType('resource') as PerformanceResourceTiming[],
  };
}

import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../result';
import { CONTENT_SCRIPT } from './always-on';
import { isPageMessage } from './check';
import { onGrant } from './grant';
import { type Channel, channel } from './port';
import { type PageMessage, type PanelMessage, PORT_NAME } from './protocol';

/** A tab as far as the person's permission lets it be seen: without one there is no `url`. */
export interface TabInfo {
  id: number;
  url?: string;
}

export type AttachCode = 'needs-permission' | 'restricted-page' | 'failed';

/** The panel's way to the page in front of it. */
export interface TabBridge {
  activeTab(): Promise<TabInfo | undefined>;
  /** Another tab of this panel's window came to the front. */
  onActivated(listener: () => void): void;
  /** The tab's page began or finished loading, or has another title or address. */
  onUpdated(listener: (tab: number, complete: boolean) => void): void;
  /** The person clicked the toolbar button on `tab`: it may be looked at now. */
  onGranted(listener: (tab: number) => void): void;
  /** Starts the content script in every frame within reach that has none; answers with the frames' ids, 0 the top one. */
  inject(tab: TabInfo): Promise<Result<number[], AttachCode>>;
  connect(tab: number, frame: number): Channel<PageMessage, PanelMessage>;
  reload(tab: number): Promise<void>;
  /** Whether the origin of `url` may always be looked at. */
  isAlwaysOn(url: string): Promise<boolean>;
  /** Asks the person for `origin`; must be called within a click. */
  askAlways(origin: string): Promise<boolean>;
}

/** Pages no extension may look at; the browsers' own words for them differ, these parts do not. */
const RESTRICTED =
  /chrome:|edge:|about:|view-source:|extension:|gallery|cannot be scripted|restricted|web ?store/i;

export async function tabBridge(): Promise<TabBridge> {
  const { id: windowId } = await browser.windows.getCurrent();

  return {
    async activeTab() {
      const [tab] = await browser.tabs.query(
        windowId === undefined ? { active: true } : { active: true, windowId },
      );
      if (tab?.id === undefined) return undefined;
      return tab.url === undefined ? { id: tab.id } : { id: tab.id, url: tab.url };
    },

    onActivated(listener) {
      browser.tabs.onActivated.addListener((active) => {
        if (active.windowId === windowId) listener();
      });
    },

    onUpdated(listener) {
      browser.tabs.onUpdated.addListener((tab, change) => listener(tab, change.status === 'complete'));
    },

    onGranted: onGrant,

    async inject(tab) {
      try {
        const results = await browser.scripting.executeScript({
          target: { tabId: tab.id, allFrames: true },
          files: [CONTENT_SCRIPT],
        });
        const frames = results.map((result) => result.frameId);
        return frames.includes(0) ? ok(frames) : fail('needs-permission');
      } catch (error) {
        const words = String(error);
        if (RESTRICTED.test(words) || (tab.url !== undefined && !/^(https?|file):/.test(tab.url))) {
          return fail('restricted-page');
        }
        return /access|permission/i.test(words) ? fail('needs-permission') : fail('failed', { found: words });
      }
    },

    connect(tab, frame) {
      const port = browser.tabs.connect(tab, { frameId: frame, name: PORT_NAME });
      return channel<PageMessage, PanelMessage>(port, isPageMessage);
    },

    reload: (tab) => browser.tabs.reload(tab),

    isAlwaysOn: (url) => browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }),

    askAlways: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  };
}

import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type BrowserDriver,
  type BrowserName,
  extensionDir,
  launchBrowser,
  type PanelHandle,
  type TabHandle,
} from '../browsers/driver.ts';
import { type Internet, startInternet } from '../internet/internet.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;

/** One browser and one internet for the tests of a `describe`. */
export interface Stage {
  net: Internet;
  browser: BrowserDriver;
  /** Opens a page, clicks the toolbar button there, and answers once the panel is in `state` (or one of several, `a|b`). */
  follow(url: string, state?: string): Promise<{ page: TabHandle; panel: PanelHandle }>;
}

/** Starts the stage before the tests and fails any of them that left an error in a console. */
export function stage(name: BrowserName): Stage {
  const set = {} as Stage;
  let pages: TabHandle[] = [];

  beforeAll(async () => {
    set.net = await startInternet();
    set.browser = await launchBrowser(name, extensionDir(name), { internet: set.net });
    set.follow = async (url, state = 'ready') => {
      const page = await set.browser.open(url);
      pages.push(page);
      await set.browser.clickToolbar(page);
      const panel = await set.browser.panel();
      await inState(panel, state);
      await atRest(panel);
      return { page, panel };
    };
  });

  afterEach(async () => {
    if (await set.browser.panelIsOpen()) await (await set.browser.panel()).hide();
    for (const page of pages) await page.close();
    pages = [];
    expect(await set.browser.errors()).toEqual([]);
  });

  afterAll(async () => {
    await set.browser?.close();
    await set.net?.close();
  });
  return set;
}

export const inState = (panel: PanelHandle, state: string): Promise<true> =>
  panel.waitFor(
    (wanted) => wanted.split('|').includes(document.documentElement.dataset.state ?? ''),
    { what: `the panel to be ${state}` },
    state,
  );

/**
 * Resolves when the panel has drawn nothing new for a moment: chapters come a little after the lines, and a click while
 * rows are being replaced would land on one that is gone.
 */
export const atRest = (panel: PanelHandle): Promise<void> =>
  panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const still = () => setTimeout(done, 120);
        let timer = still();
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = still();
        });
        function done() {
          observer.disconnect();
          resolve();
        }
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );

/** Texts of the lines, times left out. */
export const lineTexts = (panel: PanelHandle): Promise<string[]> =>
  panel.evaluate(() =>
    Array.from(
      document.querySelectorAll('ol[aria-label="Transcript"] li[data-start] .text'),
      (text) => text.textContent ?? '',
    ),
  );

/** Start of the live line as its row says it, '' where none is live. */
export const liveStart = (panel: PanelHandle): Promise<string> =>
  panel.evaluate(
    () =>
      document.querySelector<HTMLElement>('ol[aria-label="Transcript"] li[aria-current="true"]')?.dataset
        .start ?? '',
  );

export const waitForLive = (panel: PanelHandle, start: number): Promise<true> =>
  panel.waitFor(
    (wanted) =>
      document.querySelector<HTMLElement>('ol[aria-label="Transcript"] li[aria-current="true"]')?.dataset
        .start === String(wanted),
    { what: `the line at ${start} s to be live` },
    start,
  );

export const waitForTime = (page: TabHandle, from: number, to: number): Promise<true> =>
  page.waitFor(
    (low, high) => {
      const now = document.querySelector<HTMLMediaElement>('video, audio')?.currentTime ?? -1;
      return now >= low - 0.002 && now < high;
    },
    { what: `the video to be between ${from} and ${to} s` },
    from,
    to,
  );

/** Seeks on the page, as the player's own controls would. */
export const seekPage = (page: TabHandle, time: number): Promise<void> =>
  page.evaluate((to) => {
    const media = document.querySelector<HTMLMediaElement>('video, audio');
    if (media !== null) media.currentTime = to;
  }, time);

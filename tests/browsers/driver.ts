/**
 * Drives the built extension in a real, installed browser: real toolbar click, real side panel (Chromium) or sidebar
 * (Firefox), real mouse and key events. The same calls for both.
 *
 *     const net = await startInternet();                                   // tests/internet/internet.ts
 *     net.serve('https://video.example.org/talk', { body: html });
 *     const browser = await launchBrowser('firefox', extensionDir('firefox'), { internet: net });
 *     const page = await browser.open('https://video.example.org/talk');
 *     await browser.clickToolbar(page);                                    // grants activeTab, opens the panel
 *     const panel = await browser.panel();
 *     await panel.waitFor(() => document.documentElement.dataset.state === 'ready');
 *     await page.evaluate(() => document.querySelector('video')?.play());
 *     await panel.click('li[data-start] >> nth=3');                        // CSS, `aria/Accessible name`, `… >> nth=N`
 *     const text = await panel.evaluate((n) => document.querySelectorAll('li')[n]?.textContent, 3);
 *     expect(await browser.errors()).toEqual([]);                                // console errors of page, panel, background
 *     await browser.close();
 *
 * Functions given to `evaluate` and `waitFor` run in the page: they see nothing of the test but their arguments, which
 * must be JSON, like what they answer. `waitFor` polls; there is nothing to sleep for.
 */
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { Handle } from './handle.ts';
import type { LogEntry } from './log.ts';

export { type BrowserName, findBrowser } from './find.ts';
export type { Handle } from './handle.ts';
export type { LogEntry } from './log.ts';

export interface LaunchOptions {
  /** The local internet to browse; without it the browser uses the machine's network. */
  internet?: { port: number };
  /** Default true. */
  headless?: boolean;
  /** Sound, for a person who watches; default false. */
  sound?: boolean;
  /** Languages of the browser, best first; default `en-US`. */
  language?: string;
}

/** A tab of the browser. */
export interface TabHandle extends Handle {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Makes it the active tab. */
  show(): Promise<void>;
  close(): Promise<void>;
}

export interface PanelHandle extends Handle {
  /** Width, and height where given, of the panel's viewport in CSS pixels. */
  setSize(width: number, height?: number): Promise<void>;
  /** Closes the panel as a person would. */
  hide(): Promise<void>;
}

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
}

export interface BrowserDriver {
  readonly name: BrowserName;
  /** Product and version. */
  readonly version: string;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Opens a tab, or takes the empty one the browser started with, and waits until the page has loaded. */
  open(url: string, where?: 'new tab' | 'first tab'): Promise<TabHandle>;
  /** The click on the extension's toolbar button, with `page` as the active tab. */
  clickToolbar(page: TabHandle): Promise<void>;
  /** The panel, once it is open: ask anew after it was closed and opened. */
  panel(timeout?: number): Promise<PanelHandle>;
  panelIsOpen(): Promise<boolean>;
  /** A page of the extension in a tab of its own, as `library.html`; one that is open already is taken. */
  extensionPage(path: string): Promise<TabHandle>;
  /** What the clipboard holds. */
  clipboard(): Promise<{ text: string; html: string }>;
  emulate(media: Media): Promise<void>;
  /** Console errors and uncaught exceptions so far, of pages, panel and background. */
  errors(): Promise<LogEntry[]>;
  /** Resolves when the browser is gone, closed by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Starts the browser with the unpacked extension in `extensionDir`; throws where no such browser is installed. */
export function launchBrowser(
  name: BrowserName,
  extensionDir: string,
  options: LaunchOptions = {},
): Promise<BrowserDriver> {
  return name === 'firefox' ? launchFirefox(extensionDir, options) : launchChromium(extensionDir, options);
}

/** Where the build for a browser lies. */
export function extensionDir(name: BrowserName): string {
  const target = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  return fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));
}

import type { Browser } from 'puppeteer-core';

/** A `<browser>` element of Firefox's own window: it shows one document, in a process of its own. */
export interface XulBrowser extends HTMLElement {
  browserId: number;
  currentURI: { spec: string };
  contentDocument: Document;
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  messageManager: MessageManager;
}

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  loadProcessScript(url: string, allowDelayedLoad: boolean): void;
}

interface TextInput {
  beginInputTransactionForTests(window: unknown): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

interface Transferable {
  init(context: null): void;
  addDataFlavor(flavor: string): void;
  getTransferData(flavor: string, out: { value?: { QueryInterface(of: unknown): { data: string } } }): void;
}

/** What a function sees that runs in Firefox's own window, as far as the driver uses it. */
export interface FirefoxWindow {
  BrowsingContext: { getCurrentTopByBrowserId(id: number): { embedderElement: XulBrowser } | null };
  Cc: Record<string, { createInstance(of: unknown): unknown } | undefined>;
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionParent: {
        apiManager: {
          global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): void } };
        };
      };
    };
  };
  Ci: Record<string, unknown>;
  Services: {
    clipboard: { kGlobalClipboard: number; getData(into: Transferable, which: number): void };
    ppmm: MessageManager;
    prefs: { setIntPref(name: string, value: number): void };
  };
  SidebarController: { isOpen: boolean; hide(): void; browser: XulBrowser };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  document: Document;
  gBrowser: {
    browsers: XulBrowser[];
    addTrustedTab(url: string): { linkedBrowser: XulBrowser };
    getTabForBrowser(browser: XulBrowser): unknown;
    removeTab(tab: unknown): void;
    selectedTab: unknown;
  };
  mozInnerScreenX: number;
  mozInnerScreenY: number;
  resizeBy(x: number, y: number): void;
  synthesizeMouseEvent(type: string, x: number, y: number, event: object, options: object): void;
  windowUtils: {
    sendWheelEvent(x: number, y: number, deltaX: number, deltaY: number, ...rest: number[]): void;
  };
  /** Errors that processes reported, see firefox-errors.ts. */
  reportedErrors?: { text: string; url: string }[];
  textInput?: TextInput | undefined;
}

/** `window` of functions that run there: `const { gBrowser } = window as FirefoxScope`. */
export type FirefoxScope = Window & typeof globalThis & FirefoxWindow;

/** Runs `fn` in the browser's own window (chrome://browser/content/browser.xhtml); arguments and result are JSON. */
export type InFirefox = <Args extends unknown[], T>(
  fn: (...args: Args) => T | Promise<T>,
  ...args: Args
) => Promise<T>;

/** Puppeteer has no call for the browser's own scope, but its connection carries any BiDi command. */
interface WithConnection {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface ScriptResult {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The browser's own scope over WebDriver BiDi; Firefox opens it with `--remote-allow-system-access`. */
export async function firefoxWindow(browser: Browser): Promise<InFirefox> {
  const { connection } = browser as unknown as WithConnection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no browser window');

  return async (fn, ...args) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${fn})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: window.context },
      awaitPromise: true,
    });
    const answer = result as ScriptResult;
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed in Firefox');
    return answer.result?.value === undefined ? (undefined as never) : JSON.parse(answer.result.value);
  };
}

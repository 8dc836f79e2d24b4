import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserDriver, LaunchOptions, Media, PanelHandle, TabHandle } from './driver.ts';
import { needBrowser } from './find.ts';
import { firefoxHands } from './firefox-document.ts';
import { collectErrors, collectedErrors } from './firefox-errors.ts';
import { type FirefoxScope, firefoxWindow, type InFirefox, type XulBrowser } from './firefox-window.ts';
import { Handle } from './handle.ts';
import { openTab } from './puppeteer-tab.ts';

class FirefoxSidebar extends Handle implements PanelHandle {
  readonly #inFirefox: InFirefox;

  constructor(inFirefox: InFirefox, browserId: number) {
    super(firefoxHands(inFirefox, browserId));
    this.#inFirefox = inFirefox;
  }

  async setSize(width: number, height?: number): Promise<void> {
    await this.#inFirefox(
      (px, tall) => {
        const scope = window as FirefoxScope;
        const box = document.getElementById('sidebar-box');
        if (!box) throw new Error('The sidebar is closed');
        for (const name of ['width', 'min-width', 'max-width'])
          box.style.setProperty(name, `${px}px`, 'important');
        const sidebar = scope.SidebarController.browser.contentDocument.documentElement;
        if (tall !== null) scope.resizeBy(0, tall - sidebar.clientHeight);
      },
      width,
      height ?? null,
    );
    const sizes = (px: number, tall: number | null) =>
      innerWidth === px && (tall === null || innerHeight === tall);
    await this.waitFor(sizes, { what: `a sidebar of ${width} px` }, width, height ?? null);
  }

  async hide(): Promise<void> {
    await this.#inFirefox(() => (window as FirefoxScope).SidebarController.hide());
  }
}

/** A page of the extension in a tab, which WebDriver BiDi does not reach. */
class ExtensionTab extends Handle implements TabHandle {
  readonly #inFirefox: InFirefox;
  readonly #browserId: number;

  constructor(inFirefox: InFirefox, browserId: number) {
    super(firefoxHands(inFirefox, browserId));
    this.#inFirefox = inFirefox;
    this.#browserId = browserId;
  }

  async goto(url: string): Promise<void> {
    await this.evaluate((to) => location.assign(to), url);
    await this.waitFor((to) => location.href === to && document.readyState === 'complete', {}, url);
  }

  async reload(): Promise<void> {
    await this.evaluate(() => location.reload());
    await this.waitFor(() => document.readyState === 'complete');
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async show(): Promise<void> {
    await this.#inFirefox((id) => {
      const { BrowsingContext, gBrowser } = window as FirefoxScope;
      const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
      if (browser) gBrowser.selectedTab = gBrowser.getTabForBrowser(browser);
    }, this.#browserId);
  }

  async close(): Promise<void> {
    await this.#inFirefox((id) => {
      const { BrowsingContext, gBrowser } = window as FirefoxScope;
      const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
      if (browser) gBrowser.removeTab(gBrowser.getTabForBrowser(browser));
    }, this.#browserId);
  }
}

class Firefox implements BrowserDriver {
  readonly name = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #inFirefox: InFirefox;
  readonly #id: string;
  readonly #origin: string;
  readonly closed: Promise<void>;

  constructor(browser: Browser, version: string, inFirefox: InFirefox, id: string, uuid: string) {
    this.#browser = browser;
    this.closed = new Promise((done) => browser.once('disconnected', () => done()));
    this.version = version;
    this.#inFirefox = inFirefox;
    this.#id = id;
    this.#origin = `moz-extension://${uuid}`;
  }

  extensionUrl(path: string): string {
    return `${this.#origin}/${path}`;
  }

  open(url: string, where?: 'new tab' | 'first tab'): Promise<TabHandle> {
    return openTab(this.#browser, url, where);
  }

  async clickToolbar(tab: TabHandle): Promise<void> {
    await tab.show();
    await this.#inFirefox((id) => {
      const { ChromeUtils, WebExtensionPolicy } = window as FirefoxScope;
      const module = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { ExtensionParent } = ChromeUtils.importESModule(module);
      const { extension } = WebExtensionPolicy.getByID(id);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, this.#id);
  }

  /** Id of the sidebar's inner `<browser>`, once it shows the panel; null while it does not. */
  #sidebar(): Promise<number | null> {
    return this.#inFirefox((url) => {
      const { SidebarController } = window as FirefoxScope;
      if (!SidebarController.isOpen) return null;
      const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
      const browser = inner as XulBrowser | null;
      return browser?.currentURI?.spec.startsWith(url) ? browser.browserId : null;
    }, this.extensionUrl('sidepanel.html'));
  }

  async panel(timeout = 15_000): Promise<PanelHandle> {
    const end = performance.now() + timeout;
    for (;;) {
      const id = await this.#sidebar();
      if (id !== null) return new FirefoxSidebar(this.#inFirefox, id);
      if (performance.now() > end) throw new Error(`The sidebar did not open within ${timeout} ms`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async panelIsOpen(): Promise<boolean> {
    return (await this.#sidebar()) !== null;
  }

  async extensionPage(path: string): Promise<TabHandle> {
    const url = this.extensionUrl(path);
    const id = await this.#inFirefox((wanted) => {
      const { gBrowser } = window as FirefoxScope;
      const open = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.startsWith(wanted));
      if (open) return open.browserId;
      const tab = gBrowser.addTrustedTab(wanted);
      gBrowser.selectedTab = tab;
      return tab.linkedBrowser.browserId;
    }, url);
    const tab = new ExtensionTab(this.#inFirefox, id);
    const loaded = (to: string) => location.href.startsWith(to) && document.readyState === 'complete';
    await tab.waitFor(loaded, { what: url }, url);
    return tab;
  }

  clipboard(): Promise<{ text: string; html: string }> {
    return this.#inFirefox(() => {
      const { Cc, Ci, Services } = window as FirefoxScope;
      const read = (flavor: string) => {
        const type = Cc['@mozilla.org/widget/transferable;1'];
        const data = type?.createInstance(Ci.nsITransferable) as {
          init(context: null): void;
          addDataFlavor(flavor: string): void;
          getTransferData(flavor: string, out: object): void;
        };
        data.init(null);
        data.addDataFlavor(flavor);
        const out: { value?: { QueryInterface(of: unknown): { data: string } } } = {};
        try {
          Services.clipboard.getData(data, Services.clipboard.kGlobalClipboard);
          data.getTransferData(flavor, out);
        } catch {
          return ''; // Nothing of this flavour.
        }
        return out.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
      };
      return { text: read('text/plain'), html: read('text/html') };
    });
  }

  async emulate({ colorScheme, reducedMotion }: Media): Promise<void> {
    await this.#inFirefox(
      (scheme, still) => {
        const { prefs } = (window as FirefoxScope).Services;
        if (scheme !== null) {
          // A page goes by the first, the sidebar by the browser's own theme.
          prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
          prefs.setIntPref('ui.systemUsesDarkTheme', 1 - scheme);
        }
        if (still !== null) prefs.setIntPref('ui.prefersReducedMotion', still);
      },
      colorScheme === undefined ? null : ['dark', 'light'].indexOf(colorScheme),
      reducedMotion === undefined ? null : Number(reducedMotion),
    );
  }

  errors() {
    return collectedErrors(this.#inFirefox, this.#origin);
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }
}

/** See `launchBrowser`. */
export async function launchFirefox(extensionDir: string, options: LaunchOptions): Promise<BrowserDriver> {
  const { internet, headless = true, sound = false, language } = options;
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', ...(headless ? ['--width', '1280', '--height', '900'] : [])],
    extraPrefsFirefox: {
      // So that the extension's addresses are known.
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // A wheel's turn is over when it is answered.
      'general.smoothScroll': false,
      'media.autoplay.default': 0,
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      ...(sound ? {} : { 'media.volume_scale': '0.0' }),
      ...(language ? { 'intl.accept_languages': language } : {}),
      // Nobody is there to answer the doorhanger: what a page of the extension asks for is granted.
      ...(headless ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      ...(internet
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': internet.port,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': internet.port,
          }
        : {}),
    },
  });
  try {
    const inFirefox = await firefoxWindow(browser);
    await collectErrors(inFirefox);
    await browser.installExtension(extensionDir);
    return new Firefox(browser, await browser.version(), inFirefox, id, uuid);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

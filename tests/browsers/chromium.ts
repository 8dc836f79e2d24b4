import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
  type Target,
} from 'puppeteer-core';
import type { BrowserDriver, LaunchOptions, Media, PanelHandle, TabHandle } from './driver.ts';
import { needBrowser } from './find.ts';
import { Handle } from './handle.ts';
import { ErrorLog } from './log.ts';
import { openTab, PuppeteerTab, puppeteerHands } from './puppeteer-tab.ts';

const panelPage = 'sidepanel.html';

class ChromiumPanel extends Handle implements PanelHandle {
  readonly #page: Page;

  constructor(page: Page) {
    super(puppeteerHands(page));
    this.#page = page;
  }

  async setSize(width: number, height = 800): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  async hide(): Promise<void> {
    await this.#page.close();
  }
}

/** Listens to the console of everything the browser runs, from its first line on. */
async function listen(target: Target, log: ErrorLog): Promise<void> {
  if (!['page', 'service_worker', 'background_page', 'other'].includes(target.type())) return;
  let session: CDPSession;
  try {
    session = await target.createCDPSession();
  } catch {
    return; // Gone already.
  }
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const text = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    log.add(text, stackTrace?.callFrames[0]?.url ?? target.url());
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
    log.add(exception?.description ?? text, url ?? target.url());
  });
  session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
    if (level === 'error') log.add(text, url ?? target.url());
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]).catch(() => {});
}

class Chromium implements BrowserDriver {
  readonly name = 'chromium';
  readonly version: string;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #log: ErrorLog;
  readonly closed: Promise<void>;

  constructor(browser: Browser, version: string, extension: Extension, log: ErrorLog) {
    this.#browser = browser;
    this.closed = new Promise((done) => browser.once('disconnected', () => done()));
    this.version = version;
    this.#extension = extension;
    this.#log = log;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#extension.id}/${path}`;
  }

  open(url: string, where?: 'new tab' | 'first tab'): Promise<TabHandle> {
    return openTab(this.#browser, url, where);
  }

  async clickToolbar(tab: TabHandle): Promise<void> {
    await tab.show();
    await this.#extension.triggerAction((tab as PuppeteerTab).page);
  }

  #isOpen = (path: string) => (target: Target) => target.url().startsWith(this.extensionUrl(path));

  async panel(timeout = 15_000): Promise<PanelHandle> {
    const target = await this.#browser.waitForTarget(this.#isOpen(panelPage), { timeout });
    return new ChromiumPanel(await target.asPage());
  }

  async panelIsOpen(): Promise<boolean> {
    return this.#browser.targets().some(this.#isOpen(panelPage));
  }

  async extensionPage(path: string): Promise<TabHandle> {
    const open = this.#browser.targets().find(this.#isOpen(path));
    if (open) return new PuppeteerTab(await open.asPage());
    return this.open(this.extensionUrl(path));
  }

  async clipboard(): Promise<{ text: string; html: string }> {
    const page = await this.#browser.newPage();
    try {
      // The extension's own pages may read the clipboard once the permission is granted to their origin.
      await page.goto(this.extensionUrl('manifest.json'));
      await this.#browser
        .defaultBrowserContext()
        .overridePermissions(this.extensionUrl('').slice(0, -1), ['clipboard-read']);
      return await page.evaluate(async () => {
        const items = await navigator.clipboard.read();
        const read = async (type: string) => {
          const item = items.find(({ types }) => types.includes(type));
          return item ? (await item.getType(type)).text() : '';
        };
        return { text: await read('text/plain'), html: await read('text/html') };
      });
    } finally {
      await page.close();
    }
  }

  async emulate({ colorScheme, reducedMotion }: Media): Promise<void> {
    const features = [
      ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
      ...(reducedMotion === undefined
        ? []
        : [{ name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' }]),
    ];
    const shown = this.#browser.targets().filter((each) => each.type() === 'page');
    for (const target of shown) await (await target.asPage()).emulateMediaFeatures(features);
  }

  async errors() {
    return [...this.#log.entries];
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }
}

/** See `launchBrowser`. */
export async function launchChromium(extensionDir: string, options: LaunchOptions): Promise<BrowserDriver> {
  const { internet, headless = true, sound = false, language } = options;
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless,
    // `--load-extension` is gone from branded Chrome; over a pipe, unpacked extensions load everywhere.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      // Chromium's sandbox refuses to start as root.
      ...(root ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu', '--window-size=1280,900'] : []),
      ...(sound ? [] : ['--mute-audio']),
      ...(internet ? [`--proxy-server=127.0.0.1:${internet.port}`, '--ignore-certificate-errors'] : []),
      ...(language ? [`--lang=${language}`] : []),
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  try {
    const id = await browser.installExtension(extensionDir);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not load the extension in ${extensionDir}`);
    const log = new ErrorLog(`chrome-extension://${extension.id}`);
    browser.on('targetcreated', (target) => void listen(target, log));
    for (const target of browser.targets()) void listen(target, log);
    return new Chromium(browser, await browser.version(), extension, log);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

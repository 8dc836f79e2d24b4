import type { Browser, KeyInput, MouseOptions, Page } from 'puppeteer-core';
import type { TabHandle } from './driver.ts';
import { Handle, type Hands } from './handle.ts';

const hasKey = (key: string) => key.length > 1 || /^[ -~]$/.test(key);

/** Hands of a document that Puppeteer knows as a page. */
export function puppeteerHands(page: Page): Hands {
  return {
    run: (source, args) =>
      page.evaluate(`(async (args) => JSON.stringify(await (${source})(...args)))(${args})`) as Promise<
        string | undefined
      >,
    async mouse(type, { x, y }, clicks) {
      if (type === 'move') await page.mouse.move(x, y);
      // Documented for one whole click only, but each half of it takes the count.
      else await page.mouse[type]({ clickCount: clicks } as MouseOptions);
    },
    async wheel({ x, y }, deltaY) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY });
    },
    // A letter that the keyboard Puppeteer knows has no key for is typed as text.
    keyDown: (key) => (hasKey(key) ? page.keyboard.down(key as KeyInput) : page.keyboard.sendCharacter(key)),
    keyUp: async (key) => {
      if (hasKey(key)) await page.keyboard.up(key as KeyInput);
    },
    screenshot: () => page.screenshot(),
  };
}

/** A tab that Puppeteer drives. */
export class PuppeteerTab extends Handle implements TabHandle {
  /** Puppeteer's own page, for what the common calls have no word for. */
  readonly page: Page;

  constructor(page: Page) {
    super(puppeteerHands(page));
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** See `BrowserDriver.open`. */
export async function openTab(
  browser: Browser,
  url: string,
  where: 'new tab' | 'first tab' = 'new tab',
): Promise<PuppeteerTab> {
  const [first] = where === 'first tab' ? await browser.pages() : [];
  const page = first ?? (await browser.newPage());
  await page.goto(url);
  return new PuppeteerTab(page);
}

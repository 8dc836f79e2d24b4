import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type BrowserDriver,
  extensionDir,
  launchBrowser,
  type PanelHandle,
  type TabHandle,
} from '../browsers/driver.ts';
import { type Internet, startInternet } from '../internet/internet.ts';
import { type DemoCue, demoCues, serveDemo } from '../internet/pages/demo.ts';
import { atRest } from './setup.ts';

const liveLine = () =>
  document.querySelector<HTMLElement>('ol[aria-label="Transcript"] li[aria-current="true"]')?.dataset.start;
const time = () => document.querySelector('video')?.currentTime ?? -1;

describe.each(['chromium', 'firefox'] as const)('a video followed in %s', (name) => {
  let net: Internet;
  let browser: BrowserDriver;
  let page: TabHandle;
  let panel: PanelHandle;
  let cues: DemoCue[];

  beforeAll(async () => {
    net = await startInternet();
    cues = await demoCues();
    browser = await launchBrowser(name, extensionDir(name), { internet: net });
  });
  afterAll(async () => {
    await browser?.close();
    await net?.close();
  });

  beforeEach(async () => {
    page = await browser.open(serveDemo(net));
    if (!(await browser.panelIsOpen())) await browser.clickToolbar(page);
    panel = await browser.panel();
    await panel.waitFor(() => document.documentElement.dataset.state === 'ready');
    await atRest(panel);
  });
  afterEach(async () => {
    await panel?.hide();
    await page?.close();
    expect(await browser.errors()).toEqual([]);
  });

  test('a click on the toolbar button shows every line of its captions, and its chapters', async () => {
    const lines = await panel.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLElement>('ol[aria-label="Transcript"] li[data-start]'),
        (line) => ({ start: Number(line.dataset.start), text: line.textContent ?? '' }),
      ),
    );
    expect(lines.map(({ start }) => start)).toEqual(cues.map(({ start }) => start));
    for (const [index, { text }] of cues.entries()) expect(lines[index]?.text).toContain(text);
    const chapters = await panel.waitFor(() =>
      Array.from(document.querySelectorAll<HTMLElement>('nav[aria-label="Chapters"] [data-start]'), (each) =>
        Number(each.dataset.start),
      ),
    );
    expect(chapters).toHaveLength(4);
  });

  test('the live line goes from line to line as the video plays', async () => {
    await page.evaluate(() => document.querySelector('video')?.play());
    for (const { start } of cues.slice(0, 3)) {
      await panel.waitFor(
        (wanted) => {
          const live = document.querySelector<HTMLElement>(
            'ol[aria-label="Transcript"] li[aria-current="true"]',
          );
          return live?.dataset.start === String(wanted);
        },
        { what: `the line at ${start} s to be live` },
        start,
      );
      const now = await page.evaluate(time);
      expect(now).toBeGreaterThan(start - 0.1);
    }
  });

  test('a click on a line takes the video there', async () => {
    const [{ start, end }] = cues.slice(7) as [DemoCue];
    await panel.click('ol[aria-label="Transcript"] li[data-start] >> nth=7');
    await page.waitFor(
      (from, to) => {
        const now = document.querySelector('video')?.currentTime ?? -1;
        return now >= from && now < to;
      },
      { what: `the video to be at ${start} s` },
      start - 0.001,
      end,
    );
    expect(await panel.waitFor(liveLine)).toBe(String(start));
  });
});

/**
 * `npm start`: builds Cueline, opens a page with a demo video in an installed browser, Cueline loaded and its panel
 * open, and leaves them to you. `npm start -- firefox` or `-- chromium` says which browser.
 *
 * Without a display the browser runs headless: half a minute of the demo is played, each live line is printed as it
 * comes with its lateness, and a picture of the panel is left in .artifacts/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import {
  type BrowserDriver,
  type BrowserName,
  extensionDir,
  launchBrowser,
  type PanelHandle,
  type TabHandle,
} from '../browsers/driver.ts';
import { findBrowser } from '../browsers/find.ts';
import { lateness, recordLiveLines, recordMediaClock } from '../browsers/lateness.ts';
import { startInternet } from '../internet/internet.ts';
import { demoCues, serveDemo } from '../internet/pages/demo.ts';
import { build } from './build.ts';
import { installBrowsers } from './install-browsers.ts';

/** Seconds of the demo that are played without a display. */
const playFor = 30;

async function chooseBrowser(): Promise<BrowserName> {
  const wanted = process.argv.slice(2).find((each) => each === 'firefox' || each === 'chromium');
  if (wanted) {
    await installBrowsers([wanted]);
    return wanted;
  }
  if (!findBrowser('chromium') && !findBrowser('firefox')) await installBrowsers(['chromium']);
  return findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox';
}

/** Plays the demo and prints its lines as they become live; answers whether all that should have come did. */
async function printLines(page: TabHandle, panel: PanelHandle): Promise<boolean> {
  await recordLiveLines(panel);
  await recordMediaClock(page);
  await page.evaluate(() => document.querySelector('video')?.play());
  const printed: number[] = [];
  let time = 0;
  while (time < playFor) {
    time = await page.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
    // A lateness is known once the clock was read on both sides of it.
    const known = (await lateness(page, panel)).filter(({ start }) => start < time - 1);
    for (const { start, text, late } of known.slice(printed.length)) {
      console.log(`${start.toFixed(2).padStart(6)} s  ${late.toFixed(1).padStart(6)} ms late  ${text}`);
      printed.push(start);
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  const due = (await demoCues()).map(({ start }) => start).filter((start) => start < playFor - 1);
  const inOrder = due.every((start, index) => printed[index] === start);
  console.log(
    inOrder ? `All ${due.length} lines became live.` : `Not all of ${due.length} lines became live in turn.`,
  );
  return inOrder;
}

async function withoutDisplay(browser: BrowserDriver, page: TabHandle, panel: PanelHandle): Promise<boolean> {
  console.log(`No display here: playing ${playFor} s headless in ${browser.version}.`);
  await panel.setSize(400, 720);
  const complete = await printLines(page, panel);
  const folder = new URL('../../.artifacts/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('start.png', folder), await panel.screenshot());
  console.log('The panel as it stood: .artifacts/start.png');
  return complete;
}

async function main(): Promise<boolean> {
  const name = await chooseBrowser();
  if (!(await build([name]))) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const headless = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  const net = await startInternet();
  try {
    const browser = await launchBrowser(name, extensionDir(name), { headless, sound: true });
    try {
      // Straight from this machine: the rest of the web stays as it is for whoever goes on from here.
      const page = await browser.open(serveDemo(net, `http://localhost:${net.port}/`), 'first tab');
      await browser.clickToolbar(page);
      const panel = await browser.panel();
      await panel.waitFor(() => document.documentElement.dataset.state === 'ready', { what: 'a transcript' });
      if (headless) return await withoutDisplay(browser, page, panel);
      console.log(
        `${browser.version} is yours: press play, or open any other video and click Cueline's button.`,
      );
      await browser.closed;
      return true;
    } finally {
      await browser.close();
    }
  } finally {
    await net.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

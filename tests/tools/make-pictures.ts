/**
 * `xvfb-run -s "-screen 0 1060x800x24" node tests/tools/make-pictures.ts`: draws the icons from public/icon/cueline.svg in all
 * their sizes, and takes the README's picture of a real window. Needs Chromium, a display, and ImageMagick's `import`.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { extensionDir, launchBrowser } from '../browsers/driver.ts';
import { needBrowser } from '../browsers/find.ts';
import { startInternet } from '../internet/internet.ts';
import { serveDemo } from '../internet/pages/demo.ts';
import { build } from './build.ts';

const SIZES = [16, 32, 48, 96, 128];
const PICTURE = 'tests/demo/pictures/window.png';

async function drawIcons(executablePath: string): Promise<void> {
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const svg = await readFile('public/icon/cueline.svg', 'utf8');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

async function takePicture(): Promise<void> {
  const net = await startInternet();
  const browser = await launchBrowser('chromium', extensionDir('chromium'), {
    internet: net,
    headless: false,
  });
  const page = await browser.open(serveDemo(net));
  await browser.clickToolbar(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.documentElement.dataset.state === 'ready');
  await page.evaluate(() => {
    const video = document.querySelector('video');
    if (video) video.currentTime = 23.3;
    return video?.play();
  });
  await page.waitFor(() => (document.querySelector('video')?.currentTime ?? 0) > 24.6);
  await mkdir(new URL('.', `file://${process.cwd()}/${PICTURE}`), { recursive: true });
  execFileSync('import', ['-window', 'root', '-crop', '1050x780+10+10', '+repage', PICTURE]);
  await browser.close();
  await net.close();
}

await drawIcons(needBrowser('chromium'));
await build(['chromium']);
await takePicture();

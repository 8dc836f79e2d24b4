/**
 * `npm run bench`: how late the live line is, Cueline's panel beside two followers of the usual kinds on the same page, in
 * one run of one browser: one that looks on `timeupdate`, one that hangs on the text track's `cuechange`. What is to be
 * compared are the ratios; milliseconds differ from machine to machine. `npm run bench -- firefox` for the other browser.
 */
import process from 'node:process';
import { extensionDir, launchBrowser, type TabHandle } from '../browsers/driver.ts';
import { clockReadings, lateBy, liveLines, recordLiveLines, recordMediaClock } from '../browsers/lateness.ts';
import { startInternet } from '../internet/internet.ts';
import { demoCues, serveDemo } from '../internet/pages/demo.ts';
import { build } from '../tools/build.ts';

/** Seconds of media that are played at each rate. */
const SPAN = 50;
const RATES = [1, 2];

interface Change {
  start: number;
  at: number;
}

type Followers = Window & { followers?: Record<string, Change[]> };

/** Starts the two followers in the page; each notes when it would mark a line, in a DOM of its own. */
const startFollowers = (page: TabHandle): Promise<void> =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    const track = video?.textTracks[0];
    if (!video || !track) return;
    if (track.mode === 'disabled') track.mode = 'hidden';
    const seen: Record<string, Change[]> = { timeupdate: [], cuechange: [] };
    (window as Followers).followers = seen;
    const mark = (name: string, start: number | undefined) => {
      const list = seen[name];
      if (list === undefined || start === undefined || list.at(-1)?.start === start) return;
      document.body.dataset[name] = String(start);
      list.push({ start, at: performance.timeOrigin + performance.now() });
    };
    video.addEventListener('timeupdate', () => {
      const cues = Array.from(track.cues ?? []);
      mark('timeupdate', cues.findLast((cue) => cue.startTime <= video.currentTime)?.startTime);
    });
    track.addEventListener('cuechange', () => mark('cuechange', track.activeCues?.[0]?.startTime));
  });

interface Figures {
  median: number;
  p95: number;
  missed: number;
}

function figures(
  changes: readonly Change[],
  due: readonly number[],
  late: (change: Change) => number,
): Figures {
  const first = due.map((start) => changes.find((change) => change.start === start));
  const delays = first
    .flatMap((change) => (change === undefined ? [] : [late(change)]))
    .sort((a, b) => a - b);
  const at = (share: number) =>
    delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), missed: due.length - delays.length };
}

const name = process.argv.includes('firefox') ? 'firefox' : 'chromium';
await build([name]);
const net = await startInternet();
const browser = await launchBrowser(name, extensionDir(name), { internet: net });
try {
  const cues = await demoCues();
  const due = cues.map(({ start }) => start).filter((start) => start > 1 && start < SPAN - 1);
  console.log(
    `Lateness of the live line in ${browser.version}, ${due.length} lines at each rate, milliseconds\n`,
  );
  for (const rate of RATES) {
    const page = await browser.open(serveDemo(net));
    await browser.clickToolbar(page);
    const panel = await browser.panel();
    await panel.waitFor(() => document.documentElement.dataset.state === 'ready');
    await startFollowers(page);
    await recordLiveLines(panel);
    await recordMediaClock(page);
    await page.evaluate((speed) => {
      const video = document.querySelector('video');
      if (video) video.playbackRate = speed;
      return video?.play();
    }, rate);
    await page.waitFor(
      (span) => (document.querySelector('video')?.currentTime ?? 0) > span,
      { timeout: (SPAN / rate + 20) * 1000 },
      SPAN,
    );
    const readings = await clockReadings(page);
    const late = ({ start, at }: Change) => lateBy(start, at, readings);
    const others = await page.evaluate(() => (window as Followers).followers ?? {});
    const all: Record<string, Change[]> = { Cueline: await liveLines(panel), ...others };
    const own = figures(all.Cueline ?? [], due, late);
    console.log(`at ${rate}x            median     p95  missed   median beside Cueline's`);
    for (const [who, changes] of Object.entries(all)) {
      const { median, p95, missed } = figures(changes, due, late);
      const ratio = who === 'Cueline' ? '' : `${(median / own.median).toFixed(1)} times`;
      console.log(
        `${who.padEnd(14)} ${median.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(7)} ${String(missed).padStart(7)}   ${ratio}`,
      );
    }
    console.log('');
    await panel.hide();
    await page.close();
  }
} finally {
  await browser.close();
  await net.close();
}

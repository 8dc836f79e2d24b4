import { describe, expect, test } from 'vitest';
import { demoCues } from '../internet/pages/demo.ts';
import { serveAudio, serveHls, servePlain, serveVideoJs } from '../internet/pages/players.ts';
import { serveFrame, serveLateVideo, serveSeveral, serveSinglePage } from '../internet/pages/shapes.ts';
import { BROWSERS, inState, lineTexts, seekPage, stage, waitForLive, waitForTime } from './setup.ts';

const cues = await demoCues();
const german = await demoCues('talk.de.vtt');
const texts = cues.map(({ text }) => text);

describe.each(BROWSERS)('players in %s', (name) => {
  const set = stage(name);

  test.each([
    ['a plain video', servePlain],
    ['an audio player', serveAudio],
    ['video.js with captions of its own', (net: Parameters<typeof serveVideoJs>[0]) => serveVideoJs(net)],
    ['video.js with native captions', (net: Parameters<typeof serveVideoJs>[0]) => serveVideoJs(net, true)],
    ['a video in a frame', serveFrame],
  ])('%s: every line is there, and a click on one goes to it', async (what, serve) => {
    const { page, panel } = await set.follow(serve(set.net));
    expect(await lineTexts(panel)).toEqual(texts);
    await panel.click('ol[aria-label="Transcript"] li[data-start] .text >> nth=3');
    await waitForLive(panel, cues[3]?.start ?? 0);
    if (what !== 'a video in a frame') await waitForTime(page, cues[3]?.start ?? 0, cues[4]?.start ?? 0);
  });

  test('a stream: lines come as they are loaded, none twice', async () => {
    const { page, panel } = await set.follow(serveHls(set.net), 'no-transcript|ready');
    await page.evaluate(() => {
      const [track] = document.querySelector('video')?.textTracks ?? [];
      if (track !== undefined) track.mode = 'showing';
    });
    await inState(panel, 'ready');
    await page.evaluate(() => document.querySelector('video')?.play());
    await waitForLive(panel, cues[2]?.start ?? 0);
    await seekPage(page, 18);
    // The sample stream ends before the talk does.
    const until = cues.filter(({ start }) => start < 23.9).length;
    await panel.waitFor(
      (count) => document.querySelectorAll('ol[aria-label="Transcript"] li[data-start]').length >= count,
      { what: `${until} lines` },
      until,
    );
    const lines = await lineTexts(panel);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toEqual(texts.slice(0, lines.length));
  });

  test('several videos: the one people watch, and any other that is chosen', async () => {
    const { panel } = await set.follow(serveSeveral(set.net));
    expect(await lineTexts(panel)).toEqual(texts);
    const labels = await panel.evaluate(() =>
      Array.from(
        document.querySelectorAll('select[aria-label="Player"] option'),
        (option) => option.textContent,
      ),
    );
    expect(labels).toEqual(['Video 1', 'The talk', 'A teaser']);
    const teaser = await panel.evaluate(
      () =>
        document.querySelector<HTMLOptionElement>('select[aria-label="Player"] option:nth-child(3)')?.value ??
        '',
    );
    await panel.choose('select[aria-label="Player"]', teaser);
    await inState(panel, 'no-transcript');
  });

  test('a video that comes later is followed when it comes', async () => {
    const { page, panel } = await set.follow(serveLateVideo(set.net), 'no-video');
    await page.evaluate(() => (window as Window & { appear?(): void }).appear?.());
    await inState(panel, 'ready');
    expect(await lineTexts(panel)).toEqual(texts);
  });

  test.each(['goOn', 'swap'] as const)(
    'another video in the same element (%s): its lines, never the old ones',
    async (how) => {
      const { page, panel } = await set.follow(serveSinglePage(set.net));
      await page.evaluate((script) => (window as unknown as Record<string, () => void>)[script]?.(), how);
      await panel.waitFor(
        (first) =>
          document.querySelector('ol[aria-label="Transcript"] li[data-start] .text')?.textContent === first,
        { what: 'the other video’s first line' },
        german[0]?.text ?? '',
      );
      expect(await lineTexts(panel)).toEqual(german.map(({ text }) => text));
      const title = how === 'goOn' ? 'Second video' : 'First video';
      await panel.waitFor(
        (wanted) => document.querySelector('h1')?.textContent === wanted,
        { what: title },
        title,
      );
    },
  );
});

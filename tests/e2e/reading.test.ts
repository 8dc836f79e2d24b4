import { describe, expect, test } from 'vitest';
import type { PanelHandle } from '../browsers/driver.ts';
import { demoCues } from '../internet/pages/demo.ts';
import { serveMute, servePlain } from '../internet/pages/players.ts';
import {
  BROWSERS,
  inState,
  lineTexts,
  liveStart,
  seekPage,
  stage,
  waitForLive,
  waitForTime,
} from './setup.ts';

const cues = await demoCues();
const LINE = 'ol[aria-label="Transcript"] li[data-start]';
const at = (index: number): number => cues[index]?.start ?? Number.NaN;

describe.each(BROWSERS)('reading along in %s', (name) => {
  const set = stage(name);

  test('chapters: listed, marked, gone to by entry, button and key', async () => {
    const { page, panel } = await set.follow(servePlain(set.net));
    await panel.waitFor(
      () => document.querySelectorAll('nav[aria-label="Chapters"] [data-start]').length === 4,
    );
    const current = () =>
      panel.evaluate(
        () =>
          document.querySelector<HTMLElement>('nav[aria-label="Chapters"] [aria-current="true"]')?.dataset
            .start ?? '',
      );
    await panel.click('aria/Next chapter');
    await waitForTime(page, 14.175, 15);
    expect(await current()).toBe('14.175');
    await panel.click('aria/Previous chapter');
    await waitForTime(page, 0, 1);
    await panel.press('Alt+ArrowDown');
    await waitForTime(page, 14.175, 15);
    await panel.click('.chapter-now');
    await panel.click('nav[aria-label="Chapters"] [data-start] >> nth=3');
    await waitForTime(page, 46.927, 48);
    expect(await current()).toBe('46.927');
  });

  test('the keyboard alone: one Tab stop, arrows, Enter', async () => {
    const { page, panel } = await set.follow(servePlain(set.net));
    await seekPage(page, at(4));
    await waitForLive(panel, at(4));
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('.chapter-bar button:last-of-type')?.focus(),
    );
    await panel.press('Tab');
    const focused = () =>
      panel.evaluate(
        () => document.activeElement?.closest<HTMLElement>('li[data-start]')?.dataset.start ?? '',
      );
    expect(await focused()).toBe(String(at(4)));
    await panel.press('ArrowDown', 'ArrowDown');
    expect(await focused()).toBe(String(at(6)));
    await panel.press('Enter');
    await waitForTime(page, at(6), at(7));
    await panel.press('End');
    expect(await focused()).toBe(String(cues.at(-1)?.start));
    await panel.press('Home');
    expect(await focused()).toBe(String(at(0)));
    expect(
      await panel.evaluate(
        () => document.querySelectorAll('ol[aria-label="Transcript"] [tabindex="0"]').length,
      ),
    ).toBe(1);
  });

  test('following: let be by the wheel, back by the button or by a click on a line', async () => {
    const { page, panel } = await set.follow(servePlain(set.net));
    await panel.setSize(400, 480);
    await seekPage(page, at(10));
    await waitForLive(panel, at(10));
    const follows = () =>
      panel.evaluate(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked'));
    expect(await follows()).toBe('true');
    await panel.wheel('.transcript', 2000);
    await panel.waitFor(
      () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'false',
    );
    await panel.click('aria/Back to live line');
    await panel.waitFor(
      () => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true',
    );
    // A third of the way down, as far as the list's ends allow.
    await panel.waitFor(
      () => {
        const view = document.querySelector('.transcript')?.getBoundingClientRect();
        const row = document.querySelector('li[aria-current="true"]')?.getBoundingClientRect();
        return view && row && Math.abs((row.top - view.top) / view.height - 1 / 3) < 0.1;
      },
      { what: 'the live line at its place' },
    );
    await seekPage(page, at(3));
    await waitForLive(panel, at(3));
    expect(await follows()).toBe('true');
  });

  test('a quote of a line: both forms on the clipboard, with a link to the moment', async () => {
    const { panel } = await set.follow(servePlain(set.net));
    await panel.choose('select[aria-label="Form of the quote"]', 'markdown');
    await panel.hover(`${LINE} .text >> nth=5`);
    await panel.click('aria/Copy this line as a quote');
    await panel.waitFor(() => document.querySelector('[role=status]')?.textContent === 'Copied');
    const { text, html } = await set.browser.clipboard();
    expect(text).toBe(
      `> ${cues[5]?.text}\n>\n> — [A plain video, 0:14](https://video.example.org/plain/#t=14)`,
    );
    expect(html).toContain('<a href="https://video.example.org/plain/#t=14">A plain video, 0:14</a>');
    expect(html).toContain(`<p>${cues[5]?.text}</p>`);
  });

  test.each([
    ['plain', (text: string) => `“${text}”\n— A plain video, 0:05, https://video.example.org/plain/#t=5`],
    ['link', (text: string) => `[0:05](https://video.example.org/plain/#t=5) ${text}`],
    ['url', () => 'https://video.example.org/plain/#t=5'],
  ])('the live line quoted as %s', async (form, expected) => {
    const { page, panel } = await set.follow(servePlain(set.net));
    await seekPage(page, at(2));
    await waitForLive(panel, at(2));
    await panel.choose('select[aria-label="Form of the quote"]', form);
    await panel.click('aria/Copy quote');
    await panel.waitFor(() => document.querySelector('[role=status]')?.textContent === 'Copied');
    expect((await set.browser.clipboard()).text).toBe(expected(cues[2]?.text ?? ''));
  });

  /** Selects from within the second line to within the third. */
  const selectWords = (panel: PanelHandle): Promise<void> =>
    panel.evaluate(() => {
      const texts = document.querySelectorAll('ol[aria-label="Transcript"] li[data-start] .text');
      const [from, to] = [texts[1]?.firstChild, texts[2]?.firstChild];
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 8, to, 15);
    });

  test('a selection across lines is quoted from its first word, and does not seek', async () => {
    const { page, panel } = await set.follow(servePlain(set.net));
    await panel.choose('select[aria-label="Form of the quote"]', 'markdown');
    await selectWords(panel);
    await panel.click('aria/Copy quote');
    await panel.waitFor(() => document.querySelector('[role=status]')?.textContent === 'Copied');
    expect(await page.evaluate(() => document.querySelector('video')?.currentTime)).toBe(0);
    const { text } = await set.browser.clipboard();
    expect(text).toContain('> tells its story at its own pace. Your eyes are f\n');
    expect(text).toContain('#t=3)');
  });

  test('words selected by hand: copied without times, and letting go does not seek', async () => {
    const { page, panel } = await set.follow(servePlain(set.net));
    // By hand: from the second line's first words to the fourth's.
    const [from, to] = await panel.evaluate(() =>
      [1, 3].map((index) => {
        const text = document.querySelectorAll('ol[aria-label="Transcript"] li[data-start] .text')[index];
        const box = text?.getBoundingClientRect();
        return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 16 };
      }),
    );
    if (from !== undefined && to !== undefined) await panel.drag(from, to);
    await panel.waitFor(() => document.getSelection()?.isCollapsed === false);
    await panel.press('Control+c');
    expect(await page.evaluate(() => document.querySelector('video')?.currentTime)).toBe(0);
    const { text } = await set.browser.clipboard();
    expect(text).toContain(` ${cues[2]?.text} `);
    expect(text).not.toMatch(/\d:\d\d/);
  });

  test('find: counted, marked, stepped through; nothing typed breaks it', async () => {
    const { panel } = await set.follow(servePlain(set.net));
    await panel.press('/');
    await panel.type('aria/Find in transcript', 'you');
    const count = () => panel.evaluate(() => document.querySelector('.find .count')?.textContent);
    const expected = cues.flatMap(({ text }) => text.match(/you/gi) ?? []).length;
    await panel.waitFor(
      (n) => document.querySelector('.find .count')?.textContent === `1 of ${n}`,
      {},
      expected,
    );
    await panel.waitFor(
      () =>
        (CSS.highlights.get('cueline-hit')?.size ?? 0) +
          (CSS.highlights.get('cueline-hit-current')?.size ?? 0) >
        2,
      { what: 'marks on what is near' },
    );
    await panel.press('Enter');
    await panel.waitFor(
      (n) => document.querySelector('.find .count')?.textContent === `2 of ${n}`,
      {},
      expected,
    );
    await panel.press('Shift+Enter');
    await panel.waitFor(
      (n) => document.querySelector('.find .count')?.textContent === `1 of ${n}`,
      {},
      expected,
    );
    for (const odd of ['c++', '(', '[a-', '\\', '.*']) {
      await panel.press('Control+a', ...odd);
      await panel.waitFor(() => document.querySelector('.find .count')?.textContent === 'Not found', {
        what: odd,
      });
    }
    // Over the end of a line, without its comma, in capitals.
    await panel.press('Control+a', ...'PICTURE AND READ');
    await panel.waitFor(() => document.querySelector('.find .count')?.textContent === '1 of 1');
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('.find') === null);
    expect(await count()).toBeUndefined();
  });

  test('a transcript of one’s own: refused with a reason, taken, shifted, kept, removed', async () => {
    const { page, panel } = await set.follow(serveMute(set.net), 'no-transcript');
    await panel.click('aria/Add transcript');
    await panel.giveFile('.add input[type=file]', 'broken.srt', '1\n00:00:xx --> 00:00:yy\nNo time here\n');
    await panel.waitFor(() => document.querySelector('.add [role=alert]')?.textContent?.includes('line 2'));
    const page1 =
      'back to index\n\nMy talk\n\nChapters\n\n0:0 Start\n0:4 Middle\n\n00:00:00.000 | First words\n00:00:04.000 | Second words\nthat go on\n';
    await panel.giveFile('.add input[type=file]', 'talk.txt', page1);
    await inState(panel, 'ready');
    expect(await lineTexts(panel)).toEqual(['First words', 'Second words that go on']);
    expect(
      await panel.evaluate(() =>
        Array.from(
          document.querySelectorAll('nav[aria-label="Chapters"] [data-start]'),
          (entry) => entry.textContent,
        ),
      ),
    ).toEqual(['0:00Start', '0:04Middle']);

    await panel.click('aria/Menu');
    await panel.click('aria/Shift times');
    await panel.type('aria/Offset in seconds', '');
    await panel.press('Control+a', ...'+1.5', 'Enter');
    await panel.waitFor(() => document.querySelector('li[data-start="5.5"]') !== null);
    await seekPage(page, 10);
    await panel.waitFor(
      () => document.querySelector('li[aria-current="true"]')?.getAttribute('data-start') === '5.5',
    );
    await panel.evaluate(() => {
      document.querySelectorAll<HTMLElement>('ol[aria-label="Transcript"] .time')[1]?.focus();
    });
    await panel.click('aria/This line is being spoken now');
    await panel.waitFor(() => document.querySelector('li[data-start="10"]') !== null);

    await page.reload();
    await set.browser.clickToolbar(page);
    await panel.waitFor(() => document.querySelector('li[data-start="10"]') !== null);
    await panel.giveFile('.transcript', 'broken.vtt', 'WEBVTT\n\n');
    await panel.waitFor(() => document.querySelector('[role=status]')?.textContent?.includes('broken.vtt'));
    expect(await lineTexts(panel)).toEqual(['First words', 'Second words that go on']);

    await panel.click('aria/Menu');
    await panel.click('aria/Remove my transcript');
    await inState(panel, 'no-transcript');
  });

  test('tracks: the video’s own language first, another when it is chosen', async () => {
    const { panel } = await set.follow(servePlain(set.net));
    const german = (await demoCues('talk.de.vtt')).map(({ text }) => text);
    expect(await lineTexts(panel)).toEqual(cues.map(({ text }) => text));
    const id = await panel.evaluate(
      () =>
        document.querySelector<HTMLOptionElement>('select[aria-label="Transcript track"] option:nth-child(2)')
          ?.value ?? '',
    );
    await panel.choose('select[aria-label="Transcript track"]', id);
    await panel.waitFor(
      (first) => document.querySelector('ol[aria-label="Transcript"] .text')?.textContent === first,
      {},
      german[0] ?? '',
    );
    expect(
      await panel.evaluate(() => document.querySelector('ol[aria-label="Transcript"]')?.getAttribute('lang')),
    ).toBe('de');
    expect(await liveStart(panel)).toBe('');
    await panel.choose('select[aria-label="Transcript track"]', 'captions:en:English');
    await panel.waitFor(
      () => document.querySelector('ol[aria-label="Transcript"]')?.getAttribute('lang') === 'en',
    );
  });
});

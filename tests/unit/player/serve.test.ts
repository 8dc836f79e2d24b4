// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageMessage, PanelMessage } from '../../../utils/messaging/protocol';
import { serveFrame } from '../../../utils/player/serve';
import { channelPair } from '../../fixtures/fake-channel';
import { fakeClock } from '../../fixtures/fake-clock';
import { fakeMedia } from '../../fixtures/fake-media';

function serve() {
  const clock = fakeClock();
  const { a, b } = channelPair<PanelMessage, PageMessage>();
  const heard: PageMessage[] = [];
  b.onMessage((message) => heard.push(message));
  const fetch = vi.fn(async () => new Response(''));
  serveFrame(a, {
    ...clock,
    document,
    token: 'frame',
    address: () => 'https://video.example.org/talk?utm_source=x',
    fetch,
    uptime: () => 0,
    resources: () => [],
  });
  const last = <T extends PageMessage['type']>(type: T) =>
    heard.filter((message): message is Extract<PageMessage, { type: T }> => message.type === type).at(-1);
  return { clock, panel: b, heard, last, fetch };
}

beforeEach(() => {
  document.body.replaceChildren();
  document.title = 'A talk';
});

it('tells a panel of the page and its media, and runs nothing until one is followed', () => {
  document.body.append(fakeMedia());
  const { clock, last, heard } = serve();
  expect(last('media')?.page).toEqual({ title: 'A talk', url: 'https://video.example.org/talk' });
  expect(last('media')?.media).toHaveLength(1);
  expect(heard).toHaveLength(1);
  expect(clock.pending()).toBe(0);
});

it('says that there is none', () => {
  expect(serve().last('media')?.media).toEqual([]);
});

it('hears of media that come later', () => {
  const { last } = serve();
  const media = fakeMedia();
  document.body.append(media);
  media.dispatchEvent(new Event('loadstart'));
  expect(last('media')?.media).toHaveLength(1);
});

it('follows one clock at a time', () => {
  const [one, two] = [fakeMedia(), fakeMedia()];
  document.body.append(one, two);
  const { panel, heard, last } = serve();
  const [first, second] = last('media')?.media ?? [];
  panel.send({ type: 'follow', media: first?.id ?? '' });
  panel.send({ type: 'follow', media: second?.id ?? '' });
  const sent = heard.length;
  one.dispatchEvent(new Event('pause'));
  expect(heard.slice(sent).filter((message) => message.type === 'clock')).toEqual([]);
  two.dispatchEvent(new Event('pause'));
  expect(last('clock')?.media).toBe(second?.id);
});

it('names the same element anew when it gets another source, and lets the old video go', () => {
  const media = fakeMedia();
  document.body.append(media);
  const { panel, heard, last } = serve();
  const before = last('media')?.media[0]?.id ?? '';
  panel.send({ type: 'follow', media: before });
  media.currentSrc = 'https://video.example.org/other.webm';
  media.dispatchEvent(new Event('emptied'));
  media.dispatchEvent(new Event('loadstart'));
  const after = last('media')?.media[0]?.id;
  expect(after).not.toBe(before);
  const sent = heard.length;
  media.dispatchEvent(new Event('pause'));
  expect(heard.slice(sent).filter((message) => message.type === 'clock')).toEqual([]);
  panel.send({ type: 'seek', media: before, time: 10 });
  expect(media.currentTime).toBe(0);
});

it('seeks, but not to nonsense', () => {
  const media = fakeMedia();
  document.body.append(media);
  const { panel, last } = serve();
  const id = last('media')?.media[0]?.id ?? '';
  panel.send({ type: 'seek', media: id, time: 12.5 });
  expect(media.currentTime).toBe(12.5);
  panel.send({ type: 'seek', media: id, time: Number.NaN });
  expect(media.currentTime).toBe(12.5);
  panel.send({ type: 'seek', media: id, time: -4 });
  expect(media.currentTime).toBe(0);
});

it('leaves nothing running and hears nothing more when the panel goes away', () => {
  const media = fakeMedia();
  document.body.append(media);
  const { clock, panel, heard, last } = serve();
  media.paused = false;
  panel.send({ type: 'follow', media: last('media')?.media[0]?.id ?? '' });
  expect(clock.pending()).toBeGreaterThan(0);
  panel.close();
  expect(clock.pending()).toBe(0);
  const sent = heard.length;
  media.dispatchEvent(new Event('pause'));
  media.dispatchEvent(new Event('loadstart'));
  expect(heard).toHaveLength(sent);
});

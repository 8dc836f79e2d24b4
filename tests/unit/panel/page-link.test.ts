import { expect, it } from 'vitest';
import type { PageMessage } from '../../../utils/messaging/protocol';
import { type LinkState, pageLink } from '../../../utils/panel/page-link';
import { fakeBridge } from '../../fixtures/fake-bridge';

const MEDIA: PageMessage = { type: 'media', page: { title: '', url: 'https://a.org/' }, media: [] };

/** Lets every promise that is due settle. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

async function link(prepare: (bridge: ReturnType<typeof fakeBridge>) => void = () => {}) {
  const bridge = fakeBridge();
  bridge.serve((_frame, end) => end.send(MEDIA));
  prepare(bridge);
  const states: LinkState[] = [];
  const heard: [number, string][] = [];
  const gone: number[] = [];
  const page = pageLink(bridge, {
    state: (state) => states.push(state),
    message: (frame, message) => heard.push([frame, message.type]),
    frameGone: (frame) => gone.push(frame),
  });
  page.lookAgain();
  await settled();
  return { bridge, page, states, heard, gone, last: () => states.at(-1) };
}

it('connects to every frame within reach', async () => {
  const { heard, last } = await link((bridge) => {
    bridge.frames = [0, 4];
  });
  expect(last()).toEqual({ is: 'connected' });
  expect(heard).toEqual([
    [0, 'media'],
    [4, 'media'],
  ]);
});

it('says that a click is missing, and connects when it came', async () => {
  const { bridge, last } = await link((bridge) => {
    bridge.frames = [];
  });
  expect(last()).toMatchObject({ is: 'out', problem: { code: 'needs-permission' } });
  bridge.frames = [0];
  bridge.grant(1);
  await settled();
  expect(last()).toEqual({ is: 'connected' });
});

it('leaves another tab alone when that one is turned on', async () => {
  const { bridge } = await link();
  bridge.grant(99);
  await settled();
  expect(bridge.injections).toBe(1);
});

it('says where no extension may look', async () => {
  const { last } = await link((bridge) => {
    bridge.restricted = true;
  });
  expect(last()).toMatchObject({ is: 'out', problem: { code: 'restricted-page' } });
});

it('goes with the active tab, and hears the tab before no more', async () => {
  const { bridge, heard, last } = await link();
  const before = bridge.pages.get(0);
  bridge.activate({ id: 2, url: 'https://b.org/' });
  expect(last()).toEqual({ is: 'looking' });
  await settled();
  expect(last()).toEqual({ is: 'connected' });
  const count = heard.length;
  before?.send(MEDIA);
  expect(heard).toHaveLength(count);
});

it('looks again when the page goes away, once', async () => {
  const { bridge, last } = await link();
  bridge.pages.get(0)?.close();
  await settled();
  expect(last()).toEqual({ is: 'connected' });
  expect(bridge.injections).toBe(2);
});

it('says that a page is cut off which closes without a word, instead of asking for ever', async () => {
  const bridge = fakeBridge();
  bridge.serve((_frame, end) => end.close());
  const states: LinkState[] = [];
  pageLink(bridge, { state: (state) => states.push(state), message() {}, frameGone() {} }).lookAgain();
  await settled();
  await settled();
  expect(states.at(-1)).toMatchObject({ is: 'out', problem: { code: 'disconnected' } });
  expect(bridge.injections).toBe(1);
});

it('reaches a frame that loads later, without leaving those it has', async () => {
  const { bridge, heard } = await link();
  bridge.frames = [0, 7];
  bridge.pages.get(0)?.send({ type: 'frames' });
  await settled();
  expect(heard).toEqual([
    [0, 'media'],
    [7, 'media'],
  ]);
});

it('tells of a child frame that went away and stays with the page', async () => {
  const { bridge, gone, last } = await link((bridge) => {
    bridge.frames = [0, 4];
  });
  bridge.pages.get(4)?.close();
  expect(gone).toEqual([4]);
  expect(last()).toEqual({ is: 'connected' });
});

it('asks a page it is connected to what changed, and looks anew at one it is not', async () => {
  const { bridge } = await link();
  const asked: string[] = [];
  bridge.pages.get(0)?.onMessage((message) => asked.push(message.type));
  bridge.update(true);
  expect(asked).toEqual(['look']);
  bridge.frames = [];
  bridge.pages.get(0)?.close();
  await settled();
  bridge.frames = [0];
  bridge.update(false);
  await settled();
  const tries = bridge.injections;
  bridge.update(true);
  await settled();
  expect(bridge.injections).toBe(tries + 1);
});

it('drops what an earlier look still brings', async () => {
  const bridge = fakeBridge();
  const states: LinkState[] = [];
  const page = pageLink(bridge, { state: (state) => states.push(state), message() {}, frameGone() {} });
  page.lookAgain();
  page.lookAgain();
  await settled();
  expect(bridge.injections).toBe(1);
  expect(states.filter(({ is }) => is === 'connected')).toHaveLength(1);
});

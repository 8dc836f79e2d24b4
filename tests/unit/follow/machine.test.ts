import { expect, it } from 'vitest';
import { FOLLOWING, type FollowEvent, follow } from '../../../utils/follow/machine';

const after = (...events: FollowEvent[]) => events.reduce(follow, FOLLOWING);
const intent: FollowEvent = { type: 'intent' };
const view = (inView: boolean): FollowEvent => ({ type: 'live-view', inView });
const selection = (active: boolean): FollowEvent => ({ type: 'selection', active });
const find = (active: boolean): FollowEvent => ({ type: 'find', active });

it('lets be when the person looks elsewhere, selects or searches', () => {
  for (const event of [intent, selection(true), find(true)]) expect(after(event).following).toBe(false);
});

it('follows again by the button, or when the live line was away and is scrolled back into view', () => {
  expect(after(intent, { type: 'resume' }).following).toBe(true);
  expect(after(intent, view(false), view(true)).following).toBe(true);
});

it('does not follow again only because the live line never left', () => {
  expect(after(intent, view(true)).following).toBe(false);
});

it('keeps letting be while words are selected or a search is open', () => {
  expect(after(selection(true), view(false), view(true)).following).toBe(false);
  expect(after(find(true), view(false), view(true)).following).toBe(false);
});

it('goes on after a search that interrupted it, but not after one that the person then scrolled away from', () => {
  expect(after(find(true), find(false)).following).toBe(true);
  expect(after(find(true), intent, find(false)).following).toBe(false);
  expect(after(intent, find(true), find(false)).following).toBe(false);
});

it('does not go on by itself when a selection ends', () => {
  expect(after(selection(true), selection(false)).following).toBe(false);
});

import { expect, it } from 'vitest';
import { isPageMessage, isPanelMessage } from '../../../utils/messaging/check';

it.each([
  { type: 'follow', media: 'a.1' },
  { type: 'rest' },
  { type: 'look' },
  { type: 'load-track', media: 'a.1', track: 'captions:en:' },
  { type: 'seek', media: 'a.1', time: 12.5 },
])('takes $type from the panel', (message) => {
  expect(isPanelMessage(message)).toBe(true);
  expect(isPageMessage(message)).toBe(false);
});

it.each([
  null,
  undefined,
  'follow',
  42,
  [],
  {},
  { type: 'follow' },
  { type: 'follow', media: 1 },
  { type: 'seek', media: 'a', time: '3' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'unheard-of', media: 'a' },
])('drops what is no message: %j', (message) => {
  expect(isPanelMessage(message)).toBe(false);
  expect(isPageMessage(message)).toBe(false);
});

it('takes lists only as lists, and no nothing for something', () => {
  expect(isPageMessage({ type: 'tracks', media: 'a', tracks: [] })).toBe(true);
  expect(isPageMessage({ type: 'tracks', media: 'a', tracks: {} })).toBe(false);
  expect(isPageMessage({ type: 'clock', media: 'a', sample: null })).toBe(false);
});

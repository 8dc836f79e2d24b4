import { browser } from 'wxt/browser';
import type { KeyValueStore } from '../library/key-value';

/** The extension's own storage on this machine. */
export const localStore: KeyValueStore = {
  async get(key) {
    return (await browser.storage.local.get(key))[key];
  },
  set: (key, value) => browser.storage.local.set({ [key]: value }),
  remove: (key) => browser.storage.local.remove(key),
};

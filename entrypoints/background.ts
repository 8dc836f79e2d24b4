import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerAlwaysOn } from '../utils/messaging/always-on';
import { announceGrant } from '../utils/messaging/grant';
import { openPanel } from '../utils/messaging/open-panel';

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    // First of all and without waiting: the browser opens a panel only within the click itself.
    openPanel(tab.windowId);
    // A panel that is open already waits for this page's permission, which the click has just given.
    if (tab.id !== undefined) announceGrant(tab.id);
  });

  browser.permissions.onAdded.addListener(() => void registerAlwaysOn());
  browser.permissions.onRemoved.addListener(() => void registerAlwaysOn());
  browser.runtime.onInstalled.addListener(() => void registerAlwaysOn());
  browser.runtime.onStartup.addListener(() => void registerAlwaysOn());
});

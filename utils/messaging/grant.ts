import { browser } from 'wxt/browser';

interface Grant {
  type: 'granted';
  tab: number;
}

/** Tells every open panel that the person has just turned Cueline on for `tab`. */
export function announceGrant(tab: number): void {
  const message: Grant = { type: 'granted', tab };
  // With no panel open nobody listens, which is no fault.
  browser.runtime.sendMessage(message).catch(() => {});
}

/** Calls `listener` with the tab of each grant. */
export function onGrant(listener: (tab: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isGrant(message)) return;
    listener(message.tab);
  });
}

function isGrant(message: unknown): message is Grant {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'granted' &&
    'tab' in message &&
    typeof message.tab === 'number'
  );
}

import { browser } from 'wxt/browser';

/** Firefox's own API, which the types of Chrome's do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the side panel (Chrome, Edge) or the sidebar (Firefox). Must run within the handler of a click, before any wait. */
export function openPanel(windowId: number): void {
  if ('sidebarAction' in browser) {
    void (browser.sidebarAction as SidebarAction).open();
  } else {
    void browser.sidePanel.open({ windowId });
  }
}

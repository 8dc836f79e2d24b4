import { browser } from 'wxt/browser';

/** Path of the built content script, from the extension's root. */
export const CONTENT_SCRIPT = '/content-scripts/content.js';

const ID = 'always-on';

let last: Promise<void> = Promise.resolve();

/**
 * Makes the registered content script match exactly the origins the person has allowed for good. Calls run one after
 * the other: two events at once would register the same script twice, which browsers refuse.
 */
export function registerAlwaysOn(): Promise<void> {
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [CONTENT_SCRIPT],
      matches: origins,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel';
import { initI18n, t } from '../../utils/i18n';
import { localStore } from '../../utils/messaging/local-store';
import { tabBridge } from '../../utils/messaging/tab-bridge';
import { panelModel } from '../../utils/panel/model';

async function main(): Promise<void> {
  initI18n((key, values) => browser.i18n.getMessage(key as never, values), browser.i18n.getUILanguage());
  const root = document.getElementById('app');
  if (root === null) return;
  const model = panelModel({
    bridge: await tabBridge(),
    store: localStore,
    mediaLabel: (kind, number) => t(kind === 'audio' ? 'mediaAudio' : 'mediaVideo', number),
    now: () => performance.timeOrigin + performance.now(),
    setTimeout: (run, delay) => window.setTimeout(run, delay),
    clearTimeout: (id) => window.clearTimeout(id),
    isVisible: () => !document.hidden,
    onVisibility: (listener) => document.addEventListener('visibilitychange', listener),
  });
  render(<Panel model={model} />, root);
}

void main();

import type { FirefoxScope, InFirefox } from './firefox-window.ts';
import { ErrorLog, type LogEntry } from './log.ts';

/** Loaded into every process of Firefox, those to come too: sends on what its consoles show as errors. */
const processScript = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const send = (text, url) => {
    if (/^(https?|moz-extension|data|blob|about):/.test(url)) sendAsyncMessage('cueline:error', { text, url });
  };
  storage.addLogEventListener((message) => {
    const { level, filename, arguments: args } = message.wrappedJSObject ?? message;
    if (level === 'error' || level === 'assert') send(Array.from(args, String).join(' '), filename ?? '');
  }, Services.scriptSecurityManager.getSystemPrincipal());
  Services.console.registerListener({
    observe(message) {
      if (message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag)) {
        send(message.errorMessage, message.sourceName ?? '');
      }
    },
  });
`;

/** Starts to collect; what was logged before is not known. */
export async function collectErrors(inFirefox: InFirefox): Promise<void> {
  await inFirefox((script) => {
    const scope = window as FirefoxScope;
    const errors: { text: string; url: string }[] = [];
    scope.reportedErrors = errors;
    scope.Services.ppmm.addMessageListener('cueline:error', ({ data }) => {
      errors.push(data as { text: string; url: string });
    });
    const type = 'data:application/javascript;charset=utf-8,';
    scope.Services.ppmm.loadProcessScript(type + encodeURIComponent(script), true);
  }, processScript);
}

/** What was collected so far; `origin` is the extension's. */
export async function collectedErrors(inFirefox: InFirefox, origin: string): Promise<LogEntry[]> {
  const errors = await inFirefox(() => (window as FirefoxScope).reportedErrors ?? []);
  const log = new ErrorLog(origin);
  for (const { text, url } of errors) log.add(text, url);
  return log.entries;
}

import type { FirefoxScope, InFirefox } from './firefox-window.ts';
import type { Hands } from './handle.ts';

/**
 * Runs in the process of the document, beside it. A sandbox with the document's own principal and globals evaluates
 * there what the extension pages' content policy forbids the page itself to evaluate.
 */
const evaluator = (name: string, call: string) => `
  (async () => {
    try {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      sendAsyncMessage(${JSON.stringify(name)}, { value: await Cu.evalInSandbox(${JSON.stringify(call)}, sandbox) });
    } catch (error) {
      sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) + '\\n' + (error?.stack ?? '') });
    }
  })();`;

/** Answers `ready` at once and `seen` when the document gets the event: input travels on another road than messages. */
const witness = (name: string, event: string) => `
  addEventListener(${JSON.stringify(event)}, () => sendAsyncMessage(${JSON.stringify(name)}, 'seen'), {
    capture: true, once: true });
  sendAsyncMessage(${JSON.stringify(name)}, 'ready');`;

let calls = 0;
const nextName = () => `cueline:${++calls}`;

/** `KeyboardEvent.code` and `keyCode` of the keys that do more than write themselves. */
const keys: Record<string, [code: string, keyCode: number]> = {
  ' ': ['Space', 32],
  Alt: ['AltLeft', 18],
  ArrowDown: ['ArrowDown', 40],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowRight: ['ArrowRight', 39],
  ArrowUp: ['ArrowUp', 38],
  Backspace: ['Backspace', 8],
  Control: ['ControlLeft', 17],
  Delete: ['Delete', 46],
  End: ['End', 35],
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  Home: ['Home', 36],
  Meta: ['MetaLeft', 91],
  PageDown: ['PageDown', 34],
  PageUp: ['PageUp', 33],
  Shift: ['ShiftLeft', 16],
  Tab: ['Tab', 9],
};

function keyInit(name: string): { key: string; code: string; keyCode: number } {
  const key = name === 'Space' ? ' ' : name;
  const [code, keyCode] =
    keys[key] ??
    (/^[a-z]$/i.test(key) ? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)] : ['', 0]);
  return { key, code, keyCode };
}

/** Hands of the document in the `<browser>` with this id: the sidebar's, or an extension page in a tab. */
export function firefoxHands(inFirefox: InFirefox, browserId: number): Hands {
  /** Makes input in the browser's window and waits until the document has got it. */
  const input = async (event: string, make: () => Promise<unknown>) => {
    const name = nextName();
    await inFirefox(
      async (id, message, script) => {
        const { BrowsingContext } = window as FirefoxScope;
        const { messageManager } = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement ?? {};
        if (!messageManager) throw new Error('The document is closed');
        const seen = document as unknown as Record<string, Promise<void>>;
        await new Promise<void>((ready) => {
          seen[message] = new Promise((done) => {
            const listener = ({ data }: { data: unknown }) => {
              if (data === 'ready') return ready();
              messageManager.removeMessageListener(message, listener);
              done();
            };
            messageManager.addMessageListener(message, listener);
          });
          messageManager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
            false,
          );
        });
      },
      browserId,
      name,
      witness(name, event),
    );
    await make();
    await inFirefox(async (message) => {
      const seen = document as unknown as Record<string, Promise<void>>;
      // A move to where the mouse is already makes no event, nor does a key that the browser keeps for itself.
      await Promise.race([seen[message], new Promise((over) => setTimeout(over, 500))]);
      delete seen[message];
    }, name);
  };

  const key = (type: 'keydown' | 'keyup', name: string) =>
    input(type, () =>
      inFirefox(
        (id, direction, init) => {
          const scope = window as FirefoxScope;
          const browser = scope.BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
          if (browser?.ownerDocument.activeElement !== browser) browser?.focus();
          const processor = scope.Cc['@mozilla.org/text-input-processor;1'];
          scope.textInput ??= processor?.createInstance(
            scope.Ci.nsITextInputProcessor,
          ) as typeof scope.textInput;
          scope.textInput?.beginInputTransactionForTests(window);
          scope.textInput?.[direction](new KeyboardEvent('', init));
        },
        browserId,
        type,
        keyInit(name),
      ),
    );

  const mouse = (
    type: string,
    x: number,
    y: number,
    data: { clickCount?: number; buttons?: number; deltaY?: number },
  ) =>
    inFirefox(
      (id, event, left, top, details) => {
        const scope = window as FirefoxScope;
        const browser = scope.BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
        if (!browser) throw new Error('The document is closed');
        const { mozInnerScreenX, mozInnerScreenY } = browser.ownerDocument.defaultView as FirefoxScope;
        const box = browser.getBoundingClientRect();
        const px = left + box.left + mozInnerScreenX - scope.mozInnerScreenX;
        const py = top + box.top + mozInnerScreenY - scope.mozInnerScreenY;
        if (event === 'wheel')
          scope.windowUtils.sendWheelEvent(px, py, 0, details.deltaY ?? 0, 0, 0, 0, 0, 0, 0);
        else {
          const synthetic = {
            isDOMEventSynthesized: false,
            isWidgetEventSynthesized: false,
            isAsyncEnabled: true,
          };
          scope.synthesizeMouseEvent(event, px, py, { button: 0, inputSource: 1, ...details }, synthetic);
        }
      },
      browserId,
      type,
      x,
      y,
      data,
    );

  return {
    async run(source, args) {
      const name = nextName();
      const call = `(async (args) => JSON.stringify(await (${source})(...args)))(${args})`;
      const answer = await inFirefox(
        (id, message, script) => {
          const { BrowsingContext } = window as FirefoxScope;
          const { messageManager } = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement ?? {};
          if (!messageManager) throw new Error('The document is closed');
          return new Promise<{ value?: string; error?: string }>((done) => {
            const end = (result: { value?: string; error?: string }) => {
              messageManager.removeMessageListener(message, listener);
              clearTimeout(late);
              done(result);
            };
            const listener = ({ data }: { data: unknown }) => end(data as { value?: string });
            const late = setTimeout(
              () => end({ error: 'No answer in 30 s: did the document go away?' }),
              30_000,
            );
            messageManager.addMessageListener(message, listener);
            messageManager.loadFrameScript(
              `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
              false,
            );
          });
        },
        browserId,
        name,
        evaluator(name, call),
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    async mouse(type, { x, y }, clicks) {
      const buttons = type === 'up' || (type === 'move' && clicks === 0) ? 0 : 1;
      await input(`mouse${type}`, () => mouse(`mouse${type}`, x, y, { clickCount: clicks, buttons }));
    },
    wheel: ({ x, y }, deltaY) => input('wheel', () => mouse('wheel', x, y, { deltaY })),
    keyDown: (name) => key('keydown', name),
    keyUp: (name) => key('keyup', name),
    async screenshot() {
      const url = await inFirefox(async (id) => {
        const { BrowsingContext } = window as FirefoxScope;
        const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
        const snapshot = await browser?.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        if (!snapshot) throw new Error('The document is closed');
        const canvas = document.createElementNS(
          'http://www.w3.org/1999/xhtml',
          'canvas',
        ) as HTMLCanvasElement;
        canvas.width = snapshot.width;
        canvas.height = snapshot.height;
        canvas.getContext('2d')?.drawImage(snapshot, 0, 0);
        return canvas.toDataURL('image/png');
      }, browserId);
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeClipboard } from '../../../utils/quotes/clipboard';

const content = { plain: '> words', html: '<blockquote>words</blockquote>' };

/** As much of a document as copying takes: `execCommand` sends the copy event, with or without a clipboard in it. */
function fakeDocument(answer: { allowed: boolean; data?: boolean } | Error) {
  const target = new EventTarget();
  const copied = new Map<string, string>();
  const setData = (type: string, text: string) => copied.set(type, text);
  let events = 0;
  const execCommand = () => {
    if (answer instanceof Error) throw answer;
    if (!answer.allowed) return false;
    const event = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: answer.data === false ? null : { setData },
    });
    target.dispatchEvent(event);
    events += 1;
    // What is not prevented copies the selection over it.
    if (!event.defaultPrevented) copied.clear();
    return true;
  };
  const doc = Object.assign(target, { execCommand }) as unknown as Document;
  return { doc, copied, events: () => events };
}

const navigatorWith = (write?: (items: ClipboardItem[]) => Promise<void>) =>
  (write === undefined ? {} : { clipboard: { write } }) as unknown as Navigator;

class FakeItem {
  readonly parts: Record<string, Blob>;
  constructor(parts: Record<string, Blob>) {
    this.parts = parts;
  }
}

describe('writeClipboard', () => {
  beforeEach(() => vi.stubGlobal('ClipboardItem', FakeItem));
  afterEach(() => vi.unstubAllGlobals());

  it('writes both forms as one item', async () => {
    const written: FakeItem[] = [];
    const { doc, events } = fakeDocument({ allowed: true });
    const nav = navigatorWith(async (items) => {
      written.push(...(items as unknown as FakeItem[]));
    });
    expect(await writeClipboard(doc, nav, content)).toBe(true);
    expect(written).toHaveLength(1);
    const parts = written[0]?.parts ?? {};
    expect(await parts['text/plain']?.text()).toBe(content.plain);
    expect(await parts['text/html']?.text()).toBe(content.html);
    expect(parts['text/html']?.type).toBe('text/html');
    expect(events()).toBe(0);
  });

  const both = new Map([
    ['text/plain', content.plain],
    ['text/html', content.html],
  ]);

  it('fills a copy event where the browser refuses', async () => {
    const { doc, copied } = fakeDocument({ allowed: true });
    const nav = navigatorWith(() => Promise.reject(new Error('NotAllowedError')));
    expect(await writeClipboard(doc, nav, content)).toBe(true);
    expect(copied).toEqual(both);
  });

  it('fills it still within the click where there is no clipboard or no ClipboardItem', () => {
    const withoutClipboard = fakeDocument({ allowed: true });
    void writeClipboard(withoutClipboard.doc, navigatorWith(), content);
    expect(withoutClipboard.copied).toEqual(both);

    vi.unstubAllGlobals();
    const withoutItem = fakeDocument({ allowed: true });
    void writeClipboard(
      withoutItem.doc,
      navigatorWith(async () => {}),
      content,
    );
    expect(withoutItem.copied).toEqual(both);
  });

  it.each([
    ['copying is not allowed', { allowed: false }],
    ['the event has no clipboard', { allowed: true, data: false }],
    ['the command throws', new Error('no such command')],
  ])('says so when %s', async (_, answer) => {
    const { doc } = fakeDocument(answer);
    expect(await writeClipboard(doc, navigatorWith(), content)).toBe(false);
  });

  it("leaves the person's own copying alone afterwards", async () => {
    const { doc, copied } = fakeDocument({ allowed: true });
    await writeClipboard(doc, navigatorWith(), content);
    copied.clear();
    doc.execCommand('copy');
    expect(copied.size).toBe(0);
    const refused = fakeDocument({ allowed: false });
    await writeClipboard(refused.doc, navigatorWith(), content);
    const event = new Event('copy', { cancelable: true });
    refused.doc.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

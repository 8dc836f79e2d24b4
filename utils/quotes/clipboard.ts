import type { QuoteContent } from './compose';

/**
 * Puts both forms on the clipboard, within a click or key press; answers whether they are there. Where the browser does
 * not let a page write items, a copy event is made and filled.
 */
export async function writeClipboard(
  doc: Document,
  nav: Navigator,
  { plain, html }: QuoteContent,
): Promise<boolean> {
  try {
    await nav.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch {
    return copyByEvent(doc, plain, html);
  }
}

function copyByEvent(doc: Document, plain: string, html: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = event.clipboardData !== null;
  };
  doc.addEventListener('copy', fill, { capture: true });
  try {
    return doc.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    doc.removeEventListener('copy', fill, { capture: true });
  }
}

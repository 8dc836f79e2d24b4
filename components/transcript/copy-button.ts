import { t } from '../../utils/i18n';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPE = 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z';

export interface CopyButton {
  /** Moves the button into `row`, right after its time; out of the list without one. */
  showIn(row: HTMLElement | undefined): void;
  contains(node: Node): boolean;
}

/** The one copy button of the list: it goes to the row under the hand instead of standing in a hundred thousand. */
export function copyButton(document: Document): CopyButton {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.setAttribute('aria-label', t('copyLine'));
  button.title = t('copyLine');
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPE);
  icon.append(path);
  button.append(icon);

  return {
    showIn(row) {
      // Taking a focused button out of the document would take the focus with it.
      if (button.parentElement === row || button === document.activeElement) return;
      if (row === undefined) button.remove();
      else row.firstElementChild?.after(button);
    },
    contains: (node) => button.contains(node),
  };
}

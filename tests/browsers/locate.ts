/**
 * Runs in the document: scrolls the element that `selector` names into view and answers its centre, undefined while it
 * is not there or has no size. Stands alone, as its text is sent to the browser.
 */
export function locate(selector: string): { x: number; y: number } | undefined {
  const [pattern = '', nth = '0'] = selector.split(/ >> nth=/);
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const fields = element as HTMLInputElement;
    const label = Array.from(fields.labels ?? [], (each) => each.textContent).join(' ');
    const name =
      labelled || element.getAttribute('aria-label') || label || element.textContent || fields.title;
    return name.replace(/\s+/g, ' ').trim();
  };
  const controls = 'a[href],button,input,select,textarea,summary,[role],[tabindex]';
  const found = pattern.startsWith('aria/')
    ? Array.from(document.querySelectorAll(controls)).filter((each) => nameOf(each) === pattern.slice(5))
    : Array.from(document.querySelectorAll(pattern));
  const element = found[Number(nth)];
  if (!element) return undefined;
  const inView = () => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  };
  if (!inView()) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
